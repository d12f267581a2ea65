"""A signed request as bytes, what its signature covers, and what one byte more, less or other makes of that."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from hypothesis import strategies as st

_LINE_END: Final = re.compile(rb"\r?\n")  # servers take both
_FOLD: Final = re.compile(rb"\r?\n[ \t]+")  # obsolete, and as good as a blank
_ESCAPE: Final = re.compile(rb"%[0-9a-f]{2}", re.IGNORECASE)
_CONTENT_LENGTH: Final = re.compile(rb"(?i)(?<=\r\ncontent-length: )[0-9]+")
_STRUCTURAL: Final = b"\t\r\n\x0b\x1f\x7f\x85\xa0 !#%&+,-./:;=?AFaf09"


@dataclass(frozen=True)
class Meaning:
    """What a request says as far as it is signed. Requests that say the same may differ in their bytes.

    Attributes:
        target: method and path; the hexadecimal digits of escapes in upper case.
        query: its parts, likewise; empty ones say nothing.
        headers: the signed ones and Authorization, names in lower case, without the blanks around values.
        body: the content.
    """

    target: tuple[bytes, bytes]
    query: tuple[bytes, ...]
    headers: tuple[tuple[bytes, bytes], ...]
    body: bytes


@dataclass(frozen=True)
class SignedRequest:
    """A request as it came over the wire.

    Attributes:
        raw: all its bytes.
        names: the headers that are signed, and Authorization, in lower case.
    """

    raw: bytes
    names: frozenset[bytes]

    @classmethod
    def read(cls, raw: bytes) -> SignedRequest:
        """Find out which headers are signed."""
        match = re.search(rb"SignedHeaders=([^,]+),", raw)
        assert match
        return cls(raw, frozenset([*match[1].split(b";"), b"authorization"]))

    @property
    def positions(self) -> list[int]:
        """Where the bytes are that the signature covers, and those of the signature itself; no ends of lines."""
        head = self.raw.index(b"\r\n\r\n")
        covered = list(range(self.raw.index(b" HTTP/1.1\r\n")))
        start = self.raw.index(b"\r\n") + 2
        while start < head:
            end = self.raw.index(b"\r\n", start)
            name = self.raw[start:end].partition(b":")[0].lower()
            if name in self.names:
                covered += range(start, end)
            start = end + 2
        return covered + list(range(head + 4, len(self.raw)))

    def meaning(self, raw: bytes) -> Meaning | None:
        """Read a request that may have been altered; None if it is no HTTP any more."""
        head, _, body = raw.partition(b"\r\n\r\n")
        first, *lines = _LINE_END.split(_FOLD.sub(b" ", head))
        words = first.split(b" ")
        if len(words) != 3 or not all(words) or b"" in lines:
            return None
        path, _, query = words[1].partition(b"?")
        headers = [(name.lower(), value.strip(b" \t")) for name, _, value in (line.partition(b":") for line in lines)]
        return Meaning(
            (words[0], _with_upper_case_escapes(path)),
            tuple(_with_upper_case_escapes(part) for part in query.split(b"&") if part),
            tuple(header for header in headers if header[0] in self.names),
            body,
        )


def _with_upper_case_escapes(text: bytes) -> bytes:
    return _ESCAPE.sub(lambda match: match[0].upper(), text)


@st.composite
def altered(draw: st.DrawFn, request: SignedRequest) -> bytes:
    """Draw the request with one byte replaced, put in or left out, somewhere where that should be noticed."""
    at = draw(st.sampled_from(request.positions))
    byte = draw(st.one_of(st.sampled_from(_STRUCTURAL), st.integers(0, 255)))
    before, after = request.raw[:at], request.raw[at:]
    raw = draw(
        st.sampled_from([before + bytes([byte]) + after[1:], before + bytes([byte]) + after, before + after[1:]])
    )
    head = request.raw.index(b"\r\n\r\n")
    # The length is not signed; with the wrong one the server would wait for more, or stop too early.
    return _CONTENT_LENGTH.sub(b"%d" % (len(raw) - head - 4), raw, count=1) if at > head else raw
