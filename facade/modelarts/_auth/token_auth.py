"""httpx authentication with IAM tokens, which are fetched, shared and renewed."""

import time
from collections.abc import AsyncGenerator, Callable, Generator, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Final

import httpx
from modelarts_client.errors import error_from
from modelarts_client.types import Response

from modelarts._auth.credentials import PasswordLogin
from modelarts._auth.renewal import EARLY_RENEWAL_SECONDS, PATIENCE_SECONDS, Issued, Lease, Renewal
from modelarts._auth.token_requests import TokenRequests
from modelarts._secret import Secret

if TYPE_CHECKING:
    import asyncio

    from modelarts_client import Client

_UNAUTHORIZED: Final = 401
_RENEW_AHEAD_SECONDS: Final = 600.0
# The token could be read, and is for no project (of this region). The next would have the same scope.
_WRONG_SCOPE: Final = frozenset({"ModelArts.0207", "ModelArts.0212"})
_OPTIONS: Final = ("timeout", "retries", "deadline", "end")


class TokenAuth(httpx.Auth):
    """Sends an IAM token with each request (``X-Auth-Token``).

    The token is fetched once, when it is first needed, for all threads and tasks that share this object: one of them
    fetches it while the others wait. Ten minutes before it expires (or when a tenth of its life is left, if that is
    less) one of them fetches the next while the others use the old; if that fails, it is tried again every half minute.

    When a request is answered with 401 the token is replaced and the request sent once more, unless the answer says
    that it is for the wrong scope. If four tokens in a row are refused at once, further ones are fetched once a minute.

    If a client that uses it follows redirects, httpx sends the token to wherever a server redirects, unless the
    client's transport is a session's.

    Args:
        iam: A client of IAM without authentication, which tokens are fetched with.
        login: The user name and password.
        project_id: The project that the token is for.
        region_name: Names the project when its ID is not known: each region has a project of its own name.
        asyncio_only: Whether ``iam`` cannot make blocking calls.
        clock: Returns the time in seconds, from any origin.

    Source: document 002, 4.2, and *IAM API Reference*, "Obtaining a User Token Through Password Authentication".
    """

    requires_request_body = True

    def __init__(
        self,
        iam: "Client",
        login: PasswordLogin,
        *,
        project_id: str | None,
        region_name: str | None,
        asyncio_only: bool = False,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._iam = iam
        self._asyncio_only = asyncio_only
        self._requests = TokenRequests(iam.base_url, login, project_id=project_id, region_name=region_name)
        self._renewal: Renewal[Secret] = Renewal(
            f"The token of user {login.username!r}",
            url=iam.base_url,
            ahead=lambda lifetime: min(_RENEW_AHEAD_SECONDS, lifetime / 10),
            clock=clock,
        )

    def __repr__(self) -> str:
        """Name the user, never the password or the token."""
        return f"{type(self).__name__}({self._requests!r})"

    def sync_auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Send the request with a token, and with a new one if the first was refused."""
        request.read()
        token = self._token(request)
        response = yield _with_token(request, token)
        if response.status_code == _UNAUTHORIZED:
            response.read()  # which frees its connection, before another is needed
            if self._may_help_to_replace(token, response):
                token = self._token(request)
                response = yield _with_token(request, token)
        self._note(token, response)

    async def async_auth_flow(self, request: httpx.Request) -> AsyncGenerator[httpx.Request, httpx.Response]:
        """Send the request with a token, and with a new one if the first was refused."""
        await request.aread()
        token = await self._atoken(request)
        response = yield _with_token(request, token)
        if response.status_code == _UNAUTHORIZED:
            await response.aread()
            if self._may_help_to_replace(token, response):
                token = await self._atoken(request)
                response = yield _with_token(request, token)
        self._note(token, response)

    def _token(self, request: httpx.Request) -> Lease[Secret]:
        with _counted(request):
            return self._renewal.get(partial(self._fetch, request), patience=_patience(request))

    async def _atoken(self, request: httpx.Request) -> Lease[Secret]:
        import asyncio

        fetch = partial(self._fetch, request)
        if self._asyncio_only:
            fetch = partial(self._fetch_in_loop, asyncio.get_running_loop(), request)
        with _counted(request):
            return await self._renewal.aget(fetch, patience=_patience(request))

    def _fetch(self, request: httpx.Request, ahead: bool) -> Issued[Secret]:
        http = self._iam.get_httpx_client()
        asked = self._requests.request(http, _extensions(request, ahead=ahead))
        return self._requests.read(http.send(asked, auth=None, follow_redirects=False))

    def _fetch_in_loop(self, loop: "asyncio.AbstractEventLoop", request: httpx.Request, ahead: bool) -> Issued[Secret]:
        """Fetch a token in another thread's event loop, to which the connections belong."""
        import asyncio

        async def fetch() -> Issued[Secret]:
            http = self._iam.get_async_httpx_client()
            asked = self._requests.request(http, _extensions(request, ahead=ahead))
            return self._requests.read(await http.send(asked, auth=None, follow_redirects=False))

        return asyncio.run_coroutine_threadsafe(fetch(), loop).result(_patience(request))

    def _may_help_to_replace(self, token: Lease[Secret], response: httpx.Response) -> bool:
        """Return whether a request that was refused can be sent with another token."""
        error = error_from(Response(response.status_code, response.content, response.headers, parsed=None))
        return error.error_code not in _WRONG_SCOPE and self._renewal.refuse(token)

    def _note(self, token: Lease[Secret], response: httpx.Response) -> None:
        if response.is_success:
            self._renewal.accept(token)


def _with_token(request: httpx.Request, token: Lease[Secret]) -> httpx.Request:
    request.headers["X-Auth-Token"] = token.value.reveal()
    return request


@contextmanager
def _counted(request: httpx.Request) -> Iterator[None]:
    """Count the time until the request has its token as part of the time that its call may take."""
    began = time.monotonic()
    yield
    request.extensions["spent"] = time.monotonic() - began


def _patience(request: httpx.Request) -> float:
    seconds: float | None = request.extensions.get("deadline")
    return PATIENCE_SECONDS if seconds is None else seconds


def _extensions(request: httpx.Request, *, ahead: bool) -> dict[str, object]:
    """Return how the token is asked for: as the call that needs it, but ahead of time with less patience."""
    extensions: dict[str, object] = {name: request.extensions[name] for name in _OPTIONS if name in request.extensions}
    if ahead:
        extensions.pop("end", None)
        extensions |= {"retries": 0, "deadline": min(EARLY_RENEWAL_SECONDS, _patience(request))}
    return extensions
