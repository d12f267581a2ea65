"""Connections that are made within the time of an exchange, and end with its call."""

import errno
import os
import selectors
import socket
import time
from collections.abc import Iterable
from typing import Final

from modelarts_client.sending.dialing import Attempts, look_up

from modelarts._obs.deadlines import Exchange

_LOOK: Final = 0.1  # seconds between looks at whether the call was cancelled, while a name is looked up
_UNDER_WAY: Final = frozenset(
    {errno.EINPROGRESS, errno.EWOULDBLOCK, errno.EAGAIN, getattr(errno, "WSAEWOULDBLOCK", -1)}
)
_Selector: Final = getattr(selectors, "PollSelector", selectors.SelectSelector)

SocketOption = tuple[int, int, "int | bytes"]


def connected(
    host: str, port: int, exchange: Exchange, seconds: float, options: "Iterable[SocketOption]"
) -> socket.socket:
    """Connect to a server.

    Args:
        host: Its name, or its address.
        port: Its port.
        exchange: The exchange that needs the connection.
        seconds: How many seconds the look-up of the name and all addresses together may take, if the exchange has more.
        options: Options of the socket.

    Returns:
        The socket, whose timeout is what is left of the time.

    Raises:
        TimeoutError: If the time is up, or the call is cancelled.
        OSError: If there is no such name, or no address takes connections.
    """
    end = time.monotonic() + seconds
    attempts = Attempts(_addresses(host, port, exchange, end), exchange.left(until=end))
    error: OSError = _late()
    for address, patience in attempts:
        left = exchange.left(until=end)
        if left <= 0:
            break
        try:
            made = _connected(address, port, exchange, left if patience is None else min(left, patience), options)
        except TimeoutError as raised:
            error = raised
        except OSError as raised:
            error = raised
            attempts.drop(address)
        else:
            made.settimeout(max(exchange.left(until=end), 0.001))
            return made
    raise error


def _addresses(host: str, port: int, exchange: Exchange, end: float) -> list[str]:
    while (left := exchange.left(until=end)) > 0:
        try:
            return look_up(host, port, min(_LOOK, left))
        except TimeoutError:  # the look-up goes on meanwhile
            continue
    raise _late()


def _connected(
    address: str, port: int, exchange: Exchange, seconds: float, options: "Iterable[SocketOption]"
) -> socket.socket:
    """Connect to an address."""
    family, kind, protocol, _, place = socket.getaddrinfo(
        address, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST
    )[0]
    made = socket.socket(family, kind, protocol)
    try:
        for option in options:
            made.setsockopt(*option)
        made.setblocking(False)
        code = made.connect_ex(place)
        if code in _UNDER_WAY:
            _wait(made, exchange, seconds)
            code = made.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        if code:
            raise OSError(code, os.strerror(code))
    except BaseException:
        made.close()
        raise
    return made


def _wait(made: socket.socket, exchange: Exchange, seconds: float) -> None:
    """Wait until a socket is connected or not."""
    with exchange.waking(made), _Selector() as selector:
        selector.register(made, selectors.EVENT_WRITE)
        if not selector.select(seconds) or exchange.left() <= 0:
            raise _late()


def _late() -> TimeoutError:
    return TimeoutError(errno.ETIMEDOUT, "there was no connection in time")
