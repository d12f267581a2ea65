"""The SDK-HMAC-SHA256 signature, against the official signer and the local ModelArts's verification."""

from __future__ import annotations

import asyncio
import re
import traceback
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

import httpx
import pytest
from huaweicloudsdkcore.auth.credentials import BasicCredentials
from huaweicloudsdkcore.sdk_request import SdkRequest
from hypothesis import strategies as st
from modelarts.exceptions import ConfigurationError
from modelarts_client.auth import signing
from modelarts_client.auth.keys import AccessKeys
from modelarts_client.auth.signature_auth import ObsSignatureAuth, SignatureAuth
from modelarts_emulator.http.parameters import lenient_query
from modelarts_emulator.http.receiving import ReceivedRequest
from modelarts_emulator.iam.signing import verify

from tests.conftest import ForAll
from tests.support.drawn_requests import Drawn, drawn_requests
from tests.support.recorder import Recorded, Recorder

_NOW: Final = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)
_KEYS: Final = AccessKeys("AKEXAMPLE", "secret-example", "token-example")
_AUTHS: Final = (
    SignatureAuth(_KEYS, project_id="project-1", now=lambda: _NOW),
    ObsSignatureAuth(lambda: _KEYS, region="region-1", now=lambda: _NOW),
)


@pytest.fixture(scope="module")
def recorder() -> Iterator[Recorder]:
    """What comes over the wire."""
    with Recorder() as running:
        yield running


def _official(drawn: Drawn, path: str, authority: str) -> SdkRequest:
    """What the official SDK makes of a request: all its headers, and its address.

    It gets a list of names and values, which it sorts as text. A list as the value of a name it would sort as what
    is in it, so that 9 comes before 10, and there is no one right answer to what a server makes of that.
    """
    headers = {"X-Sdk-Date": _NOW.strftime(signing.DATE_FORMAT), **drawn.headers}
    if drawn.content_type:
        headers["Content-Type"] = drawn.content_type
    credentials = BasicCredentials(drawn.keys.access_key, drawn.keys.secret_key.reveal(), drawn.project_id)
    if drawn.keys.security_token:
        credentials.with_security_token(drawn.keys.security_token.reveal())
    return credentials.sign_request(
        SdkRequest(
            method=drawn.method,
            schema="http",
            host=authority,
            resource_path=path,
            query_params=drawn.pairs,
            header_params=headers,
            body=drawn.body,
        )
    )


def _build(client: httpx.Client | httpx.AsyncClient, drawn: Drawn, authority: str) -> httpx.Request:
    headers = [(name.encode(), value.encode()) for name, value in drawn.headers.items()]
    headers.append((b"Accept-Language", drawn.unsigned))
    if drawn.content_type:
        headers.append((b"Content-Type", drawn.content_type.encode()))
    return client.build_request(
        drawn.method,
        f"http://{authority}{drawn.path}{drawn.written_query if drawn.as_text else ''}",
        params=None if drawn.as_text or not drawn.query else httpx.QueryParams(tuple(drawn.pairs)),
        headers=headers,
        content=drawn.body,
    )


def _compare(drawn: Drawn, sent: Recorded, authority: str) -> None:
    official = _official(drawn, sent.path, authority)
    theirs = {name.lower(): value.encode("latin-1").decode() for name, value in official.header_params.items()}
    assert {name: sent.headers.get(name) for name in theirs} == theirs
    assert (sent.path if sent.query is None else f"{sent.path}?{sent.query}") == official.uri
    assert sent.body == drawn.body
    received = ReceivedRequest(sent.method, sent.path, lenient_query(sent.query or ""), sent.headers, sent.body)
    token = drawn.keys.security_token
    secrets = {(drawn.keys.access_key, token and token.reveal()): drawn.keys.secret_key.reveal()}
    assert verify(received, lambda *who: secrets.get(who), _NOW) == drawn.keys.access_key


# Each request that is drawn, some of a megabyte, goes through a server, two signers and a verifier: 10 ms.
@pytest.mark.examples(100, long=10_000)
def test_what_httpx_sends_is_what_the_official_sdk_sends(for_all: ForAll, recorder: Recorder) -> None:
    def check(drawn: Drawn) -> None:
        auth = SignatureAuth(drawn.keys, project_id=drawn.project_id, now=lambda: _NOW)
        client.send(_build(client, drawn, recorder.authority), auth=auth)
        _compare(drawn, recorder.take(), recorder.authority)

    with httpx.Client() as client:
        for_all(drawn_requests, check)


@pytest.mark.examples(100, long=10_000)
def test_what_httpx_sends_from_asyncio_is_what_the_official_sdk_sends(for_all: ForAll, recorder: Recorder) -> None:
    def check(drawn: Drawn) -> None:
        auth = SignatureAuth(drawn.keys, project_id=drawn.project_id, now=lambda: _NOW)
        runner.run(client.send(_build(client, drawn, recorder.authority), auth=auth))
        _compare(drawn, recorder.take(), recorder.authority)

    with asyncio.Runner() as runner:
        client = httpx.AsyncClient()
        for_all(drawn_requests, check)
        runner.run(client.aclose())


@pytest.mark.examples(100, long=10_000)
def test_the_signature_is_the_official_one(for_all: ForAll) -> None:
    def check(given: tuple[Drawn, dict[str, str]]) -> None:
        drawn, blanks = given
        drawn = replace(drawn, headers=drawn.headers | blanks)
        official = _official(drawn, drawn.path, "example.com:8080")
        headers = {name: str(value) for name, value in official.header_params.items() if name != "Authorization"}
        headers = {name: value.encode("latin-1").decode() for name, value in headers.items()} | blanks
        headers = {name.lower(): value for name, value in headers.items() if "_" not in name}
        ours = signing.sdk_authorization(
            drawn.method, drawn.path, signing.canonical_query(drawn.pairs), headers, drawn.body, drawn.keys
        )
        assert ours == official.header_params["Authorization"]

    # Blanks of all kinds around a value, which cannot be sent like that.
    values = st.text(" \t\x0b\x1f\x85\xa0\u2003a", max_size=4)
    for_all(st.tuples(drawn_requests, st.dictionaries(st.just("X-Blanks"), values)), check)


def test_a_header_that_is_there_twice_is_not_signed(recorder: Recorder) -> None:
    headers = [("X-Twice", "1"), ("X-Once", "2"), ("x-twice", "3"), ("X-Twice", "4")]
    httpx.get(f"http://{recorder.authority}/", headers=headers, auth=SignatureAuth(_KEYS))
    sent = recorder.take()
    assert sent.headers["x-twice"] == "1,3,4"
    assert "SignedHeaders=host;x-once;x-sdk-date;x-security-token," in sent.headers["authorization"]


def _no_answer(request: httpx.Request) -> httpx.Response:
    raise httpx.ReadError("the connection broke", request=request)


def _broken_off(request: httpx.Request) -> httpx.Response:
    return httpx.Response(401, headers={"Date": "Mon, 06 May 2024 00:00:00 GMT"}, content=_half_an_answer())


def _half_an_answer() -> Iterator[bytes]:
    yield b"{"
    raise httpx.ReadError("the answer broke off")


@pytest.mark.parametrize("auth", _AUTHS, ids=["SignatureAuth", "ObsSignatureAuth"])
@pytest.mark.parametrize("answer", [_no_answer, _broken_off])
def test_errors_on_the_way_show_no_secret(auth: httpx.Auth, answer: Callable[[httpx.Request], httpx.Response]) -> None:
    with (
        httpx.Client(transport=httpx.MockTransport(answer), auth=auth) as client,
        pytest.raises(httpx.ReadError) as caught,
    ):
        client.post("http://127.0.0.1/?q=1", json={"a": 1})
    shown = "".join(traceback.TracebackException.from_exception(caught.value, capture_locals=True).format())
    assert "auth = " in shown
    assert _KEYS.secret_key.reveal() not in shown
    assert _KEYS.security_token is not None
    assert _KEYS.security_token.reveal() not in shown
    assert not re.search("[0-9a-f]{64}", shown), "a signature"


@pytest.mark.parametrize("auth", _AUTHS, ids=["SignatureAuth", "ObsSignatureAuth"])
def test_an_interrupt_while_signing_does_not_show_the_secret_key(
    auth: httpx.Auth, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*given: object, **options: object) -> bytes:
        del given, options
        raise KeyboardInterrupt

    monkeypatch.setattr("hmac.digest", interrupt)
    with pytest.raises(KeyboardInterrupt) as caught:
        httpx.get("http://127.0.0.1/", auth=auth)
    shown = "".join(traceback.TracebackException.from_exception(caught.value, capture_locals=True).format())
    assert "digest = " in shown
    assert _KEYS.secret_key.reveal() not in shown


def test_secrets_are_not_shown() -> None:
    shown = repr(SignatureAuth(_KEYS)) + repr(_KEYS)
    assert "AKEXAMPLE" in shown
    assert "secret-example" not in shown
    assert "token-example" not in shown


@pytest.mark.parametrize(
    ("access_key", "secret_key", "security_token", "named"),
    [
        ("AK\n", "hidden", None, "access key"),
        ("\N{CYRILLIC CAPITAL LETTER A}K", "hidden", None, "access key"),
        ("AK", "hidden\udcff", None, "secret key"),
        ("AK", "hidden", "hidden token", "security token"),
    ],
)
def test_keys_that_cannot_be_sent_are_refused_unseen(
    access_key: str, secret_key: str, security_token: str | None, named: str
) -> None:
    with pytest.raises(ConfigurationError, match=named) as caught:
        AccessKeys(access_key, secret_key, security_token)
    assert "hidden" not in str(caught.value)
