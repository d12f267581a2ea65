"""The addresses of nodes on the loopback interface, so that each node has ports of its own, as containers have."""

from __future__ import annotations

import itertools
import socket
from functools import cache
from ipaddress import IPv4Address

_FIRST = int(IPv4Address("127.1.0.1"))
_COUNT = 2**23  # up to 127.128.255.255, after which the first ones are used again
_LOOPBACK = "127.0.0.1"


class NodeAddresses:
    """Gives out addresses. Where the system has 127.0.0.1 only, all nodes have that."""

    def __init__(self) -> None:
        self._next = itertools.count()

    def take(self, nodes: int) -> tuple[str, ...]:
        """Addresses for the nodes of a job."""
        if not _whole_network_is_loopback():
            return (_LOOPBACK,) * nodes
        return tuple(str(IPv4Address(_FIRST + next(self._next) % _COUNT)) for _ in range(nodes))


@cache
def _whole_network_is_loopback() -> bool:
    with socket.socket() as probe:
        try:
            probe.bind((str(IPv4Address(_FIRST)), 0))
        except OSError:
            return False
    return True
