# Written by `python -m generator generate`, which overwrites changes: a copy of runtime/sending/asyncio_network.py.
"""The connections of asyncio's clients, where aiohttp is not used."""

import asyncio
from collections.abc import Iterable
from typing import cast

import httpcore

from .connections import as_core_errors
from .dialing import TOO_SLOW, Attempts, alook_up


class AsyncioNetwork(httpcore.AsyncNetworkBackend):
    """Opens connections whose timeout is for the look-up of the name and all of its addresses."""

    def __init__(self) -> None:
        self._network = cast("httpcore.AsyncNetworkBackend", httpcore.AnyIOBackend())

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 (as in the base class)
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        loop = asyncio.get_running_loop()
        began = loop.time()
        with as_core_errors():
            addresses = await alook_up(host, port, timeout)
        attempts = Attempts(addresses, None if timeout is None else timeout - (loop.time() - began))
        error: Exception = httpcore.ConnectTimeout(TOO_SLOW)
        for address, seconds in attempts:
            try:
                return await self._network.connect_tcp(address, port, seconds, local_address, socket_options)
            except httpcore.ConnectTimeout as raised:
                error = raised
            except httpcore.ConnectError as raised:
                error = raised
                attempts.drop(address)
        raise error

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        await self._network.sleep(seconds)
