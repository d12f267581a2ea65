"""Attributes of models: how they are read, and what they read as when they are absent."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from .json_codecs import Choice, Codec, Each, Nested
from .json_values import PLAIN, plain
from .model_lists import CHANGING, AbsentList, DecodedList
from .types import JsonObject

Get = Callable[[Any], Any]

_NOTHING: Final = object()


def reader(name: str, codec: Codec | None, absent: Get) -> Get:
    """Make the function that reads a field of a model.

    It decodes an object or a list once, and keeps the view as long as the object or list is there. The models that it
    reads have a dict of views; the others' fields need no decoding.

    Args:
        name: The field.
        codec: Its codec; None for plain values.
        absent: Makes what it reads as when it is absent, from the model.
    """
    if isinstance(codec, Nested):
        return _reader_of_model(name, codec, absent)
    if isinstance(codec, Choice):
        return _reader_of_choice(name, codec)
    if isinstance(codec, Each) and codec.codec is not None:
        return _reader_of_list(name, codec, absent)
    if codec is None or isinstance(codec, Each):
        return _reader_of_plain(name, absent)
    return _reader_of_any(name, codec)


# These are closures, and do not call each other, since programs spend most of their time in models here.


def _reader_of_model(name: str, codec: Nested, absent: Get) -> Get:
    model_class: Any = None
    has_views = True

    def get(model: Any) -> Any:
        nonlocal model_class, has_views
        value = model.__dict__.get(name)
        if value.__class__ is not dict:
            return absent(model) if value is None and name not in model.__dict__ else value
        view = model._views.get(name)
        if view is None:
            if model_class is None:
                model_class = codec.model()
                has_views = model_class.__documented__.has_views
            made: Any = JsonObject()  # what codec.make() does
            made.__dict__ = value
            if has_views:
                made._views = {}
            made.__class__ = model_class
            return model._views.setdefault(name, made)
        return view if view.__dict__ is value else _view_again(model, name, codec)

    return get


def _reader_of_list(name: str, codec: Each, absent: Get) -> Get:
    def get(model: Any) -> Any:
        value = model.__dict__.get(name)
        if value.__class__ is not list:
            return absent(model) if value is None and name not in model.__dict__ else value
        view = model._views.get(name)
        if view is None:
            return model._views.setdefault(name, codec.read(value))
        return view if view._content is value else _view_again(model, name, codec)

    return get


def _reader_of_choice(name: str, codec: Choice) -> Get:
    members, shape = codec.members, codec.shape

    def get(model: Any) -> Any:
        value = model.__dict__.get(name)
        return members[value] if value.__class__ is shape else value

    return get


def _reader_of_plain(name: str, absent: Get) -> Get:
    def get(model: Any) -> Any:
        value = model.__dict__.get(name)
        return absent(model) if value is None and name not in model.__dict__ else value

    return get


def _reader_of_any(name: str, codec: Codec) -> Get:
    def get(model: Any) -> Any:
        return view(model, name, codec)

    return get


def view(model: Any, name: str, codec: Codec) -> Any:
    """Decode a field of a model, or return what an earlier call returned. The field may be absent."""
    value = model.__dict__.get(name)
    if value.__class__ in PLAIN:
        return codec.read(value)
    kept = model._views.get(name)
    if kept is None:
        made = codec.read(value)
        return value if made is value else model._views.setdefault(name, made)
    return kept if is_view(kept, value) else _view_again(model, name, codec)


def _view_again(model: Any, name: str, codec: Codec) -> Any:
    """Decode a field whose object or list is another one than before."""
    with CHANGING:  # another thread may be between the two steps of `store`
        value = model.__dict__.get(name)
        kept = model._views.get(name)
        if not is_view(kept, value):
            kept = codec.read(value)
            if kept is not value:
                model._views[name] = kept
        return kept


def is_view(kept: Any, value: Any) -> bool:
    """Whether a model or a list is a view of an object or a list."""
    return kept.decodes(value) if isinstance(kept, DecodedList) else getattr(kept, "__dict__", kept) is value


def store(model: Any, name: str, codec: Codec | None, is_nullable: bool, value: Any) -> None:
    """Set a field of a model, or leave it out.

    Args:
        model: The model.
        name: The field.
        codec: Its codec; None for plain values.
        is_nullable: Whether None is JSON's null. It leaves the field out otherwise.
        value: The new value.
    """
    if value.__class__ not in PLAIN:
        if is_absent(value):
            value = _NOTHING
        elif codec is None:
            value = plain(value)
        else:
            content, decoded = codec.write(value)
            with CHANGING:
                if decoded.__class__ not in PLAIN and decoded is not content and content.__class__ in (dict, list):
                    model._views[name] = decoded
                model.__dict__[name] = content
            return
    if value is _NOTHING or (value is None and not is_nullable):
        model.__dict__.pop(name, None)
    else:
        model.__dict__[name] = value


def is_absent(value: Any) -> bool:
    """Whether a value is `UNSET`, or stands for an absent list or object."""
    kind: Any = value.__class__
    return kind is AbsentList or getattr(kind, "__absent__", False) is True


def suggestion(name: str, known: Any) -> str:
    """The end of a message about an unknown name: `` Did you mean x?``, or nothing."""
    from difflib import get_close_matches  # takes as long to import as a model

    close = get_close_matches(name, list(known), n=1)
    return f" Did you mean {close[0]}?" if close else ""


__all__ = ["Get", "is_absent", "is_view", "reader", "store", "suggestion", "view"]
