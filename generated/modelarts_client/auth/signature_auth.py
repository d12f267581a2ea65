# Written by `python -m generator generate`, which overwrites changes: a copy of runtime_huaweicloud/auth/signature_auth.py.
"""httpx authentication with access keys: each request is signed, with the server's time if the clocks differ."""

import logging
from collections.abc import Callable, Generator
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Final
from urllib.parse import quote

import httpx

from ..secret import Secret, maybe_secret
from ..server_time import server_time
from . import signing
from .keys import AccessKeys

TOLERANCE: Final = timedelta(minutes=5)
"""How far a refused signature's time is from the server's at least, if that may be why; servers allow 15 minutes."""

MAX_CORRECTION: Final = timedelta(days=366)
"""How far a clock can be off. With one further off, the server's certificate would not have been valid."""

_SIGNED_TYPES: Final = ("application/json", "application/bson")  # of bodies; services take others unsigned
_UNAUTHORIZED: Final = 401
_FORBIDDEN: Final = 403  # how OBS answers a signature whose time is wrong (RequestTimeTooSkewed)
_log: Final = logging.getLogger("modelarts.auth")


class TimedSignatureAuth(httpx.Auth):
    """Signs requests at this machine's time, and at the server's once that turns out to be another. Threads share it.

    A request that is refused while the clocks differ is sent once more with the server's time. The difference is kept
    when that helped, so that a wrong date of a proxy's does no harm.

    Args:
        refusal: The status that says that a signature is not accepted.
        now: Returns this machine's time, in UTC.
    """

    requires_request_body = True

    def __init__(self, refusal: int, now: Callable[[], datetime] | None) -> None:
        self._refusal = refusal
        self._now = now or (lambda: datetime.now(UTC))
        self._ahead = timedelta()  # how far the server's clock is ahead; set as a whole, so it needs no lock

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Sign the request and send it."""
        moment = self._now() + self._ahead
        self._sign(request, moment)
        response = yield request
        ahead = self._difference(response, moment) if response.status_code == self._refusal else None
        if ahead is None:
            return
        self._sign(request, self._now() + ahead)
        response = yield request
        if response.status_code != self._refusal:
            self._keep(ahead, request.url.host)

    def _sign(self, request: httpx.Request, moment: datetime) -> None:
        """Sign a request at a time, in UTC."""
        raise NotImplementedError

    def _difference(self, response: httpx.Response, moment: datetime) -> timedelta | None:
        """Return how far the server is ahead; ``None`` if it is not known, or cannot be why it refused the signature.

        The signature's own time counts, not the present: another thread may have learned the difference since then,
        or the request was on its way for so long.
        """
        there = server_time(response.headers)
        if there is None or abs(there - moment) <= TOLERANCE:
            return None
        ahead = there - self._now()
        return ahead if abs(ahead) <= MAX_CORRECTION else None

    def _keep(self, ahead: timedelta, host: str) -> None:
        if abs(ahead) > TOLERANCE and abs(ahead - self._ahead) > TOLERANCE:
            _log.warning(
                "The clock of %s is %.0f seconds %s this machine's; requests are signed with its time. "
                "Set this machine's clock.",
                host,
                abs(ahead).total_seconds(),
                "ahead of" if ahead > timedelta() else "behind",
            )
        self._ahead = ahead


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
        if "_keys" not in vars(self):  # in the traceback of an error about the keys
            return f"{type(self).__name__}()"
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


class AccessKeyAuth(SignatureAuth):
    """Signs each request with access keys (SDK-HMAC-SHA256), for `Client(auth=...)`. Clients and threads may share it.

    A request that is refused because this machine's clock is wrong is signed again with the server's time.

    Args:
        access_key: The access key (AK).
        secret_key: Its secret (SK); it is never shown.
        security_token: The security token, if the keys are temporary; it is never shown.
        project_id: Sent as ``X-Project-Id``, which some services want.

    Raises:
        ConfigurationError: If one of them has a character that none has.
    """

    def __init__(
        self, access_key: str, secret_key: str, security_token: str | None = None, *, project_id: str | None = None
    ) -> None:
        secrets = Secret(secret_key), maybe_secret(security_token)
        del secret_key, security_token  # tracebacks with local variables would show them
        super().__init__(AccessKeys(access_key, *secrets), project_id=project_id)


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
