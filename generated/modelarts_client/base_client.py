# Written by `python -m generator generate`, which overwrites changes: a copy of runtime/base_client.py.
"""What clients of all descriptions have in common: connections, credentials, options, and sending requests."""

from __future__ import annotations

import copy
import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Final, Self

from attrs import Attribute, define, field

from .errors import InvalidArgumentError
from .request_building import Content, Files, Query, RequestBuilder
from .request_options import RequestOptions

if TYPE_CHECKING:
    from types import TracebackType

    import httpx

    from .record import Record
    from .retries import RetryPolicy
    from .sending.transports import Transports

_SHARED: Final = "shared"
_GIVEN: Final = "given"
_OF_REPEATING: Final = ("retries", "deadline")


def _no_redirects(client: object, attribute: Attribute[Any], httpx_args: Mapping[str, Any]) -> None:
    if httpx_args.get("follow_redirects"):
        raise InvalidArgumentError(
            "httpx_args must not contain follow_redirects: httpx would send credentials to whichever"
            " host it is redirected to. Give the address that the service redirects to as base_url."
        )


def _recording(value: str | os.PathLike[str] | Record | None) -> Record | None:
    if value is None:
        return None
    from .record import record_of

    return record_of(value)


def shown(value: object) -> str:
    """The representation of a value that a client may look up when it is needed."""
    return "<looked up when needed>" if callable(value) else repr(value)


@define
class BaseClient:
    """A client of one service. It imports httpx and opens connections on first use.

    It never follows redirects, whatever the settings of the httpx client, so that credentials reach no other host.

    Attributes:
        base_url: Scheme, host and port of the service, for example ``https://api.example.com``.
        auth: Adds a token or a signature to each request.
        headers: Headers of each request.
        timeout: Seconds, or an ``httpx.Timeout``, for each phase of a request.
        retries: How often a request that is safe to repeat is repeated at most, 0 for never, or a policy; 3 by default.
        deadline: Seconds for a whole call: all attempts and the pauses between them; 300 by default.
        max_response_bytes: How many bytes the body of a response may have, as it arrives and once it is decompressed;
            100 MB by default. Bodies of errors are cut at 1 MB, and downloads have no limit.
        validate: Whether bodies of JSON are checked against the documented constraints before they are sent.
        record: A file to which what answers have beyond the description is appended, without secrets, or a
            `record.Record`; by default nothing is recorded. Downloads are not.
        transports: Connections, with their retries and deadlines, that clients share; by default this client's own.
        httpx_args: More arguments for ``httpx.Client`` and ``httpx.AsyncClient``, such as ``verify``, ``proxy`` or
            ``transport``.
        options: The options that `with_options` has set.

    Raises:
        InvalidArgumentError: ``base_url`` is no address, a setting has a wrong type, a number is out of range, or
            ``httpx_args`` contains ``follow_redirects``.
        ConfigurationError: ``transports`` was given together with settings that are its own.
    """

    # The attributes with the values of path parameters that the client may know, by name of the parameter.
    of_client: ClassVar[Mapping[str, str]] = {}

    base_url: str
    auth: httpx.Auth | None = field(default=None, kw_only=True, repr=False)
    headers: dict[str, str] = field(factory=dict[str, str], kw_only=True, repr=False)
    timeout: float | httpx.Timeout = field(default=60.0, kw_only=True)
    retries: int | RetryPolicy | None = field(default=None, kw_only=True)
    deadline: float | None = field(default=None, kw_only=True)
    max_response_bytes: int | None = field(default=None, kw_only=True)
    validate: bool = field(default=False, kw_only=True)
    record: Record | None = field(default=None, kw_only=True, converter=_recording)
    transports: Transports | None = field(default=None, kw_only=True, repr=False, eq=False)
    httpx_args: dict[str, Any] = field(factory=dict[str, Any], kw_only=True, repr=False, validator=_no_redirects)
    options: RequestOptions = field(factory=RequestOptions, init=False)
    _builder: RequestBuilder = field(factory=RequestBuilder, init=False, repr=False, eq=False)
    # What is opened on first use; copies of this object share the dicts.
    _opened: dict[str, Transports] = field(factory=dict[str, Any], init=False, repr=False, eq=False)
    _clients: dict[str, httpx.Client] = field(factory=dict[str, Any], init=False, repr=False, eq=False)
    _async_clients: dict[str, httpx.AsyncClient] = field(factory=dict[str, Any], init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        from .setting_checks import check_base_url, check_flag, check_headers

        check_base_url(self.base_url)
        check_headers(self.headers)
        check_flag(self.validate, what="validate")
        retries = self.retries if isinstance(self.retries, int) else None
        RequestOptions(self.timeout, retries, self.deadline, self.max_response_bytes)
        if self.transports is not None:
            from .errors import ConfigurationError  # here, since most clients need it never

            for name in ("retries", "deadline", "max_response_bytes"):
                if getattr(self, name) is not None:
                    raise ConfigurationError(f"{name}= is a setting of transports=, which was given. Set it there.")

    def with_options(
        self,
        *,
        timeout: float | httpx.Timeout | None = None,
        retries: int | None = None,
        deadline: float | None = None,
        max_response_bytes: int | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Self:
        """Make a client with other options that shares this client's connections.

        Either client may open the connections, and closing either closes them for both. Options that are left out
        keep their current values, including those from an earlier call of this method.

        Args:
            timeout: Seconds, more than 0, for each phase of a request: connecting, sending, receiving the next part of
                the response. An ``httpx.Timeout`` sets them separately.
            retries: How often a request that is safe to repeat is repeated at most; 0 for never.
            deadline: Seconds, more than 0, for a whole call: all attempts and the pauses between them.
            max_response_bytes: How many bytes, 1 or more, the body of a response may have.
            headers: Additional headers, which replace the client's headers of the same name. Headers that an endpoint
                function sets (from its arguments, and the type of the body) and credentials take precedence.

        Raises:
            InvalidArgumentError: A number is out of range.
            ConfigurationError: When a request is sent, if `retries` or `deadline` is set, and this client was given an
                httpx client, which repeats nothing.
        """
        given = RequestOptions(timeout, retries, deadline, max_response_bytes, headers or {})
        client = copy.copy(self)
        client.options = self.options.followed_by(given)
        return client

    def send(
        self,
        method: str,
        path: str,
        *,
        params: Query | None = None,
        query: str | None = None,
        headers: Mapping[str, str] | None = None,
        cookies: Mapping[str, str] | None = None,
        content: Content | None = None,
        files: Files | None = None,
        stream: bool = False,
    ) -> httpx.Response:
        """Send a request, as endpoint functions do, and return the response, whatever its status.

        Args:
            method: The HTTP method.
            path: The path below ``base_url``, percent-encoded; it begins with one slash.
            params: Names and values of the query.
            query: More of the query, percent-encoded: ``name=value`` pairs joined by ``&``.
            headers: Headers of this request only.
            cookies: Cookies of this request only, besides the client's.
            content: The body: bytes, or an iterable of them, asynchronous for `asend`.
            files: The fields of a body of ``multipart/form-data``, as httpx takes its `files`.
            stream: Whether to return the response before its body is received; the caller closes it. The deadline is
                for the time until the body begins, and its parts have the timeout.

        Raises:
            EndpointUnreachableError: There was no response. A client that was given an httpx client raises an
                ``httpx.TransportError``.
            ResponseTooLargeError: The response is larger than ``max_response_bytes``.
            InvalidArgumentError: The path does not begin with exactly one slash, and could lead to another host.
        """
        self._check_options(self._clients)
        client = self.get_httpx_client()
        request = self._builder.build(
            client,
            self.options,
            method,
            path,
            params=params,
            query=query,
            headers=headers,
            cookies=cookies,
            content=content,
            files=files,
        )
        if stream:
            request.extensions["stream"] = True
        del headers, cookies, content, files  # tracebacks with local variables would show the secrets in them
        if _GIVEN in self._clients:
            return self._send_with(client, request, stream)
        return client.send(request, follow_redirects=False, stream=stream)

    async def asend(
        self,
        method: str,
        path: str,
        *,
        params: Query | None = None,
        query: str | None = None,
        headers: Mapping[str, str] | None = None,
        cookies: Mapping[str, str] | None = None,
        content: Content | None = None,
        files: Files | None = None,
        stream: bool = False,
    ) -> httpx.Response:
        """Like `send`, for asyncio."""
        self._check_options(self._async_clients)
        client = self.get_async_httpx_client()
        request = self._builder.build(
            client,
            self.options,
            method,
            path,
            params=params,
            query=query,
            headers=headers,
            cookies=cookies,
            content=content,
            files=files,
        )
        if stream:
            request.extensions["stream"] = True
        del headers, cookies, content, files  # tracebacks with local variables would show the secrets in them
        if _GIVEN in self._async_clients:
            return await self._asend_with(client, request, stream)
        return await client.send(request, follow_redirects=False, stream=stream)

    def _send_with(self, client: httpx.Client, request: httpx.Request, stream: bool) -> httpx.Response:
        """Send a request with a client that was given, which has no limit for responses."""
        from .sending.bounds import MAX_BYTES, decompressing, read_within_limit

        if self.max_response_bytes is not None:
            request.extensions.setdefault(MAX_BYTES, self.max_response_bytes)
        response = client.send(request, follow_redirects=False, stream=True)
        return decompressing(response) if stream and response.is_success else read_within_limit(response)

    async def _asend_with(self, client: httpx.AsyncClient, request: httpx.Request, stream: bool) -> httpx.Response:
        from .sending.bounds import MAX_BYTES, aread_within_limit, decompressing

        if self.max_response_bytes is not None:
            request.extensions.setdefault(MAX_BYTES, self.max_response_bytes)
        response = await client.send(request, follow_redirects=False, stream=True)
        return decompressing(response) if stream and response.is_success else await aread_within_limit(response)

    def _settings(self) -> dict[str, Any]:
        """The arguments of this client's own httpx clients."""
        from .sending.httpx_arguments import divided

        of_connections, others = divided(self.httpx_args)
        transports = self.transports
        if transports is None:
            # Threads that arrive here at the same time all get the first one's transports.
            transports = self._opened.get(_SHARED) or self._opened.setdefault(
                _SHARED, self._own_transports(of_connections)
            )
        elif of_connections:
            from .errors import ConfigurationError

            raise ConfigurationError(
                f"httpx_args has {next(iter(of_connections))!r}, which is a setting of transports=, which was given."
                " Set it there."
            )
        return {
            "base_url": self.base_url,
            "auth": self.auth,
            "headers": self.headers,
            "timeout": self.timeout,
            **others,
            **transports.httpx_arguments(),
        }

    def _own_transports(self, settings: Mapping[str, Any]) -> Transports:
        from .http_settings import HttpSettings
        from .sending.transports import Transports

        given = {"retries": self.retries, "deadline": self.deadline, "max_response_bytes": self.max_response_bytes}
        limits: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
        return Transports(HttpSettings(**limits, **settings), (self.base_url,))

    def _check_options(self, clients: Mapping[str, object]) -> None:
        name = next((name for name in self.options.extensions if name in _OF_REPEATING), None)
        if _GIVEN in clients and name:
            from .errors import ConfigurationError

            raise ConfigurationError(
                f"{name}= of with_options has no effect on a client that was given an httpx client, which repeats"
                " nothing. Give the client a transport instead: httpx_args={'transport': ...}."
            )

    def get_httpx_client(self) -> httpx.Client:
        """Return the underlying client, which is made on first use."""
        client = self._clients.get(_GIVEN) or self._clients.get(_SHARED)
        if client is None:
            from .httpx_clients import BlockingClient

            # Threads that arrive here at the same time all get the first one's client.
            client = self._clients.setdefault(_SHARED, BlockingClient(**self._settings()))
        return client

    def set_httpx_client(self, client: httpx.Client) -> Self:
        """Use ``client`` and its settings instead of one made from this object's settings.

        It sends each request once, in its own way. To send requests in another way, and have them repeated, give this
        object a transport: ``httpx_args={"transport": ...}``.

        Raises:
            ConfigurationError: This object has settings for repeating requests.
        """
        self._check_own()
        self._clients[_GIVEN] = client
        return self

    def get_async_httpx_client(self) -> httpx.AsyncClient:
        """Return the underlying asynchronous client, which is made on first use."""
        client = self._async_clients.get(_GIVEN) or self._async_clients.get(_SHARED)
        if client is None:
            from .httpx_clients import AsyncioClient

            client = self._async_clients.setdefault(_SHARED, AsyncioClient(**self._settings()))
        return client

    def set_async_httpx_client(self, client: httpx.AsyncClient) -> Self:
        """The same as `set_httpx_client`, for asyncio."""
        self._check_own()
        self._async_clients[_GIVEN] = client
        return self

    def _check_own(self) -> None:
        from .errors import ConfigurationError

        for name in ("retries", "deadline", "transports"):
            if getattr(self, name) is not None:
                raise ConfigurationError(
                    f"{name}= would have no effect with an httpx client that is given, which repeats nothing. Leave one"
                    " of them out."
                )

    def close(self) -> None:
        """Close the connections of the synchronous client, including for clients that share them."""
        for key in (_GIVEN, _SHARED):
            client = self._clients.pop(key, None)
            if client is not None:
                client.close()
        if transports := self._opened.get(_SHARED):
            transports.close()

    async def aclose(self) -> None:
        """Close the connections of the asynchronous client, including for clients that share them."""
        for key in (_GIVEN, _SHARED):
            client = self._async_clients.pop(key, None)
            if client is not None:
                await client.aclose()
        if transports := self._opened.get(_SHARED):
            await transports.aclose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.aclose()
