"""httpx authentication with access keys: each request is signed."""

from collections.abc import Callable
from datetime import datetime
from functools import lru_cache
from typing import Final
from urllib.parse import quote

import httpx

from modelarts._auth import signing
from modelarts._auth.credentials import AccessKeys
from modelarts._auth.server_clock import TimedSignatureAuth

_SIGNED_TYPES: Final = ("application/json", "application/bson")  # of bodies; services take others unsigned
_UNAUTHORIZED: Final = 401
_FORBIDDEN: Final = 403  # how OBS answers a signature whose time is wrong (RequestTimeTooSkewed)


class SignatureAuth(TimedSignatureAuth):
    """Signs each request with access keys (SDK-HMAC-SHA256).

    What is sent is what is signed: the query goes out in its canonical form, sorted and quoted, so that it does not
    matter what a server makes of ``+``, ``;`` or a name without a value.

    Args:
        keys: The access key, its secret, and the security token if the keys are temporary.
        project_id: Sent as ``X-Project-Id``, if it is known.
        now: Returns the time, in UTC.
    """

    def __init__(
        self, keys: AccessKeys, *, project_id: str | None = None, now: Callable[[], datetime] | None = None
    ) -> None:
        super().__init__(_UNAUTHORIZED, now)
        self._keys = keys
        self._project_id = project_id

    def __repr__(self) -> str:
        """Name the access key, never its secret."""
        return f"{type(self).__name__}(access_key={self._keys.access_key!r})"

    def _sign(self, request: httpx.Request, moment: datetime) -> None:
        if request.url.query:
            request.url = _with_canonical_query(request.url)
        headers = request.headers
        headers["X-Sdk-Date"] = moment.strftime(signing.DATE_FORMAT)
        if self._keys.security_token:
            headers["X-Security-Token"] = self._keys.security_token.reveal()
        if self._project_id:
            headers["X-Project-Id"] = self._project_id
        to_sign = _headers_to_sign(headers)
        content_type = to_sign.get("content-type")
        if content_type and not content_type.startswith(_SIGNED_TYPES):
            headers["X-Sdk-Content-Sha256"] = to_sign["x-sdk-content-sha256"] = signing.UNSIGNED_PAYLOAD
        path, _, query = request.url.raw_path.decode("ascii").partition("?")
        headers["Authorization"] = signing.sdk_authorization(
            request.method, path, query, to_sign, request.content, self._keys
        )


class ObsSignatureAuth(TimedSignatureAuth):
    """Signs each request to OBS with access keys (AWS4-HMAC-SHA256), with the server's time if clocks differ.

    Args:
        keys: Called for each signature, as temporary keys change.
        region: The buckets' region.
        now: Returns the time, in UTC.
    """

    def __init__(
        self, keys: Callable[[], AccessKeys], *, region: str, now: Callable[[], datetime] | None = None
    ) -> None:
        super().__init__(_FORBIDDEN, now)
        self._keys = keys
        self._region = region

    def _sign(self, request: httpx.Request, moment: datetime) -> None:
        keys = self._keys()
        request.headers["X-Amz-Date"] = moment.strftime(signing.DATE_FORMAT)
        request.headers["X-Amz-Content-Sha256"] = signing.sha256_hex(request.content)
        if keys.security_token:
            request.headers["X-Amz-Security-Token"] = keys.security_token.reveal()
        request.headers["Authorization"] = signing.s3_authorization(
            request.method,
            quote(request.url.path, safe="/~"),
            request.url.params.multi_items(),
            {name: value for name, value in request.headers.items() if name == "host" or name.startswith("x-amz-")},
            keys,
            self._region,
        )


@lru_cache(maxsize=256)  # as programs that wait send the same query again
def _with_canonical_query(url: httpx.URL) -> httpx.URL:
    query = signing.canonical_query(url.params.multi_items()).encode()
    return url if query == url.query else url.copy_with(query=query or None)


def _headers_to_sign(headers: httpx.Headers) -> dict[str, str]:
    """Take what the services look at, byte for byte as it is sent, by names in lower case.

    Names with an underscore are left out, as proxies drop them, and names that stand there twice, as verifiers differ
    in how they put the values together.
    """
    found: dict[str, list[str]] = {}
    for raw_name, raw_value in headers.raw:
        name = raw_name.decode("latin-1").lower()
        if (name.startswith("x-") and "_" not in name) or name in ("host", "content-type"):
            found.setdefault(name, []).append(raw_value.decode("utf-8", "surrogateescape"))
    return {name: values[0] for name, values in found.items() if len(values) == 1}
