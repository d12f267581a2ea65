"""Names under `localhost`, which RFC 6761 reserves for the machine and not every resolver knows."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch


@contextmanager
def localhost_names() -> Iterator[None]:
    """Resolve each name under `localhost`, and `localhost` itself, to 127.0.0.1 in this process."""
    resolve = socket.getaddrinfo

    def getaddrinfo(host: Any, *args: Any, **kwargs: Any) -> Any:
        name = host.decode() if isinstance(host, bytes) else host
        local = isinstance(name, str) and (name == "localhost" or name.endswith(".localhost"))
        return resolve("127.0.0.1" if local else host, *args, **kwargs)

    with patch.object(socket, "getaddrinfo", getaddrinfo):
        yield
