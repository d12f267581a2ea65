"""What all models are: JSON objects whose fields are read as attributes, and converted when they are."""

from __future__ import annotations

import copy
from collections.abc import Callable, Collection, Iterator, Mapping, MutableMapping
from enum import Enum
from importlib import import_module
from typing import Any, ClassVar, Final, Protocol, Self, TypeGuard, TypeVar, cast

import msgspec
from attrs import fields

from .types import UNSET

_PLAIN: Final = frozenset({str, int, float, bool, type(None)})
_SHARED: Final = _PLAIN | {dict}

_Function = TypeVar("_Function", bound=Callable[..., Any])
_Class = TypeVar("_Class", bound="type[Model]")


class _Shielded:
    """A method that a field of the same name, which a newer server may send, does not hide."""

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


class Model:
    """A JSON object.

    The fields that the description knows are attributes; an absent one is `UNSET`. Fields that it does not know are kept
    and written back: `model["name"]` reads them, and `additional_properties` lists them. A value of another type than
    the documented one is kept as it is.
    """

    _model_name: ClassVar[str] = ""
    _wire_names: ClassVar[Mapping[str, str]] = {}  # by attribute
    _attributes: ClassVar[Mapping[str, str]] = {}  # by wire name
    _secrets: ClassVar[Collection[str]] = ()  # attributes
    _additional: ClassVar[Codec | None] = None

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """The model of a JSON object; never fails on one.

        Args:
            src_dict: The object. It is not changed, and must not be afterwards: nested objects are read when they are
                asked for.
        """
        self = cls.__new__(cls)
        self.__dict__ = dict(src_dict)
        return self

    @_shielded
    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model, all its lists and objects new: what came, with what was changed."""
        return {name: _copied(value) for name, value in self.__dict__.items() if value is not UNSET}

    @_shielded
    def to_json(self) -> bytes:
        """The same as JSON text in UTF-8."""
        return msgspec.json.encode(_bare(self))

    @_shielded
    def validate(self) -> None:
        """Check this model against the description, as is done before a request is sent.

        Fields that the description does not name may have any value.

        Raises:
            ValidationError: Something breaks a documented constraint; it lists all that do, with the paths of the fields.
        """
        from .validation import check  # here, since what only reads needs no validator

        check(type(self)._model_name, self)

    @property
    def additional_properties(self) -> MutableMapping[str, Any]:
        """The fields that the description does not name, by their names; changes to it are changes to the model."""
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

    __hash__ = None  # type: ignore[assignment]  # it can be changed

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
    """The fields of a model that the description does not name.

    Args:
        model: The model; what is changed here is changed there.
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


class Codec(Protocol):
    """Reads JSON values of one shape."""

    shape: type

    def read(self, value: Any) -> Any:
        """What stands for a value; itself when it has another shape."""


class Nested:
    """An object that is a model.

    Args:
        name: Name of the model.
    """

    shape: type = dict

    def __init__(self, name: str) -> None:
        self._name = name
        self._model: type[Model] | None = None

    def read(self, value: Any) -> Any:
        """The model of an object."""
        if value.__class__ is not dict:
            return value
        model = self._model = self._model or _resolve(self._name)
        return model.from_dict(value)


class Choice:
    """A text that is a member of an enumeration, or one that a newer server made up.

    Args:
        name: Name of the enumeration.
    """

    shape: type = str

    def __init__(self, name: str) -> None:
        self._name = name
        self._members: Mapping[Any, Enum] | None = None

    def read(self, value: Any) -> Any:
        """The member with this text, if there is one."""
        if value.__class__ is not str:
            return value
        if self._members is None:
            self._members = {member.value: member for member in _resolve(self._name)}
        return self._members.get(value, value)


class Each:
    """A list.

    Args:
        codec: Reads its items; None when they are plain.
    """

    shape: type = list

    def __init__(self, codec: Codec | None = None) -> None:
        self._codec = codec

    def read(self, value: Any) -> Any:
        """A list of its own."""
        if value.__class__ is not list:
            return value
        return ReadList(value if self._codec is None else map(self._codec.read, value))


class Either:
    """A value of one of several shapes.

    Args:
        codecs: The first that fits reads it.
    """

    shape: type = object

    def __init__(self, *codecs: Codec) -> None:
        self._codecs = codecs

    def read(self, value: Any) -> Any:
        """What the first codec of this shape makes of it."""
        for codec in self._codecs:
            if value.__class__ is codec.shape:
                return codec.read(value)
        return value


class ReadList(list[Any]):
    """A list whose items have been read."""


class _Field:
    """An attribute that is kept as JSON until it is read."""

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
        if read is not value and value.__class__ is not str:  # text is as soon read as kept
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
    """Says how an attrs class reads its fields.

    Args:
        codecs: By attribute, what reads it; one without is plain.
        names: JSON names of the attributes that have another name.
        secrets: Attributes whose values are never shown.
        additional: Reads the fields that the description does not name.
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


def _resolve(name: str) -> Any:
    return getattr(import_module(".models", __package__), name)


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
    """JSON that shares with the model what has not been read, or holds no model."""
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
    """An attribute as `repr` and `str` may show it."""
    value = getattr(model, name)
    return "***" if value and name in type(model)._secrets else value


def _readable(model: Model, indent: str) -> str:
    """The model as people read it: one line a field, absent fields left out, nested models indented."""
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


__all__ = ["AdditionalProperties", "Choice", "Codec", "Each", "Either", "Model", "Nested", "ReadList", "reads"]
