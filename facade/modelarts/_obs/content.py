"""What is sent as an object's content: bytes, or a part of a file, with the digests that OBS checks."""

import base64
import hashlib
import threading
from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import Final

from modelarts._obs.positioned import read_into
from modelarts._obs.sockets import BLOCK
from modelarts.exceptions import ObsTransferError

Count = Callable[[int], None]
"""Called with the number of bytes of each piece that was copied; a negative number takes back what is sent again."""


class Content(ABC):
    """What can be sent, and sent again.

    Attributes:
        size: Its size in bytes.
    """

    size: int
    # Not cached properties: in Python 3.11 those wait for each other, in a forked process perhaps for ever.
    _md5: bytes | None = None
    _sha256: str | None = None

    @property
    def md5(self) -> bytes:
        """Its MD5 digest, which OBS checks, and which is the entity tag of an object that was sent in one piece."""
        if self._md5 is None:
            self._md5 = self._digest(md5_of()).digest()
        return self._md5

    @property
    def sha256(self) -> str:
        """Its SHA-256 digest in hexadecimal digits."""
        if self._sha256 is None:
            self._sha256 = self._digest(hashlib.sha256()).hexdigest()
        return self._sha256

    @abstractmethod
    def _digest(self, digest: "hashlib._Hash") -> "hashlib._Hash":
        """Add it to a digest, and return that."""

    @abstractmethod
    def body(self) -> "bytes | PartReader":
        """Return what is sent: bytes, or what reads them from the beginning."""

    @property
    def content_md5(self) -> str:
        """The value of the header ``Content-MD5``."""
        return base64.b64encode(self.md5).decode()


class BytesContent(Content):
    """Bytes in memory."""

    def __init__(self, data: "bytes | bytearray | memoryview") -> None:
        self._data = bytes(data)
        self.size = len(self._data)

    def _digest(self, digest: "hashlib._Hash") -> "hashlib._Hash":
        digest.update(self._data)
        return digest

    def body(self) -> bytes:
        """Return them."""
        return self._data


class FilePart(Content):
    """A part of an open file; it is read twice, for its digest and to be sent, so that it needs no memory.

    If the file changes in between, the digest does not fit any more, and OBS refuses the part.

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
        self.size = size
        self.count: Final = count
        self.stop: Final = stop

    def _digest(self, digest: "hashlib._Hash") -> "hashlib._Hash":
        reader = PartReader(self)
        while block := reader.next_block(BLOCK):
            digest.update(block)
        return digest

    def body(self) -> "PartReader":
        """Return what reads it from the beginning."""
        return PartReader(self)

    def read_into(self, buffer: memoryview, position: int) -> int:
        """Read from a position in the part, as much as a buffer takes, and return how many bytes that was.

        Raises:
            ObsTransferError: If the file has become shorter, or the upload was stopped.
        """
        if self.stop.is_set():
            raise ObsTransferError(f"The upload of {self.name!r} was stopped.")
        size = read_into(self.file, buffer[: self.size - position], self.start + position)
        if not size:
            raise ObsTransferError(f"{self.name!r} became shorter during the upload. Upload it again.")
        return size


class PartReader:
    """Reads a part of a file, block by block into the same memory."""

    def __init__(self, part: FilePart) -> None:
        self._part = part
        self._position = 0
        self._buffer = memoryview(bytearray(min(BLOCK, part.size)))

    def next_block(self, size: int) -> memoryview:
        """Return the next bytes, at most ``size``, which stay there until the next call; empty at the end."""
        if self._position >= self._part.size:
            return self._buffer[:0]
        taken = self._part.read_into(self._buffer[:size], self._position)
        self._position += taken
        return self._buffer[:taken]

    def read(self, size: int) -> memoryview:
        """Return the next bytes, as `next_block` does, and count them as sent."""
        block = self.next_block(size)
        self._part.count(len(block))
        return block

    def take_back(self) -> None:
        """Take back what was counted, as it is going to be sent again."""
        self._part.count(-self._position)


def md5_of(data: "bytes | bytearray | memoryview" = b"") -> "hashlib._Hash":
    """Return the MD5 digest of content, which more can be added to; it finds damage, and keeps no secret."""
    return hashlib.md5(data, usedforsecurity=False)
