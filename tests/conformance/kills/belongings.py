"""What somebody else has on a server: some of everything, beside what runs make."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, Final

import httpx
from modelarts_client.operations import OPERATIONS
from modelarts_conformance._description.bundle import request_examples
from modelarts_conformance._target.exchanges import texts_in

from tests.support.account import (
    BUCKET,
    ENDLESS,
    ENDLESS_FILE,
    FLAVOR,
    MODEL_CONFIG,
    MODEL_SCRIPT,
    SCRIPT,
    Account,
    job_request,
    model_request,
    service_request,
)
from tests.support.polling import until

_ANOTHER_RUN: Final = "conformance-0badcafe-1"
_BUCKET_NAME: Final = re.compile(r"[a-z0-9][a-z0-9-]{2,62}")
_FILES: Final = {
    "code/boot.py": SCRIPT,
    "code/endless.py": ENDLESS,
    "digits/model/config.json": json.dumps(MODEL_CONFIG).encode(),
    "digits/model/customize_service.py": MODEL_SCRIPT,
}


def own(account: Account) -> None:
    """Make some of everything, and wait until it stays as it is.

    Args:
        account: the account, which has nothing.
    """
    s3 = account.s3()
    for bucket in {BUCKET, *_buckets_of_examples()}:
        s3.create_bucket(Bucket=bucket)
        for name, content in _FILES.items():
            s3.put_object(Bucket=bucket, Key=name, Body=content)
    s3.create_multipart_upload(Bucket=BUCKET, Key="begun")
    s3.close()
    with httpx.Client(base_url=account.url, headers={"X-Auth-Token": account.token()}, trust_env=False) as http:
        somebody = _Somebody(account, http)
        for name in (_ANOTHER_RUN, "theirs"):
            somebody.make("CreateAlgorithm", {"metadata": {"name": name}, "job_config": {"command": "true"}})
        network = {"labels": {"os.modelarts/name": "theirs"}}
        spec = {"cidr": "172.31.254.0/24"}
        somebody.make("CreateNetwork", {"apiVersion": "v1", "kind": "Network", "metadata": network, "spec": spec})
        somebody.have_a_pool()
        job = somebody.make("CreateTrainingJob", job_request("theirs"))["metadata"]["id"]
        running = somebody.make("CreateTrainingJob", job_request("runs", ENDLESS_FILE))["metadata"]["id"]
        model = somebody.make("CreateModel", model_request("theirs"))["model_id"]
        until(lambda: somebody.show("ShowModel", model_id=model)["model_status"] == "published")
        service = somebody.make("CreateService", service_request("theirs", model))["service_id"]
        until(lambda: somebody.show("ShowService", service_id=service)["status"] == "running")
        details = "ShowTrainingJobDetails"
        until(lambda: somebody.show(details, training_job_id=job)["status"]["phase"] == "Completed")
        until(lambda: somebody.show(details, training_job_id=running)["status"]["secondary_phase"] == "Running")
        task = {"training_job_id": running, "task_id": "worker-0"}
        somebody.make("CreateSaveImageJob", {"name": "theirs", "namespace": "theirs", "tag": "1"}, **task)
        until(lambda: somebody.show("ShowSaveImageJob", **task)["status"] == "ACTIVE")


class _Somebody:
    def __init__(self, account: Account, http: httpx.Client) -> None:
        self._account = account
        self._http = http

    def make(self, operation_id: str, body: Any, **path: str) -> Any:
        answer = self._http.post(self._url(operation_id, path), json=body, timeout=60)
        assert answer.is_success, answer.text
        return answer.json() if answer.content else None

    def show(self, operation_id: str, **path: str) -> Any:
        return self._http.get(self._url(operation_id, path), timeout=60).raise_for_status().json()

    def have_a_pool(self) -> None:
        labels = {"os.modelarts/name": "theirs"}
        spec = {"type": "Dedicate", "scope": ["Train"], "resources": [{"flavor": FLAVOR, "count": 1}]}
        body = {"apiVersion": "v2", "kind": "Pool", "metadata": {"labels": labels}, "spec": spec}
        pool = self.make("CreatePool", body)["metadata"]["name"]
        until(lambda: self.show("ShowPool", pool_name=pool)["status"]["phase"] == "Running")
        self.make("BatchCreatePoolTags", {"tags": [{"key": "theirs", "value": "1"}]}, pool_name=pool)

    def _url(self, operation_id: str, path: dict[str, str]) -> str:
        return OPERATIONS[operation_id].path.format_map({"project_id": self._account.project_id, **path})


def _buckets_of_examples() -> Iterator[str]:
    """The buckets that the examples of the description name: somebody may have one of these."""
    for operation_id in OPERATIONS:
        for example in request_examples(operation_id).values():
            for text in texts_in(example):
                if "/" in text:
                    bucket = (text.partition("://")[2] or text).lstrip("/").partition("/")[0].partition(".obs.")[0]
                    if _BUCKET_NAME.fullmatch(bucket):
                        yield bucket
