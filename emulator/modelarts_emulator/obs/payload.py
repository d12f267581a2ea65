"""The body of a request: decoded, and verified against the digests that the request states."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from typing import TypeAlias, TypeVar

from starlette.requests import ClientDisconnect
from starlette.types import Receive

from modelarts_emulator.http.workers import in_worker
from modelarts_emulator.obs.checksums import StatedChecksums
from modelarts_emulator.obs.chunked import ChunkedDecoder
from modelarts_emulator.obs.errors import (
    ContentSHA256Mismatch,
    EntityTooLarge,
    IncompleteBody,
    InvalidArgument,
    InvalidRequest,
    NotImplementedByServer,
)
from modelarts_emulator.obs.request import ObsRequest
from modelarts_emulator.obs.signatures import Verified
from modelarts_emulator.obs.sigv4 import UNSIGNED_PAYLOAD

MAXIMUM_OBJECT_BYTES = 5 * 1024**3
"""Largest body of an object or a part. Source: OBS API Reference, "Uploading Objects - PUT"."""
MAXIMUM_DOCUMENT_BYTES = 1024**2
"""Largest document, XML or JSON, that is no list of keys or parts."""
MAXIMUM_LIST_BYTES = 8 * 1024**2
"""Largest list in a body: 1000 keys to delete, or 10 000 parts to complete, with room to spare."""

_BATCH_BYTES = 1024 * 1024
_SMALL_BYTES = 160 * 1024  # also of many parts of uploads
_DRAIN_BYTES = 64 * 1024**2
_SHA256 = re.compile("[0-9a-f]{64}")
_STREAMING = "STREAMING-"
_SIGNED_CHUNKS = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD"
_SIGNED_CHUNKS_AND_TRAILER = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER"
_UNSIGNED_CHUNKS = "STREAMING-UNSIGNED-PAYLOAD-TRAILER"


Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Received:
    """A body that has been received, and is valid.

    Attributes:
        data: The body; empty when it has been written piece by piece.
        checksums: The verified checksums, base64 by algorithm.
    """

    data: bytes
    checksums: dict[str, str]


@dataclass(frozen=True, slots=True)
class Transfer:
    """How an operation wants to have the body of its request; see `Body.save` and `Body.read`."""

    pipeline: _Pipeline
    data: bytearray = field(default_factory=bytearray)


Steps: TypeAlias = Generator[Transfer, Received, Result]
"""An operation that needs the body of its request: it yields how, and goes on when all of it has been received.

Every step runs in a worker thread. No thread waits for the body.
"""


class Body:
    """The body of one request, read once.

    Args:
        request: The request.
        receive: Receives its body.
    """

    def __init__(self, request: ObsRequest, receive: Receive) -> None:
        self._request = request
        self._receive = receive
        self._begun = False
        self._ended = False
        self._batch = bytearray()

    @property
    def arrived(self) -> bool:
        """Whether all of it has been received."""
        return self._ended

    def save(self, verified: Verified, write: Callable[[bytes], object]) -> Transfer:
        """Write the data piece by piece; it is valid only once the operation goes on.

        Args:
            verified: The signature of the request, which may cover the body.
            write: Writes the next piece.

        Raises:
            ObsError: What the request states about its body is not valid.
        """
        return Transfer(_Pipeline(self._request, verified, write, StatedChecksums(self._request), MAXIMUM_OBJECT_BYTES))

    def read(
        self,
        verified: Verified,
        *,
        most: int = MAXIMUM_DOCUMENT_BYTES,
        needs_digest: bool = False,
        checksums_of_object: bool = False,
    ) -> Transfer:
        """Keep a small body.

        Args:
            verified: The signature of the request, which may cover the body.
            most: Its largest size in bytes.
            needs_digest: Whether the request must state a digest of the body.
            checksums_of_object: Whether the checksums in the request are those of an object, and not of the body.

        Raises:
            ObsError: What the request states about its body is not valid, or is missing.
        """
        stated = StatedChecksums(self._request, checksums=not checksums_of_object)
        if needs_digest and not stated.any_stated:
            raise InvalidRequest("The header Content-MD5 or a checksum is missing.")
        data = bytearray()
        return Transfer(_Pipeline(self._request, verified, data.extend, stated, most), data)

    async def receive(self, transfer: Transfer, go_on: Callable[[Received], Result]) -> Result:
        """Receive the body, and handle it in worker threads.

        Args:
            transfer: What to do with it.
            go_on: Called in the last of these threads, with the body.

        Raises:
            ObsError: The body is too large or not valid, or does not match the request.
            ClientDisconnect: The client has closed the connection.
        """
        while not self._ended:
            await self._receive_more()
            if len(self._batch) >= _BATCH_BYTES and not self._ended:
                await in_worker(transfer.pipeline.feed, bytes(self._batch))
                self._batch.clear()
        return await in_worker(self.finish, transfer, go_on)

    def finish(self, transfer: Transfer, go_on: Callable[[Received], Result]) -> Result:
        """Handle the end of a body that has been received, in a worker thread; otherwise like `receive`."""
        checksums = transfer.pipeline.finish(bytes(self._batch))
        return go_on(Received(bytes(transfer.data), checksums))

    async def receive_small(self) -> None:
        """Receive a body that states that it is small, and that is sent without being asked for.

        An operation that has it goes to a worker thread only once.

        Raises:
            ClientDisconnect: The client has closed the connection.
        """
        stated = self._request.headers.get("content-length", "")
        if "expect" in self._request.headers or not (stated.isascii() and stated.isdecimal() and len(stated) <= 15):
            return
        while 0 < int(stated) <= _SMALL_BYTES and not self._ended:
            await self._receive_more()

    async def _receive_more(self) -> None:
        self._begun = True
        message = await self._receive()
        if message["type"] == "http.disconnect":
            self._ended = True
            raise ClientDisconnect
        self._batch += message.get("body", b"")
        self._ended = not message.get("more_body", False)

    async def drain(self) -> None:
        """Discard the rest of a refused body, so that a client which is still sending it reads the answer.

        A client that waits for `100 Continue` is not asked to send it, and only so much is read.
        """
        if not self._begun and "100-continue" in self._request.headers.get("expect", "").lower():
            return
        drained = 0
        while not self._ended and drained < _DRAIN_BYTES:
            message = await self._receive()
            drained += len(message.get("body", b""))
            self._ended = message["type"] == "http.disconnect" or not message.get("more_body", False)


class _Pipeline:
    """Decodes, hashes and writes data; for one thread at a time."""

    def __init__(
        self,
        request: ObsRequest,
        verified: Verified,
        write: Callable[[bytes], object],
        checksums: StatedChecksums,
        limit: int,
    ) -> None:
        self._write = write
        self._limit = limit
        self._size = 0
        self._decoder = _decoder_for(verified)
        stated = request.vendor_header("decoded-content-length") if self._decoder else None
        self._stated_size = _length(stated)
        self._checksums = checksums
        self._stated_hash = verified.payload_hash if _SHA256.fullmatch(verified.payload_hash) else None
        self._hash = hashlib.sha256()
        if (
            max(self._stated_size or 0, 0 if self._decoder else _length(request.headers.get("content-length")) or 0)
            > limit
        ):
            raise EntityTooLarge

    def feed(self, piece: bytes) -> None:
        if self._decoder is None:
            self._take(piece)
        else:
            for data in self._decoder.feed(piece):
                self._take(data)

    def finish(self, piece: bytes) -> dict[str, str]:
        self.feed(piece)
        trailers = self._decoder.finish() if self._decoder else {}
        if self._stated_size is not None and self._stated_size != self._size:
            raise IncompleteBody
        if self._stated_hash is not None and self._hash.hexdigest() != self._stated_hash:
            raise ContentSHA256Mismatch
        return self._checksums.finish(trailers)

    def _take(self, data: bytes) -> None:
        self._size += len(data)
        if self._size > self._limit:
            raise EntityTooLarge
        if self._stated_hash is not None:
            self._hash.update(data)
        self._checksums.update(data)
        self._write(data)


def _decoder_for(verified: Verified) -> ChunkedDecoder | None:
    kind = verified.payload_hash
    if kind == _UNSIGNED_CHUNKS:
        return ChunkedDecoder(None, signed_trailer=False)
    if kind in (_SIGNED_CHUNKS, _SIGNED_CHUNKS_AND_TRAILER) and verified.chunk_signer is not None:
        return ChunkedDecoder(verified.chunk_signer, signed_trailer=kind == _SIGNED_CHUNKS_AND_TRAILER)
    if kind.startswith(_STREAMING):
        raise NotImplementedByServer(f"The emulator does not support the payload {kind}.")
    if kind != UNSIGNED_PAYLOAD and not _SHA256.fullmatch(kind):
        raise InvalidArgument("The header x-amz-content-sha256 is not a SHA-256 in lower-case hexadecimal.")
    return None


def _length(value: str | None) -> int | None:
    if value is None:
        return None
    if not (value.isascii() and value.isdecimal() and len(value) <= 15):
        raise InvalidArgument("The stated length of the body is not a number.")
    return int(value)
