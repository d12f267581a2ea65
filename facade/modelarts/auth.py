"""httpx authentication with IAM tokens, which are fetched, shared and renewed."""

import asyncio
import threading
import time
from collections.abc import AsyncGenerator, Callable, Generator
from concurrent.futures import Future
from datetime import UTC, datetime
from typing import Final

import attrs
import httpx
import msgspec
from modelarts_client.errors import error_from
from modelarts_client.types import Response

from modelarts.credentials import PasswordLogin
from modelarts.exceptions import ApiError, ConfigurationError

_UNAUTHORIZED: Final = 401
_RENEW_AHEAD_SECONDS: Final = 600.0
_DEFAULT_LIFETIME_SECONDS: Final = 3600.0


@attrs.frozen
class IssuedToken:
    """A token, and when to replace it on the clock of the `TokenAuth` that holds it."""

    value: str = attrs.field(repr=False)
    renew_at: float


class _AbandonedError(Exception):
    """Whoever was fetching the token stopped before there was an answer."""


@attrs.frozen
class _Turn:
    """What a caller that needs a token does next: wait for the one being fetched, or fetch it (``leads``)."""

    outcome: "Future[IssuedToken]"
    leads: bool


class TokenAuth(httpx.Auth):
    """Sends an IAM token with each request (``X-Auth-Token``).

    The token is fetched once, when it is first needed, for all threads and tasks that share this object: one of them
    fetches it while the others wait. It is replaced ten minutes before it expires (or when a tenth of its life is left,
    if that is less), and once more when a request is answered with 401.

    Args:
        iam_endpoint: IAM's base URL.
        login: The user name and password.
        project_id: The project that the token is for.
        region_name: Names the project when its ID is not known: each region has a project of its own name.
        clock: Tells the time in seconds, from any origin.

    Source: document 002, 4.2, and *IAM API Reference*, "Obtaining a User Token Through Password Authentication".
    """

    requires_request_body = True

    def __init__(
        self,
        iam_endpoint: str,
        login: PasswordLogin,
        *,
        project_id: str | None,
        region_name: str | None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._url = f"{iam_endpoint}/v3/auth/tokens"
        self._login = login
        self._project_id = project_id
        self._region_name = region_name
        self._clock = clock
        self._lock = threading.Lock()
        self._token: IssuedToken | None = None
        self._fetching: Future[IssuedToken] | None = None

    def __repr__(self) -> str:
        """Name the user, never the password or the token."""
        return f"{type(self).__name__}(username={self._login.username!r}, iam={self._url!r})"

    def sync_auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Send the request with a token, and with a new one if the first was refused."""
        request.read()
        token = yield from self._obtain(request, refused=None)
        request.headers["X-Auth-Token"] = token.value
        response = yield request
        if response.status_code == _UNAUTHORIZED:
            token = yield from self._obtain(request, refused=token)
            request.headers["X-Auth-Token"] = token.value
            yield request

    async def async_auth_flow(self, request: httpx.Request) -> AsyncGenerator[httpx.Request, httpx.Response]:
        """Send the request with a token, and with a new one if the first was refused."""
        await request.aread()
        refused: IssuedToken | None = None
        for last in (False, True):
            token: IssuedToken | None = None
            while token is None:
                token = self._held(refused)
                if token is not None:
                    break
                turn = self._take_turn(shared=True)
                if turn.leads:
                    try:
                        response = yield self._token_request(request)
                        await response.aread()
                        token = self._accept(turn, response)
                    finally:
                        self._abandon(turn)
                else:
                    try:
                        token = await asyncio.wrap_future(turn.outcome)
                    except _AbandonedError:
                        continue
            request.headers["X-Auth-Token"] = token.value
            response = yield request
            if last or response.status_code != _UNAUTHORIZED:
                return
            refused = token

    def _obtain(
        self, request: httpx.Request, refused: IssuedToken | None
    ) -> Generator[httpx.Request, httpx.Response, IssuedToken]:
        while True:
            held = self._held(refused)
            if held is not None:
                return held
            # In a thread that runs an event loop, waiting for another task of that loop would never end.
            turn = self._take_turn(shared=not _in_event_loop())
            if turn.leads:
                try:
                    response = yield self._token_request(request)
                    response.read()
                    return self._accept(turn, response)
                finally:
                    self._abandon(turn)
            try:
                return turn.outcome.result()
            except _AbandonedError:
                continue

    def _held(self, refused: IssuedToken | None) -> IssuedToken | None:
        with self._lock:
            token = self._token
        if token is None or token is refused or self._clock() >= token.renew_at:
            return None
        return token

    def _take_turn(self, *, shared: bool) -> _Turn:
        with self._lock:
            if shared and self._fetching is not None:
                return _Turn(self._fetching, leads=False)
            outcome: Future[IssuedToken] = Future()
            outcome.set_running_or_notify_cancel()  # from here on, a waiter that is cancelled cannot cancel it
            if shared:
                self._fetching = outcome
            return _Turn(outcome, leads=True)

    def _accept(self, turn: _Turn, response: httpx.Response) -> IssuedToken:
        try:
            token = self._issued(response)
        except (ApiError, ConfigurationError) as error:
            self._finish(turn)
            turn.outcome.set_exception(error)
            raise
        with self._lock:
            self._token = token
        self._finish(turn)
        turn.outcome.set_result(token)
        return token

    def _abandon(self, turn: _Turn) -> None:
        if not turn.outcome.done():
            self._finish(turn)
            turn.outcome.set_exception(_AbandonedError())

    def _finish(self, turn: _Turn) -> None:
        with self._lock:
            if self._fetching is turn.outcome:
                self._fetching = None

    def _token_request(self, request: httpx.Request) -> httpx.Request:
        scope: dict[str, dict[str, str]]
        if self._project_id:
            scope = {"project": {"id": self._project_id}}
        elif self._region_name:
            scope = {"project": {"name": self._region_name}}
        else:
            scope = {"domain": {"name": self._login.account}}
        user = {
            "name": self._login.username,
            "password": self._login.password,
            "domain": {"name": self._login.account},
        }
        body = {"auth": {"identity": {"methods": ["password"], "password": {"user": user}}, "scope": scope}}
        timeouts = {name: value for name, value in request.extensions.items() if name == "timeout"}
        return httpx.Request("POST", self._url, json=body, extensions=timeouts)

    def _issued(self, response: httpx.Response) -> IssuedToken:
        if response.is_error:
            error = error_from(Response(response.status_code, response.content, response.headers, parsed=None))
            error.add_note(
                f"IAM at {self._url} gave no token to user {self._login.username!r} of account "
                f"{self._login.account!r}. Check username and password, account= for a "
                "user who is not the account itself, region_name and project_id."
            )
            raise error
        value = response.headers.get("X-Subject-Token")
        if not value:
            raise ConfigurationError(
                f"{self._url} answered {response.status_code} without a token (header X-Subject-Token). "
                "Check that iam_endpoint is IAM's address."
            )
        lifetime = _lifetime_seconds(response.content)
        ahead = min(_RENEW_AHEAD_SECONDS, lifetime / 10)
        return IssuedToken(value, self._clock() + lifetime - ahead)


class _TokenTimes(msgspec.Struct):
    expires_at: datetime | None = None
    issued_at: datetime | None = None


class _TokenBody(msgspec.Struct):
    token: _TokenTimes = msgspec.field(default_factory=_TokenTimes)


def _lifetime_seconds(content: bytes) -> float:
    """Read how long a token lives from IAM's own two times, so that a clock that is wrong here does not matter."""
    try:
        times = msgspec.json.decode(content, type=_TokenBody).token
    except msgspec.DecodeError:
        return _DEFAULT_LIFETIME_SECONDS
    if times.expires_at is None or times.expires_at.tzinfo is None:
        return _DEFAULT_LIFETIME_SECONDS
    issued = times.issued_at if times.issued_at and times.issued_at.tzinfo else datetime.now(UTC)
    return max(0.0, (times.expires_at - issued).total_seconds())


def _in_event_loop() -> bool:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True
