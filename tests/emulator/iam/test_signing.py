"""Signatures, with the signer of the official SDK as the oracle."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from urllib.parse import quote, urlsplit

import pytest
from huaweicloudsdkcore.auth.credentials import BasicCredentials
from huaweicloudsdkcore.sdk_request import SdkRequest
from huaweicloudsdkcore.signer.signer import Signer
from hypothesis import given
from hypothesis import strategies as st
from modelarts_emulator.http.parameters import lenient_query
from modelarts_emulator.http.receiving import ReceivedRequest
from modelarts_emulator.iam.signing import (
    SignatureFormatError,
    SignatureMismatchError,
    verify,
)

ACCESS, SECRET = "AKAKAKAKAKAKAKAKAKAK", "sk" * 20
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
NAMES = st.text("abcXYZ019-", min_size=1, max_size=8).map(lambda name: "x-test-" + name)
VALUES = st.one_of(TEXT, st.integers(), st.booleans(), st.lists(TEXT, min_size=1, max_size=3))


def official_request(
    method: str = "POST",
    path: str = "/v2/p/training-jobs",
    query: list[tuple[str, object]] | None = None,
    headers: dict[str, str] | None = None,
    body: bytes | None = b"{}",
) -> ReceivedRequest:
    """What arrives when the official SDK signs and sends a request."""
    request = SdkRequest(
        method=method,
        schema="http",
        host="127.0.0.1:1234",
        resource_path=path,
        query_params=query or [],
        header_params=dict(headers or {}),
        body=body,
    )
    signed = Signer(BasicCredentials(ACCESS, SECRET, "p")).sign(request)
    parts = urlsplit(signed.uri)
    return ReceivedRequest(
        method=method,
        path=path,
        query=lenient_query(parts.query),
        headers={
            name.lower(): value.encode("latin-1").decode("utf-8").strip(" \t")
            for name, value in signed.header_params.items()
        },
        body=body or b"",
    )


def secret_for(access_key: str, security_token: str | None) -> str | None:
    return SECRET if access_key == ACCESS and security_token is None else None


def now() -> datetime:
    return datetime.now(UTC)


@given(
    method=st.sampled_from(["GET", "PUT", "POST", "DELETE"]),
    segments=st.lists(TEXT, max_size=4),
    query=st.lists(st.tuples(TEXT.filter(bool), VALUES), max_size=4, unique_by=lambda pair: pair[0]),
    headers=st.dictionaries(NAMES, st.text(st.characters(min_codepoint=33, max_codepoint=0x2FFF)), max_size=3),
    body=st.one_of(st.none(), st.binary(max_size=64)),
)
def test_what_the_official_signer_signs_is_accepted(
    method: str,
    segments: list[str],
    query: list[tuple[str, object]],
    headers: dict[str, str],
    body: bytes | None,
) -> None:
    path = "/v2/" + "/".join(quote(segment, safe="") for segment in segments)
    request = official_request(method, path, query, headers, body)
    assert verify(request, secret_for, now()) == ACCESS


def test_numbers_in_a_list_keep_the_order_of_the_signer() -> None:
    request = official_request(query=[("id", [10, 9, 100])])
    assert verify(request, secret_for, now()) == ACCESS


@pytest.mark.parametrize("content_type", ["multipart/form-data", "text/plain"])
def test_payload_may_stay_unsigned(content_type: str) -> None:
    request = official_request(headers={"Content-Type": content_type})
    assert request.headers["x-sdk-content-sha256"] == "UNSIGNED-PAYLOAD"
    assert verify(request, secret_for, now()) == ACCESS


@given(data=st.data())
def test_whatever_changes_after_signing_is_noticed(data: st.DataObject) -> None:
    signed = official_request(query=[("limit", 5)], headers={"Content-Type": "application/json"})
    change = data.draw(st.sampled_from(["method", "path", "query", "header", "body", "signature"]))
    text = data.draw(st.text("abcdef0123456789", min_size=1, max_size=64))
    headers = dict(signed.headers)
    if change == "header":
        headers["content-type"] += text
    if change == "signature":
        prefix, _, signature = headers["authorization"].rpartition("=")
        other = (text + signature)[:64]
        if other == signature:
            return
        headers["authorization"] = f"{prefix}={other}"
    changed = ReceivedRequest(
        method="PUT" if change == "method" else signed.method,
        path=signed.path + text if change == "path" else signed.path,
        query=[*signed.query, (text, "")] if change == "query" else signed.query,
        headers=headers,
        body=signed.body + text.encode() if change == "body" else signed.body,
    )
    with pytest.raises(SignatureMismatchError, match="does not match the request"):
        verify(changed, secret_for, now())


@pytest.mark.parametrize("at", range(64))
def test_every_digit_of_the_signature_counts(at: int) -> None:
    signed = official_request()
    prefix, _, signature = signed.headers["authorization"].rpartition("=")
    other = f"{int(signature[at], 16) ^ 1:x}"
    headers = {**signed.headers, "authorization": f"{prefix}={signature[:at]}{other}{signature[at + 1 :]}"}
    with pytest.raises(SignatureMismatchError, match="does not match the request"):
        verify(replace(signed, headers=headers), secret_for, now())


def _in_lower_case(signed: ReceivedRequest) -> ReceivedRequest:
    return replace(signed, method=signed.method.lower())


def _signature_in_upper_case(signed: ReceivedRequest) -> ReceivedRequest:
    prefix, _, signature = signed.headers["authorization"].rpartition("=")
    return replace(signed, headers={**signed.headers, "authorization": f"{prefix}={signature.upper()}"})


def _without_a_blank(signed: ReceivedRequest) -> ReceivedRequest:
    authorization = signed.headers["authorization"].replace(", Signature", ",Signature")
    return replace(signed, headers={**signed.headers, "authorization": authorization})


def _with_more_than_blanks(signed: ReceivedRequest) -> ReceivedRequest:
    return replace(signed, headers={**signed.headers, "content-type": "application/json\x1f"})


@pytest.mark.parametrize("alter", [_in_lower_case, _signature_in_upper_case, _without_a_blank, _with_more_than_blanks])
def test_what_only_looks_alike_is_refused(alter: Callable[[ReceivedRequest], ReceivedRequest]) -> None:
    signed = official_request(headers={"Content-Type": "application/json"})
    assert verify(signed, secret_for, now()) == ACCESS
    with pytest.raises((SignatureFormatError, SignatureMismatchError)):
        verify(alter(signed), secret_for, now())


def test_the_stated_hash_must_be_that_of_the_body() -> None:
    request = official_request(headers={"X-Sdk-Content-Sha256": "0" * 64})
    with pytest.raises(SignatureMismatchError, match="not the SHA-256 of the body"):
        verify(request, secret_for, now())


@pytest.mark.parametrize(("minutes", "accepted"), [(-16, False), (-14, True), (14, True), (16, False)])
def test_the_clock_may_be_off_by_a_quarter_of_an_hour(minutes: int, accepted: bool) -> None:
    request = official_request()
    there = now() + timedelta(minutes=minutes)
    if accepted:
        assert verify(request, secret_for, there) == ACCESS
    else:
        with pytest.raises(SignatureMismatchError, match="15 minutes"):
            verify(request, secret_for, there)


def test_unknown_keys_and_stray_tokens_are_refused() -> None:
    request = official_request(headers={"X-Security-Token": "of another key"})
    with pytest.raises(SignatureMismatchError, match="access key is unknown"):
        verify(request, secret_for, now())


@pytest.mark.parametrize(
    ("header", "value", "message"),
    [
        ("authorization", "", "must be 'SDK-HMAC-SHA256"),
        ("authorization", "Bearer x", "must be 'SDK-HMAC-SHA256"),
        ("authorization", "SDK-HMAC-SHA256 Access=\udcff, SignedHeaders=host, Signature=" + "0" * 64, "must be"),
        ("authorization", "SDK-HMAC-SHA256 Access=a, SignedHeaders=host, Signature=" + "0" * 64, "must have host and"),
        (
            "authorization",
            "SDK-HMAC-SHA256 Access=a, SignedHeaders=host;x-sdk-date;x, Signature=" + "0" * 64,
            "that is not in the request: x",
        ),
        ("x-sdk-date", "20261332T000000Z", "must have the form"),
        ("x-sdk-date", "yesterday", "must have the form"),
    ],
)
def test_malformed_headers_say_what_is_expected(header: str, value: str, message: str) -> None:
    request = official_request()
    broken = ReceivedRequest(
        request.method, request.path, request.query, {**request.headers, header: value}, request.body
    )
    with pytest.raises(SignatureFormatError, match=message):
        verify(broken, secret_for, now())
