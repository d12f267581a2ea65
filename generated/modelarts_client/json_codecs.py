# Copied from runtime/json_codecs.py of the generator; edit it there.
"""Codecs, which turn JSON values into models, members of enumerations, and lists of these."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from importlib import import_module
from typing import Any, Protocol


class Codec(Protocol):
    """Decodes JSON values of one shape."""

    shape: type

    def read(self, value: Any) -> Any:
        """Decode a value; a value of another shape is returned as it is."""


class Nested:
    """An object that is a model.

    Args:
        name: Name of the model.
    """

    shape: type = dict

    def __init__(self, name: str) -> None:
        self._name = name
        self._model: Any = None

    def read(self, value: Any) -> Any:
        """Return the model of an object."""
        if value.__class__ is not dict:
            return value
        model = self._model = self._model or _resolve(self._name)
        return model.from_dict(value)


class Choice:
    """A string of an enumeration, or one that a newer server added.

    Args:
        name: Name of the enumeration.
    """

    shape: type = str

    def __init__(self, name: str) -> None:
        self._name = name
        self._members: Mapping[Any, Enum] | None = None

    def read(self, value: Any) -> Any:
        """Return the member with this value, or the string itself if there is none."""
        if value.__class__ is not str:
            return value
        if self._members is None:
            self._members = {member.value: member for member in _resolve(self._name)}
        return self._members.get(value, value)


class Each:
    """A list.

    Args:
        codec: The codec of its items; None for plain values.
    """

    shape: type = list

    def __init__(self, codec: Codec | None = None) -> None:
        self._codec = codec

    def read(self, value: Any) -> Any:
        """Return a new list of decoded items."""
        if value.__class__ is not list:
            return value
        return ReadList(value if self._codec is None else map(self._codec.read, value))


class Either:
    """A value of one of several shapes.

    Args:
        codecs: The first one with the shape of the value decodes it.
    """

    shape: type = object

    def __init__(self, *codecs: Codec) -> None:
        self._codecs = codecs

    def read(self, value: Any) -> Any:
        """Decode a value with the first codec of its shape."""
        for codec in self._codecs:
            if value.__class__ is codec.shape:
                return codec.read(value)
        return value


def decoded(content: bytes) -> Any:
    """Decode a body of JSON.

    Returns:
        The value; None if the body is no JSON: a gateway's HTML, a truncated body, or nesting without end.
    """
    import msgspec  # here, since programs that only import models do not need it

    try:
        return msgspec.json.decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


class ReadList(list[Any]):
    """A list whose items are decoded."""


def _resolve(name: str) -> Any:
    return getattr(import_module(".models", __package__), name)


__all__ = ["Choice", "Codec", "Each", "Either", "Nested", "ReadList", "decoded"]
