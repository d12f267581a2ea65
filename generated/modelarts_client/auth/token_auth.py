# Written by `python -m generator generate`, which overwrites changes: a copy of runtime_huaweicloud/auth/token_auth.py.
"""httpx authentication with IAM tokens, which are fetched, shared and renewed."""

import re
import time
from collections.abc import AsyncGenerator, Callable, Generator
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any, Final

import httpx

from .. import models
from ..api.iam import keystone_create_user_token_by_password as create_token
from ..errors import ApiError, ConfigurationError, error_from
from ..secret import Secret
from ..server_time import parsed_time, server_time
from ..types import Response
from .answers import answer_of
from .keys import PasswordLogin
from .renewal import EARLY_RENEWAL_SECONDS, PATIENCE_SECONDS, Lease, Renewal

if TYPE_CHECKING:
    import asyncio

    from ..client import Client
    from ..sending.transports import Transports

_UNAUTHORIZED: Final = 401
_RENEW_AHEAD_SECONDS: Final = 600.0
_DEFAULT_LIFETIME_SECONDS: Final = 3600.0
# The token could be read, and is for no project (of this region). The next would have the same scope.
_WRONG_SCOPE: Final = frozenset({"ModelArts.0207", "ModelArts.0212"})
_PHASES: Final = ("connect", "read", "write", "pool")
_SHORTEST_SECONDS: Final = 1e-9  # in which nothing is sent
_ACCESS_KEY: Final = re.compile("[A-Z0-9]{20}")
_SECRET_KEY: Final = re.compile("[A-Za-z0-9]{40}")


class TokenAuth(httpx.Auth):
    """Sends an IAM token with each request (``X-Auth-Token``).

    The token is fetched once, when it is first needed, for all threads and tasks that share this object: one of them
    fetches it while the others wait. Ten minutes before it expires (or when a tenth of its life is left, if that is
    less) one of them fetches the next while the others use the old; if that fails, it is tried again every half minute.

    When a request is answered with 401 the token is replaced and the request sent once more, unless the answer says
    that it is for the wrong scope. If four tokens in a row are refused at once, further ones are fetched once a minute.

    If a client that uses it follows redirects, httpx sends the token to wherever a server redirects, unless the
    client's transport is one of `sending.transports.Transports`.

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
        self._login = login
        self._scope = models.AuthScope(domain=models.ScopeDomain(name=login.account))
        if project_id or region_name:
            project = models.ScopeProject(id=project_id) if project_id else models.ScopeProject(name=region_name or "")
            self._scope = models.AuthScope(project=project)
        self._asyncio_only = asyncio_only
        self._renewal: Renewal[Secret] = Renewal(
            f"The token of user {login.username!r}",
            url=iam.base_url,
            ahead=lambda lifetime: min(_RENEW_AHEAD_SECONDS, lifetime / 10),
            clock=clock,
        )

    def __repr__(self) -> str:
        """Name the user, never the password or the token."""
        if "_login" not in vars(self):  # in the traceback of an error about the login
            return f"{type(self).__name__}()"
        return f"{type(self).__name__}(username={self._login.username!r}, iam={self._iam.base_url!r})"

    def sync_auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Send the request with a token, and with a new one if the first was refused."""
        request.read()
        token = self._add_token(request)
        response = yield request
        if response.status_code == _UNAUTHORIZED:
            response.read()  # which frees its connection, before another is needed
            if self._may_help_to_replace(token, response):
                token = self._add_token(request)
                response = yield request
        if response.is_success:
            self._renewal.accept(token)

    async def async_auth_flow(self, request: httpx.Request) -> AsyncGenerator[httpx.Request, httpx.Response]:
        """Send the request with a token, and with a new one if the first was refused."""
        await request.aread()
        token = await self._add_token_async(request)
        response = yield request
        if response.status_code == _UNAUTHORIZED:
            await response.aread()
            if self._may_help_to_replace(token, response):
                token = await self._add_token_async(request)
                response = yield request
        if response.is_success:
            self._renewal.accept(token)

    def _add_token(self, request: httpx.Request) -> Lease[Secret]:
        began = time.monotonic()
        token = self._renewal.get(partial(self._fetch, request, began, None), patience=_patience(request))
        return _added(token, request, began)

    async def _add_token_async(self, request: httpx.Request) -> Lease[Secret]:
        import asyncio

        began = time.monotonic()
        loop = asyncio.get_running_loop() if self._asyncio_only else None
        token = await self._renewal.aget(partial(self._fetch, request, began, loop), patience=_patience(request))
        return _added(token, request, began)

    def _fetch(
        self, request: httpx.Request, began: float, loop: "asyncio.AbstractEventLoop | None", ahead: bool
    ) -> tuple[Secret, float]:
        """Fetch a token, in another thread's event loop if the connections belong to that.

        Raises:
            ApiError: If IAM refused to issue a token.
            ConfigurationError: If the server that answered is not IAM.
        """
        iam, login = self._iam_for(request, began, ahead), self._login
        account = models.UserDomain(name=login.account)
        user = models.PasswordUser(name=login.username, password=login.password.reveal(), domain=account)
        identity = models.Identity(methods=[models.AuthMethod.PASSWORD], password=models.PasswordIdentity(user=user))
        body = models.AuthTokenRequest(auth=models.AuthTokenRequestAuth(identity=identity, scope=self._scope))
        if loop is None:
            response = create_token.sync_detailed(client=iam, body=body)
        else:
            import asyncio

            fetch = create_token.asyncio_detailed(client=iam, body=body)
            response = asyncio.run_coroutine_threadsafe(fetch, loop).result(_patience(request))
        if not 200 <= response.status_code < 300:
            raise self._refusal(response)
        if not response.headers.get("X-Subject-Token"):
            raise ConfigurationError(
                f"{self._iam.base_url} answered {response.status_code} without a token (header X-Subject-Token). "
                "Check that iam_endpoint is IAM's address."
            )
        return Secret(response.headers["X-Subject-Token"]), _lifetime(response)

    def _iam_for(self, request: httpx.Request, began: float, ahead: bool) -> "Client":
        """Return the client with the limits of the call that needs the token, ahead of time with less patience."""
        limits = request.extensions
        timeout, retries, deadline = limits.get("timeout"), limits.get("retries"), limits.get("deadline")
        end = limits.get("end", None if deadline is None else began + deadline)
        if ahead:
            retries, deadline = 0, min(EARLY_RENEWAL_SECONDS, _patience(request))
        elif end is not None:
            deadline = max(_SHORTEST_SECONDS, end - time.monotonic())
        phases = None if timeout is None else httpx.Timeout(tuple(timeout.get(phase) for phase in _PHASES))
        return self._iam.with_options(timeout=phases, retries=retries, deadline=deadline)

    def _refusal(self, response: Response[Any]) -> ApiError:
        login, error = self._login, error_from(response)
        advice = f"IAM at {self._iam.base_url} gave no token to user {login.username!r} of account {login.account!r}. "
        if _ACCESS_KEY.fullmatch(login.username) and _SECRET_KEY.fullmatch(login.password.reveal()):
            advice += (
                "These look like an access key and its secret key. Pass them by name: "
                "Session(access_key=..., secret_key=...), or AccessKeyAuth(...) for a client."
            )
        else:
            advice += (
                "Check username and password, account= for a user who is not the account itself, region_name "
                "and project_id."
            )
        error.error_solution = f"{error.error_solution} {advice}" if error.error_solution else advice
        return error

    def _may_help_to_replace(self, token: Lease[Secret], response: httpx.Response) -> bool:
        """Return whether a request that was refused can be sent with another token."""
        error = error_from(Response(response.status_code, response.content, response.headers, parsed=None))
        return error.error_code not in _WRONG_SCOPE and self._renewal.refuse(token)


class PasswordAuth(TokenAuth):
    """Sends an IAM token with each request, for `Client(auth=...)`. Clients and threads may share it.

    The token is requested with the password when it is first needed, and renewed before it expires.

    Args:
        iam: IAM's base URL, such as ``https://iam.cn-north-4.myhuaweicloud.com``.
        username: The user's name.
        password: The password; it is never shown.
        account: The account that the user belongs to; by default the user is the account itself.
        project_id: The ID of the project that the token is for.
        region_name: Names the project if ``project_id`` is not given: each region has a project of its own name.
            Without either, the token is for the account.
        transports: Connections to share with clients; by default its own.

    Raises:
        ConfigurationError: If the login has half a character, which cannot be sent.
    """

    def __init__(
        self,
        iam: str,
        username: str,
        password: str,
        *,
        account: str | None = None,
        project_id: str | None = None,
        region_name: str | None = None,
        transports: "Transports | None" = None,
    ) -> None:
        from ..client import Client

        secret = Secret(password)
        del password  # tracebacks with local variables would show it
        super().__init__(
            Client(iam, transports=transports),
            PasswordLogin(username, secret, account or username),
            project_id=project_id,
            region_name=region_name,
            asyncio_only=transports is not None and transports.is_asyncio_only,
        )


def _added(token: Lease[Secret], request: httpx.Request, began: float) -> Lease[Secret]:
    """Add a token to a request; the time until then is part of the time that its call may take."""
    request.headers["X-Auth-Token"] = token.value.reveal()
    request.extensions["spent"] = time.monotonic() - began
    return token


def _patience(request: httpx.Request) -> float:
    seconds: float | None = request.extensions.get("deadline")
    return PATIENCE_SECONDS if seconds is None else seconds


def _lifetime(response: Response[Any]) -> float:
    """Return how many seconds a token is good for, by IAM's own times, as the clock here may be wrong."""
    answer = answer_of(response, models.TokenResponse)
    token = None if answer is None else answer.token
    expires_at = parsed_time(token.expires_at) if isinstance(token, models.Token) else None
    if not isinstance(token, models.Token) or expires_at is None:
        return _DEFAULT_LIFETIME_SECONDS
    issued = parsed_time(token.issued_at) or server_time(response.headers) or datetime.now(UTC)
    return max(0.0, (expires_at - issued).total_seconds())
