# Written by `python -m generator generate`, which overwrites changes: a copy of runtime/sending/transports.py.
"""The transports that clients send with: their own, or those that they were given."""

import logging
import weakref
from collections.abc import Callable, Iterable, Mapping
from functools import cache, partial
from typing import TYPE_CHECKING, Any

import httpx

from ..errors import ConfigurationError
from .connections import Way
from .given_transports import given_transports
from .proxies import proxy_mounts
from .redaction import hide_secrets_in_logs
from .retry_transport import LOGGER, RetryTransport

if TYPE_CHECKING:
    from ..http_settings import HttpSettings
    from ..secret import Secret
    from .aiohttp_transport import AiohttpTransport
    from .asyncio_transport import AsyncioTransport
    from .blocking_transport import BlockingTransport


class Transports:
    """Makes the transports of httpx clients, which share connections. Threads may share it.

    Args:
        settings: How the services are reached.
        endpoints: The base URLs of the services, whose proxies are looked up.
        advice: What to check when a host cannot be reached, by host name.
        logger: Logs each attempt to send a request.
    """

    def __init__(
        self,
        settings: "HttpSettings",
        endpoints: Iterable[str] = (),
        advice: Mapping[str, str] | None = None,
        logger: logging.Logger = LOGGER,
    ) -> None:
        hide_secrets_in_logs()
        self._settings = settings
        self._endpoints = tuple(endpoints)
        self._advice = advice
        self._logger = logger
        self._given = given_transports(settings)
        self._ssl_context = cache(settings.ssl_context)
        # By proxy, made on first use; if threads make one at the same time, all use the first.
        self._blocking: dict[Secret | None, BlockingTransport] = {}
        self._asyncio: dict[Secret | None, AsyncioTransport | AiohttpTransport] = {}
        weakref.finalize(self, _close, self._blocking)  # a client may outlive this object

    @property
    def is_asyncio_only(self) -> bool:
        """Whether blocking calls cannot be made, as there is a transport for asyncio only."""
        blocking, asyncio = self._given
        return blocking is None and asyncio is not None

    def httpx_arguments(self) -> dict[str, Any]:
        """Return the arguments for `httpx.Client` and `httpx.AsyncClient` that say how requests are sent."""
        settings = self._settings
        blocking, asyncio = self._given
        if blocking is not None or asyncio is not None:
            given = self._retrying(partial(_for_blocking_calls, blocking), partial(_for_asyncio, asyncio))
            return {"transport": given, "trust_env": False}
        mounts = proxy_mounts(settings.proxy, trust_env=settings.trust_env, endpoints=self._endpoints)
        by_proxy = {
            proxy: self._retrying(partial(self._blocking_over, proxy), partial(self._asyncio_over, proxy))
            for proxy in {None, *mounts.values()}
        }
        return {
            "transport": by_proxy[None],
            "mounts": {pattern: by_proxy[proxy] for pattern, proxy in mounts.items()},
            "trust_env": False,
        }

    def close(self) -> None:
        """Close the connections of blocking calls; the next one opens new ones."""
        _close(self._blocking)

    async def aclose(self) -> None:
        """Close the connections of the running event loop; the next call opens new ones."""
        for transport in list(self._asyncio.values()):
            await transport.aclose()

    def _retrying(
        self, blocking: Callable[[], httpx.BaseTransport], asyncio: Callable[[], httpx.AsyncBaseTransport]
    ) -> RetryTransport:
        settings = self._settings
        return RetryTransport(
            blocking,
            asyncio,
            settings.policy,
            settings.event_hooks,
            max_bytes=settings.max_response_bytes,
            advice=self._advice,
            logger=self._logger,
        )

    def _blocking_over(self, proxy: "Secret | None") -> httpx.BaseTransport:
        if proxy not in self._blocking:
            from .blocking_transport import BlockingTransport

            self._blocking.setdefault(proxy, BlockingTransport(self._way(proxy)))
        return self._blocking[proxy]

    def _asyncio_over(self, proxy: "Secret | None") -> httpx.AsyncBaseTransport:
        if proxy not in self._asyncio:
            if self._settings.uses_aiohttp(proxy):
                from .aiohttp_transport import AiohttpTransport

                self._asyncio.setdefault(proxy, AiohttpTransport(self._way(proxy)))
            else:
                from .asyncio_transport import AsyncioTransport

                self._asyncio.setdefault(proxy, AsyncioTransport(self._way(proxy)))
        return self._asyncio[proxy]

    def _way(self, proxy: "Secret | None") -> Way:
        return Way(self._settings, proxy, self._ssl_context)


def _close(transports: "dict[Secret | None, BlockingTransport]") -> None:
    for transport in list(transports.values()):
        transport.close()


def _for_blocking_calls(given: httpx.BaseTransport | None) -> httpx.BaseTransport:
    if given is None:
        raise ConfigurationError(
            "There is a transport for asyncio only, which cannot make blocking calls. "
            "Pass transport= or http_client= as well."
        )
    return given


def _for_asyncio(given: httpx.AsyncBaseTransport | None) -> httpx.AsyncBaseTransport:
    if given is None:
        raise ConfigurationError(
            "There is a transport for blocking calls only, which cannot be used with asyncio. "
            "Pass async_transport= or async_http_client= as well."
        )
    return given
