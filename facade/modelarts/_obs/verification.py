"""Whether downloaded content is what OBS stored: by the entity tag, which is made of MD5 digests."""

import hashlib
import math
import re
import threading
from collections.abc import Iterator
from typing import Final

from modelarts._obs.positioned import read_at
from modelarts._obs.sockets import BLOCK

_MEGABYTE: Final = 1024 * 1024
_PLAIN: Final = re.compile(r'"?([0-9a-f]{32})"?')
_OF_PARTS: Final = re.compile(r'"?([0-9a-f]{32})-([1-9][0-9]{0,4})"?')
# The parts of the usual clients: 5 and 8 of many, 9 of OBS's SDKs, 10 and 20 of its console and obsutil, and powers.
_USUAL_MEGABYTES: Final = (8, 5, 9, 10, 16, 20, 32, 64, 6, 7, 12, 15, 25, 50, 100, 128, 256, 512, 1024)


def plain_md5(e_tag: str | None) -> str | None:
    """Return the MD5 digest of the whole content that an entity tag is; ``None`` if it is none."""
    found = _PLAIN.fullmatch(e_tag or "")
    return found[1] if found else None


def part_sizes(e_tag: str | None, size: int, usual: int) -> list[int]:
    """Return the sizes of parts, in bytes, that an object with this entity tag may have been uploaded in.

    Args:
        e_tag: The entity tag.
        size: The object's size in bytes.
        usual: The size that this SDK uploads it in, which comes first.
    """
    found = _OF_PARTS.fullmatch(e_tag or "")
    if not found:
        return []
    number = int(found[2])
    candidates = dict.fromkeys([usual, *(count * _MEGABYTE for count in _USUAL_MEGABYTES), math.ceil(size / number)])
    return [candidate for candidate in candidates if candidate and math.ceil(size / candidate) == number]


def tag_of_parts(digests: list[bytes]) -> str:
    """Return the entity tag, without quotation marks, of an object whose parts have these MD5 digests."""
    return f"{_md5(b''.join(digests)).hexdigest()}-{len(digests)}"


def tag_of_file(file: int, size: int, part_size: int) -> str:
    """Return the entity tag, without quotation marks, of a file that was uploaded in parts.

    Args:
        file: The descriptor of the file.
        size: Its size in bytes.
        part_size: The size of a part in bytes.
    """
    digests: list[bytes] = []
    for start in range(0, size, part_size):
        digest = _md5()
        for block in _blocks(file, start, min(start + part_size, size)):
            digest.update(block)
        digests.append(digest.digest())
    return tag_of_parts(digests)


def tag_of_bytes(content: "bytearray | memoryview", part_size: int) -> str:
    """Return the entity tag, without quotation marks, of content that was uploaded in parts.

    Args:
        content: The content.
        part_size: The size of a part in bytes.
    """
    view = memoryview(content)
    return tag_of_parts([_md5(view[start : start + part_size]).digest() for start in range(0, len(view), part_size)])


def tag_of_md5(content: "bytes | bytearray | memoryview") -> str:
    """Return the entity tag, without quotation marks, of content that was uploaded in one piece."""
    return _md5(content).hexdigest()


class RunningMd5:
    """The MD5 digest of a file whose parts are written in any order: each is read when those before it are there.

    Args:
        file: The descriptor of the file.
    """

    def __init__(self, file: int) -> None:
        self._file = file
        self._digest = _md5()
        self._position = 0
        self._written: dict[int, int] = {}
        self._lock = threading.Lock()
        self._reads = False

    def add(self, start: int, end: int) -> None:
        """Take a part that was written."""
        with self._lock:
            self._written[start] = end
            if self._reads:
                return
            self._reads = True
        while True:
            with self._lock:
                until = self._written.pop(self._position, None)
                if until is None:
                    self._reads = False
                    return
            for block in _blocks(self._file, self._position, until):
                self._digest.update(block)
            self._position = until

    def hexdigest(self) -> str:
        """Return the digest of what is there without a gap."""
        return self._digest.hexdigest()


def _blocks(file: int, start: int, end: int) -> Iterator[bytes]:
    while start < end:
        block = read_at(file, min(BLOCK, end - start), start)
        if not block:
            return
        yield block
        start += len(block)


def _md5(data: "bytes | bytearray | memoryview" = b"") -> "hashlib._Hash":
    return hashlib.md5(data, usedforsecurity=False)
