"""Codecs, which turn JSON values into models, members of enumerations, and lists of these, and back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from importlib import import_module
from typing import Any, Protocol, TypeGuard

from .json_memory import DEFAULT_MEMORY, check_memory
from .json_values import as_list, plain
from .model_lists import DecodedList
from .types import JsonObject


class Codec(Protocol):
    """Decodes and encodes JSON values of one shape."""

    shape: type

    def read(self, value: Any) -> Any:
        """Decode a value; a value of another shape is returned as it is.

        Models and lists are views of the value: a change of the one is a change of the other.
        """

    def write(self, value: Any) -> tuple[Any, Any]:
        """Return the JSON of a value, and what reading it gives."""
        ...


class Nested:
    """An object that is a model.

    Args:
        name: Name of the model.
    """

    shape: type = dict

    def __init__(self, name: str) -> None:
        self.name = name
        self._model: Any = None
        self._make: Callable[[dict[str, Any]], Any] | None = None

    def model(self) -> Any:
        """The class of the model."""
        if self._model is None:
            self._model = _resolve(self.name)
        return self._model

    def make(self) -> Callable[[dict[str, Any]], Any]:
        """The function that makes a model of an object."""
        make: Callable[[dict[str, Any]], Any] = self._make or self.model().__documented__.view
        self._make = make
        return make

    def read(self, value: Any) -> Any:
        """Return a view of an object."""
        return (self._make or self.make())(value) if value.__class__ is dict else value

    def read_all(self, values: list[Any]) -> list[Any]:
        """Return views of objects."""
        model = self.model()
        has_views = model.__documented__.has_views
        items: list[Any] = []
        for value in values:
            if value.__class__ is dict:
                made: Any = JsonObject()  # what `make` does, which takes longer to call
                made.__dict__ = value
                if has_views:
                    made._views = {}
                made.__class__ = model
                items.append(made)
            else:
                items.append(value)
        return items

    def write(self, value: Any) -> tuple[Any, Any]:
        """Return the object of a model, and the model; of another value, a copy."""
        if _is_there(value):
            return vars(value), value
        content = plain(value)
        return content, self.read(content)

    def __reduce__(self) -> tuple[Any, ...]:
        return Nested, (self.name,)


class Choice:
    """A value of an enumeration, or one that a newer server added.

    Args:
        name: Name of the enumeration.
        shape: The type of its values.
    """

    def __init__(self, name: str, shape: type = str) -> None:
        self.members = _Members(name)
        self.shape = shape

    def read(self, value: Any) -> Any:
        """Return the member with this value, or the value itself if there is none."""
        return self.members[value] if value.__class__ is self.shape else value

    def write(self, value: Any) -> tuple[Any, Any]:
        """Return the value of a member, and the member."""
        content = plain(value)
        return content, self.read(content)


class _Members(dict[Any, Any]):
    """The members of an enumeration by their values; other values are themselves."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def __missing__(self, value: Any) -> Any:
        if not self:
            members: type[Enum] = _resolve(self._name)
            self.update((member.value, member) for member in members)
        return self.get(value, value)

    def __reduce__(self) -> tuple[Any, ...]:
        return _Members, (self._name,)


class Each:
    """A list.

    Args:
        codec: The codec of its items; None for plain values.
    """

    shape: type = list

    def __init__(self, codec: Codec | None = None) -> None:
        self.codec = codec

    def read(self, value: Any) -> Any:
        """Return a list of decoded items that writes each change to the JSON list."""
        codec = self.codec
        if codec is None or value.__class__ is not list:
            return value
        items = codec.read_all(value) if isinstance(codec, Nested) else map(codec.read, value)
        return DecodedList.of(items, value, codec)

    def write(self, value: Any) -> tuple[Any, Any]:
        """Return the JSON of a list as it is now, and a list of its decoded items."""
        items = as_list(value)
        if self.codec is None or items is None:
            content = plain(value)
            return content, self.read(content)
        pairs = [self.codec.write(item) for item in items]
        content = [each for each, _ in pairs]
        return content, DecodedList.of((decoded for _, decoded in pairs), content, self.codec)


class Either:
    """A value of one of several shapes.

    Of several kinds of objects, the one that `by` names is chosen; without it, or if the value is unknown, the one
    that fits best (`model_fit.best_fit`).

    Args:
        codecs: The codecs; of several codecs of the same JSON type other than object, the first one counts.
        by: The field that says which model an object is (``discriminator``).
        models: The names of models by values of that field.
    """

    shape: type = object

    def __init__(self, *codecs: Codec, by: str | None = None, models: Mapping[str, str] | None = None) -> None:
        self._codecs = codecs
        self._objects = [codec for codec in codecs if isinstance(codec, Nested)]
        self._by = by
        self._models = {value: Nested(name) for value, name in (models or {}).items()}

    def read(self, value: Any) -> Any:
        """Decode a value with the codec of its shape."""
        codec = self._codec_of(value)
        return value if codec is None else codec.read(value)

    def write(self, value: Any) -> tuple[Any, Any]:
        """Return the JSON of a value, and what reading it gives."""
        if _is_there(value):
            return vars(value), value
        items = as_list(value)
        codec = self._codec_of(value if items is None else items)
        if codec is not None and not isinstance(codec, Nested):
            return codec.write(value)
        content = plain(value)
        return content, self.read(content)

    def _codec_of(self, value: Any) -> Codec | None:
        if value.__class__ is dict:
            return self._object(value)
        return next((codec for codec in self._codecs if value.__class__ is codec.shape), None)

    def _object(self, value: dict[str, Any]) -> Codec | None:
        if len(self._objects) < 2:
            return next(iter(self._objects), None)
        named = value.get(self._by) if self._by is not None else None
        if isinstance(named, str) and named in self._models:
            return self._models[named]
        from .model_fit import best_fit  # most programs read no such field

        return self._objects[best_fit([codec.model() for codec in self._objects], value)]


def not_json(constant: str) -> None:
    """Refuse a number that JSON does not have.

    Raises:
        ValueError: Always.
    """
    raise ValueError(f"{constant} is not JSON")


def decoded(content: bytes, most: int = DEFAULT_MEMORY) -> Any:
    """Decode a body of JSON.

    Args:
        content: The body.
        most: How many bytes of memory its values may take.

    Returns:
        The value; None if the body is no JSON: a gateway's HTML, a truncated body, or nesting without end.

    Raises:
        TooMuchMemoryError: If the values would take more memory.
    """
    try:
        return any_json(content, most)
    except ValueError:
        return None


def any_json(content: bytes, most: int = DEFAULT_MEMORY, parse_constant: Callable[[str], Any] = not_json) -> Any:
    """Decode a body of JSON, also what msgspec refuses: half a surrogate pair, or a number beyond the largest float.

    Args:
        content: The body.
        most: How many bytes of memory its values may take.
        parse_constant: Returns the value of ``NaN``, ``Infinity`` or ``-Infinity``; by default they are not JSON.

    Raises:
        ValueError: If the body is no JSON.
        TooMuchMemoryError: If the values would take more memory.
    """
    import msgspec  # here, since programs that only import models do not need it

    check_memory(content, most)
    try:
        return msgspec.json.decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        import json

        try:
            return json.loads(content, parse_constant=parse_constant)
        except RecursionError as error:
            raise ValueError("it is nested too deeply") from error


def _is_there(value: Any) -> TypeGuard[JsonObject]:
    """Whether a value is a model, but not one that stands for an absent object."""
    return isinstance(value, JsonObject) and not type(value).__absent__


def _resolve(name: str) -> Any:
    return getattr(import_module(".models", __package__), name)


__all__ = ["Choice", "Codec", "Each", "Either", "Nested", "any_json", "decoded", "not_json"]
