"""The official SDK, huaweicloudsdkmodelarts, used as its own client uses it; it always signs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import cycle
from typing import Any, Final

import requests
from huaweicloudsdkcore.auth.credentials import BasicCredentials
from huaweicloudsdkcore.sdk_request import SdkRequest
from huaweicloudsdkcore.signer.signer import Signer
from huaweicloudsdkmodelarts.v1 import ModelArtsAsyncClient, ModelArtsClient, ShowTrainingJobDetailsRequest

from benchmarks.reading import ATTRIBUTES, Access
from benchmarks.subjects import ACCESS_KEY, BODY, PROJECT_ID, SECRET_KEY, Call, Prepare

packages: Final = ("huaweicloudsdkmodelarts", "huaweicloudsdkcore", "requests", "simplejson")
access: Final[Access] = ATTRIBUTES


_credentials: Final = BasicCredentials(ACCESS_KEY, SECRET_KEY, PROJECT_ID)


def _client(kind: Any, url: str) -> Any:
    return kind.new_builder().with_credentials(_credentials).with_endpoint(url).build()


_codec: Final = _client(ModelArtsClient, "http://127.0.0.1")


def decode(answer: bytes) -> Any:
    """Decode the body of a response as its client does."""
    response = requests.Response()
    response._content = answer
    response.encoding = "utf-8"
    response.headers["Content-Type"] = "application/json"
    return _codec.deserialize(response, "ListTrainingJobsResponse", None)


def encode(page: Any) -> str:
    """Encode the model of a request body as its client does."""
    text: str = _codec._parse_body(page)
    return text


def calls(url: str, job_ids: Sequence[str]) -> Mapping[str, Call]:
    """Its operation, signed with access keys, sent to our server by overriding its endpoint."""
    client = _client(ModelArtsClient, url)
    each = cycle(job_ids)
    return {"call_signed": lambda: client.show_training_job_details(ShowTrainingJobDetailsRequest(next(each)))}


def crowds(url: str, job_ids: Sequence[str]) -> Mapping[str, Prepare]:
    """The same operation of its client for many calls at once, which returns a future for each."""

    def crowd(client: Any) -> object:
        futures = [client.show_training_job_details_async(ShowTrainingJobDetailsRequest(job_id)) for job_id in job_ids]
        return [future.result() for future in futures]

    kept = _client(ModelArtsAsyncClient, url)
    return {
        "crowd": lambda: partial(crowd, kept),
        "crowd_cold": lambda: partial(crowd, _client(ModelArtsAsyncClient, url)),
    }


def signatures() -> Mapping[str, Prepare]:
    """Sign a request that has the headers of its client."""
    signer = Signer(_credentials)

    def prepare() -> Callable[[], object]:
        request = SdkRequest(
            method="POST",
            schema="https",
            host="127.0.0.1",
            resource_path=f"/v2/{PROJECT_ID}/training-jobs",
            query_params=[],
            header_params={"Content-Type": "application/json", "X-Project-Id": PROJECT_ID},
            body=BODY.decode(),
        )
        return partial(signer.sign, request)

    return {"sign": prepare}
