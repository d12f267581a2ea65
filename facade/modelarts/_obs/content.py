"""What is sent as an object's content: bytes, or a part of a file, with the digests that OBS checks."""

import base64
import hashlib
import threading
from collections.abc import Callable
from functools import cached_property
from typing import Final, Protocol

import attrs

from modelarts._obs.positioned import read_at
from modelarts._obs.sockets import BLOCK
from modelarts.exceptions import ObsTransferError

Count = Callable[[int], None]
"""Called with the number of bytes of each piece that was copied; a negative number takes back what is sent again."""


class Content(Protocol):
    """What can be sent, and sent again."""

    @property
    def size(self) -> int:
        """Its size in bytes."""

    @property
    def digests(self) -> "Digests":
        """Its digests."""

    def body(self) -> "bytes | PartReader | None":
        """Return what is sent: bytes, or what reads them from the beginning."""


@attrs.frozen
class Digests:
    """The digests of a content.

    Attributes:
        md5: The MD5 digest, which OBS checks, and which is the entity tag of an object that was sent in one piece.
        sha256: The SHA-256 digest in hexadecimal digits, which is signed.
    """

    md5: bytes
    sha256: str

    @property
    def content_md5(self) -> str:
        """The value of the header ``Content-MD5``."""
        return base64.b64encode(self.md5).decode()


class BytesContent:
    """Bytes in memory."""

    def __init__(self, data: "bytes | bytearray | memoryview") -> None:
        self._data = bytes(data)
        self.size: Final = len(self._data)

    @cached_property
    def digests(self) -> Digests:
        """Their digests."""
        return Digests(md5_of(self._data).digest(), hashlib.sha256(self._data).hexdigest())

    def body(self) -> bytes | None:
        """Return them."""
        return self._data


class FilePart:
    """A part of an open file; it is read twice, for its digests and to be sent, so that it needs no memory.

    If the file changes in between, the digests do not fit any more, and OBS refuses the part.

    Args:
        file: The descriptor of the file, which several threads may use.
        name: The file's name, for error messages.
        start: Where the part begins.
        size: Its size in bytes.
        count: Called with the progress.
        stop: When it is set, reading fails.
    """

    def __init__(self, file: int, name: str, start: int, size: int, *, count: Count, stop: threading.Event) -> None:
        self.file: Final = file
        self.name: Final = name
        self.start: Final = start
        self.size: Final = size
        self.count: Final = count
        self.stop: Final = stop

    @cached_property
    def digests(self) -> Digests:
        """The digests of the part, read from the file when they are first needed."""
        md5, sha256 = md5_of(), hashlib.sha256()
        position = 0
        while position < self.size:
            block = self.read_at(position, BLOCK)
            md5.update(block)
            sha256.update(block)
            position += len(block)
        return Digests(md5.digest(), sha256.hexdigest())

    def body(self) -> "PartReader":
        """Return what reads it from the beginning."""
        return PartReader(self)

    def read_at(self, position: int, size: int) -> bytes:
        """Read from a position in the part.

        Raises:
            ObsTransferError: If the file has become shorter, or the upload was stopped.
        """
        if self.stop.is_set():
            raise ObsTransferError(f"The upload of {self.name!r} was stopped.")
        block = read_at(self.file, min(size, self.size - position), self.start + position)
        if not block and position < self.size:
            raise ObsTransferError(f"{self.name!r} became shorter during the upload. Upload it again.")
        return block


class PartReader:
    """Reads a part of a file and counts what was read."""

    def __init__(self, part: FilePart) -> None:
        self._part = part
        self._position = 0

    def read(self, size: int = -1) -> bytes:
        """Read the next bytes, at most ``size``."""
        if self._position >= self._part.size:
            return b""
        block = self._part.read_at(self._position, BLOCK if size < 0 else size)
        self._position += len(block)
        self._part.count(len(block))
        return block

    def take_back(self) -> None:
        """Take back what was counted, as it is going to be sent again."""
        self._part.count(-self._position)


def md5_of(data: "bytes | bytearray | memoryview" = b"") -> "hashlib._Hash":
    """Return the MD5 digest of content, which more can be added to; it finds damage, and keeps no secret."""
    return hashlib.md5(data, usedforsecurity=False)
