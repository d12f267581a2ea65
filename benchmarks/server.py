"""A server on the loopback that sends the same response to each GET over persistent connections.

Started with `python -m benchmarks.server FILE SECONDS`; each answer comes so many seconds after its request. It does as
little as a server can, so that what is measured is the client. It prints its port, and ends with its input.
"""

from __future__ import annotations

import asyncio
import sys
import threading
from pathlib import Path
from typing import Final, cast

_HEADERS_END: Final = b"\r\n\r\n"


class Answering(asyncio.Protocol):
    """One connection.

    Args:
        answer: the body of each answer.
        seconds: from a request to its answer.
    """

    def __init__(self, answer: bytes, seconds: float) -> None:
        head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(answer)}\r\n\r\n"
        self._response = head.encode() + answer
        self._received = b""
        self._seconds = seconds

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the transport for responses."""
        self._transport = cast(asyncio.Transport, transport)

    def data_received(self, data: bytes) -> None:
        """Respond to each complete request; none has a body."""
        *complete, self._received = (self._received + data).split(_HEADERS_END)
        for _ in complete:
            if self._seconds:
                asyncio.get_running_loop().call_later(self._seconds, self._transport.write, self._response)
            else:
                self._transport.write(self._response)


async def serve(answer: bytes, seconds: float) -> None:
    """Serve until the standard input ends.

    Args:
        answer: the body of each answer.
        seconds: from a request to its answer.
    """
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Answering(answer, seconds), "127.0.0.1", 0, backlog=1000)
    print(server.sockets[0].getsockname()[1], flush=True)
    ended = asyncio.Event()

    def wait() -> None:
        sys.stdin.read()
        loop.call_soon_threadsafe(ended.set)

    threading.Thread(target=wait, daemon=True).start()
    await ended.wait()
    server.close()


if __name__ == "__main__":
    asyncio.run(serve(Path(sys.argv[1]).read_bytes(), float(sys.argv[2])))
