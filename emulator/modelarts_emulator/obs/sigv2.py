"""The HMAC-SHA1 signatures `OBS ak:signature` and `AWS ak:signature`, in the header and in the query.

Source: OBS API Reference, "Authentication of Signature in a Header" and "... in a URL"; Amazon S3 Developer Guide,
"Signing and Authenticating REST Requests".
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from dataclasses import dataclass
from datetime import datetime
from itertools import product

from modelarts_emulator.obs.errors import (
    AccessDenied,
    AuthorizationHeaderMalformed,
    RequestTimeTooSkewed,
    SignatureDoesNotMatch,
)
from modelarts_emulator.obs.request import Family, ObsRequest
from modelarts_emulator.obs.sigv4 import MAXIMUM_SKEW, parse_http_date
from modelarts_emulator.obs.subresources import SUBRESOURCES, Signed

# Query parameters that are signed and select no operation, in lower case.
_PLAIN = frozenset(
    """
    name position response-cache-control response-content-disposition response-content-encoding
    response-content-language response-content-type response-expires select-type versionid x-image-save-bucket
    x-image-save-object
    """.split()  # noqa: SIM905
)


def _signed_by(clients: Signed) -> frozenset[str]:
    return _PLAIN | {name.lower() for name, known in SUBRESOURCES.items() if known.signed & clients}


_ALL = _PLAIN | {name.lower() for name in SUBRESOURCES}
_BY_CLIENTS = {Family.OBS: _signed_by(Signed.BY_OBS), Family.AMZ: _signed_by(Signed.BY_BOTOCORE)}


@dataclass(frozen=True, slots=True)
class Claim:
    """A signature in a request, not checked yet.

    Attributes:
        access_key: The access key of the signature.
        signature: The signature in base64.
        date: The signed date: the Date header, nothing, or the time of expiry.
        security_token: The security token of a temporary key.
        in_query: Whether the signature is in a presigned URL.
    """

    access_key: str
    signature: str
    date: str
    security_token: str | None
    in_query: bool


def claim_from_header(request: ObsRequest, now: datetime) -> Claim:
    """Read a signature from the Authorization header.

    Raises:
        AuthorizationHeaderMalformed: It cannot be parsed.
        AccessDenied: The date is missing.
        RequestTimeTooSkewed: The time of the signature is too far in the past or future.
    """
    _scheme, _space, value = request.headers["authorization"].partition(" ")
    access_key, colon, signature = value.strip().rpartition(":")
    if not (access_key and colon and signature):
        raise AuthorizationHeaderMalformed("The Authorization header is not <scheme> <access key>:<signature>.")
    stated, date = request.vendor_header("date"), request.headers.get("date", "")
    moment = parse_http_date(date if stated is None else stated)
    if moment is None:
        raise AccessDenied("The request has no valid Date header.")
    if abs(now - moment) > MAXIMUM_SKEW:
        raise RequestTimeTooSkewed
    token = request.vendor_header("security-token")
    return Claim(access_key, signature, date if stated is None else "", token, in_query=False)


def claim_from_query(request: ObsRequest, now: datetime) -> Claim:
    """Read a signature from the query of a presigned URL.

    Raises:
        AuthorizationHeaderMalformed: It cannot be parsed.
        AccessDenied: The signature has expired.
    """
    access_key = request.parameter("AccessKeyId") or request.parameter("AWSAccessKeyId")
    signature, expires = request.parameter("Signature"), request.parameter("Expires")
    if not access_key or not signature or not expires or not (expires.isascii() and expires.isdecimal()):
        raise AuthorizationHeaderMalformed("The presigned URL lacks the access key, Signature or a valid Expires.")
    if int(expires[:15]) < now.timestamp():
        raise AccessDenied("The presigned URL has expired.")
    token = request.parameter(request.family.value + "security-token") or request.vendor_header("security-token")
    # A plus sign of base64 that was not percent-encoded has become a space.
    return Claim(access_key, signature.replace(" ", "+"), expires, token, in_query=True)


def check(request: ObsRequest, claim: Claim, secret: str) -> None:
    """Check the signature of a request.

    Raises:
        SignatureDoesNotMatch: The signature is wrong.
    """
    given = claim.signature.encode("utf-8", "replace")
    # In a presigned URL, the SDK of OBS signs vendor parameters as parameters, and botocore as the headers they were.
    for parameters_as_headers in (False, True) if claim.in_query else (False,):
        for resource, signed in product(_resources(request), _signed_parameters(request, claim)):
            text = _string_to_sign(request, claim.date, resource, signed, parameters_as_headers=parameters_as_headers)
            expected = base64.b64encode(hmac.new(secret.encode(), text, hashlib.sha1).digest())
            if hmac.compare_digest(expected, given):
                return
    raise SignatureDoesNotMatch


def _resources(request: ObsRequest) -> list[str]:
    """Return the paths that clients sign: a bucket with and without a slash at the end."""
    if request.bucket is None or request.key is not None:
        return [request.resource]
    bucket = request.resource.rstrip("/")
    return [bucket, f"{bucket}/"]


def _signed_parameters(request: ObsRequest, claim: Claim) -> list[frozenset[str]]:
    """Return the sets of parameters that may have been signed: all that select an operation, or those of the client."""
    usual = _BY_CLIENTS[request.family]
    if claim.in_query or all(name.lower() in usual or name.lower() not in _ALL for name, _value in request.query):
        return [_ALL]
    return [_ALL, usual]


def _string_to_sign(
    request: ObsRequest, date: str, resource: str, signed: frozenset[str], *, parameters_as_headers: bool
) -> bytes:
    prefix = request.family.value
    headers = {name: value for name, value in request.headers.items() if name.startswith(prefix)}
    plain = {name: request.headers.get(name, "") for name in ("content-md5", "content-type")}
    parameters = []
    for name, value in request.query:
        is_vendor = name.lower().startswith(prefix)
        if parameters_as_headers and (is_vendor or name.lower() in plain):
            (headers if is_vendor else plain)[name.lower()] = value
        elif is_vendor or name.lower() in signed:
            parameters.append(f"{name}={value}" if value else name)
    lines = [request.method, plain["content-md5"], plain["content-type"], date]
    lines += [f"{name}:{headers[name].strip()}" for name in sorted(headers)]
    query = "?" + "&".join(sorted(parameters)) if parameters else ""
    return "\n".join(lines).encode("latin-1", "replace") + b"\n" + resource.encode("latin-1") + query.encode()
