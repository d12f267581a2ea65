"""Reading and writing at a position of an open file, which threads may do at once."""

import os
import threading
from typing import Final

_lock: Final = threading.Lock()  # where the system has no such calls, which is Windows


def read_at(file: int, size: int, position: int) -> bytes:
    """Read up to ``size`` bytes; empty at the end of the file."""
    if hasattr(os, "pread"):
        return os.pread(file, size, position)
    with _lock:
        os.lseek(file, position, os.SEEK_SET)
        return os.read(file, size)


def read_into(file: int, buffer: memoryview, position: int) -> int:
    """Read as many bytes as a buffer takes, and return their number; 0 at the end of the file."""
    if hasattr(os, "preadv"):
        return os.preadv(file, [buffer], position)
    block = read_at(file, len(buffer), position)
    buffer[: len(block)] = block
    return len(block)


def write_at(file: int, data: "bytes | memoryview", position: int) -> None:
    """Write all of it."""
    rest = memoryview(data)
    while rest:
        written = _write(file, rest, position)
        rest, position = rest[written:], position + written


def _write(file: int, data: memoryview, position: int) -> int:
    if hasattr(os, "pwrite"):
        return os.pwrite(file, data, position)
    with _lock:
        os.lseek(file, position, os.SEEK_SET)
        return os.write(file, data)
