"""The official client and ours, each signing with its own code, against the local ModelArts's verification."""

from __future__ import annotations

import http.client
import re
import socket
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import closing
from functools import partial
from typing import Final
from urllib.parse import urlsplit

import pytest
from hypothesis import note
from hypothesis import strategies as st
from modelarts_client.api.iam import create_temporary_access_key_by_token
from modelarts_client.auth.keys import AccessKeys
from modelarts_client.models import SecurityTokenRequest

from tests.conformance.alterations import SignedRequest, altered
from tests.conformance.callers import Caller, OfficialCaller, OurCaller
from tests.conftest import ForAll
from tests.support.account import BUCKET, ENDED, SCRIPT, Account, job_request, wait_for
from tests.support.recorder import Recorder

_MISSING_JOB: Final = "00000000-0000-0000-0000-000000000000"
_UNAUTHORIZED: Final = 401
_NO_SUCH_JOB: Final = "ModelArts.2775"

Outcome = tuple[int, str]
_NO_HTTP: Final[Collection[Outcome]] = {
    (400, "Invalid HTTP request"),
    (403, "ModelArts.4336"),  # a host that is not the server's
    (403, "403"),
}
_NO_OPERATION: Final[Collection[Outcome]] = {
    *_NO_HTTP,
    (403, "AccessDenied"),  # a path that does not begin with a version is a bucket's
    (404, "ModelArts.2836"),  # no such path
    (405, "ModelArts.2803"),  # no such method
    (404, "404"),  # the same of IAM's paths, which begin with /v3
    (405, "405"),
}

Make = Callable[[str, AccessKeys, str], Caller]

callers = pytest.mark.parametrize("make", [OfficialCaller, OurCaller], ids=["official", "ours"])


@pytest.fixture(scope="module")
def keys(account: Account) -> Mapping[str, AccessKeys]:
    """Access keys of both kinds."""
    client = account.client()
    body = SecurityTokenRequest.from_dict({"auth": {"identity": {"methods": ["token"], "token": {}}}})
    issued = create_temporary_access_key_by_token.sync(client=client, body=body).credential
    client.close()
    return {
        "permanent": AccessKeys(account.access_key, account.secret_key),
        "temporary": AccessKeys(issued.access, issued.secret, issued.securitytoken),
    }


@pytest.fixture(scope="module")
def code(account: Account) -> None:
    """A bucket with a script in it."""
    with closing(account.s3()) as s3:
        s3.create_bucket(Bucket=BUCKET)
        s3.put_object(Bucket=BUCKET, Key="code/boot.py", Body=SCRIPT)


@callers
@pytest.mark.parametrize("kind", ["permanent", "temporary"])
@pytest.mark.usefixtures("code")
def test_what_a_client_signs_is_accepted(
    make: Make, kind: str, account: Account, keys: Mapping[str, AccessKeys]
) -> None:
    with closing(make(account.url, keys[kind], account.project_id)) as caller:
        job_id = caller.create(job_request(f"{make.__name__}-{kind}")).metadata.id
        with closing(account.client()) as client:
            wait_for(account, client, job_id, ENDED)
        assert caller.show(job_id).status.phase == "Completed"
        assert caller.search(50).total >= 1
        assert caller.events(job_id, 1, "x y+z%~*").total == 0
        caller.delete(job_id)
        assert job_id not in {job.metadata.id for job in caller.search(50).items}


@callers
@pytest.mark.examples(200, long=10_000)
def test_a_request_with_one_byte_altered_is_refused(
    make: Make, account: Account, keys: Mapping[str, AccessKeys], for_all: ForAll
) -> None:
    accepted = {request: _send(account, request.raw) for request in _signed(make, account, keys)}
    assert set(accepted.values()) == {(200, ""), (400, _NO_SUCH_JOB)}
    outcomes = Counter[Outcome]()

    def check(drawn: tuple[SignedRequest, bytes]) -> None:
        request, raw = drawn
        signed, received = request.meaning(request.raw), request.meaning(raw)
        outcome = _send(account, raw)
        note(str(outcome))
        if signed == received:
            assert outcome == accepted[request]
        else:
            outcomes[outcome] += 1
            same_target = signed and received and signed.target == received.target
            assert outcome[0] == _UNAUTHORIZED or outcome in (_NO_HTTP if same_target else _NO_OPERATION)

    for_all(st.sampled_from(sorted(accepted, key=str)).flatmap(lambda r: st.tuples(st.just(r), altered(r))), check)
    refused = sum(count for outcome, count in outcomes.items() if outcome[0] == _UNAUTHORIZED)
    assert refused > outcomes.total() / 2


def _signed(make: Make, account: Account, keys: Mapping[str, AccessKeys]) -> Iterator[SignedRequest]:
    """A request of each kind, with each kind of keys. There is no such job, as nothing is to be deleted by it."""
    with Recorder() as recorder:
        for kind in keys.values():
            with closing(make(f"http://{recorder.authority}", kind, account.project_id)) as caller:
                calls = (
                    partial(caller.search, 5),
                    partial(caller.show, _MISSING_JOB),
                    partial(caller.events, _MISSING_JOB, 1, "x y+z%~*"),
                    partial(caller.delete, _MISSING_JOB),
                )
                for call in calls:
                    call()
                    yield SignedRequest.read(recorder.take().raw)


def _send(account: Account, raw: bytes) -> Outcome:
    """Send bytes; return the status of the response and its error code, or its text when it is neither JSON nor XML."""
    where = urlsplit(account.url)
    with socket.create_connection((str(where.hostname), int(where.port or 0)), timeout=10) as connection:
        connection.sendall(raw)
        with closing(http.client.HTTPResponse(connection)) as response:
            response.begin()
            text = response.read().decode()
    code = re.search('"error_code":"(.*?)"|<Code>(.*?)</Code>|"error":{"code":([0-9]+)', text)
    if code:
        return response.status, code[1] or code[2] or code[3]
    return response.status, "" if response.status < 400 else text.partition(":")[0]
