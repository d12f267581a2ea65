"""HTTP over a plain socket, for what no client sends: pipelined requests, and bodies that are not waited with."""

from __future__ import annotations

import socket
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class RawAnswer:
    """An answer as it came: status, headers with names in lower case, body."""

    status: int
    headers: Mapping[str, str]
    body: bytes = field(repr=False)


class RawConnection:
    """A socket on which answers are read one by one."""

    def __init__(self, opened: socket.socket) -> None:
        self._socket = opened
        self._file = opened.makefile("rb")

    def send(self, data: bytes) -> None:
        """Send bytes as they are."""
        self._socket.sendall(data)

    def read_answer(self, method: str) -> RawAnswer:
        """Read the next answer, whose body has a stated length."""
        status = int(self._file.readline().split(b" ")[1])
        headers: dict[str, str] = {}
        while (line := self._file.readline()) not in (b"\r\n", b""):
            name, _colon, value = line.decode("latin-1").partition(":")
            headers[name.lower()] = value.strip()
        length = 0 if method == "HEAD" or status == 100 else int(headers.get("content-length", "0"))
        return RawAnswer(status, headers, self._file.read(length))

    def close(self) -> None:
        """Close the connection."""
        self._file.close()
        self._socket.close()

    def read_rest(self) -> bytes:
        """Read until the server closes the connection."""
        try:
            return self._file.read()
        except ConnectionResetError:  # it closes without having read everything
            return b""


def request_bytes(method: str, target: str, headers: Mapping[str, str]) -> bytes:
    """Put the head of a request together."""
    lines = [f"{method} {target} HTTP/1.1", *(f"{name}: {value}" for name, value in headers.items()), "", ""]
    return "\r\n".join(lines).encode("latin-1")
