"""httpx authentication with access keys: each request is signed."""

from collections.abc import Callable, Generator
from datetime import UTC, datetime
from urllib.parse import quote

import httpx

from modelarts import signing
from modelarts.credentials import AccessKeys


class SignatureAuth(httpx.Auth):
    """Signs each request with access keys (SDK-HMAC-SHA256).

    Args:
        keys: The access key, its secret, and the security token if the keys are temporary.
        project_id: Sent as ``X-Project-Id``, if it is known.
        now: Tells the time, in UTC.
    """

    requires_request_body = True

    def __init__(
        self, keys: AccessKeys, *, project_id: str | None = None, now: Callable[[], datetime] | None = None
    ) -> None:
        self._keys = keys
        self._project_id = project_id
        self._now = now or (lambda: datetime.now(UTC))

    def __repr__(self) -> str:
        """Name the access key, never its secret."""
        return f"{type(self).__name__}(access_key={self._keys.access_key!r})"

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Sign the request and send it."""
        request.headers["X-Sdk-Date"] = signing.timestamp(self._now())
        if self._keys.security_token:
            request.headers["X-Security-Token"] = self._keys.security_token
        if self._project_id:
            request.headers["X-Project-Id"] = self._project_id
        content_type = request.headers.get("Content-Type")
        if signing.needs_unsigned_payload(content_type):
            request.headers["X-Sdk-Content-Sha256"] = signing.UNSIGNED_PAYLOAD
        signed = {
            name: value
            for name, value in request.headers.items()
            if name in {"host", "content-type"} or name.startswith("x-")
        }
        request.headers["Authorization"] = signing.sdk_authorization(
            request.method,
            request.url.raw_path.partition(b"?")[0].decode("ascii"),
            request.url.params.multi_items() if request.url.query else (),
            signed,
            request.content,
            access_key=self._keys.access_key,
            secret_key=self._keys.secret_key,
        )
        yield request


class ObsSignatureAuth(httpx.Auth):
    """Signs each request to OBS with access keys (AWS4-HMAC-SHA256).

    Args:
        keys: Called for each request, as temporary keys change.
        region: The buckets' region.
    """

    requires_request_body = True

    def __init__(self, keys: Callable[[], AccessKeys], *, region: str) -> None:
        self._keys = keys
        self._region = region

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Sign the request and send it."""
        keys = self._keys()
        request.headers["X-Amz-Date"] = signing.timestamp(datetime.now(UTC))
        request.headers["X-Amz-Content-Sha256"] = signing.sha256_hex(request.content)
        if keys.security_token:
            request.headers["X-Amz-Security-Token"] = keys.security_token
        signed = {n: v for n, v in request.headers.items() if n == "host" or n.startswith("x-amz-")}
        request.headers["Authorization"] = signing.s3_authorization(
            request.method,
            quote(request.url.path, safe="/~"),
            request.url.params.multi_items(),
            signed,
            region=self._region,
            access_key=keys.access_key,
            secret_key=keys.secret_key,
        )
        yield request
