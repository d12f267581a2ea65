# Copied from runtime/model_base.py of the generator; edit it there.
"""The base of all models: a JSON object whose fields are attributes, each decoded when it is first read."""

from __future__ import annotations

import copy
from collections.abc import Callable, Collection, Iterator, Mapping, MutableMapping
from enum import Enum
from typing import Any, ClassVar, Final, Self, TypeGuard, TypeVar, cast

import msgspec
from attrs import fields

from .json_codecs import Codec, ReadList
from .types import UNSET, JsonObject

_PLAIN: Final = frozenset({str, int, float, bool, type(None)})
_SHARED: Final = _PLAIN | {dict}

_Function = TypeVar("_Function", bound=Callable[..., Any])
_Class = TypeVar("_Class", bound="type[Model]")


class _Shielded:
    """A method that stays reachable when a server sends a field of the same name."""

    def __init__(self, function: Any) -> None:
        self._function = function
        self.__doc__ = function.__doc__

    def __get__(self, instance: object, owner: type) -> Any:
        return self._function.__get__(instance, owner)

    def __set__(self, instance: object, value: object) -> None:
        raise AttributeError(
            f"{self._function.__name__} is a method; set a field of that name with model[name] = value"
        )


def _shielded(function: _Function) -> _Function:
    return cast(_Function, _Shielded(function))


class Model(JsonObject):
    """A JSON object.

    Documented fields are attributes; an absent one is `UNSET`. Undocumented fields are kept and sent back:
    `model["name"]` reads one, and `additional_properties` lists them. A value whose type is not the documented one is
    kept as it is.
    """

    _model_name: ClassVar[str] = ""
    _wire_names: ClassVar[Mapping[str, str]] = {}  # by attribute
    _attributes: ClassVar[Mapping[str, str]] = {}  # by wire name
    _secrets: ClassVar[Collection[str]] = ()  # attributes
    _additional: ClassVar[Codec | None] = None

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Make a model from a JSON object, whatever it contains.

        Args:
            src_dict: The object. The model does not change it. Do not change it either: nested objects are decoded
                when they are first read.
        """
        self = cls.__new__(cls)
        self.__dict__ = dict(src_dict)
        return self

    @_shielded
    def to_dict(self) -> dict[str, Any]:
        """Return this model as a JSON object, with new lists and objects: the fields as received, with your changes."""
        return {name: _copied(value) for name, value in self.__dict__.items() if value is not UNSET}

    @_shielded
    def to_json(self) -> bytes:
        """Return this model as JSON text in UTF-8."""
        return msgspec.json.encode(_bare(self))

    @_shielded
    def validate(self) -> None:
        """Check this model against the documented constraints, as the SDK does before it sends a request.

        Undocumented fields may have any value.

        Raises:
            ValidationError: At least one constraint is broken; `violations` lists all of them with their fields.
        """
        from .validation import check  # a program that only reads needs no validator

        check(type(self)._model_name, self)

    @property
    def additional_properties(self) -> MutableMapping[str, Any]:
        """The undocumented fields by name; changes here change the model."""
        return AdditionalProperties(self)

    def __getitem__(self, name: str) -> Any:
        attribute = type(self)._attributes.get(name)
        value = self.additional_properties[name] if attribute is None else getattr(self, attribute)
        if value is UNSET:
            raise KeyError(name)
        return value

    def __setitem__(self, name: str, value: Any) -> None:
        self.__dict__[name] = value

    def __contains__(self, name: object) -> bool:
        return self.__dict__.get(cast(str, name), UNSET) is not UNSET

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and _bare(self) == _bare(other)

    __hash__ = None  # type: ignore[assignment]  # models are mutable

    def __repr__(self) -> str:
        shown = [(name, _shown(self, name)) for name in type(self)._wire_names]
        known = ", ".join(f"{name}={value!r}" for name, value in shown if value is not UNSET)
        rest = dict(self.additional_properties)
        return f"{type(self).__name__}({known}{', ' if known and rest else ''}{rest or ''})"

    def __str__(self) -> str:
        return _readable(self, "")

    @_shielded
    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        return type(self).from_dict(copy.deepcopy(self.__dict__, memo))

    @_shielded
    def __reduce_ex__(self, protocol: object) -> tuple[Any, ...]:  # for copying and pickling
        return type(self).from_dict, (self.__dict__,)


class AdditionalProperties(MutableMapping[str, Any]):
    """The undocumented fields of a model.

    Args:
        model: The model; changes here change it.
    """

    def __init__(self, model: Model) -> None:
        self._fields = model.__dict__
        self._known = type(model)._attributes
        self._codec = type(model)._additional

    def __getitem__(self, name: str) -> Any:
        if name in self._known:
            raise KeyError(name)
        value = self._fields[name]
        if self._codec is not None:
            value = self._fields[name] = self._codec.read(value)
        return value

    def __setitem__(self, name: str, value: Any) -> None:
        if name in self._known:
            raise KeyError(f"{name} is a documented field; set the attribute")
        self._fields[name] = value

    def __delitem__(self, name: str) -> None:
        if name in self._known:
            raise KeyError(name)
        del self._fields[name]

    def __iter__(self) -> Iterator[str]:
        return (name for name in self._fields if name not in self._known)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __repr__(self) -> str:
        return repr(dict(self))


class _Field:
    """An attribute that stays JSON until it is first read."""

    __slots__ = ("_codec", "_wire_name")

    def __init__(self, wire_name: str, codec: Codec | None) -> None:
        self._wire_name = wire_name
        self._codec = codec

    def __get__(self, model: Model | None, owner: type) -> Any:
        if model is None:
            return self
        try:
            value = model.__dict__[self._wire_name]
        except KeyError:
            return UNSET
        if self._codec is None:
            return value
        read = self._codec.read(value)
        if read is not value and value.__class__ is not str:  # decoding text again costs no more than storing it
            model.__dict__[self._wire_name] = read
        return read

    def __set__(self, model: Model, value: Any) -> None:
        model.__dict__[self._wire_name] = value

    def __delete__(self, model: Model) -> None:
        model.__dict__.pop(self._wire_name, None)


def reads(
    codecs: Mapping[str, Codec],
    *,
    names: Mapping[str, str] | None = None,
    secrets: Collection[str] = (),
    additional: Codec | None = None,
) -> Callable[[_Class], _Class]:
    """Decorate an attrs class with the way its fields are decoded.

    Args:
        codecs: The codec of each attribute that needs one; the others are plain JSON values.
        names: The JSON name of each attribute whose Python name differs.
        secrets: The attributes whose values are never shown.
        additional: The codec of undocumented fields.
    """

    def decorate(model: _Class) -> _Class:
        attributes: list[str] = [field.name for field in fields(cast(Any, model))]
        model._model_name = model.__name__
        model._wire_names = {name: (names or {}).get(name, name) for name in attributes}
        model._attributes = {wire_name: name for name, wire_name in model._wire_names.items()}
        model._secrets = secrets
        model._additional = additional
        for name, wire_name in model._wire_names.items():
            plain = name == wire_name and name not in codecs
            setattr(model, name, UNSET if plain else _Field(wire_name, codecs.get(name)))
        return model

    return decorate


def _is_list(value: Any) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def _copied(value: Any) -> Any:
    kind = value.__class__
    if kind in _PLAIN:
        return value
    if kind is dict:
        return {name: _copied(item) for name, item in value.items()}
    if _is_list(value):
        return [_copied(item) for item in value]
    if isinstance(value, Model):
        return value.to_dict()
    return value.value if isinstance(value, Enum) else value


def _bare(value: Any) -> Any:
    """A JSON value without models; it shares the parts that contain none with ``value``."""
    kind = value.__class__
    if kind in _SHARED:
        return value
    if isinstance(value, Model):
        content = value.__dict__
        if _SHARED.issuperset(map(type, content.values())):
            return content
        return {
            name: item if item.__class__ in _SHARED else _bare(item)
            for name, item in content.items()
            if item is not UNSET
        }
    if _is_list(value):
        return value if _SHARED.issuperset(map(type, value)) else [_bare(item) for item in value]
    return value.value if isinstance(value, Enum) else value


def _shown(model: Model, name: str) -> Any:
    """An attribute as `repr` and `str` show it."""
    value = getattr(model, name)
    return "***" if value and name in type(model)._secrets else value


def _readable(model: Model, indent: str) -> str:
    """The model for readers: a line for each field, absent fields left out, nested models indented."""
    inner = indent + "  "
    shown = [*((name, _shown(model, name)) for name in type(model)._wire_names), *model.additional_properties.items()]
    lines = [
        f"{inner}{name}={_readable_value(value, inner)}" + ("" if _is_block(value) else ",")
        for name, value in shown
        if value is not UNSET
    ]
    return f"{type(model).__name__}(" + "".join(f"\n{line}" for line in lines) + (f"\n{indent})" if lines else ")")


def _is_block(value: Any) -> TypeGuard[str]:
    return isinstance(value, str) and "\n" in value


def _readable_value(value: Any, indent: str) -> str:
    inner = indent + "  "
    if isinstance(value, Model):
        return _readable(value, indent)
    if isinstance(value, ReadList) and any(isinstance(item, Model) for item in value):
        return "[" + "".join(f"\n{inner}{_readable_value(item, inner)}," for item in value) + f"\n{indent}]"
    if isinstance(value, ReadList):
        return "[" + ", ".join(repr(item.value if isinstance(item, Enum) else item) for item in value) + "]"
    if _is_block(value):
        return "".join(f"\n{inner}| {line}" for line in value.splitlines())
    return repr(value.value) if isinstance(value, Enum) else repr(value)


__all__ = ["AdditionalProperties", "Model", "reads"]
