"""Writes parameters in the styles of OpenAPI: in a path, a query, a header or a cookie."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from datetime import date, time
from decimal import Decimal
from enum import Enum
from math import isfinite
from typing import Any, Final, Literal, cast
from urllib.parse import quote
from uuid import UUID

from .errors import InvalidArgumentError
from .json_values import SURROGATE, as_object, plain
from .types import UNSET

Quote = Callable[[str], str]

# What may stay as it is in a query where `allowReserved` is set; `&`, `=`, `+` and `#` would change its structure, and
# brackets are not allowed there.
_RESERVED: Final = ":/?@!$'()*,;"
_DELIMITERS: Final = {"form": ",", "spaceDelimited": "%20", "pipeDelimited": "%7C"}
_MOVES: Final = ("", ".", "..")


class PathParameter:
    """A parameter in a path.

    Args:
        name: Its name in the description.
        argument: Its name in Python, for messages; by default the same.
        style: ``simple``, ``label`` or ``matrix``.
        explode: Whether each item of a list, or field of an object, stands on its own.
        json: Whether the value is JSON (a parameter with `content`).
    """

    __slots__ = ("_explode", "_json", "_style", "argument", "name")

    def __init__(
        self,
        name: str,
        argument: str | None = None,
        *,
        style: Literal["simple", "label", "matrix"] = "simple",
        explode: bool = False,
        json: bool = False,
    ) -> None:
        self.name = name
        self.argument = argument or name
        self._style = style
        self._explode = explode
        self._json = json

    def text(self, value: Any) -> str:
        """The part of the path, percent-encoded.

        Raises:
            InvalidArgumentError: The value is absent, empty, ``.`` or ``..``. Clients and servers resolve these as
                relative paths, quoted or not, so that the request would reach another operation.
            TypeError: The value cannot be written.
        """
        if value.__class__ is str and self._style == "simple" and not self._json:
            text = quote(text_of(value, self.argument), safe="")
        else:
            text = self._text(value)
        if text in _MOVES:
            shown = value if value is UNSET or value is None else text
            raise InvalidArgumentError(
                f"{self.argument} is {shown!r}, which would lead to another URL; give the name or ID of a resource"
            )
        return text

    def _text(self, value: Any) -> str:
        if value is None or value is UNSET:
            return ""
        if self._json:
            return quote(json_text(value), safe="")
        parts = _parts(value, self.argument, _quote)
        if not parts.texts:
            return ""
        if self._style == "simple":
            return ",".join(parts.joined(self._explode))
        if self._style == "label":
            return "." + ("." if self._explode else ",").join(parts.joined(self._explode))
        name = quote(self.name, safe="")
        named = parts.named(name) if self._explode else [(name, ",".join(parts.joined(False)))]
        return "".join(f";{key}={text}" if text else f";{key}" for key, text in named)


class QueryParameter:
    """A parameter in a query.

    Args:
        name: Its name in the description.
        argument: Its name in Python, for messages; by default the same.
        style: ``form``, ``spaceDelimited``, ``pipeDelimited`` or ``deepObject``.
        explode: Whether each item of a list, or field of an object, is a parameter of its own.
        allow_reserved: Whether characters such as ``/`` and ``:`` are not encoded.
        json: Whether the value is JSON (a parameter with `content`).
    """

    __slots__ = ("_explode", "_json", "_quote", "_style", "argument", "name")

    def __init__(
        self,
        name: str,
        argument: str | None = None,
        *,
        style: Literal["form", "spaceDelimited", "pipeDelimited", "deepObject"] = "form",
        explode: bool = True,
        allow_reserved: bool = False,
        json: bool = False,
    ) -> None:
        self.name = name
        self.argument = argument or name
        self._style = style
        self._explode = explode
        self._quote: Quote = _quote_unreserved if allow_reserved else _quote
        self._json = json

    def pairs(self, value: Any) -> Iterator[str]:
        """The ``name=value`` parts of the query, percent-encoded; none if the value is absent, None or empty."""
        if value is None or value is UNSET:
            return
        name = quote(self.name, safe="")
        if self._json:
            yield f"{name}={quote(json_text(value), safe='')}"
        elif self._style == "deepObject" and (fields := as_object(value)) is not None:
            yield from self._deep(name, fields)
        else:
            parts = _parts(value, self.argument, self._quote)
            if self._explode or parts.plain:
                yield from (f"{key}={text}" for key, text in parts.named(name))
            elif parts.texts:
                yield f"{name}={_DELIMITERS[self._style].join(parts.joined(False))}"

    def _deep(self, name: str, fields: Mapping[str, Any]) -> Iterator[str]:
        for key, value in fields.items():
            inner = f"{name}%5B{quote(key, safe='')}%5D"
            nested = as_object(value)
            if nested is not None:
                yield from self._deep(inner, nested)
            elif value is not None and value is not UNSET:
                parts = _parts(value, f"{self.argument}[{key!r}]", self._quote)
                yield from (f"{each}={text}" for each, text in parts.named(inner))


class HeaderParameter:
    """A parameter in a header.

    Args:
        name: The name of the header.
        argument: Its name in Python, for messages; by default the same.
        explode: Whether fields of an object are written as ``name=value``.
        json: Whether the value is JSON (a parameter with `content`).
    """

    __slots__ = ("_explode", "_json", "argument", "name")

    def __init__(self, name: str, argument: str | None = None, *, explode: bool = False, json: bool = False) -> None:
        self.name = name
        self.argument = argument or name
        self._explode = explode
        self._json = json

    def text(self, value: Any) -> str | None:
        """The value of the header; None if it is left out.

        Raises:
            InvalidArgumentError: The value contains what a header cannot carry.
        """
        if value is None or value is UNSET:
            return None
        if self._json:
            return json_text(value)
        parts = _parts(value, self.argument, str)
        if parts.plain:
            return self._checked(parts.texts[0])
        for text in parts.texts:
            if "," in text:
                raise InvalidArgumentError(
                    f"{self.argument}: an item contains a comma, which separates the items of a header"
                )
        return self._checked(",".join(parts.joined(self._explode))) if parts.texts else None

    def _checked(self, text: str) -> str:
        # The value may be a secret, so the message does not show it.
        for index, character in enumerate(text):
            if not (" " <= character <= "~" or character == "\t"):
                raise InvalidArgumentError(
                    f"{self.argument}: character {index} is {character!r}; the header {self.name} carries printable"
                    " ASCII only"
                )
        return text


class CookieParameter:
    """A parameter in a cookie.

    Args:
        name: The name of the cookie.
        argument: Its name in Python, for messages; by default the same.
        json: Whether the value is JSON (a parameter with `content`).
    """

    __slots__ = ("_json", "argument", "name")

    def __init__(self, name: str, argument: str | None = None, *, json: bool = False) -> None:
        self.name = name
        self.argument = argument or name
        self._json = json

    def text(self, value: Any) -> str | None:
        """The value of the cookie, percent-encoded; None if it is left out."""
        if value is None or value is UNSET:
            return None
        if self._json:
            return quote(json_text(value), safe="")
        parts = _parts(value, self.argument, _quote)
        return ",".join(parts.joined(False)) if parts.texts else None


class _Parts:
    """The texts of a value: one of a plain value, one for each item of a list, or one for each field of an object."""

    __slots__ = ("_names", "plain", "texts")

    def __init__(self, texts: Sequence[str], names: Sequence[str] | None = None, plain: bool = False) -> None:
        self.texts = texts
        self._names = names
        self.plain = plain

    def joined(self, explode: bool) -> Iterator[str]:
        """The texts; those of an object with the names of the fields."""
        if self._names is None:
            yield from self.texts
            return
        for name, text in zip(self._names, self.texts, strict=True):
            if explode:
                yield f"{name}={text}"
            else:
                yield name
                yield text

    def named(self, name: str) -> Iterator[tuple[str, str]]:
        """The texts with their names: those of the fields of an object, else `name`."""
        names = [name] * len(self.texts) if self._names is None else self._names
        return zip(names, self.texts, strict=True)


def _parts(value: Any, argument: str, quoted: Quote) -> _Parts:
    fields = as_object(value)
    if fields is not None:
        given = {name: item for name, item in fields.items() if item is not None and item is not UNSET}
        texts = [quoted(text_of(item, f"{argument}[{name!r}]")) for name, item in given.items()]
        return _Parts(texts, [quoted(name) for name in given])
    items = items_of(value)
    if items is not None:
        return _Parts([quoted(text_of(item, argument)) for item in items if item is not None and item is not UNSET])
    return _Parts([quoted(text_of(value, argument))], plain=True)


def items_of(value: Any) -> list[Any] | None:
    """The items of a sequence or a set; None if the value is neither."""
    if isinstance(value, str | bytes | bytearray | memoryview | Mapping) or not isinstance(value, Sequence | Set):
        return None
    return list(cast("Sequence[Any]", value))


def text_of(value: Any, argument: str) -> str:
    """A plain value as text.

    Args:
        value: Text, a number, a boolean, a member of an enumeration, a date, a time or a UUID.
        argument: Its name in Python, for messages.

    Raises:
        TypeError: It is none of these.
        InvalidArgumentError: It is a number that is not finite, or text with half a surrogate pair.
    """
    if isinstance(value, Enum):
        value = value.value
    if isinstance(value, str):
        if not value.isascii() and SURROGATE.search(value):
            raise InvalidArgumentError(f"{argument} has half a surrogate pair; give whole characters")
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float | Decimal):
        if not isfinite(value):
            raise InvalidArgumentError(f"{argument} is {value}; give a finite number")
        return str(value)
    if isinstance(value, int | UUID):
        return str(value)
    if isinstance(value, date | time):
        return value.isoformat()
    raise TypeError(f"{argument} is {value!r}; give text, a number or a boolean")


def json_text(value: Any) -> str:
    """A value as JSON in ASCII."""
    import json

    return json.dumps(plain(value), separators=(",", ":"), allow_nan=False, default=_listed)


def _listed(value: Any) -> list[Any]:
    """The list of a sequence or a set, which plain JSON does not have."""
    items = items_of(value)
    if items is None:
        raise TypeError(f"{value.__class__.__name__} is not JSON; give text, a number, a boolean, a list or a mapping")
    return [plain(item) for item in items]


def _quote(text: str) -> str:
    return quote(text, safe="")


def _quote_unreserved(text: str) -> str:
    return quote(text, safe=_RESERVED)


__all__ = [
    "CookieParameter",
    "HeaderParameter",
    "PathParameter",
    "QueryParameter",
    "items_of",
    "json_text",
    "text_of",
]
