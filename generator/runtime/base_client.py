"""What clients of all descriptions have in common: connections, credentials, options, and sending requests."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Final, Self

from attrs import Attribute, define, field

from .request_building import Content, Files, Query, RequestBuilder
from .request_options import RequestOptions

if TYPE_CHECKING:
    from types import TracebackType

    import httpx

_SHARED: Final = "shared"


def _no_redirects(client: object, attribute: Attribute[Any], httpx_args: Mapping[str, Any]) -> None:
    if httpx_args.get("follow_redirects"):
        raise ValueError(
            "httpx_args must not contain follow_redirects: httpx would send credentials to whichever"
            " host it is redirected to. Give the address that the service redirects to as base_url."
        )


@define
class BaseClient:
    """A client of one service. It imports httpx and opens connections on first use.

    It never follows redirects, whatever the settings of the httpx client, so that credentials reach no other host.

    Attributes:
        base_url: Scheme, host and port of the service, for example ``https://api.example.com``.
        auth: Adds a token or a signature to each request.
        headers: Headers of each request.
        timeout: Seconds, or an ``httpx.Timeout``, for each phase of a request.
        httpx_args: More arguments for ``httpx.Client`` and ``httpx.AsyncClient``, such as ``verify`` or ``proxy``.
        options: The options that `with_options` has set.

    Raises:
        ValueError: ``httpx_args`` contains ``follow_redirects``.
    """

    # The attributes with the values of path parameters that the client may know, by name of the parameter.
    _of_client: ClassVar[Mapping[str, str]] = {}

    base_url: str
    auth: httpx.Auth | None = field(default=None, kw_only=True, repr=False)
    headers: dict[str, str] = field(factory=dict[str, str], kw_only=True, repr=False)
    timeout: float | httpx.Timeout = field(default=60.0, kw_only=True)
    httpx_args: dict[str, Any] = field(factory=dict[str, Any], kw_only=True, repr=False, validator=_no_redirects)
    options: RequestOptions = field(factory=RequestOptions, init=False)
    _builder: RequestBuilder = field(factory=RequestBuilder, init=False, repr=False, eq=False)
    # Holds the httpx client once it exists; copies of this object share the dicts.
    _clients: dict[str, httpx.Client] = field(factory=dict[str, Any], init=False, repr=False, eq=False)
    _async_clients: dict[str, httpx.AsyncClient] = field(factory=dict[str, Any], init=False, repr=False, eq=False)

    def with_options(
        self,
        *,
        timeout: float | httpx.Timeout | None = None,
        retries: int | None = None,
        deadline: float | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Self:
        """Make a client with other options that shares this client's connections.

        Either client may open the connections, and closing either closes them for both. Options that are left out
        keep their current values, including those from an earlier call of this method.

        Args:
            timeout: Seconds, more than 0, for each phase of a request: connecting, sending, receiving the next part of
                the response. An ``httpx.Timeout`` sets them separately.
            retries: How often a request is repeated at most; 0 for never. This has an effect if the transport repeats
                requests; httpx's own never does.
            deadline: Seconds, more than 0, for a whole call: all attempts and the pauses between them. This has an
                effect where ``retries`` has one.
            headers: Additional headers, which replace the client's headers of the same name. Headers that an endpoint
                function sets (from its arguments, and the type of the body) and credentials take precedence.

        Raises:
            ValueError: A number is out of range.
        """
        given = RequestOptions(timeout=timeout, retries=retries, deadline=deadline, headers=headers or {})
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
            stream: Whether to return the response before its body is received; the caller closes it.

        Raises:
            httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
            ValueError: The path does not begin with exactly one slash, and could lead to another host.
        """
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
        del headers, cookies, content, files  # tracebacks with local variables would show the secrets in them
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
        del headers, cookies, content, files  # tracebacks with local variables would show the secrets in them
        return await client.send(request, follow_redirects=False, stream=stream)

    def _settings(self) -> dict[str, Any]:
        return {
            "base_url": self.base_url,
            "auth": self.auth,
            "headers": self.headers,
            "timeout": self.timeout,
            **self.httpx_args,
        }

    def get_httpx_client(self) -> httpx.Client:
        """Return the underlying client, which is made on first use."""
        client = self._clients.get(_SHARED)
        if client is None:
            from .httpx_clients import BlockingClient

            # Threads that arrive here at the same time all get the first one's client.
            client = self._clients.setdefault(_SHARED, BlockingClient(**self._settings()))
        return client

    def set_httpx_client(self, client: httpx.Client) -> Self:
        """Use ``client`` and its settings instead of one made from this object's settings."""
        self._clients[_SHARED] = client
        return self

    def get_async_httpx_client(self) -> httpx.AsyncClient:
        """Return the underlying asynchronous client, which is made on first use."""
        client = self._async_clients.get(_SHARED)
        if client is None:
            from .httpx_clients import AsyncioClient

            client = self._async_clients.setdefault(_SHARED, AsyncioClient(**self._settings()))
        return client

    def set_async_httpx_client(self, client: httpx.AsyncClient) -> Self:
        """Use ``client`` and its settings instead of one made from this object's settings."""
        self._async_clients[_SHARED] = client
        return self

    def close(self) -> None:
        """Close the connections of the synchronous client, including for clients that share them."""
        client = self._clients.pop(_SHARED, None)
        if client is not None:
            client.close()

    async def aclose(self) -> None:
        """Close the connections of the asynchronous client, including for clients that share them."""
        client = self._async_clients.pop(_SHARED, None)
        if client is not None:
            await client.aclose()

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
