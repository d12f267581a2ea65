"""Connects to a server by its name, within a time that the look-up of the name and all of its addresses share.

The system's look-up takes as long as it likes, and a connection's timeout counts for each address. Here a look-up runs
in a thread, which is left alone when the time is over, and an address that does not answer soon is passed over for the
next, and tried again later for longer.
"""

import asyncio
import errno
import socket
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from itertools import chain, zip_longest
from typing import Final, TypeVar

from .forking import renew_in_child

FIRST_WAIT: Final = 0.25
"""How many seconds an address has to answer before another one is tried (RFC 8305, section 5)."""

TOO_SLOW: Final = "the name of the server was not looked up in time"

_LONGER: Final = 4  # times as long in each round

T = TypeVar("T")


class Attempts:
    """Which address of a server to try next, and for how long.

    Args:
        addresses: The addresses, the preferred one first.
        seconds: How many seconds all of them have; ``None`` for any time.
    """

    def __init__(self, addresses: Sequence[str], seconds: float | None) -> None:
        self._addresses = list(addresses)
        self._end = None if seconds is None else time.monotonic() + seconds

    def __iter__(self) -> Iterator[tuple[str, float | None]]:
        """Yield an address and how many seconds to try it for, until none is left or the time is over."""
        wait = FIRST_WAIT
        while self._addresses:
            for address in tuple(self._addresses):
                left = None if self._end is None else self._end - time.monotonic()
                if left is not None and left <= 0:
                    return
                is_only = len(self._addresses) == 1
                yield address, left if is_only else wait if left is None else min(left, wait)
            wait *= _LONGER

    def drop(self, address: str) -> None:
        """Try an address no more, as it refuses connections."""
        self._addresses.remove(address)


def dial(
    host: str,
    port: int,
    seconds: float | None,
    connect: Callable[[str, float | None], T],
    late: type[Exception] = TimeoutError,
    failed: type[Exception] = OSError,
) -> T:
    """Connect to a server.

    Args:
        host: Its name, or its address.
        port: Its port.
        seconds: How many seconds it may take; ``None`` for any time.
        connect: Connects to an address within so many seconds.
        late: What ``connect`` raises if the address does not answer in time.
        failed: What it raises if there is no connection for another reason.

    Returns:
        What ``connect`` returned.

    Raises:
        TimeoutError: If the name could not be looked up in time.
        OSError: If there is no such name.
        Exception: What ``connect`` raised last, if no address answers.
    """
    began = time.monotonic()
    attempts = Attempts(look_up(host, port, seconds), _left(seconds, began))
    error: Exception = late(TOO_SLOW)
    for address, patience in attempts:
        try:
            return connect(address, patience)
        except late as raised:
            error = raised
        except failed as raised:
            error = raised
            attempts.drop(address)
    raise error


def look_up(host: str, port: int, seconds: float | None) -> list[str]:
    """Return the addresses of a host.

    Args:
        host: Its name, or its address.
        port: The port that they are for.
        seconds: How many seconds it may take; ``None`` for any time.

    Raises:
        TimeoutError: If it takes longer. The thread of the look-up ends with it.
        OSError: If there is no such host.
    """
    if _is_address(host):
        return [host]
    try:
        return _found(_look_ups.begin(host, port).result(seconds))
    except TimeoutError as error:  # a socket.gaierror is none
        raise _too_slow() from error


async def alook_up(host: str, port: int, seconds: float | None) -> list[str]:
    """The same as `look_up`, for asyncio."""
    if _is_address(host):
        return [host]
    try:
        async with asyncio.timeout(seconds):
            found = await asyncio.wrap_future(_look_ups.begin(host, port))
    except TimeoutError as error:
        raise _too_slow() from error
    return _found(found)


def _too_slow() -> TimeoutError:
    return TimeoutError(errno.ETIMEDOUT, TOO_SLOW)


def _left(seconds: float | None, began: float) -> float | None:
    return None if seconds is None else seconds - (time.monotonic() - began)


def _is_address(host: str) -> bool:
    for family in (socket.AF_INET, socket.AF_INET6):
        try:
            socket.inet_pton(family, host)
        except (OSError, ValueError):
            continue
        return True
    return False


class _LookUps:
    """The look-ups that are under way, each of which all who need it wait for."""

    def __init__(self) -> None:
        self._renew()
        renew_in_child(self._renew)

    def _renew(self) -> None:
        self._lock = threading.Lock()
        self._under_way: dict[tuple[str, int], Future[list[str] | OSError]] = {}

    def begin(self, host: str, port: int) -> "Future[list[str] | OSError]":
        """Return the addresses of a host, or why there are none, when they are known."""
        with self._lock:
            known = self._under_way.get((host, port))
            if known is not None:
                return known
            begun: Future[list[str] | OSError] = Future()
            begun.set_running_or_notify_cancel()  # so that none of those who wait can cancel it
            self._under_way[host, port] = begun
        try:
            threading.Thread(target=self._run, args=(host, port, begun), name=f"look up {host}", daemon=True).start()
        except RuntimeError:  # the process can have no more threads, or is about to end
            self._run(host, port, begun)
        return begun

    def _run(self, host: str, port: int, begun: "Future[list[str] | OSError]") -> None:
        outcome: list[str] | OSError
        try:
            outcome = _addresses(host, port)
        except OSError as error:
            outcome = error
        except ValueError:  # it cannot be written as a name
            outcome = socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        with self._lock:
            self._under_way.pop((host, port), None)
        begun.set_result(outcome)


_look_ups: Final = _LookUps()


def _addresses(host: str, port: int) -> list[str]:
    """Return the addresses of a host, those of IPv6 and IPv4 in turn, as one of the two is often not connected."""
    by_family: dict[int, list[str]] = {}
    for family, _, _, _, place in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
        address = str(place[0])
        if family == socket.AF_INET6 and len(place) == 4 and place[3] and "%" not in address:
            address = f"{address}%{place[3]}"
        by_family.setdefault(family, []).append(address)
    in_turn = chain.from_iterable(zip_longest(*by_family.values()))
    return list(dict.fromkeys(address for address in in_turn if address is not None))


def _found(outcome: list[str] | OSError) -> list[str]:
    if isinstance(outcome, OSError):
        raise type(outcome)(*outcome.args)  # each who waits has an error of their own
    return outcome
