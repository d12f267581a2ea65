"""Checksums that clients state for a body, and their comparison with what arrived.

Source: Amazon S3 User Guide, "Checking object integrity"; OBS SDK for Python, `isAttachCrc64` (crc64ecma).
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Protocol

import anycrc

from modelarts_emulator.obs.errors import BadDigest, InvalidDigest, InvalidRequest, NotImplementedByServer
from modelarts_emulator.obs.request import ObsRequest

# Headers with the prefix of checksums that state something else than a checksum.
_NOT_CHECKSUMS = frozenset({"algorithm", "mode", "type"})


class Digest(Protocol):
    """What hashlib's objects and `Crc` have in common."""

    def update(self, data: bytes, /) -> None:
        """Add further bytes."""

    def digest(self) -> bytes:
        """Return the digest of all bytes so far."""


class Crc:
    """A CRC as an object like those of hashlib.

    Args:
        model: Name of the CRC in the catalogue of anycrc.
        bits: Width of the CRC.
    """

    def __init__(self, model: str, bits: int) -> None:
        self._crc = anycrc.Model(model)
        self._bytes = bits // 8
        self._value = 0

    def update(self, data: bytes, /) -> None:
        """Add further bytes."""
        self._value = self._crc.calc(data, self._value)

    def digest(self) -> bytes:
        """Return the CRC, big-endian."""
        return self._value.to_bytes(self._bytes, "big")


_ALGORITHMS: Mapping[str, Callable[[], Digest]] = {
    "crc32": lambda: Crc("CRC32", 32),
    "crc32c": lambda: Crc("CRC32C", 32),
    "crc64nvme": lambda: Crc("CRC64-NVME", 64),
    "crc64ecma": lambda: Crc("CRC64-XZ", 64),  # the reflected one, as crcmod has it, which the SDK of OBS uses
    "sha1": lambda: hashlib.sha1(usedforsecurity=False),
    "sha256": hashlib.sha256,
}
NAMES = tuple(_ALGORITHMS)


class StatedChecksums:
    """The digests that a request states: computed while the data arrives, compared at its end.

    Args:
        request: The request; its headers state the digests or announce them as trailers.
        md5: Whether Content-MD5 is a digest of these data.
        checksums: Whether the checksums are; those of a completion are of the object, not of the body.

    Raises:
        InvalidDigest: Content-MD5 is not the base64 of 16 bytes.
        NotImplementedByServer: An algorithm is not known.
    """

    def __init__(self, request: ObsRequest, *, md5: bool = True, checksums: bool = True) -> None:
        self._prefix = request.family.value + "checksum-"
        self._stated = {
            name.removeprefix(self._prefix): value
            for name, value in request.headers.items()
            if checksums and name.startswith(self._prefix) and name.removeprefix(self._prefix) not in _NOT_CHECKSUMS
        }
        announced = (request.vendor_header("trailer") or "" if checksums else "").lower().split(",")
        self._expected_trailers = {
            name.strip().removeprefix(self._prefix) for name in announced if name.strip().startswith(self._prefix)
        }
        self._digests = {name: new_digest(name) for name in {*self._stated, *self._expected_trailers}}
        self._md5 = hashlib.md5(usedforsecurity=False) if md5 and "content-md5" in request.headers else None
        self._stated_md5 = _decode(request.headers.get("content-md5", ""), 16) if self._md5 else b""

    @property
    def any_stated(self) -> bool:
        """Whether the request states or announces a digest of its body."""
        return self._md5 is not None or bool(self._digests)

    def update(self, data: bytes) -> None:
        """Take in further bytes of the body."""
        if self._md5 is not None:
            self._md5.update(data)
        for digest in self._digests.values():
            digest.update(data)

    def finish(self, trailers: Mapping[str, str] = MappingProxyType({})) -> dict[str, str]:
        """Compare what was stated with what arrived.

        Args:
            trailers: The headers after the body, names in lower case.

        Returns:
            The checksums by algorithm.

        Raises:
            BadDigest: One is another.
            InvalidDigest: One is not well-formed.
            InvalidRequest: A trailer that was announced is missing.
        """
        if self._md5 is not None and self._md5.digest() != self._stated_md5:
            raise BadDigest("The body that arrived does not match the Content-MD5 header.")
        stated = dict(self._stated)
        for name in self._expected_trailers:
            if self._prefix + name not in trailers:
                raise InvalidRequest(f"The trailer {self._prefix}{name} was announced and did not come.")
            stated[name] = trailers[self._prefix + name]
        for name, value in stated.items():
            actual = self._digests[name].digest()
            if actual != _parse(name, value, len(actual)):
                raise BadDigest(f"The body that arrived does not match the {name} checksum of the request.")
        return stated


def new_digest(name: str) -> Digest:
    """A digest of no bytes yet.

    Args:
        name: The algorithm, as headers name it.

    Raises:
        NotImplementedByServer: The algorithm is not known.
    """
    if name not in _ALGORITHMS:
        raise NotImplementedByServer(f"The emulator does not compute the checksum {name}.")
    return _ALGORITHMS[name]()


def _parse(name: str, value: str, length: int) -> bytes:
    if "-" in value:
        raise NotImplementedByServer("The emulator does not compute checksums of the checksums of parts.")
    if name != "crc64ecma":
        return _decode(value, length)
    # The SDK of OBS writes this one, and only this one, as a decimal number.
    if not (value.isascii() and value.isdecimal() and len(value) <= 20 and int(value) < 1 << 64):
        raise InvalidDigest
    return int(value).to_bytes(length, "big")


def _decode(value: str, length: int) -> bytes:
    try:
        decoded = base64.b64decode(value, validate=True)
    except (binascii.Error, ValueError) as error:
        raise InvalidDigest from error
    if len(decoded) != length:
        raise InvalidDigest
    return decoded
