"""The `aws-chunked` encoding: chunks with or without signatures, and headers after the last one.

Source: Amazon S3 API Reference, "Signature calculations: transferring a payload in multiple chunks".
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from enum import Enum, auto

from modelarts_emulator.obs.errors import IncompleteBody, InvalidRequest, SignatureDoesNotMatch
from modelarts_emulator.obs.sigv4 import ChunkSigner

_MAXIMUM_LINE_BYTES = 4096
_MAXIMUM_TRAILERS = 16
_TRAILER_SIGNATURE = "x-amz-trailer-signature"


class _Expect(Enum):
    CHUNK_HEADER = auto()
    DATA = auto()
    DATA_END = auto()
    TRAILER = auto()
    NOTHING = auto()


class ChunkedDecoder:
    """Decodes a body piece by piece; memory is bounded by the size of a piece.

    Args:
        signer: Checks the signatures of chunks and trailers; None when they are not signed.
        signed_trailer: Whether the trailers must be signed.
    """

    def __init__(self, signer: ChunkSigner | None, *, signed_trailer: bool) -> None:
        self.trailers: dict[str, str] = {}
        self._signer = signer
        self._signed_trailer = signed_trailer
        self._pending = bytearray()
        self._expect = _Expect.CHUNK_HEADER
        self._remaining = 0
        self._signature = ""
        self._chunk_hash = hashlib.sha256()

    def feed(self, piece: bytes) -> Iterator[bytes]:
        """Decode the next piece and yield its data.

        Raises:
            InvalidRequest: The encoding is not valid.
            SignatureDoesNotMatch: The signature of a chunk is missing or wrong.
        """
        self._pending += piece
        while True:
            if self._expect is _Expect.DATA:
                if not self._pending:
                    return
                data = bytes(self._pending[: self._remaining])
                del self._pending[: len(data)]
                yield self._take_data(data)
                continue
            line = self._take_line()
            if line is None:
                return
            self._take(line)

    def finish(self) -> dict[str, str]:
        """End the body and return its trailers, names in lower case.

        Raises:
            IncompleteBody: The last chunk is missing.
            SignatureDoesNotMatch: The signature of the trailers is missing or wrong.
        """
        if self._expect is _Expect.TRAILER and not self._pending:
            self._end_trailers()  # some clients omit the empty line at the end
        if self._expect is not _Expect.NOTHING:
            raise IncompleteBody("The body ends before its last chunk.")
        return self.trailers

    def _take_data(self, data: bytes) -> bytes:
        self._remaining -= len(data)
        if self._signer is not None:
            self._chunk_hash.update(data)
        if self._remaining == 0:
            self._check_chunk()
            self._expect = _Expect.DATA_END
        return data

    def _take_line(self) -> str | None:
        end = self._pending.find(b"\n")
        if end < 0:
            if len(self._pending) > _MAXIMUM_LINE_BYTES:
                raise InvalidRequest("The body is not in the encoding aws-chunked.")
            return None
        line = self._pending[:end].decode("latin-1").rstrip("\r")
        del self._pending[: end + 1]
        return line

    def _take(self, line: str) -> None:
        if self._expect is _Expect.CHUNK_HEADER:
            self._begin_chunk(line)
        elif self._expect is _Expect.DATA_END and not line:
            self._expect = _Expect.CHUNK_HEADER
        elif self._expect is _Expect.TRAILER:
            self._take_trailer(line)
        elif line:  # also after the end
            raise InvalidRequest("The body is not in the encoding aws-chunked.")

    def _begin_chunk(self, line: str) -> None:
        size, _semicolon, extension = line.partition(";")
        try:
            self._remaining = int(size, 16) if size.isalnum() and len(size) <= 16 else -1
        except ValueError:
            self._remaining = -1
        if self._remaining < 0:
            raise InvalidRequest("The size of a chunk of the body is not a hexadecimal number.")
        self._signature = extension.strip().removeprefix("chunk-signature=")
        self._chunk_hash = hashlib.sha256()
        if self._remaining:
            self._expect = _Expect.DATA
        else:
            self._check_chunk()
            self._expect = _Expect.TRAILER

    def _check_chunk(self) -> None:
        if self._signer is not None:
            self._signer.check_chunk(self._chunk_hash.hexdigest(), self._signature)

    def _take_trailer(self, line: str) -> None:
        if not line:
            self._end_trailers()
            return
        name, colon, value = line.partition(":")
        if not colon or len(self.trailers) >= _MAXIMUM_TRAILERS:
            raise InvalidRequest("A header after the body is not well-formed, or there are too many.")
        self.trailers[name.strip().lower()] = value.strip()

    def _end_trailers(self) -> None:
        self._expect = _Expect.NOTHING
        signature = self.trailers.pop(_TRAILER_SIGNATURE, None)
        if self._signer is None or not self._signed_trailer:
            return
        if signature is None:
            raise SignatureDoesNotMatch("The signature of the headers after the body is missing.")
        self._signer.check_trailer(self.trailers.items(), signature)
