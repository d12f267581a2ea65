"""Decompresses bodies in steps of bounded size: a few bytes can become gigabytes.

The codings are httpx's: gzip and deflate, ``br`` where brotli or brotlicffi is installed, ``zstd`` where zstandard is.
Others are left as they are, as httpx does.
"""

import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from types import ModuleType
from typing import Any, Final, Protocol

import httpx

CODING: Final = "Content-Encoding"

_STEP: Final = 64 * 1024  # bytes that come out at once
_PIECE: Final = 2 * 1024  # bytes that go in at once: zlib copies those that it has not come to
# A block of zstd makes 128 KB of four bytes, and brotli 16 MB of some ten, where it has no limit of its own.
_PIECE_OF_ZSTD: Final = 64
_PIECE_OF_OLD_BROTLI: Final = 16
_LARGEST_WINDOW: Final = 8 * 1024 * 1024  # of zstd in HTTP (RFC 9659)
_MOST_CODINGS: Final = 5
_GZIP: Final = b"\x1f"


class Decoder(Protocol):
    """Decompresses one coding."""

    def parts(self, data: bytes) -> Iterator[bytes]:
        """Decompress more of a body, in steps of bounded time, each of which yields a part of bounded size, or none."""
        ...

    @property
    def is_complete(self) -> bool:
        """Whether the body may end here."""
        ...


class Decompression:
    """Decompresses the body of a response.

    Args:
        response: The response, with its request.

    Raises:
        httpx.DecodingError: If it was compressed more than five times.
    """

    def __init__(self, response: httpx.Response) -> None:
        self._request = response.request
        names = [name.strip().lower() for name in response.headers.get(CODING, "").split(",", _MOST_CODINGS)]
        if len(names) > _MOST_CODINGS:
            raise httpx.DecodingError(f"it has more than {_MOST_CODINGS} codings", request=self._request)
        made = [_DECODERS[name]() for name in reversed(names) if name in _DECODERS]
        self._decoders = [decoder for decoder in made if decoder is not None]

    def parts(self, data: bytes) -> Iterator[bytes]:
        """Decompress more of the body, in parts of bounded size, which are empty where nothing comes out.

        Raises:
            httpx.DecodingError: If it is not what the header says.
        """
        parts: Iterable[bytes] = (data,)
        for decoder in self._decoders:
            parts = _through(decoder, parts)
        try:
            yield from parts
        except _failures() as error:
            raise httpx.DecodingError(str(error), request=self._request) from error

    def check_complete(self) -> None:
        """Check that the body has ended where its coding says.

        Raises:
            httpx.DecodingError: If it has not.
        """
        if not all(decoder.is_complete for decoder in self._decoders):
            raise httpx.DecodingError("the compressed body ends too early", request=self._request)


def _through(decoder: Decoder, parts: Iterable[bytes]) -> Iterator[bytes]:
    for part in parts:
        if part:
            yield from decoder.parts(part)
        else:
            yield part


def _pieces(data: bytes, size: int) -> Iterator[bytes]:
    if len(data) <= size:
        yield data
        return
    for start in range(0, len(data), size):
        yield data[start : start + size]


class _Zlib:
    """A format of zlib's.

    Args:
        window: zlib's number of the format, by the first byte.
        may_follow: What another stream begins with after the first; empty if none may follow.
    """

    def __init__(self, window: Callable[[int], int], may_follow: bytes = b"") -> None:
        self._window = window
        self._may_follow = may_follow
        self._inflater: Any = None  # a zlib._Decompress, which has no public name

    def parts(self, data: bytes) -> Iterator[bytes]:
        for piece in _pieces(data, _PIECE):
            yield from self._parts(piece)

    def _parts(self, data: bytes) -> Iterator[bytes]:
        is_full = False
        while data or is_full:
            if self._inflater is None or self._inflater.eof:
                if self._inflater is not None and not (self._may_follow and data.startswith(self._may_follow)):
                    return  # such as zeros, with which some servers fill up
                self._inflater = zlib.decompressobj(self._window(data[0]))
            part = self._inflater.decompress(data, _STEP)
            is_full = len(part) == _STEP
            data = self._inflater.unused_data if self._inflater.eof else self._inflater.unconsumed_tail
            if self._inflater.eof:
                is_full = False
            yield part

    @property
    def is_complete(self) -> bool:
        return self._inflater is None or self._inflater.eof


def _gzip() -> Decoder:
    return _Zlib(lambda _: zlib.MAX_WBITS | 16, _GZIP)


def _deflate() -> Decoder:
    # Some servers leave out the header, in which the low half of the first byte is 8 (RFC 1950).
    return _Zlib(lambda first: zlib.MAX_WBITS if first & 0x0F == 8 else -zlib.MAX_WBITS)


class _Brotli:
    def __init__(self, module: ModuleType) -> None:
        self._decompressor: Any = module.Decompressor()
        self._has_begun = False
        try:
            self._decompressor.process(b"", output_buffer_limit=_STEP)
            self._has_limit = True
        except TypeError:
            self._has_limit = False

    def parts(self, data: bytes) -> Iterator[bytes]:
        self._has_begun = self._has_begun or bool(data)
        if not self._has_limit:
            yield from map(self._decompressor.process, _pieces(data, _PIECE_OF_OLD_BROTLI))
            return
        for piece in _pieces(data, _PIECE):
            part = self._decompressor.process(piece, output_buffer_limit=_STEP)
            yield part
            while part:
                part = self._decompressor.process(b"", output_buffer_limit=_STEP)
                yield part

    @property
    def is_complete(self) -> bool:
        return not self._has_begun or bool(self._decompressor.is_finished())


class _Zstandard:
    def __init__(self, module: ModuleType) -> None:
        self._make: Callable[[], Any] = module.ZstdDecompressor(max_window_size=_LARGEST_WINDOW).decompressobj
        self._frame: Any = None

    def parts(self, data: bytes) -> Iterator[bytes]:
        for piece in _pieces(data, _PIECE_OF_ZSTD):
            given = piece
            while given:
                if self._frame is None or self._frame.eof:
                    self._frame = self._make()
                part = self._frame.decompress(given)
                given = self._frame.unused_data if self._frame.eof else b""
                yield part

    @property
    def is_complete(self) -> bool:
        return self._frame is None or self._frame.eof


def _installed(*names: str) -> ModuleType | None:
    """Return the first of several modules that is installed."""
    from importlib import import_module

    for name in names:
        with suppress(ImportError):
            return import_module(name)
    return None


def _brotli() -> Decoder | None:
    module = _installed("brotli", "brotlicffi")
    return None if module is None else _Brotli(module)


def _zstandard() -> Decoder | None:
    module = _installed("zstandard")
    return None if module is None else _Zstandard(module)


_DECODERS: Final[dict[str, Callable[[], Decoder | None]]] = {
    "gzip": _gzip,
    "deflate": _deflate,
    "br": _brotli,
    "zstd": _zstandard,
}


def _failures() -> tuple[type[Exception], ...]:
    brotli, zstandard = _installed("brotli", "brotlicffi"), _installed("zstandard")
    of_brotli = () if brotli is None else (brotli.error,)
    return (zlib.error, *of_brotli, *(() if zstandard is None else (zstandard.ZstdError,)))
