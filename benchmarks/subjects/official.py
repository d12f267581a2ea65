"""The official SDK, huaweicloudsdkmodelarts, used as its own client uses itself; it always signs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import requests
from huaweicloudsdkcore.auth.credentials import BasicCredentials
from huaweicloudsdkmodelarts.v1 import ModelArtsClient, ShowTrainingJobDetailsRequest

from benchmarks.reading import ATTRIBUTES, Access
from benchmarks.subjects import ACCESS_KEY, PROJECT_ID, SECRET_KEY, Call

packages: Final = ("huaweicloudsdkmodelarts", "huaweicloudsdkcore", "requests", "simplejson")
access: Final[Access] = ATTRIBUTES


def _client(url: str) -> Any:
    credentials = BasicCredentials(ACCESS_KEY, SECRET_KEY, PROJECT_ID)
    return ModelArtsClient.new_builder().with_credentials(credentials).with_endpoint(url).build()


_codec: Final = _client("http://127.0.0.1")


def decode(answer: bytes) -> Any:
    """What its client does with the body of a response."""
    response = requests.Response()
    response._content = answer
    response.encoding = "utf-8"
    response.headers["Content-Type"] = "application/json"
    return _codec.deserialize(response, "ListTrainingJobsResponse", None)


def encode(page: Any) -> str:
    """What its client does with a model that is a request's body."""
    text: str = _codec._parse_body(page)
    return text


def calls(url: str, job_id: str) -> Mapping[str, Call]:
    """Its operation, signed with access keys, sent to our server by its endpoint override."""
    client = _client(url)
    return {"call_signed": lambda: client.show_training_job_details(ShowTrainingJobDetailsRequest(job_id))}
