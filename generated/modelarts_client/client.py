"""The connection that endpoint functions use."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, Self

from attrs import Attribute, define, field

from .request_building import Query, RequestBuilder
from .request_options import RequestOptions

if TYPE_CHECKING:
    from types import TracebackType

    import httpx

_SHARED: Final = "shared"


def _no_redirects(client: object, attribute: Attribute[Any], httpx_args: Mapping[str, Any]) -> None:
    if httpx_args.get("follow_redirects"):
        raise ValueError(
            "httpx_args must not have follow_redirects: httpx sends X-Auth-Token and the like on to any host that it is"
            " redirected to. Give the address that answers as base_url."
        )


@define
class Client:
    """Where requests go, and how. httpx is imported, and connections are opened, on first use.

    Redirects are never followed, whatever the httpx client in use is set to, so that credentials go to no other host.

    Attributes:
        base_url: Scheme, host and port of the service, for example ``https://modelarts.cn-north-4.myhuaweicloud.com``.
        auth: Adds the token or the signature to each request.
        headers: Sent with each request.
        timeout: Seconds, or an ``httpx.Timeout``, for each phase of a request.
        httpx_args: Further arguments for ``httpx.Client`` and ``httpx.AsyncClient``, such as ``verify`` or ``proxy``.
        options: What `with_options` said.

    Raises:
        ValueError: ``httpx_args`` ask for redirects to be followed.
    """

    base_url: str
    auth: httpx.Auth | None = field(default=None, kw_only=True, repr=False)
    headers: dict[str, str] = field(factory=dict[str, str], kw_only=True, repr=False)
    timeout: float | httpx.Timeout = field(default=60.0, kw_only=True)
    httpx_args: dict[str, Any] = field(factory=dict[str, Any], kw_only=True, repr=False, validator=_no_redirects)
    options: RequestOptions = field(factory=RequestOptions, init=False)
    _builder: RequestBuilder = field(factory=RequestBuilder, init=False, repr=False, eq=False)
    # The httpx client, once there is one; copies of this object have the same dicts.
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
        """A client that sends requests in another way, over the same connections.

        Connections are shared whichever of the two opens them, and closed when either is closed. What is not given
        stays as it is here, also what an earlier call of this method said.

        Args:
            timeout: Seconds, more than 0, for each phase of a request: connecting, sending, every next piece of the
                answer. An ``httpx.Timeout`` has one for each.
            retries: How often a request is repeated at most; 0 never. It counts where the transport repeats requests,
                as that of ``modelarts.session.Session``'s clients does; plain httpx never repeats one.
            deadline: Seconds, more than 0, for a whole call: all attempts and the pauses between them. It counts where
                ``retries`` does.
            headers: Further headers, in place of the client's of the same name. What an endpoint function sends itself
                (its arguments, the type of the body) and credentials come before them.

        Raises:
            ValueError: A number is out of its range.
        """
        said = RequestOptions(timeout=timeout, retries=retries, deadline=deadline, headers=headers or {})
        client = copy.copy(self)
        client.options = self.options.followed_by(said)
        return client

    def send(
        self,
        method: str,
        path: str,
        *,
        params: Query | None = None,
        headers: Mapping[str, str] | None = None,
        content: bytes | None = None,
    ) -> httpx.Response:
        """Send a request, as endpoint functions do; the answer as it came, whatever its status.

        Args:
            method: The HTTP method.
            path: The path below ``base_url``, percent-encoded; it begins with a slash.
            params: Names and values of the query.
            headers: Headers of this request alone.
            content: The body.

        Raises:
            httpx.TransportError: There was no answer. A session's client raises ``EndpointUnreachableError`` instead.
            ValueError: The path is none, and could lead to another host.
        """
        client = self.get_httpx_client()
        request = self._builder.build(
            client, self.options, method, path, params=params, headers=headers, content=content
        )
        return client.send(request, follow_redirects=False)

    async def asend(
        self,
        method: str,
        path: str,
        *,
        params: Query | None = None,
        headers: Mapping[str, str] | None = None,
        content: bytes | None = None,
    ) -> httpx.Response:
        """The same as `send`, for asyncio."""
        client = self.get_async_httpx_client()
        request = self._builder.build(
            client, self.options, method, path, params=params, headers=headers, content=content
        )
        return await client.send(request, follow_redirects=False)

    def _settings(self) -> dict[str, Any]:
        return {
            "base_url": self.base_url,
            "auth": self.auth,
            "headers": self.headers,
            "timeout": self.timeout,
            **self.httpx_args,
        }

    def get_httpx_client(self) -> httpx.Client:
        """The underlying client, made on first use."""
        client = self._clients.get(_SHARED)
        if client is None:
            from .httpx_clients import BlockingClient

            # If threads come here at the same time, all get the first one's.
            client = self._clients.setdefault(_SHARED, BlockingClient(**self._settings()))
        return client

    def set_httpx_client(self, client: httpx.Client) -> Self:
        """Use ``client``, with all its settings, in place of one made from this object's."""
        self._clients[_SHARED] = client
        return self

    def get_async_httpx_client(self) -> httpx.AsyncClient:
        """The underlying asynchronous client, made on first use."""
        client = self._async_clients.get(_SHARED)
        if client is None:
            from .httpx_clients import AsyncioClient

            client = self._async_clients.setdefault(_SHARED, AsyncioClient(**self._settings()))
        return client

    def set_async_httpx_client(self, client: httpx.AsyncClient) -> Self:
        """Use ``client``, with all its settings, in place of one made from this object's."""
        self._async_clients[_SHARED] = client
        return self

    def close(self) -> None:
        """Close the connections of the synchronous client, also for clients that share them."""
        client = self._clients.pop(_SHARED, None)
        if client is not None:
            client.close()

    async def aclose(self) -> None:
        """Close the connections of the asynchronous client, also for clients that share them."""
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
