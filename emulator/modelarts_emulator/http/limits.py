"""What one client may take of the server: connections, and time."""

from __future__ import annotations

import resource
from dataclasses import dataclass, field
from typing import Final

_MOST_CONNECTIONS: Final = 1000
_MOST_REFUSED: Final = 64
_OWN_DESCRIPTORS: Final = 40  # standard streams, signals, locks, the event loop, and two databases with their readers


def _descriptors() -> int:
    """How many descriptors are left for requests, which open files, and for jobs, which open pipes."""
    soft, _hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    return (2**31 if soft == resource.RLIM_INFINITY else max(soft, _OWN_DESCRIPTORS)) - _OWN_DESCRIPTORS


def _connections() -> int:
    return min(_MOST_CONNECTIONS, max(_descriptors() // 2, 1))


def _refused() -> int:
    return min(_MOST_REFUSED, _descriptors() // 8)


@dataclass(frozen=True)
class ConnectionLimits:
    """The limits of the connections of a server.

    Attributes:
        connections: Connections at once, 1000 or half of the descriptors that the process may open besides its own; a
            request on a further one is answered with 503.
        refused: Connections beyond these whose request is read, to answer it in the form of its protocol; others are
            answered and closed at once.
        head_seconds: Seconds from the first byte of a request, or from its connection, to the end of its headers.
        keep_alive_seconds: Seconds that a connection stays open without a request, more than clients keep theirs: what
            is sent while the server closes a connection is lost.
        pause_seconds: Seconds that a body may pause.
        bytes_per_second: The least rate of a body, after as many seconds.
        stalled_seconds: Seconds that a client may take no byte of an answer.
    """

    connections: int = field(default_factory=_connections)
    refused: int = field(default_factory=_refused)
    head_seconds: float = 10
    keep_alive_seconds: int = 20
    pause_seconds: float = 30
    bytes_per_second: int = 1000
    stalled_seconds: float = 60


MOST_HEAD_BYTES: Final = 64 * 1024
"""Of the request line with the headers."""
MOST_HEADERS: Final = 256
MOST_PARAMETERS: Final = 1000
"""Of a query."""
MOST_CHUNK_HEAD_BYTES: Final = 256
"""Of the size of a chunk with its extensions."""
MOST_TRAILER_BYTES: Final = 8 * 1024
"""Of the headers after a body in chunks."""
MOST_SMALL_CHUNKS: Final = 4096
"""Of a body; those after them have to have `LEAST_CHUNK_BYTES` on average."""
LEAST_CHUNK_BYTES: Final = 16
MOST_EVENTS: Final = 32
"""Of heads, chunks and ends of messages that are read from a connection before others have their turn."""
