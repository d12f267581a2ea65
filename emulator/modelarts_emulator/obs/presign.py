"""URLs that carry their own signature."""

from __future__ import annotations

from datetime import UTC, datetime
from urllib.parse import quote, urlencode, urlsplit

from modelarts_emulator.obs import sigv4

_ANY_REGION = "region"


def presign_get(
    base_url: str,
    bucket: str,
    key: str,
    access_key: str,
    secret_key: str,
    seconds: int,
    *,
    security_token: str | None = None,
) -> str:
    """Make a URL with which anyone can read an object for a while.

    Args:
        base_url: Where the object storage answers, such as `http://127.0.0.1:8080`.
        bucket: The bucket.
        key: The object; whether it exists is not checked.
        access_key: Whose signature it is.
        secret_key: The secret of that key.
        seconds: How long it is valid, 1 second to 7 days.
        security_token: The token that goes with a temporary key.

    Raises:
        ValueError: The time is out of range.
    """
    if not 1 <= seconds <= sigv4.MAXIMUM_EXPIRES_SECONDS:
        raise ValueError(f"A presigned URL is valid for 1 to {sigv4.MAXIMUM_EXPIRES_SECONDS} seconds, not {seconds}.")
    base = urlsplit(base_url)
    timestamp = sigv4.format_timestamp(datetime.now(UTC))
    scope = f"{timestamp[:8]}/{_ANY_REGION}/s3/aws4_request"
    path = f"/{bucket}/{key}"
    query = [
        ("X-Amz-Algorithm", sigv4.ALGORITHM),
        ("X-Amz-Credential", f"{access_key}/{scope}"),
        ("X-Amz-Date", timestamp),
        ("X-Amz-Expires", str(seconds)),
        ("X-Amz-SignedHeaders", "host"),
    ]
    if security_token is not None:
        query.append(("X-Amz-Security-Token", security_token))
    digest = sigv4.canonical_digest("GET", path, query, {"host": base.netloc}, sigv4.UNSIGNED_PAYLOAD)
    signature = sigv4.sign(sigv4.signing_key(secret_key, scope), timestamp, scope, digest)
    signed = urlencode([*query, ("X-Amz-Signature", signature)], quote_via=quote)
    return f"{base.scheme}://{base.netloc}{quote(path)}?{signed}"
