# Copied from runtime/model_base.py of the generator; edit it there.
"""The base of all models: views of JSON objects, whose fields are attributes."""

from __future__ import annotations

import copy
from collections.abc import (
    Callable,
    Collection,
    ItemsView,
    Iterator,
    KeysView,
    Mapping,
    MutableMapping,
    ValuesView,
)
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, ClassVar, Final, NoReturn, Self, TypeVar, cast

from .json_codecs import Choice, Codec, Each, Nested
from .json_values import plain, text
from .model_fields import Get, reader, store, suggestion, view
from .model_lists import AbsentList
from .model_text import readable, representation
from .type_hints import SomeJson, resolve_when_read
from .types import UNSET, JsonObject

if TYPE_CHECKING:
    from attrs import define
else:

    def define(**_: object) -> Callable[[type], type]:
        """Do nothing: attrs would take half a millisecond for each class; `attrs.fields` works without."""
        return lambda model: model


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


class _FromClass:
    """An attribute of classes that is made on first use, for each class."""

    def __init__(self, make: Callable[[type[Model]], Any]) -> None:
        self._make = make

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = f"_made_{name.strip('_')}"

    def __get__(self, instance: object, owner: type[Model]) -> Any:
        if self._name not in vars(owner):
            setattr(owner, self._name, self._make(owner))
        return vars(owner)[self._name]


def _attributes_of(model: type[Model]) -> Any:
    from .model_attributes import attributes  # imports attrs

    return attributes(model)


def _signature_of(model: type[Model]) -> Any:
    from .model_attributes import signature

    return signature(model)


def _maker(model: type[Model]) -> Callable[[dict[str, Any]], Any]:
    """The function that makes views of objects."""
    if model.__basicsize__ != JsonObject.__basicsize__:  # a derived class with slots
        return partial(_made, model)
    has_views = model._has_views

    def make(content: dict[str, Any]) -> Any:
        made: Any = JsonObject()  # whose attributes are set in half the time
        made.__dict__ = content
        if has_views:
            made._views = {}
        made.__class__ = model
        return made

    return make


def _made(model: type[Model], content: dict[str, Any]) -> Any:
    made = object.__new__(model)
    _set_content(made, content)
    _set_views(made, {})
    return made


class KeysMethod:
    """The method `keys` of models, except of those with a field of that name."""

    __slots__ = ()

    @_shielded
    def keys(self) -> KeysView[str]:
        """Return the JSON names of the fields that are there."""
        return KeysView(cast("Mapping[str, Any]", self))


class ValuesMethod:
    """The method `values` of models, except of those with a field of that name."""

    __slots__ = ()

    @_shielded
    def values(self) -> ValuesView[Any]:
        """Return the values of the fields that are there."""
        return ValuesView(cast("Mapping[str, Any]", self))


class ItemsMethod:
    """The method `items` of models, except of those with a field of that name."""

    __slots__ = ()

    @_shielded
    def items(self) -> ItemsView[str, Any]:
        """Return the JSON names and the values of the fields that are there."""
        return ItemsView(cast("Mapping[str, Any]", self))


class GetMethod:
    """The method `get` of models, except of those with a field of that name."""

    __slots__ = ()

    @_shielded
    def get(self, name: str, default: Any = None) -> Any:
        """Return the value of a field by its JSON name; ``default`` if it is absent."""
        model = cast("Model", self)
        return model[name] if name in model.__dict__ else default


class MappingMethods(KeysMethod, ValuesMethod, ItemsMethod, GetMethod):
    """The methods of mappings whose names a field may have."""

    __slots__ = ()


@define(slots=False, eq=False, repr=False, kw_only=True)
class Model(JsonObject):
    """A JSON object.

    Documented fields are attributes. An absent one reads as None; if it is a list or an object and may be left out, as
    an empty list or object that cannot be changed. Models are also mappings of the JSON names of the fields that are
    there, whether documented or not.

    Arguments are given by name. A field is left out if it is not given, `UNSET`, or None without being documented as
    nullable. A list is taken over as it is at that moment.

    Attributes:
        additional_properties: The undocumented fields by name, which are kept and sent back; changes here change the
            model.
    """

    additional_properties: MutableMapping[str, Any] = UNSET

    __slots__ = ()

    _view: ClassVar[Callable[[dict[str, Any]], Any]]  # makes a model that is a view of an object
    _model_name: ClassVar[str] = ""
    _present: ClassVar[type[Model]]  # the class itself; of a class of absent models, that of the others
    _wire_names: ClassVar[Mapping[str, str]] = {}  # by attribute
    _attributes: ClassVar[Mapping[str, str]] = {}  # by JSON name
    _codecs: ClassVar[Mapping[str, Codec]] = {}  # by attribute
    _nullable: ClassVar[Collection[str]] = ()  # attributes
    _secrets: ClassVar[Collection[str]] = ()  # attributes
    _required: ClassVar[Collection[str]] = ()  # attributes
    _defaults: ClassVar[Mapping[str, Any]] = {}  # by attribute
    _additional: ClassVar[Codec | None] = None
    _has_views: ClassVar[bool] = True

    if not TYPE_CHECKING:
        _view = _FromClass(_maker)
        __attrs_attrs__ = _FromClass(_attributes_of)
        __signature__ = _FromClass(_signature_of)

        def __init__(self, /, **fields: Any) -> None:
            _set_content(self, {})
            _set_views(self, {})
            _initialize(self, fields)

        def __getattr__(self, name: str) -> Any:
            views = _views_of(self)
            if name[:1] == "_" and name in views:
                return views[name]
            model = type(self)
            if hasattr(model, name):  # a property of a derived class failed with an AttributeError of its own
                return object.__getattribute__(self, name)
            known = (*model._wire_names, "additional_properties")
            raise AttributeError(
                f"{model.__name__!r} has no field {name!r}.{suggestion(name, known)}", name=name, obj=self
            )

        def __setattr__(self, name: str, value: Any) -> None:
            _set_attribute(self, name, value)

        def __delattr__(self, name: str) -> None:
            _delete_attribute(self, name)

        @property
        def additional_properties(self) -> MutableMapping[str, Any]:
            return AdditionalProperties(self)

        @additional_properties.setter
        def additional_properties(self, fields: Mapping[str, Any]) -> None:
            extra = AdditionalProperties(self)
            given = {} if fields is None or fields is UNSET else dict(fields)
            extra.clear()
            extra.update(given)

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls._present = cls
        cls._has_views = True
        for name, value in list(vars(cls).items()):
            if isinstance(value, cached_property):
                setattr(cls, name, _Cached(name, value.func))

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any] | Model) -> Self:
        """Make a model of a copy of a JSON object, whatever its fields contain.

        Args:
            src_dict: The object.

        Raises:
            TypeError: It is not an object.
        """
        if not isinstance(src_dict, Mapping):
            raise TypeError(
                f"{cls.__name__}.from_dict needs a JSON object, a dict, but was given {_kind(src_dict)}; "
                "of a list, make a model of each item"
            )
        made: Self = cls._view(plain(src_dict))
        return made

    @_shielded
    def to_dict(self) -> dict[str, Any]:
        """Return this model as a JSON object, with new lists and objects: the fields as received, with your changes."""
        copied: dict[str, Any] = plain(self.__dict__)
        return copied

    @_shielded
    def to_json(self) -> bytes:
        """Return this model as JSON text in UTF-8.

        Raises:
            ValueError: A number is infinite or not a number.
            TypeError: A value that you have set is not JSON.
        """
        return text(type(self).__name__, self.__dict__)

    @_shielded
    def validate(self) -> None:
        """Check this model against the documented constraints, as the SDK does before it sends a request.

        Undocumented fields may have any value.

        Raises:
            ValidationError: At least one constraint is broken; `violations` lists all of them with their fields.
        """
        from .validation import check  # a program that only reads needs no validator

        check(type(self)._model_name, self)

    def __getitem__(self, name: str) -> Any:
        if name not in self.__dict__:
            raise KeyError(name)
        model = type(self)
        attribute = model._attributes.get(name)
        if attribute is not None:
            return getattr(self, attribute)
        return self.__dict__[name] if model._additional is None else view(self, name, model._additional)

    def __setitem__(self, name: str, value: Any) -> None:
        model = type(self)
        attribute = model._attributes.get(name)
        if attribute is not None:
            _store(self, attribute, value)
        else:
            store(self, name, model._additional, True, value)

    def __delitem__(self, name: str) -> None:
        del self.__dict__[name]

    def __contains__(self, name: object) -> bool:
        return name in self.__dict__

    def __iter__(self) -> Iterator[str]:
        return iter(self.__dict__)

    def __len__(self) -> int:
        return len(self.__dict__)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Model):
            return NotImplemented
        return type(self)._present is type(other)._present and self.__dict__ == other.__dict__

    __hash__ = None  # type: ignore[assignment]  # models are mutable

    def __repr__(self) -> str:
        return representation(self)

    def __str__(self) -> str:
        return readable(self)

    @_shielded
    def __copy__(self) -> Self:
        model = type(self)
        for attribute in model._codecs:  # so that the copy has the same nested models
            getattr(self, attribute)
        copied: Self = model._view(dict(self.__dict__))
        _views_of(copied).update(_views_of(self))
        return copied

    @_shielded
    def __replace__(self, **changes: Any) -> Self:
        copied = self.__copy__()
        for name, value in changes.items():
            if name not in type(self)._wire_names and name != "additional_properties":
                raise _unknown_argument(type(self), name)
            setattr(copied, name, value)
        return copied

    @_shielded
    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        copied: Self = type(self)._view(copy.deepcopy(self.__dict__, memo))
        _views_of(copied).update(copy.deepcopy(_private(self), memo))
        return copied

    @_shielded
    def __reduce_ex__(self, protocol: object) -> tuple[Any, ...]:  # for pickling
        return _restored, (type(self), self.__dict__, _private(self))


# An attribute would be set by __setattr__.
_set_content: Final = JsonObject.__dict__["__dict__"].__set__
_set_views: Final = JsonObject.__dict__["_views"].__set__
Model._present = Model
Model.__annotations__ = {"additional_properties": MutableMapping[str, SomeJson]}  # no class variables
Mapping.register(Model)


def _views_of(model: Model) -> dict[str, Any]:
    """The views of a model, and what programs have set besides its fields."""
    try:
        return cast("dict[str, Any]", object.__getattribute__(model, "_views"))
    except AttributeError:
        return {}


def _private(model: Model) -> dict[str, Any]:
    known = type(model)._attributes
    return {name: value for name, value in _views_of(model).items() if name[:1] == "_" and name not in known}


def _restored(model: type[Model], content: dict[str, Any], private: dict[str, Any]) -> Model:
    made: Model = model._view(content)
    _views_of(made).update(private)
    return made


def _initialize(model: Model, fields: dict[str, Any]) -> None:
    """Set the fields from the arguments of the constructor."""
    kind = type(model)
    names = list(fields)
    extra = fields.pop("additional_properties", None)
    # attrs.evolve passes what it is told to change, then additional properties, then all other fields as they are read:
    # of these, only their model knows which None is a null, and which is absent.
    source = extra.model if isinstance(extra, AdditionalProperties) and type(extra.model) is kind else None
    changed = names[: names.index("additional_properties")] if source is not None else names
    missing = []
    for attribute, name in kind._wire_names.items():
        if attribute in fields:
            value = fields.pop(attribute)
            if value is None and source is not None and attribute not in changed:
                if name in source.__dict__ and source.__dict__[name] is None:
                    model.__dict__[name] = None
            else:
                _store(model, attribute, value)
        elif attribute in kind._required:
            missing.append(attribute)
        elif attribute in kind._defaults:
            _store(model, attribute, kind._defaults[attribute])
    if fields:
        raise _unknown_argument(kind, next(iter(fields)))
    if missing:
        needed = ", ".join(map(repr, missing))
        raise TypeError(f"{kind.__name__}() needs {needed}; give UNSET to leave out what is required")
    if extra is not None and extra is not UNSET:
        AdditionalProperties(model).update(extra)


def _unknown_argument(model: type[Model], name: str) -> TypeError:
    return TypeError(f"{model.__name__}() has no argument {name!r}.{suggestion(name, model._wire_names)}")


def _store(model: Model, attribute: str, value: Any) -> None:
    kind = type(model)
    store(model, kind._wire_names[attribute], kind._codecs.get(attribute), attribute in kind._nullable, value)


def _set_attribute(model: Model, name: str, value: Any) -> None:
    kind = type(model)
    if name in kind._wire_names:
        _store(model, name, value)
        return
    for base in kind.__mro__:
        if name in vars(base) and hasattr(vars(base)[name], "__set__"):
            object.__setattr__(model, name, value)
            return
    if name[:1] == "_" and kind._has_views and name not in model.__dict__:
        _views_of(model)[name] = value
        return
    raise AttributeError(
        f"{kind.__name__!r} has no field {name!r}.{suggestion(name, kind._wire_names)}"
        " To send an undocumented field, use model[name] = value.",
        name=name,
        obj=model,
    )


def _delete_attribute(model: Model, name: str) -> None:
    kind = type(model)
    if name in kind._wire_names:
        model.__dict__.pop(kind._wire_names[name], None)
    elif name[:1] == "_" and name in _views_of(model):
        del _views_of(model)[name]
    else:
        raise AttributeError(f"{kind.__name__!r} has no field {name!r}", name=name, obj=model)


def _kind(value: object) -> str:
    return "null" if value is None else f"a {type(value).__name__}"


class _Cached:
    """A `functools.cached_property` of a derived class, whose value is kept outside the JSON object."""

    def __init__(self, name: str, function: Callable[[Any], Any]) -> None:
        self._key = f"_cached {name}"
        self._function = function
        self.__doc__ = function.__doc__

    def __get__(self, model: Model | None, owner: type) -> Any:
        if model is None:
            return self
        views = _views_of(model)
        if self._key not in views:
            views.setdefault(self._key, self._function(model))
        return views[self._key]

    def __set__(self, model: Model, value: Any) -> None:
        _views_of(model)[self._key] = value

    def __delete__(self, model: Model) -> None:
        _views_of(model).pop(self._key, None)


class AdditionalProperties(dict[str, Any]):
    """The undocumented fields of a model; changes here change the model.

    It is a dict for code that asks for one, such as `attrs.asdict`.

    Args:
        model: The model.
    """

    def __init__(self, model: Model) -> None:
        self.model = model
        super().__init__((name, model[name]) for name in self)

    def __getitem__(self, name: str) -> Any:
        if name in type(self.model)._attributes:
            raise KeyError(name)
        return self.model[name]

    def __setitem__(self, name: str, value: Any) -> None:
        if name in type(self.model)._attributes:
            raise KeyError(f"{name} is a documented field; set the attribute")
        self.model[name] = value
        if name in self.model:
            super().__setitem__(name, self.model[name])

    def __delitem__(self, name: str) -> None:
        if name in type(self.model)._attributes:
            raise KeyError(name)
        del self.model[name]
        super().pop(name, None)

    def __iter__(self) -> Iterator[str]:
        known = type(self.model)._attributes
        return (name for name in self.model.__dict__ if name not in known)

    def __contains__(self, name: object) -> bool:
        return name in self.model.__dict__ and name not in type(self.model)._attributes

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __eq__(self, other: object) -> bool:
        return {**self} == other

    def __repr__(self) -> str:
        return repr({**self})

    def __reduce_ex__(self, protocol: object) -> tuple[Any, ...]:
        return dict, ({**self},)

    keys = MutableMapping.keys  # type: ignore[assignment]
    values = MutableMapping.values  # type: ignore[assignment]
    items = MutableMapping.items  # type: ignore[assignment]
    get = MutableMapping.get  # type: ignore[assignment]
    pop = MutableMapping.pop
    popitem = MutableMapping.popitem
    clear = MutableMapping.clear
    update = MutableMapping.update
    setdefault = MutableMapping.setdefault


class _AbsentModel:
    """What an object that is absent reads as: empty, and not to be changed."""

    __slots__ = ()

    _is_absent = True
    __attrs_attrs__ = ()  # so that attrs.asdict gives an empty dict

    def __new__(cls, **fields: Any) -> Any:  # attrs.evolve makes a new model
        return cast(Any, cls)._present(**fields)

    def _refuse(self, *_: Any) -> NoReturn:
        owner, attribute = _views_of(cast(Model, self))[_ABSENT]
        raise TypeError(
            f"{owner}.{attribute} is absent, and cannot be changed; assign a {type(self).__name__} to {attribute} first"
        )

    def _copied(self, *_: Any) -> Any:
        return cast(Any, self)._present._view({})

    def __reduce_ex__(self, protocol: object) -> tuple[Any, ...]:
        return _restored, (cast(Any, self)._present, {}, {})

    __setattr__ = __delattr__ = __setitem__ = __delitem__ = _refuse
    __copy__ = __deepcopy__ = _copied


_ABSENT: Final = "_absent"


def _absent_model(codec: Nested, owner: str, attribute: str) -> Get:
    """The function that returns what an absent object reads as."""
    kept: dict[str, Any] = {}

    def absent(_: object) -> Any:
        if not kept:
            model = codec.model()
            if "_absent_class" not in vars(model):
                made = type(model.__name__, (_AbsentModel, model), {"__slots__": (), "__module__": model.__module__})
                made._present = model  # type: ignore[attr-defined]
                model._absent_class = made
            made = _made(model._absent_class, {})
            _views_of(made)[_ABSENT] = (owner, attribute)
            kept.setdefault("", made)
        return kept[""]

    return absent


def _none(_: object) -> None:
    return None


def _has_view(codec: Codec) -> bool:
    """Whether a codec makes models or lists of decoded items."""
    return not isinstance(codec, Choice) and not (isinstance(codec, Each) and codec.codec is None)


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
        attributes = list(own.get("__annotations__", ()))
        resolve_when_read(model)
        model._model_name = model.__name__
        model._wire_names = {name: (names or {}).get(name, name) for name in attributes}
        model._attributes = {wire_name: name for name, wire_name in model._wire_names.items()}
        model._codecs = codecs or {}
        model._nullable = nullable
        model._secrets = secrets
        model._required = {name for name in attributes if name not in own}
        model._defaults = {name: own[name] for name in attributes if name in own and own[name] is not UNSET}
        model._additional = additional
        model._has_views = additional is not None or any(_has_view(codec) for codec in model._codecs.values())
        for name, wire_name in model._wire_names.items():
            codec = model._codecs.get(name)
            may_be_left_out = name not in model._required and name not in nullable
            nothing: Any = None
            absent: Get = _none
            if isinstance(codec, Each) and may_be_left_out:
                nothing = AbsentList(f"{model.__name__}.{name}")
                absent = partial(_constant, nothing)
            elif isinstance(codec, Nested) and may_be_left_out:
                absent = _absent_model(codec, model.__name__, name)
            is_plain = codec is None or (isinstance(codec, Each) and codec.codec is None)
            decoded = nothing if is_plain and name == wire_name else property(reader(wire_name, codec, absent))
            setattr(model, name, decoded)
        return model

    return decorate


def _constant(value: Any, _: object) -> Any:
    return value


__all__ = [
    "AdditionalProperties",
    "GetMethod",
    "ItemsMethod",
    "KeysMethod",
    "MappingMethods",
    "Model",
    "ValuesMethod",
    "define",
    "reads",
]
