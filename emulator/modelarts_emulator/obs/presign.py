"""URLs that carry their own signature."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from urllib.parse import quote, urlencode, urlsplit

from modelarts_emulator.obs import sigv4

_ANY_REGION = "region"


@dataclass(frozen=True)
class LinkSigner:
    """Signs links with which anyone can read an object for a while.

    Attributes:
        base_url: URL of the object storage, such as `http://127.0.0.1:8080`.
        access_key: The access key that signs.
        secret_key: The secret key that belongs to it.
        security_token: The security token of a temporary key; None for a permanent key.
    """

    base_url: str
    access_key: str
    secret_key: str = field(repr=False)
    security_token: str | None = field(default=None, repr=False)

    def signed(self, bucket: str, key: str, seconds: int, content_type: str | None = None) -> str:
        """Make a link to an object.

        Args:
            bucket: The bucket.
            key: The object; whether it exists is not checked.
            seconds: How long the link is valid, 1 second to 7 days.
            content_type: The Content-Type of the answer; that of the object when None.

        Raises:
            ValueError: The time is out of range.
        """
        if not 1 <= seconds <= sigv4.MAXIMUM_EXPIRES_SECONDS:
            most = sigv4.MAXIMUM_EXPIRES_SECONDS
            raise ValueError(f"A signed link is valid for 1 to {most} seconds, not {seconds}.")
        base = urlsplit(self.base_url)
        timestamp = sigv4.format_timestamp(datetime.now(UTC))
        scope = f"{timestamp[:8]}/{_ANY_REGION}/s3/aws4_request"
        path = f"/{bucket}/{key}"
        query = [
            ("X-Amz-Algorithm", sigv4.ALGORITHM),
            ("X-Amz-Credential", f"{self.access_key}/{scope}"),
            ("X-Amz-Date", timestamp),
            ("X-Amz-Expires", str(seconds)),
            ("X-Amz-SignedHeaders", "host"),
        ]
        if content_type is not None:
            query.append(("response-content-type", content_type))
        if self.security_token is not None:
            query.append(("X-Amz-Security-Token", self.security_token))
        digest = sigv4.canonical_digest("GET", path, query, {"host": base.netloc}, sigv4.UNSIGNED_PAYLOAD)
        signature = sigv4.sign(sigv4.signing_key(self.secret_key, scope), timestamp, scope, digest)
        signed = urlencode([*query, ("X-Amz-Signature", signature)], quote_via=quote)
        return f"{base.scheme}://{base.netloc}{quote(path)}?{signed}"
