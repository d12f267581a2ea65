"""Whether downloaded content is what OBS stored: by the entity tag, which is made of MD5 digests, or other digests."""

import base64
import hashlib
import math
import re
import threading
import zlib
from collections.abc import Iterator, Mapping
from typing import Final

from modelarts._obs import objects
from modelarts._obs.content import md5_of
from modelarts._obs.paths import ObsPath
from modelarts._obs.positioned import read_at
from modelarts._obs.requests import ObsRequests
from modelarts._obs.sockets import BLOCK
from modelarts._obs.stored_object import StoredObject

_MEGABYTE: Final = 1024 * 1024
_PLAIN: Final = re.compile(r'"?([0-9a-f]{32})"?')
_OF_PARTS: Final = re.compile(r'"?([0-9a-f]{32})-([1-9][0-9]{0,4})"?')
# The parts of the usual clients: 5 and 8 of many, 9 of OBS's SDKs, 10 and 20 of its console and obsutil, and powers.
_USUAL_MEGABYTES: Final = (8, 5, 9, 10, 16, 20, 32, 64, 6, 7, 12, 15, 25, 50, 100, 128, 256, 512, 1024)

# Digests of whole contents in headers: those that S3 has of objects, if they were computed of the whole, and the one
# that rclone writes for objects in parts.
_DIGESTS: Final = {
    "x-amz-checksum-sha256": "sha256",
    "x-amz-checksum-sha1": "sha1",
    "x-amz-checksum-crc32": "crc32",
    "x-amz-meta-md5chksum": "md5",
    "x-obs-meta-md5chksum": "md5",
}
_LENGTHS: Final = {"sha256": 32, "sha1": 20, "crc32": 4, "md5": 16}


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
    return f"{md5_of(b''.join(digests)).hexdigest()}-{len(digests)}"


def tag_of_file(file: int, size: int, part_size: int) -> str:
    """Return the entity tag, without quotation marks, of a file that was uploaded in parts.

    Args:
        file: The descriptor of the file.
        size: Its size in bytes.
        part_size: The size of a part in bytes.
    """
    starts = range(0, size, part_size)
    return tag_of_parts([digest_of(file, start, min(start + part_size, size)) for start in starts])


def digest_of(file: int, start: int, end: int, algorithm: str = "md5") -> bytes:
    """Return the digest of a part of a file.

    Args:
        file: The descriptor of the file.
        start: Where the part begins.
        end: Where it ends.
        algorithm: One of `hashlib`, or ``crc32``.
    """
    if algorithm == "crc32":
        crc = 0
        for block in _blocks(file, start, end):
            crc = zlib.crc32(block, crc)
        return crc.to_bytes(4)
    digest = hashlib.new(algorithm, usedforsecurity=False)
    for block in _blocks(file, start, end):
        digest.update(block)
    return digest.digest()


def tag_of_bytes(content: "bytes | bytearray | memoryview", part_size: int) -> str:
    """Return the entity tag, without quotation marks, of content that was uploaded in parts.

    Args:
        content: The content.
        part_size: The size of a part in bytes.
    """
    view = memoryview(content)
    return tag_of_parts([md5_of(view[start : start + part_size]).digest() for start in range(0, len(view), part_size)])


def tag_of_md5(content: "bytes | bytearray | memoryview") -> str:
    """Return the entity tag, without quotation marks, of content that was uploaded in one piece."""
    return md5_of(content).hexdigest()


class RunningMd5:
    """The MD5 digest of a file whose parts are written in any order: each is read when those before it are there.

    Args:
        file: The descriptor of the file.
    """

    def __init__(self, file: int) -> None:
        self._file = file
        self._digest = md5_of()
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


class Verifier:
    """Compares a file that was downloaded with the digests that OBS gives of the object.

    Args:
        requests: Sends requests for more digests, if the entity tag is none.
        path: The object.
        stored: What is known of it.
        file: The descriptor of the file.
    """

    def __init__(self, requests: ObsRequests, path: ObsPath, stored: StoredObject, file: int) -> None:
        self._requests = requests
        self._path = path
        self._stored = stored
        self._file = file
        self._headers = stored.headers
        self._lock = threading.Lock()
        self.start_again()

    @property
    def trusts_transport(self) -> bool:
        """Whether TLS verifies what arrives."""
        return self._requests.settings.endpoint.startswith("https:")

    def start_again(self) -> None:
        """Forget the parts."""
        self._parts: dict[int, tuple[int, bytes | None]] = {}
        self._running = RunningMd5(self._file)

    def see(self, headers: Mapping[str, str]) -> None:
        """Take the headers of an answer with content."""
        self._headers = headers

    def add(self, start: int, end: int, md5: bytes | None) -> None:
        """Take a part that was written.

        Args:
            start: Where it begins.
            end: Where it ends.
            md5: Its MD5 digest, if it is known.
        """
        with self._lock:
            self._parts[start] = end, md5
        if self.needs_whole and md5 is None:
            self._running.add(start, end)

    @property
    def needs_whole(self) -> bool:
        """Whether the digest of the whole content is needed, rather than those of its parts."""
        return plain_md5(self._stored.e_tag) is not None

    def verdict(self) -> bool | None:
        """Return whether the file is the object; ``None`` if OBS gives no digest by which this can be said."""
        if (expected := plain_md5(self._stored.e_tag)) is not None and not _is_other_tag(self._headers):
            return self._md5() == expected
        if self._fits_tag():
            return True
        return self._fits_other_digest()

    def _md5(self) -> str:
        parts = list(self._parts.values())
        if len(parts) == 1 and parts[0][1] is not None:
            return parts[0][1].hex()
        return self._running.hexdigest()

    def _fits_tag(self) -> bool:
        """Return whether the entity tag is that of the file, uploaded in parts of one of the usual sizes."""
        tag, size = (self._stored.e_tag or "").strip('"'), self._stored.size
        parts = sorted(self._parts.items())
        digests = [md5 or digest_of(self._file, start, end) for start, (end, md5) in parts if _OF_PARTS.fullmatch(tag)]
        if digests and tag_of_parts(digests) == tag:
            return True
        first = parts[0][1][0] if parts else 0
        usual = [each for each in part_sizes(tag, size, first) if each != first]
        return any(tag_of_file(self._file, size, part_size) == tag for part_size in usual)

    def _fits_other_digest(self) -> bool | None:
        """Compare with the size of the first part, where OBS tells it, and with digests in headers."""
        tag, size = (self._stored.e_tag or "").strip('"'), self._stored.size
        if _OF_PARTS.fullmatch(tag) and not _is_other_tag(self._headers):
            part_size = objects.size_of_first_part(self._requests, self._path, self._stored.e_tag)
            if part_size and part_size < size and math.ceil(size / part_size) == int(tag.rpartition("-")[2]):
                return tag_of_file(self._file, size, part_size) == tag
        headers = objects.head(self._requests, self._path, doing="download").headers
        if headers.get("etag", self._stored.e_tag) != self._stored.e_tag:
            return None
        for header, algorithm in _DIGESTS.items():
            expected = _decoded(headers.get(header, ""))
            if expected is not None and len(expected) == _LENGTHS[algorithm]:
                return digest_of(self._file, 0, size, algorithm) == expected
        return None


def _is_other_tag(headers: Mapping[str, str]) -> bool:
    """Return whether an object is encrypted such that its entity tag is not made of MD5 digests.

    Source: OBS API Reference, "Server-Side Encryption"; Amazon S3 API Reference, "Object".
    """
    return any(
        "kms" in headers.get(f"x-{vendor}-server-side-encryption", "")
        or f"x-{vendor}-server-side-encryption-customer-algorithm" in headers
        for vendor in ("amz", "obs")
    )


def _decoded(text: str) -> bytes | None:
    try:
        return base64.b64decode(text, validate=True)
    except ValueError:
        return None


def _blocks(file: int, start: int, end: int) -> Iterator[bytes]:
    while start < end:
        block = read_at(file, min(BLOCK, end - start), start)
        if not block:
            return
        yield block
        start += len(block)
