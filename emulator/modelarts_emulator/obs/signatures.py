"""Authentication: every signature of a request to the object storage is checked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from typing import Protocol

from modelarts_emulator.obs import sigv2, sigv4
from modelarts_emulator.obs.errors import AccessDenied, InvalidAccessKeyId, InvalidArgument
from modelarts_emulator.obs.request import ObsRequest


class SecretLookup(Protocol):
    """Looks up secret keys."""

    def secret_for(self, access_key: str, security_token: str | None) -> str | None:
        """Return the secret of an access key, or None.

        Args:
            access_key: The access key.
            security_token: The security token in the request; a temporary key is valid only with its own.
        """


class Scheme(Enum):
    """The signature schemes."""

    V4 = auto()
    HMAC_SHA1 = auto()


@dataclass(frozen=True, slots=True)
class Verified:
    """A request whose signature matches, or that has none.

    Attributes:
        access_key: The access key that signed it; None for a request without a signature.
        scheme: The signature scheme; None for a request without a signature.
        payload_hash: The signed hash of the body: a SHA-256, or a keyword of the scheme.
        chunk_signer: The chain of chunk signatures, if the scheme has one.
    """

    access_key: str | None
    scheme: Scheme | None
    payload_hash: str = sigv4.UNSIGNED_PAYLOAD
    chunk_signer: sigv4.ChunkSigner | None = None


def verify(request: ObsRequest, accounts: SecretLookup, now: datetime) -> Verified:
    """Check the signature of a request, in its header or its query.

    A request without a signature passes, with no access key.

    Args:
        request: The request.
        accounts: Looks up secret keys.
        now: The current time, with a time zone.

    Raises:
        AccessDenied: The signature has expired, or does not cover what must be signed.
        AuthorizationHeaderMalformed: It cannot be parsed.
        InvalidAccessKeyId: The access key is unknown, or its token is wrong or has expired.
        SignatureDoesNotMatch: The signature is wrong.
        RequestTimeTooSkewed: The time of the signature is too far in the past or future.
        InvalidArgument: The request has signatures in the header and in the query.
    """
    authorization = request.headers.get("authorization")
    query_v4 = request.parameter("X-Amz-Algorithm") is not None or request.parameter("X-Amz-Signature") is not None
    query_sha1 = any(request.parameter(name) is not None for name in ("AccessKeyId", "AWSAccessKeyId"))
    if sum((authorization is not None, query_v4, query_sha1)) > 1:
        raise InvalidArgument("A request is signed in its header or in its query, not in both.")
    if query_v4 or (authorization or "").startswith(f"{sigv4.ALGORITHM} "):
        if query_v4 and request.parameter("X-Amz-Algorithm") != sigv4.ALGORITHM:
            raise AccessDenied("The algorithm of the signature is unknown.")
        claim = sigv4.claim_from_query(request, now) if query_v4 else sigv4.claim_from_header(request, now)
        signer = sigv4.check(request, claim, _secret(accounts, claim.access_key, claim.security_token))
        return Verified(claim.access_key, Scheme.V4, claim.payload_hash, signer)
    if query_sha1 or (authorization or "").startswith(("OBS ", "AWS ")):
        simple = sigv2.claim_from_query(request, now) if query_sha1 else sigv2.claim_from_header(request, now)
        sigv2.check(request, simple, _secret(accounts, simple.access_key, simple.security_token))
        return Verified(simple.access_key, Scheme.HMAC_SHA1, _stated_hash(request))
    if authorization is not None:
        raise AccessDenied("The type of the Authorization header is unknown.")
    return Verified(None, None, _stated_hash(request))


def _stated_hash(request: ObsRequest) -> str:
    stated = request.vendor_header("content-sha256")
    return sigv4.UNSIGNED_PAYLOAD if stated is None else stated


def _secret(accounts: SecretLookup, access_key: str, security_token: str | None) -> str:
    secret = accounts.secret_for(access_key, security_token)
    if secret is None:
        raise InvalidAccessKeyId
    return secret
