"""This client, and the SDK's signatures and sessions."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import cycle
from typing import Final

import httpx
from modelarts.session import Session
from modelarts_client import Client
from modelarts_client.api.training import show_training_job_details
from modelarts_client.auth.keys import AccessKeys
from modelarts_client.auth.signature_auth import SignatureAuth
from modelarts_client.json_codecs import Nested, decoded
from modelarts_client.models import JobListResponse

from benchmarks.reading import ATTRIBUTES, Access
from benchmarks.subjects import ACCESS_KEY, BODY, PROJECT_ID, SECRET_KEY, Call, Prepare

packages: Final = ("modelarts-sdk", "aiohttp", "attrs", "httpx", "msgspec")
access: Final[Access] = ATTRIBUTES
_page: Final = Nested(JobListResponse.__name__)


def decode(answer: bytes) -> JobListResponse:
    """Decode the body of a response as endpoint functions do."""
    page: JobListResponse = _page.read(decoded(answer))
    return page


def encode(page: JobListResponse) -> bytes:
    """Encode the model of a request body as endpoint functions do."""
    return page.to_json()


def calls(url: str, job_ids: Sequence[str]) -> Mapping[str, Call]:
    """The endpoint function without authentication, signed with access keys, and with a session."""
    each = cycle(job_ids)
    bare, signed, session = Client(base_url=url), Client(base_url=url, auth=_auth()), _session(url)
    return {
        "call": lambda: show_training_job_details.sync(PROJECT_ID, next(each), client=bare),
        "call_signed": lambda: show_training_job_details.sync(PROJECT_ID, next(each), client=signed),
        "call_session": lambda: show_training_job_details.sync(PROJECT_ID, next(each), client=session.client),
    }


def crowds(url: str, job_ids: Sequence[str]) -> Mapping[str, Prepare]:
    """The endpoint function for asyncio, with a session."""
    session, runner = _session(url), asyncio.Runner()

    async def crowd() -> object:
        return await asyncio.gather(
            *(show_training_job_details.asyncio(PROJECT_ID, job_id, client=session.client) for job_id in job_ids)
        )

    def warm() -> Callable[[], object]:
        return lambda: runner.run(crowd())

    def cold() -> Callable[[], object]:
        runner.run(session.aclose())
        return warm()

    return {"crowd": warm, "crowd_cold": cold}


def signatures() -> Mapping[str, Prepare]:
    """Sign a request as httpx does before it sends it."""
    auth = _auth()

    def prepare() -> Callable[[], object]:
        headers = {"Content-Type": "application/json"}
        request = httpx.Request(
            "POST", f"https://127.0.0.1/v2/{PROJECT_ID}/training-jobs", headers=headers, content=BODY
        )
        return partial(next, auth.sync_auth_flow(request))

    return {"sign": prepare}


def _auth() -> SignatureAuth:
    return SignatureAuth(AccessKeys(ACCESS_KEY, SECRET_KEY), project_id=PROJECT_ID)


def _session(url: str) -> Session:
    """A session as users have it, with the same address for all services."""
    return Session(
        access_key=ACCESS_KEY,
        secret_key=SECRET_KEY,
        project_id=PROJECT_ID,
        region_name="loopback",
        modelarts_endpoint=url,
        iam_endpoint=url,
        obs_endpoint=url,
    )
