"""Verification of request signatures of the scheme `SDK-HMAC-SHA256`.

Source: the signing guide of the API gateway, as the official `huaweicloudsdkcore` package implements it: a canonical
request (method, path, query, signed headers, payload hash) is hashed, put into a string with the time of the
request, and authenticated by an HMAC under the secret key.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from urllib.parse import quote, unquote

from modelarts_emulator.http.receiving import ReceivedRequest

ALGORITHM = "SDK-HMAC-SHA256"
DATE_FORMAT = "%Y%m%dT%H%M%SZ"
MAX_CLOCK_SKEW = timedelta(minutes=15)
UNSIGNED_PAYLOAD = "UNSIGNED-PAYLOAD"

_AUTHORIZATION = re.compile(
    rf"{ALGORITHM} Access=(?P<access>[!-+\--~]{{1,256}}), SignedHeaders=(?P<headers>[!-+\--~]+), "
    r"Signature=(?P<signature>[0-9a-f]{64})"
)
_DATE = re.compile(r"[0-9]{8}T[0-9]{6}Z")
_REQUIRED_HEADERS = ("host", "x-sdk-date")

SecretLookup = Callable[[str, str | None], str | None]


class SignatureFormatError(ValueError):
    """The Authorization or X-Sdk-Date header does not have the form of the scheme; the message says how."""


class SignatureMismatchError(ValueError):
    """The header is well formed, but does not prove who sent the request.

    Args:
        reason: what does not match.
        remedy: what to do, as a sentence.
    """

    def __init__(self, reason: str, remedy: str) -> None:
        super().__init__(reason)
        self.remedy = remedy


def verify(request: ReceivedRequest, secret_for: SecretLookup, now: datetime) -> str:
    """Check the signature of a request.

    Args:
        request: the request.
        secret_for: returns the secret key for an access key and its security token (None for a permanent key), or None
            when the two are unknown or expired, or do not belong together.
        now: the current time, with a time zone.

    Returns:
        The access key that signed the request.

    Raises:
        SignatureFormatError: a header is missing or malformed.
        SignatureMismatchError: the clock is off by more than 15 minutes, the key is unknown, or the signature or
            the payload hash does not match the request.
    """
    match = _AUTHORIZATION.fullmatch(request.headers.get("authorization", ""))
    if match is None:
        raise SignatureFormatError(
            f"the Authorization header must be '{ALGORITHM} Access=<key>, SignedHeaders=<a;b>, Signature=<hex>'"
        )
    signed_headers = match["headers"].split(";")
    _check_signed_headers(signed_headers, request.headers)
    date = request.headers["x-sdk-date"]
    if abs(now - _parse_date(date)) > MAX_CLOCK_SKEW:
        minutes = int(MAX_CLOCK_SKEW.total_seconds() // 60)
        raise SignatureMismatchError(
            f"X-Sdk-Date is more than {minutes} minutes away from the time of the server, {now:{DATE_FORMAT}}",
            "Set the clock of the client, and send the request again.",
        )
    access_key = match["access"]
    secret = secret_for(access_key, request.headers.get("x-security-token"))
    payload_hash = _payload_hash(request)
    # An unknown key takes as long as a known one, so that the time does not reveal which keys exist.
    key = (secret or "").encode()
    matches = False
    for canonical_query in _canonical_queries(request.query):
        canonical = _canonical_request(request, canonical_query, signed_headers, payload_hash)
        expected = _signature(key, date, canonical)
        matches |= hmac.compare_digest(expected, match["signature"])
    if secret is None:
        raise SignatureMismatchError(
            "the access key is unknown, or its security token is missing, wrong or expired",
            "Use an access key of the account, and with a temporary one its security token before it expires.",
        )
    if not matches:
        raise SignatureMismatchError(
            "the signature does not match the request: the secret key is wrong, or something changed after signing",
            "Use the secret key of this access key; if it is right, look for a proxy that changes requests.",
        )
    return access_key


def _check_signed_headers(signed_headers: Sequence[str], headers: Mapping[str, str]) -> None:
    for name in _REQUIRED_HEADERS:
        if name not in signed_headers:
            raise SignatureFormatError(f"SignedHeaders must have {' and '.join(_REQUIRED_HEADERS)}")
    missing = [name for name in signed_headers if name not in headers]
    if missing:
        raise SignatureFormatError(f"SignedHeaders has a header that is not in the request: {missing[0][:60]}")


def _parse_date(text: str) -> datetime:
    try:
        if _DATE.fullmatch(text):
            return datetime.strptime(text, DATE_FORMAT).replace(tzinfo=UTC)
    except ValueError:
        pass  # digits that are not a date: the same answer as for any other text
    raise SignatureFormatError("X-Sdk-Date must have the form 20200131T235959Z")


def _payload_hash(request: ReceivedRequest) -> str:
    actual = hashlib.sha256(request.body).hexdigest()
    stated = request.headers.get("x-sdk-content-sha256")
    if not request.body or stated is None:
        return actual
    if stated == UNSIGNED_PAYLOAD or hmac.compare_digest(stated.encode("utf-8", "surrogateescape"), actual.encode()):
        return stated
    raise SignatureMismatchError(
        "X-Sdk-Content-Sha256 is not the SHA-256 of the body", "Send the body that has been signed, unchanged."
    )


def _encode(text: str) -> str:
    return quote(text, safe="~")


def _canonical_path(path: str) -> str:
    canonical = "/".join(_encode(segment) for segment in unquote(path).split("/"))
    return canonical if canonical.endswith("/") else canonical + "/"


def _canonical_queries(query: Sequence[tuple[str, str]]) -> set[str]:
    """The canonical query strings that clients may sign.

    Names are sorted. Some signers sort the values of a repeated name as text; the official one sorts them as numbers,
    and sends them in that order, so the order received is accepted too.
    """
    by_name = sorted(query, key=lambda pair: pair[0])
    return {
        "&".join(f"{_encode(name)}={_encode(value)}" for name, value in pairs) for pairs in (sorted(query), by_name)
    }


def _canonical_request(
    request: ReceivedRequest, canonical_query: str, signed_headers: Sequence[str], payload_hash: str
) -> str:
    headers = "".join(f"{name}:{request.headers[name]}\n" for name in signed_headers)
    return "\n".join(
        (
            request.method,
            _canonical_path(request.path),
            canonical_query,
            headers,
            ";".join(signed_headers),
            payload_hash,
        )
    )


def _signature(secret_key: bytes, date: str, canonical_request: str) -> str:
    digest = hashlib.sha256(canonical_request.encode("utf-8", "surrogateescape")).hexdigest()
    return hmac.new(secret_key, f"{ALGORITHM}\n{date}\n{digest}".encode(), hashlib.sha256).hexdigest()
