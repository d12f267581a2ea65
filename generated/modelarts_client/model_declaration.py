# Written by `python -m generator generate`, which overwrites changes: a copy of runtime/model_declaration.py.
"""Decorates the classes of models with what is documented of their fields."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from functools import partial
from typing import Any, TypeVar

from .json_codecs import Choice, Codec, Each, Nested
from .model_absence import absent_model
from .model_descriptors import Renamed
from .model_documented import Documented
from .model_fields import Get, reader
from .model_lists import AbsentList
from .model_mapping import FieldMapping
from .type_hints import resolve_when_read
from .types import UNSET

_Class = TypeVar("_Class", bound=type[FieldMapping])


def reads(
    codecs: Mapping[str, Codec] | None = None,
    *,
    names: Mapping[str, str] | None = None,
    nullable: Collection[str] = (),
    secrets: Collection[str] = (),
    additional: Codec | None = None,
) -> Callable[[_Class], _Class]:
    """Decorate a class with the way its fields are read and written.

    Args:
        codecs: The codec of each attribute that needs one; the others are plain JSON values.
        names: The JSON name of each attribute whose Python name differs.
        nullable: The attributes that are documented as nullable.
        secrets: The attributes whose values are never shown.
        additional: The codec of undocumented fields.
    """

    def decorate(model: _Class) -> _Class:
        own = vars(model)
        attributes: list[str] = list(own.get("__annotations__", ()))
        resolve_when_read(model)
        documented = model.__documented__ = Documented(
            model,
            name=model.__name__,
            wire_names={name: name for name in attributes} | dict(names or {}),
            codecs=codecs,
            nullable=nullable,
            secrets=secrets,
            required={name for name in attributes if name not in own},
            defaults={name: own[name] for name in attributes if name in own and own[name] is not UNSET},
            additional=additional,
            has_views=additional is not None or any(_has_view(codec) for codec in (codecs or {}).values()),
        )
        for name, wire_name in documented.wire_names.items():
            setattr(model, name, _attribute(documented, name, wire_name))
            if wire_name != name and wire_name not in documented.wire_names and not hasattr(model, wire_name):
                setattr(model, wire_name, Renamed(wire_name, name))
        return model

    return decorate


def _attribute(documented: Documented, name: str, wire_name: str) -> Any:
    """What the attribute of a field is in the class: a property, or what it reads as when it is absent."""
    codec = documented.codecs.get(name)
    may_be_left_out = name not in documented.required and name not in documented.nullable
    nothing: Any = None
    absent: Get = _none
    if isinstance(codec, Each) and may_be_left_out:
        nothing = AbsentList(f"{documented.name}.{name}")
        absent = partial(_constant, nothing)
    elif isinstance(codec, Nested) and may_be_left_out:
        absent = absent_model(codec, documented.name, name)
    is_plain = codec is None or (isinstance(codec, Each) and codec.codec is None)
    return nothing if is_plain and name == wire_name else property(reader(wire_name, codec, absent))


def _has_view(codec: Codec) -> bool:
    """Whether a codec makes models or lists of decoded items."""
    return not isinstance(codec, Choice) and not (isinstance(codec, Each) and codec.codec is None)


def _none(_: object) -> None:
    return None


def _constant(value: Any, _: object) -> Any:
    return value


__all__ = ["reads"]
