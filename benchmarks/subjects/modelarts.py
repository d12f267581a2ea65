"""This client, and the SDK's signatures."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import msgspec
from modelarts.credentials import AccessKeys
from modelarts.signature_auth import SignatureAuth
from modelarts_client import Client
from modelarts_client.api.training import show_training_job_details
from modelarts_client.models import JobListResponse

from benchmarks.reading import ATTRIBUTES, Access
from benchmarks.subjects import ACCESS_KEY, PROJECT_ID, SECRET_KEY, Call

packages: Final = ("modelarts-sdk", "attrs", "httpx", "msgspec")
access: Final[Access] = ATTRIBUTES


def decode(answer: bytes) -> JobListResponse:
    """What an endpoint function does with the body of a response."""
    return JobListResponse.from_dict(msgspec.json.decode(answer))


def encode(page: JobListResponse) -> bytes:
    """What an endpoint function does with a model that is a request's body."""
    return page.to_json()


def calls(url: str, job_id: str) -> Mapping[str, Call]:
    """The endpoint function, without authentication and signed with access keys."""
    bare = Client(base_url=url)
    signed = Client(base_url=url, auth=SignatureAuth(AccessKeys(ACCESS_KEY, SECRET_KEY), project_id=PROJECT_ID))
    return {
        "call": lambda: show_training_job_details.sync(PROJECT_ID, job_id, client=bare),
        "call_signed": lambda: show_training_job_details.sync(PROJECT_ID, job_id, client=signed),
    }
