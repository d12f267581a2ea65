"""httpx authentication with IAM tokens, which are fetched, shared and renewed."""

import asyncio
import concurrent.futures
import time
from collections.abc import AsyncGenerator, Callable, Generator
from concurrent.futures import Future
from contextlib import closing, suppress
from typing import Final, TypeAlias, TypeVar

import httpx
from modelarts_client.errors import error_from
from modelarts_client.types import Response

from modelarts._auth.credentials import PasswordLogin
from modelarts._auth.renewal import EARLY_RENEWAL_SECONDS, PATIENCE_SECONDS, Fetch, Lease, Renewal, Waiting
from modelarts._auth.token_requests import IssuedToken, TokenRequests
from modelarts._http.flow_transport import FAILURE_AS_ANSWER
from modelarts.exceptions import ModelArtsError

_UNAUTHORIZED: Final = 401
_RENEW_AHEAD_SECONDS: Final = 600.0
_OF_THE_CALL: Final = ("timeout", "retries", "deadline")
# The token could be read, and is for no project (of this region). The next would have the same scope.
_WRONG_SCOPE: Final = frozenset({"ModelArts.0207", "ModelArts.0212"})

T = TypeVar("T")
_Steps: TypeAlias = Generator[httpx.Request | Waiting[IssuedToken], httpx.Response, T]


class TokenAuth(httpx.Auth):
    """Sends an IAM token with each request (``X-Auth-Token``).

    The token is fetched once, when it is first needed, for all threads and tasks that share this object: one of them
    fetches it while the others wait. Ten minutes before it expires (or when a tenth of its life is left, if that is
    less) one of them fetches the next while the others use the old; if that fails, it is tried again every half minute.

    When a request is answered with 401 the token is replaced and the request sent once more, unless the answer says
    that it is for the wrong scope. If four tokens in a row are refused at once, further ones are fetched once a minute.

    It is for clients that send through a `modelarts._http.flow_transport.FlowTransport`. With others, a failure to
    reach IAM is one of the call that asks it, even if the old token is still good; and if they follow redirects, httpx
    sends the token, or even the password, to wherever a server redirects.

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
        self._iam = TokenRequests(iam_endpoint, login, project_id=project_id, region_name=region_name)
        self._renewal: Renewal[IssuedToken] = Renewal(
            f"The token of user {login.username!r}", url=iam_endpoint, clock=clock
        )

    def __repr__(self) -> str:
        """Name the user, never the password or the token."""
        return f"{type(self).__name__}({self._iam!r})"

    def sync_auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Send the request with a token, and with a new one if the first was refused."""
        request.read()
        with closing(self._steps(request, blocking=True)) as steps, suppress(StopIteration):
            step = next(steps)
            while True:
                if isinstance(step, Future):
                    concurrent.futures.wait([step], timeout=_patience(request))
                    step = next(steps)
                else:
                    response = yield step
                    if step is not request or response.status_code == _UNAUTHORIZED:
                        response.read()  # which frees its connection, before another is needed
                    step = steps.send(response)

    async def async_auth_flow(self, request: httpx.Request) -> AsyncGenerator[httpx.Request, httpx.Response]:
        """Send the request with a token, and with a new one if the first was refused."""
        await request.aread()
        with closing(self._steps(request, blocking=False)) as steps, suppress(StopIteration):
            step = next(steps)
            while True:
                if isinstance(step, Future):
                    await asyncio.wait([asyncio.wrap_future(step)], timeout=_patience(request))
                    step = next(steps)
                else:
                    response = yield step
                    if step is not request or response.status_code == _UNAUTHORIZED:
                        await response.aread()
                    step = steps.send(response)

    def _steps(self, request: httpx.Request, *, blocking: bool) -> _Steps[None]:
        """Yield what to send, which gets its answer, and what to wait for."""
        token = yield from self._obtain(request, blocking=blocking)
        request.headers["X-Auth-Token"] = token.value.value
        response = yield request
        if response.status_code == _UNAUTHORIZED and _may_be_too_old(response) and self._renewal.refuse(token):
            token = yield from self._obtain(request, blocking=blocking)
            request.headers["X-Auth-Token"] = token.value.value
            response = yield request
        if response.is_success:
            self._renewal.accept()

    def _obtain(self, request: httpx.Request, *, blocking: bool) -> _Steps[Lease[IssuedToken]]:
        token: Lease[IssuedToken] | None = None
        while token is None:
            claim = self._renewal.claim(blocking=blocking)
            if isinstance(claim, Lease):
                token = claim
            elif isinstance(claim, Fetch):
                token = yield from self._fetch(claim, request)
            else:
                yield claim
                token = self._renewal.outcome(claim, waited=_patience(request))
        return token

    def _fetch(self, fetch: Fetch[IssuedToken], request: httpx.Request) -> _Steps[Lease[IssuedToken] | None]:
        try:
            response = yield self._iam.request(_extensions(request, ahead=fetch.fallback is not None))
            token = self._iam.read(response)
            ahead = min(_RENEW_AHEAD_SECONDS, token.lifetime / 10)
            return self._renewal.keep(fetch, token, lifetime=token.lifetime, ahead=ahead)
        except ModelArtsError as error:
            return self._renewal.give_up(fetch, error)
        finally:
            self._renewal.abandon(fetch)


def _patience(request: httpx.Request) -> float:
    seconds: float | None = request.extensions.get("deadline")
    return PATIENCE_SECONDS if seconds is None else seconds


def _extensions(request: httpx.Request, *, ahead: bool) -> dict[str, object]:
    """Say how the token is asked for: as the call that needs it, but a call that could do without it waits less."""
    extensions: dict[str, object] = {FAILURE_AS_ANSWER: True}
    extensions |= {name: request.extensions[name] for name in _OF_THE_CALL if name in request.extensions}
    if ahead:
        extensions |= {"retries": 0, "deadline": min(EARLY_RENEWAL_SECONDS, _patience(request))}
    return extensions


def _may_be_too_old(response: httpx.Response) -> bool:
    error = error_from(Response(response.status_code, response.content, response.headers, parsed=None))
    return error.error_code not in _WRONG_SCOPE
