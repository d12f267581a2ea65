"""The addresses of nodes on the loopback interface, so that each node has ports of its own, as containers have."""

from __future__ import annotations

import itertools
import os
import socket
from functools import cache
from ipaddress import IPv4Address

_FIRST = int(IPv4Address("127.1.0.1"))
_COUNT = 2**23  # up to 127.128.255.255, after which the first ones are used again
_APART = 256  # between the first addresses of two processes
_LOOPBACK = "127.0.0.1"
_taken = itertools.count(os.getpid() * _APART)  # so that emulators in several processes have different ones


def take_addresses(nodes: int) -> tuple[str, ...]:
    """Addresses for the nodes of a job; where the system has 127.0.0.1 only, all nodes have that."""
    if not _whole_network_is_loopback():
        return (_LOOPBACK,) * nodes
    return tuple(str(IPv4Address(_FIRST + next(_taken) % _COUNT)) for _ in range(nodes))


@cache
def _whole_network_is_loopback() -> bool:
    with socket.socket() as probe:
        try:
            probe.bind((str(IPv4Address(_FIRST)), 0))
        except OSError:
            return False
    return True
