"""Encodes request bodies by their media type."""

from __future__ import annotations

import os
from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from email.message import Message
from mimetypes import guess_type
from pathlib import Path
from typing import IO, Any, Final, Protocol, TypeAlias, cast
from urllib.parse import quote_plus

from .errors import InvalidArgumentError
from .json_values import as_object
from .parameters import QueryParameter, items_of, json_text, text_of
from .types import UNSET, JsonObject

FileContent: TypeAlias = "bytes | os.PathLike[str] | IO[bytes]"
"""A file to send: its content, its path, or the file itself, opened in binary mode."""

FilePart: TypeAlias = "FileContent | tuple[str | None, FileContent] | tuple[str | None, FileContent, str]"
"""A file in a form, or a tuple of its name and the file, or of these and its media type.

The name is by default that of the path or the open file, else that of the field.
"""

BinaryContent: TypeAlias = "FileContent | Iterable[bytes] | AsyncIterable[bytes]"
"""A body of bytes: a file, or the parts of its content; asynchronous parts in asynchronous functions only."""

Kind: TypeAlias = str
"""A type of JSON, or the name of a model."""

_BLOCK: Final = 64 * 1024
_OCTETS: Final = "application/octet-stream"
_TYPES: Final[Mapping[Kind, tuple[type, ...]]] = {
    "object": (JsonObject, Mapping),
    "string": (str,),
    "array": (list, tuple),
    "boolean": (bool,),  # before integers, since a bool is one in Python
    "integer": (int,),
    "number": (float,),
}


class Encoded:
    """An encoded body.

    Attributes:
        content: The bytes, or an iterable of them.
        files: The parts of a form with files, as httpx takes them.
        headers: The headers that describe it.
        opened: The files that were opened for it; close it when the body has been sent.
    """

    __slots__ = ("content", "files", "headers", "opened")

    def __init__(self, content: Any = None, content_type: str | None = None, files: Any = None) -> None:
        self.content = content
        self.files = files
        self.headers = {} if content_type is None else {"Content-Type": content_type}
        self.opened = ExitStack()


class Body(Protocol):
    """The body of one media type."""

    content_type: str

    def accepts(self, body: Any) -> bool:
        """Whether the type of a value is one that this media type is documented with."""
        ...

    def encode(self, body: Any, content_type: str, asynchronous: bool) -> Encoded:
        """Encode a value.

        Args:
            body: The value.
            content_type: The media type; it differs from that of this object if that is a range, such as ``image/*``.
            asynchronous: Whether an asynchronous client sends it.
        """
        ...


class JsonBody:
    """A body of JSON.

    Args:
        kinds: The documented types of the value; empty for any.
        content_type: The media type.
        schema: The name of the schema of the value, if it is not simply a model.
    """

    def __init__(self, *kinds: Kind, content_type: str = "application/json", schema: str = "") -> None:
        self.content_type = content_type
        self._kinds = kinds
        self._schema = schema

    def accepts(self, body: Any) -> bool:
        """Whether a value has one of the documented types."""
        kind = kind_of(body)
        if not kind or not self._kinds:
            return bool(kind)
        if isinstance(body, JsonObject):
            return kind in self._kinds or _is_model(body, self._kinds)
        if kind == "object":
            return any(each == kind or each[0].isupper() for each in self._kinds)
        return is_among(kind, self._kinds)

    def check(self, body: Any) -> None:
        """Check a value against the documented constraints.

        Raises:
            ValidationError: At least one constraint is broken.
        """
        from .validation import check  # here, since it loads a validator

        check(self._schema or self._kinds[0], body)

    def encode(self, body: Any, content_type: str, asynchronous: bool) -> Encoded:
        """Encode a model, or any JSON value, which may contain models."""
        if isinstance(body, JsonObject):
            return Encoded(cast(Any, body).to_json(), content_type)
        if not kind_of(body):
            raise TypeError(f"body is {type(body).__name__}; give a model or a JSON value")
        return Encoded(json_text(body).encode(), content_type)


class FormBody:
    """A body of fields, URL-encoded.

    Args:
        models: The names of the documented models.
        styles: The style of each field that does not have the default one: a list is repeated, an object is JSON.
        content_type: The media type.
    """

    def __init__(
        self,
        *models: str,
        styles: Mapping[str, QueryParameter] | None = None,
        content_type: str = "application/x-www-form-urlencoded",
    ) -> None:
        self.content_type = content_type
        self._models = models
        self._styles = styles or {}

    def accepts(self, body: Any) -> bool:
        """Whether a value is a documented model or a mapping."""
        return _is_model(body, self._models) if isinstance(body, JsonObject) else as_object(body) is not None

    def encode(self, body: Any, content_type: str, asynchronous: bool) -> Encoded:
        """Encode a model or a mapping."""
        pairs: list[str] = []
        for name, value in _fields_of(body).items():
            style = self._styles.get(name)
            if style is not None:
                pairs.extend(pair.replace("%20", "+") for pair in style.pairs(value))
            else:
                key = quote_plus(name)
                pairs.extend(f"{key}={quote_plus(_text_or_json(each, name))}" for each in _each(value))
        return Encoded("&".join(pairs).encode(), content_type)


class MultipartBody:
    """A form whose fields are parts: values, files, or lists of either.

    Args:
        files: The fields that are files.
        types: The media types of the fields that name some.
        content_type: The media type.
    """

    def __init__(
        self,
        files: Sequence[str] = (),
        types: Mapping[str, Sequence[str]] | None = None,
        *,
        content_type: str = "multipart/form-data",
    ) -> None:
        self.content_type = content_type
        self._files = files
        self._types = types or {}

    def accepts(self, body: Any) -> bool:
        """Whether a value is a mapping, but no model, which is JSON where that is documented."""
        return not isinstance(body, JsonObject) and as_object(body) is not None

    def encode(self, body: Any, content_type: str, asynchronous: bool) -> Encoded:
        """Encode a mapping; paths are opened."""
        encoded = Encoded()
        parts: list[tuple[str, Any]] = []
        try:
            for name, value in _fields_of(body).items():
                parts.extend((name, self._part(name, each, encoded.opened)) for each in _each(value, _is_file))
        except BaseException:
            encoded.opened.close()
            raise
        encoded.files = parts
        if not parts:  # httpx sends no body then
            boundary = os.urandom(16).hex()
            return Encoded(f"--{boundary}--\r\n".encode(), f"{content_type}; boundary={boundary}")
        return encoded

    def _part(self, name: str, value: Any, opened: ExitStack) -> tuple[Any, ...]:
        types = self._types.get(name, ())
        if _is_file(value) or name in self._files:
            return _file_part(name, value, types, opened)
        if _is_plain(value) and not any(map(is_json, types)):
            text = text_of(value, name).encode()
            return (None, text, types[0]) if types else (None, text)
        return (None, json_text(value).encode(), types[0] if types else "application/json")


class TextBody:
    """A body of text, encoded as UTF-8 unless its media type names another charset.

    Args:
        content_type: The media type.
    """

    def __init__(self, content_type: str) -> None:
        self.content_type = content_type

    def accepts(self, body: Any) -> bool:
        """Whether a value is text or encoded text."""
        return isinstance(body, str | bytes)

    def encode(self, body: Any, content_type: str, asynchronous: bool) -> Encoded:
        """Encode text; bytes are sent as they are."""
        if isinstance(body, bytes):
            return Encoded(body, content_type)
        return Encoded(text_of(body, "body").encode(charset_of(content_type)), content_type)


class BinaryBody:
    """A body of bytes.

    Args:
        content_type: The media type, or a range of media types.
    """

    def __init__(self, content_type: str = _OCTETS) -> None:
        self.content_type = content_type

    def accepts(self, body: Any) -> bool:
        """Whether a value is a file or an iterable of bytes."""
        if isinstance(body, bytes | bytearray | memoryview | os.PathLike | AsyncIterable) or hasattr(body, "read"):
            return True
        return isinstance(body, Iterator)

    def encode(self, body: Any, content_type: str, asynchronous: bool) -> Encoded:
        """Encode bytes, a path, a file or an iterable; files are sent in blocks, from their current position."""
        encoded = Encoded(content_type=content_type)
        if (data := _as_bytes(body)) is not None:
            encoded.content = data
        elif isinstance(body, os.PathLike):
            file = _opened(cast("os.PathLike[str]", body), encoded.opened)
            self._stream(encoded, file, asynchronous)
        elif hasattr(body, "read"):
            self._stream(encoded, body, asynchronous)
        elif isinstance(body, AsyncIterable):
            if not asynchronous:
                raise TypeError("body is an asynchronous iterable; call `asyncio`, or give bytes, a path or a file")
            encoded.content = body
        elif isinstance(body, Iterable) and not isinstance(body, str | Mapping):
            encoded.content = _awaited(cast(Iterable[bytes], body)) if asynchronous else body
        else:
            kind = type(cast(object, body)).__name__
            raise TypeError(f"body is {kind}; give bytes, a path, an open file or an iterable of bytes")
        return encoded

    @staticmethod
    def _stream(encoded: Encoded, file: IO[bytes], asynchronous: bool) -> None:
        start, length = _extent(file)
        encoded.content = _AsyncBlocks(file, start) if asynchronous else _Blocks(file, start)
        if length is not None:
            encoded.headers["Content-Length"] = str(length)


class _Blocks:
    """The content of a file in blocks; from the same position each time, so that a request can be repeated."""

    def __init__(self, file: IO[bytes], start: int | None) -> None:
        self._file = file
        self._start = start

    def __iter__(self) -> Iterator[bytes]:
        if self._start is not None:
            self._file.seek(self._start)
        while block := self._file.read(_BLOCK):
            yield _bytes(block)


class _AsyncBlocks:
    """The same without blocking the event loop."""

    def __init__(self, file: IO[bytes], start: int | None) -> None:
        self._file = file
        self._start = start

    async def __aiter__(self) -> AsyncIterator[bytes]:
        from anyio.to_thread import run_sync  # httpx needs it as well

        if self._start is not None:
            self._file.seek(self._start)
        while block := await run_sync(self._file.read, _BLOCK):
            yield _bytes(block)


def select(bodies: Sequence[Body], body: Any, content_type: str | None) -> tuple[Body, str]:
    """Choose the media type of a body.

    Args:
        bodies: The documented ones.
        body: The value.
        content_type: The one that the caller chose, if any.

    Raises:
        InvalidArgumentError: The caller's choice is not documented.
    """
    if content_type is None:
        chosen = bodies[0] if len(bodies) == 1 else next((each for each in bodies if each.accepts(body)), bodies[0])
        return chosen, chosen.content_type
    for each in bodies:
        if each.content_type == content_type:
            return each, content_type
    for each in bodies:
        if matches(each.content_type, content_type):
            return each, content_type
    allowed = " or ".join(repr(each.content_type) for each in bodies)
    raise InvalidArgumentError(f"content_type is {content_type!r}; it must be {allowed}")


def matches(documented: str, content_type: str) -> bool:
    """Whether a media type is the documented one, or in the documented range; parameters do not count."""
    known, given = essence(documented), essence(content_type)
    return known in (given, "*/*") or (known.endswith("/*") and given.startswith(known[:-1]))


def essence(content_type: str) -> str:
    """A media type without parameters, in lower case."""
    return content_type.partition(";")[0].strip().lower()


def charset_of(content_type: str) -> str:
    """The charset of a media type; UTF-8 if it names none, or an unknown one."""
    if "charset" not in content_type.lower():
        return "utf-8"
    message = Message()
    message["Content-Type"] = content_type
    charset = message.get_content_charset("utf-8")
    try:
        "".encode(charset)
    except LookupError:
        return "utf-8"
    return charset


def kind_of(value: Any) -> Kind:
    """The type of a JSON value; empty if it is none."""
    if value is None:
        return "null"
    for kind, types in _TYPES.items():
        if isinstance(value, types):
            return kind
    return ""


def is_among(kind: Kind, kinds: Sequence[Kind]) -> bool:
    """Whether a type is among others; integers are also numbers."""
    return kind in kinds or (kind == "integer" and "number" in kinds)


def is_json(content_type: str) -> bool:
    """Whether bodies of a media type are JSON."""
    name = essence(content_type)
    return name == "application/json" or name.endswith("+json")


def _is_model(body: JsonObject, names: Sequence[str]) -> bool:
    return any(each.__name__ in names for each in type(body).__mro__)


def _is_plain(value: Any) -> bool:
    return as_object(value) is None and items_of(value) is None


def _is_file(value: Any) -> bool:
    """Whether the value of a field is a file; a tuple is one with its name."""
    return isinstance(value, bytes | bytearray | memoryview | os.PathLike | tuple) or hasattr(value, "read")


def _fields_of(body: Any) -> Mapping[str, Any]:
    fields = as_object(body)
    if fields is None:
        raise TypeError(f"body is {type(body).__name__}; give a mapping of the names and values of the fields")
    return fields


def _each(value: Any, single: Callable[[Any], bool] = lambda _: False) -> list[Any]:
    """The items of a list, or the value itself; nothing if it is absent or None."""
    items = None if single(value) else items_of(value)
    return [item for item in ([value] if items is None else items) if item is not UNSET and item is not None]


def _text_or_json(value: Any, name: str) -> str:
    return text_of(value, name) if _is_plain(value) else json_text(value)


def _file_part(name: str, value: Any, types: Sequence[str], opened: ExitStack) -> tuple[Any, ...]:
    """The name, content and media type of a file in a form."""
    filename: str | None
    content: Any
    rest: list[str] = []
    if (named_file := _named_file(name, value)) is not None:
        filename, content, *rest = named_file
    else:
        content = value
        filename = Path(named).name if isinstance(named := getattr(content, "name", None), str) else name
    part: Any = content
    if isinstance(content, str):  # which could be meant as either
        raise TypeError(f"{name} is text; give a path as pathlib.Path(...), or the content as bytes")
    if (data := _as_bytes(content)) is not None:
        part = data
    elif isinstance(content, os.PathLike):
        part = _opened(cast("os.PathLike[str]", content), opened)
    elif not hasattr(content, "read"):
        kind = content.__class__.__name__
        raise TypeError(f"{name} is {kind}; give bytes, a path, an open file, or a tuple of a name and one of these")
    return filename, part, rest[0] if rest else _type_of(filename or "", types)


def _as_bytes(value: Any) -> bytes | None:
    """The bytes of an object in memory; None if it is another one."""
    if isinstance(value, bytes):
        return value
    return bytes(cast(bytearray, value)) if isinstance(value, bytearray | memoryview) else None


def _named_file(name: str, value: Any) -> Sequence[Any] | None:
    """The name of a file, the file, and perhaps its media type; None if the value is no tuple of these."""
    if not isinstance(value, tuple):
        return None
    parts: list[Any] = [*cast("Iterable[Any]", value)]
    if not 2 <= len(parts) <= 3 or not isinstance(parts[0], str | None):
        raise TypeError(f"{name} is a tuple, which must be the name of the file, the file, and perhaps its media type")
    if len(parts) == 3 and not (isinstance(parts[2], str) and parts[2].isprintable()):
        raise InvalidArgumentError(f"{name} has the media type {parts[2]!r}, which is none")
    return parts


def _opened(path: os.PathLike[str], opened: ExitStack) -> IO[bytes]:
    return opened.enter_context(Path(path).open("rb"))


def _type_of(filename: str, types: Sequence[str]) -> str:
    guessed = guess_type(filename)[0]
    if not types:
        return guessed or _OCTETS
    if guessed and any(matches(each, guessed) for each in types):
        return guessed
    return next((each for each in types if "*" not in each), guessed or _OCTETS)


def _extent(file: IO[bytes]) -> tuple[int | None, int | None]:
    """The current position of a file, and the number of bytes from there; None if they cannot be known."""
    try:
        start = file.tell()
        end = file.seek(0, os.SEEK_END)
        file.seek(start)
    except (AttributeError, OSError, ValueError):
        return None, None
    return start, max(0, end - start)


def _bytes(block: Any) -> bytes:
    if isinstance(block, str):
        raise TypeError("body is a file in text mode; open it in binary mode, as in open(path, 'rb')")
    return block  # type: ignore[no-any-return]


async def _awaited(blocks: Iterable[bytes]) -> AsyncIterator[bytes]:
    for block in blocks:
        yield block


__all__ = [
    "BinaryBody",
    "BinaryContent",
    "Body",
    "Encoded",
    "FileContent",
    "FilePart",
    "FormBody",
    "JsonBody",
    "MultipartBody",
    "TextBody",
    "charset_of",
    "essence",
    "is_among",
    "is_json",
    "kind_of",
    "matches",
    "select",
]
