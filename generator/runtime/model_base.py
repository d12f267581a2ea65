"""The base of all models: views of JSON objects, whose fields are attributes."""

from __future__ import annotations

import copy
from abc import ABCMeta
from collections.abc import Callable, Mapping, MutableMapping
from typing import TYPE_CHECKING, Any, Self, cast

from .json_values import plain, text
from .model_additions import AdditionalProperties
from .model_declaration import reads
from .model_descriptors import CACHED, FromClass, forget_cached, shield, shielded
from .model_documented import OWN, Documented, begin, views_of
from .model_fields import is_view, suggestion
from .model_lists import CHANGING
from .model_mapping import (
    FieldMapping,
    GetMethod,
    ItemsMethod,
    KeysMethod,
    MappingMethods,
    ValuesMethod,
    decode_all,
)
from .model_setting import delete_attribute, initialize, set_attribute, unknown_argument
from .model_text import readable, representation
from .type_hints import SomeJson
from .types import UNSET

if TYPE_CHECKING:
    from attrs import define
else:

    def define(**_: object) -> Callable[[type], type]:
        """Do nothing: attrs would take half a millisecond for each class; `attrs.fields` works without."""
        return lambda model: model


def _attributes_of(model: type[Model]) -> Any:
    from .model_attributes import attributes  # imports attrs

    return attributes(model)


def _signature_of(model: type[Model]) -> Any:
    from .model_attributes import signature

    return signature(model)


@define(slots=False, eq=False, repr=False, kw_only=True)
class Model(FieldMapping):
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

    if not TYPE_CHECKING:
        __attrs_attrs__ = FromClass(_attributes_of)
        __signature__ = FromClass(_signature_of)

        def __init__(self, /, **fields: Any) -> None:
            begin(self, {})
            initialize(self, fields)

        def __getattr__(self, name: str) -> Any:
            views = views_of(self)
            if name[:1] == "_" and OWN + name in views:
                return views[OWN + name]
            model = type(self)
            if hasattr(model, name):  # a property of a derived class failed with an AttributeError of its own
                return object.__getattribute__(self, name)
            known = (*model.__documented__.wire_names, "additional_properties")
            raise AttributeError(
                f"{model.__name__!r} has no field {name!r}.{suggestion(name, known)}", name=name, obj=self
            )

        def __setattr__(self, name: str, value: Any) -> None:
            set_attribute(self, name, value)

        def __delattr__(self, name: str) -> None:
            delete_attribute(self, name)

        @property
        def additional_properties(self) -> MutableMapping[str, Any]:
            return AdditionalProperties(self)

        @additional_properties.setter
        def additional_properties(self, fields: Mapping[str, Any]) -> None:
            AdditionalProperties(self).replace({} if fields is None or fields is UNSET else fields)

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls.__documented__ = cls.__documented__.of_derived(cls)
        shield(cls)

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
        made: Self = cls.__documented__.view(plain(src_dict))
        return made

    @shielded
    def to_dict(self) -> dict[str, Any]:
        """Return this model as a JSON object, with new lists and objects: the fields as received, with your changes."""
        copied: dict[str, Any] = plain(self.__dict__)
        return copied

    @shielded
    def to_json(self) -> bytes:
        """Return this model as JSON text in UTF-8.

        Raises:
            ValueError: A number is infinite or not a number.
            TypeError: A value that you have set is not JSON.
        """
        return text(type(self).__name__, self.__dict__)

    @shielded
    def validate(self) -> None:
        """Check this model against the documented constraints, as the SDK does before it sends a request.

        Undocumented fields may have any value.

        Raises:
            ValidationError: At least one constraint is broken; `violations` lists all of them with their fields.
        """
        from .validation import check  # a program that only reads needs no validator

        check(type(self).__documented__.name, self)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Model):
            return NotImplemented
        same = type(self).__documented__.model is type(other).__documented__.model
        return same and self.__dict__ == other.__dict__

    __hash__ = None  # type: ignore[assignment]  # models are mutable

    def __repr__(self) -> str:
        return representation(self)

    def __str__(self) -> str:
        return readable(self)

    @shielded
    def __copy__(self) -> Self:
        with CHANGING:
            decode_all(self)  # so that the copy has the same nested models
            copied: Self = type(self).__documented__.view(dict(self.__dict__))
            views_of(copied).update(views_of(self))
        return copied

    @shielded
    def __replace__(self, **changes: Any) -> Self:
        copied = self.__copy__()
        forget_cached(copied)
        for name, value in changes.items():
            if name not in type(self).__documented__.wire_names and name != "additional_properties":
                raise unknown_argument(type(self), name)
            setattr(copied, name, value)
        return copied

    @shielded
    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        copied: Self = type(self).__documented__.view(copy.deepcopy(self.__dict__, memo))
        memo[id(self)] = copied
        views_of(copied).update(copy.deepcopy(_views_to_keep(self), memo))
        return copied

    @shielded
    def __reduce_ex__(self, protocol: object) -> tuple[Any, ...]:  # for pickling
        return _restored, (type(self), self.__dict__), _views_to_keep(self) or None

    @shielded
    def __setstate__(self, views: dict[str, Any]) -> None:
        views_of(self).update(views)


Model.__documented__ = Documented(Model)
Model.__annotations__ = {"additional_properties": MutableMapping[str, SomeJson]}
cast(ABCMeta, Mapping).register(Model)


def _views_to_keep(model: Model) -> dict[str, Any]:
    """The decoded fields, and what programs have set besides; a copy has copies of them.

    Programs may have a nested model or a list of it: if both are copied at once, the one remains a part of the other.
    """
    content = model.__dict__
    return {
        name: value
        for name, value in list(views_of(model).items())
        if name.startswith((OWN, CACHED)) or (name in content and is_view(value, content[name]))
    }


def _restored(model: type[Model], content: dict[str, Any]) -> Model:
    made: Model = model.__documented__.view(content)
    return made


def _kind(value: object) -> str:
    return "null" if value is None else f"a {type(value).__name__}"


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
