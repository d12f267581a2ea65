"""The connection that endpoint functions use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define, field

if TYPE_CHECKING:
    from types import TracebackType

    import httpx


@define
class Client:
    """Where requests go, and how. httpx is imported, and connections are opened, on first use.

    Attributes:
        base_url: Scheme, host and port of the service, for example ``https://modelarts.cn-north-4.myhuaweicloud.com``.
        auth: Adds the token or the signature to each request.
        headers: Sent with each request.
        timeout: Seconds, or an ``httpx.Timeout``, for each phase of a request.
        httpx_args: Further arguments for ``httpx.Client`` and ``httpx.AsyncClient``, such as ``verify`` or ``proxy``.
    """

    base_url: str
    auth: httpx.Auth | None = field(default=None, kw_only=True, repr=False)
    headers: dict[str, str] = field(factory=dict[str, str], kw_only=True, repr=False)
    timeout: float | httpx.Timeout = field(default=60.0, kw_only=True)
    httpx_args: dict[str, Any] = field(factory=dict[str, Any], kw_only=True, repr=False)
    _client: httpx.Client | None = field(default=None, init=False, repr=False)
    _async_client: httpx.AsyncClient | None = field(default=None, init=False, repr=False)

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
        if self._client is None:
            import httpx

            self._client = httpx.Client(**self._settings())
        return self._client

    def set_httpx_client(self, client: httpx.Client) -> Client:
        """Use ``client``, with all its settings, in place of one made from this object's."""
        self._client = client
        return self

    def get_async_httpx_client(self) -> httpx.AsyncClient:
        """The underlying asynchronous client, made on first use."""
        if self._async_client is None:
            import httpx

            self._async_client = httpx.AsyncClient(**self._settings())
        return self._async_client

    def set_async_httpx_client(self, client: httpx.AsyncClient) -> Client:
        """Use ``client``, with all its settings, in place of one made from this object's."""
        self._async_client = client
        return self

    def close(self) -> None:
        """Close the connections of the synchronous client."""
        if self._client is not None:
            self._client.close()
            self._client = None

    async def aclose(self) -> None:
        """Close the connections of the asynchronous client."""
        if self._async_client is not None:
            await self._async_client.aclose()
            self._async_client = None

    def __enter__(self) -> Client:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    async def __aenter__(self) -> Client:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.aclose()
