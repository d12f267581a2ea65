"""Drawn requests to sign, unusual ones included."""

from __future__ import annotations

import string
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final
from urllib.parse import quote, quote_plus

from hypothesis import strategies as st
from modelarts_client.auth.keys import AccessKeys

# CONNECT is missing: its target is not a path.
_METHODS: Final = (
    "GET",
    "POST",
    "PUT",
    "DELETE",
    "PATCH",
    "HEAD",
    "OPTIONS",
    "TRACE",
    "get",
    "M-SEARCH",
    "!#$%&'*+.^_`|~",
)
_CONTENT_TYPES: Final = (
    "application/json",
    "application/json;charset=utf-8",
    "Application/JSON",
    "application/bson",
    "application/octet-stream",
    "multipart/form-data; boundary=x",
    "text/plain",
)
_SIZES: Final = (1_000, 100_000, 1_048_577)
_SIGNED_OURSELVES: Final = ("x-sdk-", "x-security-", "x-project-")

_text = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=12),
    st.text("+%~ /=&;?#'*ü\u4e2d\U0001f600", max_size=6),
)
_segments = st.one_of(
    _text.map(lambda text: quote(text, safe="")),
    _text.map(lambda text: quote(text, safe="~!$&'()*+,;=:@")),
    st.sampled_from(["", ".", "..", "%2F", "a%2fb", "%7e", "%C3%BC", "%c3%bc", "%FF", "%00", "%", "%zz", "100%"]),
)
_paths = st.lists(_segments, max_size=4).map(lambda segments: "/" + "/".join(segments))
_names = st.from_regex(r"\AX-[A-Za-z][A-Za-z0-9_-]{0,10}\Z").filter(
    lambda name: not name.lower().startswith(_SIGNED_OURSELVES)
)
_values = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zs", "Zl", "Zp"]), max_size=12)
_small = st.binary(max_size=64)
_large = st.builds(
    lambda seed, size: (seed * (size // len(seed) + 1))[:size],
    st.binary(min_size=1, max_size=8),
    st.sampled_from(_SIZES),
)
_visible = string.ascii_letters + string.digits + string.punctuation


def _secrets(max_size: int) -> st.SearchStrategy[str]:
    """Draw what is not only asterisks, which are refused: they stand for a value that was hidden."""
    return st.text(_visible, min_size=1, max_size=max_size).filter(lambda text: bool(text.strip("*")))


@dataclass(frozen=True)
class Parameter:
    """A query parameter, decoded and as it is written in a URL. Without a value there is no ``=``."""

    name: str
    value: str | None
    written: str

    @property
    def pair(self) -> tuple[str, str]:
        """Its name and its value."""
        return self.name, self.value or ""


@dataclass(frozen=True)
class Drawn:
    """A request and its credentials.

    Attributes:
        method: the method, not always in upper case.
        path: the path as it is written in a URL.
        query: the parameters.
        as_text: whether the query is part of the URL, or passed to httpx as pairs.
        headers: headers to be signed.
        content_type: the type of the content.
        unsigned: the value of a header that is not signed.
        body: the content.
        keys: the access keys that sign it.
        project_id: the project.
    """

    method: str
    path: str
    query: list[Parameter]
    as_text: bool
    headers: dict[str, str]
    content_type: str | None
    unsigned: bytes
    body: bytes = field(repr=False)
    keys: AccessKeys
    project_id: str | None

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """The query, decoded."""
        return [parameter.pair for parameter in self.query]

    @property
    def written_query(self) -> str:
        """The query as it is written in a URL, with the question mark."""
        return "?" + "&".join(parameter.written for parameter in self.query) if self.query else ""


_WAYS_TO_WRITE: Final[Mapping[str, Callable[[str], str]]] = {
    "all quoted": lambda text: quote(text, safe=""),
    "blanks as +": quote_plus,
    "as little quoted as can be": lambda text: quote(text, safe="~!$'()*,;:@/?"),
}


@st.composite
def parameters(draw: st.DrawFn) -> Parameter:
    """Draw a query parameter."""
    write = _WAYS_TO_WRITE[draw(st.sampled_from(sorted(_WAYS_TO_WRITE)))]
    name, value = draw(_text), draw(st.one_of(st.none(), _text))
    if value is None and name:
        return Parameter(name, None, write(name))
    return Parameter(name, value, f"{write(name)}={write(value or '')}")


@st.composite
def queries(draw: st.DrawFn) -> list[Parameter]:
    """Draw a query; in some, a name is repeated, with the same value or another."""
    some = draw(st.lists(parameters(), max_size=5))
    if not some:
        return []
    again = draw(st.lists(st.sampled_from(some), max_size=2))
    others = [replace(p, value="1", written=f"{p.written.partition('=')[0]}=1") for p in again]
    return draw(st.permutations(some + draw(st.sampled_from([again, others]))))


drawn_requests: Final = st.builds(
    Drawn,
    method=st.sampled_from(_METHODS),
    path=_paths,
    query=queries(),
    as_text=st.booleans(),
    headers=st.lists(st.tuples(_names, _values), max_size=4, unique_by=lambda header: header[0].lower()).map(dict),
    content_type=st.one_of(st.none(), st.sampled_from(_CONTENT_TYPES)),
    unsigned=st.sampled_from([b"de", b"\xff", "ü".encode()]),
    body=st.one_of(_small, _small, _small, _large),
    keys=st.builds(
        AccessKeys,
        access_key=st.text(string.ascii_uppercase + string.digits, min_size=1, max_size=20),
        secret_key=_secrets(40),
        security_token=st.one_of(st.none(), _secrets(600)),
    ),
    project_id=st.one_of(st.none(), st.text(string.hexdigits, min_size=32, max_size=32)),
)
