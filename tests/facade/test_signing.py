"""The SDK-HMAC-SHA256 signature, against the official signer."""

from __future__ import annotations

import asyncio
import string
from datetime import UTC, datetime
from urllib.parse import quote

import httpx
import pytest
from huaweicloudsdkcore.auth.credentials import BasicCredentials
from huaweicloudsdkcore.sdk_request import SdkRequest
from huaweicloudsdkcore.signer.signer import Signer
from hypothesis import example, given
from hypothesis import strategies as st
from modelarts import signing
from modelarts.credentials import AccessKeys
from modelarts.signature_auth import SignatureAuth

_NOW = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)
_KEYS = AccessKeys("AKEXAMPLE", "secret-example", "token-example")

_text = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
_segment = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12).filter(
    lambda text: text not in {".", ".."}
)
_header_name = st.from_regex(r"\AX-[A-Za-z][A-Za-z0-9_-]{0,10}\Z").filter(
    lambda name: not name.lower().startswith(("x-sdk-", "x-security-", "x-project-"))
)
_header_value = st.text(string.ascii_letters + string.digits + " ;,=/", max_size=20)


def _official(
    method: str, path: str, query: list[tuple[str, str]], headers: dict[str, str], body: bytes, keys: AccessKeys
) -> str:
    request = SdkRequest(
        method=method,
        schema="https",
        host=headers["Host"],
        resource_path=path,
        query_params=list(query),
        header_params=dict(headers),
        body=body,
    )
    credentials = BasicCredentials(keys.access_key, keys.secret_key, "project")
    return str(Signer(credentials).sign(request).header_params["Authorization"])


@given(
    method=st.sampled_from(["get", "POST", "PUT", "DELETE"]),
    segments=st.lists(_segment, max_size=4),
    slash=st.booleans(),
    query=st.lists(st.tuples(_text, _text), max_size=5),
    extra=st.dictionaries(_header_name, _header_value, max_size=4),
    body=st.binary(max_size=40),
)
@example(method="GET", segments=["a b", "ü", "~", "a/b"], slash=True, query=[("b", ""), ("a", "+")], extra={}, body=b"")
def test_signature_is_the_official_one(
    method: str,
    segments: list[str],
    slash: bool,
    query: list[tuple[str, str]],
    extra: dict[str, str],
    body: bytes,
) -> None:
    path = "/" + "/".join(quote(segment, safe="") for segment in segments) + ("/" if slash else "")
    headers = {"Host": "example.com:8080", "X-Sdk-Date": signing.timestamp(_NOW), **extra}
    ours = signing.sdk_authorization(
        method, path, query, headers, body, access_key=_KEYS.access_key, secret_key=_KEYS.secret_key
    )
    assert ours == _official(method, path, query, headers, body, _KEYS)


def _sent(auth: SignatureAuth, request: httpx.Request, *, use_asyncio: bool) -> httpx.Request:
    seen: list[httpx.Request] = []

    def answer(received: httpx.Request) -> httpx.Response:
        seen.append(received)
        return httpx.Response(200)

    async def send() -> None:
        async with httpx.AsyncClient(transport=httpx.MockTransport(answer), auth=auth) as client:
            await client.send(request)

    if use_asyncio:
        asyncio.run(send())
    else:
        with httpx.Client(transport=httpx.MockTransport(answer), auth=auth) as client:
            client.send(request)
    return seen[0]


@pytest.mark.parametrize("use_asyncio", [False, True], ids=["sync", "async"])
@given(
    segments=st.lists(_segment, min_size=1, max_size=3),
    query=st.lists(st.tuples(_text, _text), max_size=4),
    body=st.one_of(st.none(), st.dictionaries(_text, _text, max_size=3)),
)
def test_what_is_sent_carries_the_official_signature(
    use_asyncio: bool, segments: list[str], query: list[tuple[str, str]], body: dict[str, str] | None
) -> None:
    url = httpx.URL("https://example.com:8443/" + "/".join(quote(segment, safe="") for segment in segments))
    request = httpx.Request(
        "POST" if body is not None else "GET", url, params=httpx.QueryParams(tuple(query)), json=body
    )
    auth = SignatureAuth(_KEYS, project_id="project-1", now=lambda: _NOW)

    sent = _sent(auth, request, use_asyncio=use_asyncio)

    signed_names = sent.headers["Authorization"].partition("SignedHeaders=")[2].partition(",")[0].split(";")
    headers = {name.title(): sent.headers[name] for name in signed_names}
    assert {"Host", "X-Sdk-Date", "X-Security-Token", "X-Project-Id"} <= set(headers)
    path = sent.url.raw_path.partition(b"?")[0].decode()
    assert sent.headers["Authorization"] == _official(sent.method, path, query, headers, sent.content, _KEYS)


def test_a_body_that_is_not_json_is_declared_unsigned() -> None:
    request = httpx.Request("PUT", "https://example.com/x", content=b"abc", headers={"Content-Type": "text/plain"})
    sent = _sent(SignatureAuth(_KEYS, now=lambda: _NOW), request, use_asyncio=False)
    assert sent.headers["X-Sdk-Content-Sha256"] == "UNSIGNED-PAYLOAD"
    assert "x-sdk-content-sha256" in sent.headers["Authorization"]


def test_secrets_are_not_shown() -> None:
    shown = repr(SignatureAuth(_KEYS)) + repr(_KEYS)
    assert "AKEXAMPLE" in shown
    assert "secret-example" not in shown
    assert "token-example" not in shown
