"""A signed request as bytes, the parts that its signature covers, and the request with one byte altered."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from hypothesis import strategies as st

_NO_LINE_END: Final = re.compile(rb"(?<!\r)\n|\r(?!\n)|\n[ \t]")  # servers read these differently, so they are refused
_ESCAPE: Final = re.compile(rb"%[0-9a-f]{2}", re.IGNORECASE)
_CONTENT_LENGTH: Final = re.compile(rb"(?i)(?<=\r\ncontent-length: )[0-9]+")
_REQUEST_LINE: Final = re.compile(rb"([^ ]+) ([^ ?]+)(\?[^ ]+)? HTTP/1.1\r\n")
_HEADER: Final = re.compile(rb"([^:\r\n]+):[^\r\n]*")
_BETWEEN_COMMAS: Final = re.compile(rb"[^,]+,?")
_STRUCTURAL: Final = b"\t\r\n\x0b\x1f\x7f\x85\xa0 !#%&+,-./:;=?AFaf09"


@dataclass(frozen=True)
class Meaning:
    """The signed meaning of a request. Requests of the same meaning may differ in their bytes.

    Attributes:
        target: method and path; the hexadecimal digits of escapes in upper case.
        query: its parts, likewise, without empty ones.
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
        """Read a request, and the names of its signed headers."""
        match = re.search(rb"SignedHeaders=([^,]+),", raw)
        assert match
        return cls(raw, frozenset([*match[1].split(b";"), b"authorization"]))

    @property
    def parts(self) -> list[range]:
        """The ranges of the signature and of all that it covers: method, path, query, headers, body."""
        line = _REQUEST_LINE.match(self.raw)
        assert line
        head = self.raw.index(b"\r\n\r\n")
        spans = [line.span(part) for part in (1, 2, 3) if line[part]]
        for header in _HEADER.finditer(self.raw, line.end(), head):
            if header[1].lower() in self.names:
                spans += [part.span() for part in _BETWEEN_COMMAS.finditer(self.raw, *header.span())]
        return [range(*span) for span in spans] + [range(head + 4, len(self.raw))] * (len(self.raw) > head + 4)

    def meaning(self, raw: bytes) -> Meaning | None:
        """Read a request that may have been altered; None if it is no longer HTTP."""
        head, _, body = raw.partition(b"\r\n\r\n")
        first, *lines = head.split(b"\r\n")
        words = first.split(b" ")
        if _NO_LINE_END.search(head) or len(words) != 3 or not all(words) or b"" in lines:
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
    """Draw the request with one byte replaced, inserted or removed, in one of its parts."""
    at = draw(st.sampled_from(draw(st.sampled_from(request.parts))))
    byte = bytes([draw(st.one_of(st.sampled_from(_STRUCTURAL), st.integers(0, 255)))])
    put_in, left_out = draw(st.sampled_from([(byte, 1), (byte, 0), (b"", 1)]))
    raw = request.raw[:at] + put_in + request.raw[at + left_out :]
    head = request.raw.index(b"\r\n\r\n")
    # The length is not signed; with the wrong one the server would wait for more, or stop too early.
    return _CONTENT_LENGTH.sub(b"%d" % (len(raw) - head - 4), raw, count=1) if at > head else raw
