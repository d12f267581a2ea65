"""Signature Version 4, in the header and in the query.

Source: Amazon S3 API Reference, "Authenticating Requests (AWS Signature Version 4)", which OBS accepts as well.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import lru_cache
from urllib.parse import quote

from modelarts_emulator.obs.errors import (
    AccessDenied,
    AuthorizationHeaderMalformed,
    InvalidRequest,
    RequestTimeTooSkewed,
    SignatureDoesNotMatch,
)
from modelarts_emulator.obs.request import ObsRequest

ALGORITHM = "AWS4-HMAC-SHA256"
UNSIGNED_PAYLOAD = "UNSIGNED-PAYLOAD"
EMPTY_SHA256 = hashlib.sha256(b"").hexdigest()
MAXIMUM_SKEW = timedelta(minutes=15)
MAXIMUM_EXPIRES_SECONDS = 7 * 24 * 3600

_TIMESTAMP = "%Y%m%dT%H%M%SZ"
_TIME = re.compile("[0-9]{8}T[0-9]{6}Z")
_CREDENTIAL = re.compile(r"(?P<access_key>.+)/(?P<date>\d{8})/(?P<region>[^/]*)/(?P<service>[^/]+)/aws4_request")


@dataclass(frozen=True, slots=True)
class Claim:
    """A signature in a request, not checked yet, with its time and the headers that it covers."""

    access_key: str
    scope: str
    timestamp: str
    signed_headers: tuple[str, ...]
    signature: str
    payload_hash: str
    security_token: str | None


@dataclass(slots=True)
class ChunkSigner:
    """Checks the chain of signatures of a body that is signed chunk by chunk."""

    key: bytes = field(repr=False)
    timestamp: str
    scope: str
    previous: str

    def check_chunk(self, sha256: str, signature: str) -> None:
        """Check a chunk by the SHA-256 of its data.

        Raises:
            SignatureDoesNotMatch: The signature is wrong.
        """
        self._check(f"{ALGORITHM}-PAYLOAD", [EMPTY_SHA256, sha256], signature)

    def check_trailer(self, trailers: Iterable[tuple[str, str]], signature: str) -> None:
        """Check the headers after the last chunk.

        Raises:
            SignatureDoesNotMatch: The signature is wrong.
        """
        canonical = "".join(f"{name}:{value}\n" for name, value in sorted(trailers))
        self._check(f"{ALGORITHM}-TRAILER", [hashlib.sha256(canonical.encode("latin-1")).hexdigest()], signature)

    def _check(self, algorithm: str, hashes: list[str], signature: str) -> None:
        text = "\n".join([algorithm, self.timestamp, self.scope, self.previous, *hashes])
        expected = hmac.new(self.key, text.encode(), hashlib.sha256).hexdigest()
        if not hmac.compare_digest(expected.encode(), signature.encode("latin-1")):
            raise SignatureDoesNotMatch("The signature of a chunk of the body does not match.")
        self.previous = expected


def claim_from_header(request: ObsRequest, now: datetime) -> Claim:
    """Read a signature from the Authorization header.

    Raises:
        AuthorizationHeaderMalformed: It cannot be parsed.
        RequestTimeTooSkewed: The time of the signature is too far in the past or future.
        InvalidRequest: The hash of the payload is missing.
        AccessDenied: Headers that must be signed are not signed.
    """
    _algorithm, _space, rest = request.headers["authorization"].partition(" ")
    fields = dict(item.strip().partition("=")[::2] for item in rest.split(","))
    try:
        credential, names, signature = fields["Credential"], fields["SignedHeaders"], fields["Signature"]
    except KeyError as error:
        raise AuthorizationHeaderMalformed(f"The Authorization header lacks {error}.") from error
    access_key, date, scope = _split_credential(credential)
    moment = _signing_time(request)
    if moment.strftime("%Y%m%d") != date:
        raise AuthorizationHeaderMalformed("The date of the credential is not the date of the request.")
    if abs(now - moment) > MAXIMUM_SKEW:
        raise RequestTimeTooSkewed
    payload_hash = request.vendor_header("content-sha256")
    if payload_hash is None:
        raise InvalidRequest("The header x-amz-content-sha256 is missing.")
    return Claim(
        access_key,
        scope,
        moment.strftime(_TIMESTAMP),
        _signed_headers(request, names),
        signature,
        payload_hash,
        request.vendor_header("security-token"),
    )


def claim_from_query(request: ObsRequest, now: datetime) -> Claim:
    """Read a signature from the query of a presigned URL.

    Raises:
        AuthorizationHeaderMalformed: It cannot be parsed.
        AccessDenied: The signature has expired, is not valid yet, or does not cover headers that must be signed.
    """
    values = {name: request.parameter(f"X-Amz-{name}") for name in ("Credential", "Date", "Expires", "SignedHeaders")}
    signature = request.parameter("X-Amz-Signature")
    missing = [f"X-Amz-{name}" for name, value in values.items() if value is None]
    if missing or signature is None:
        raise AuthorizationHeaderMalformed(f"The presigned URL lacks {', '.join(missing) or 'X-Amz-Signature'}.")
    access_key, date, scope = _split_credential(values["Credential"] or "")
    timestamp, lifetime = values["Date"] or "", values["Expires"] or ""
    moment = _parse_timestamp(timestamp)
    if moment is None or timestamp[:8] != date:
        raise AuthorizationHeaderMalformed("X-Amz-Date is not YYYYMMDD'T'HHMMSS'Z' of the credential's date.")
    if not re.fullmatch("[0-9]{1,6}", lifetime) or int(lifetime) > MAXIMUM_EXPIRES_SECONDS:
        raise AuthorizationHeaderMalformed(f"X-Amz-Expires is a number of seconds up to {MAXIMUM_EXPIRES_SECONDS}.")
    if now - moment > timedelta(seconds=int(lifetime)):
        raise AccessDenied("The presigned URL has expired.")
    if moment - now > MAXIMUM_SKEW:
        raise AccessDenied("The presigned URL is not valid yet.")
    token = request.parameter("X-Amz-Security-Token") or request.parameter("x-amz-security-token")
    return Claim(
        access_key,
        scope,
        timestamp,
        _signed_headers(request, values["SignedHeaders"] or ""),
        signature,
        request.headers.get("x-amz-content-sha256", UNSIGNED_PAYLOAD),
        token or request.headers.get("x-amz-security-token"),
    )


def check(request: ObsRequest, claim: Claim, secret: str) -> ChunkSigner:
    """Check the signature of a request.

    Returns:
        The start of the chain of chunk signatures.

    Raises:
        SignatureDoesNotMatch: The signature is wrong.
    """
    digest = canonical_digest(
        request.method,
        request.path,
        [pair for pair in request.query if pair[0] != "X-Amz-Signature"],
        {name: request.headers.get(name, "") for name in claim.signed_headers},
        claim.payload_hash,
    )
    key = signing_key(secret, claim.scope)
    expected = sign(key, claim.timestamp, claim.scope, digest)
    if not hmac.compare_digest(expected.encode(), claim.signature.encode("utf-8", "replace")):
        raise SignatureDoesNotMatch
    return ChunkSigner(key, claim.timestamp, claim.scope, expected)


def canonical_digest(
    method: str, path: str, query: Iterable[tuple[str, str]], headers: Mapping[str, str], payload_hash: str
) -> str:
    """Return the SHA-256 of the canonical request.

    Args:
        method: In upper case.
        path: Decoded path.
        query: Decoded parameters, without the signature.
        headers: Signed headers, names in lower case.
        payload_hash: The value of x-amz-content-sha256.
    """
    names = sorted(headers)
    parameters = sorted((quote(name, safe=""), quote(value, safe="")) for name, value in query)
    canonical = [
        method,
        quote(path, safe="/"),
        "&".join(f"{name}={value}" for name, value in parameters),
        *(f"{name}:{' '.join(headers[name].split())}" for name in names),
        "",
        ";".join(names),
        payload_hash,
    ]
    return hashlib.sha256("\n".join(canonical).encode("latin-1", "replace")).hexdigest()


@lru_cache(16)
def signing_key(secret: str, scope: str) -> bytes:
    """Derive the key for a scope `date/region/service/aws4_request` from the secret key."""
    key = f"AWS4{secret}".encode()
    for part in scope.split("/"):
        key = hmac.new(key, part.encode(), hashlib.sha256).digest()
    return key


def sign(key: bytes, timestamp: str, scope: str, digest: str) -> str:
    """Return the signature of a canonical request's digest."""
    text = "\n".join([ALGORITHM, timestamp, scope, digest])
    return hmac.new(key, text.encode(), hashlib.sha256).hexdigest()


def format_timestamp(moment: datetime) -> str:
    """Format a UTC time for the scheme."""
    return moment.strftime(_TIMESTAMP)


def _split_credential(credential: str) -> tuple[str, str, str]:
    match = _CREDENTIAL.fullmatch(credential)
    if match is None or match["service"] != "s3":
        raise AuthorizationHeaderMalformed("The credential is not <access key>/<date>/<region>/s3/aws4_request.")
    return match["access_key"], match["date"], credential[match.start("date") :]


def _signing_time(request: ObsRequest) -> datetime:
    stated = request.vendor_header("date")
    moment = _parse_timestamp(stated) if stated is not None else parse_http_date(request.headers.get("date", ""))
    if moment is None:
        raise AccessDenied("The request has no valid x-amz-date or Date header.")
    return moment


def _parse_timestamp(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text) if _TIME.fullmatch(text) else None
    except ValueError:
        return None


def parse_http_date(text: str) -> datetime | None:
    """Parse the date of an HTTP header; None when it is not valid."""
    try:
        moment = parsedate_to_datetime(text)
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError):  # the latter: a zone that moves it out of the calendar
        return None


def _signed_headers(request: ObsRequest, names: str) -> tuple[str, ...]:
    signed = tuple(names.split(";"))
    vendor = [name for name in request.headers if name.startswith(("x-amz-", "x-obs-"))]
    missing = [name for name in ("host", *vendor) if name not in signed]
    if missing:
        raise AccessDenied(f"Headers that must be signed are not signed: {', '.join(missing)}.")
    return signed
