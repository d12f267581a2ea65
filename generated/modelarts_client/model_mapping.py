# Written by `python -m generator generate`, which overwrites changes: a copy of runtime/model_mapping.py.
"""Models as mappings of the JSON names of the fields that are there."""

from __future__ import annotations

from collections.abc import ItemsView, Iterator, KeysView, Mapping, ValuesView
from typing import TYPE_CHECKING, Any, ClassVar, cast

from .model_descriptors import shielded
from .model_documented import Documented
from .model_fields import store, view
from .types import JsonObject


class FieldMapping(JsonObject):
    """A JSON object whose documented fields are attributes, and all of whose fields are items."""

    __slots__ = ()

    if TYPE_CHECKING:
        __documented__: ClassVar[Documented]

    def __getitem__(self, name: str) -> Any:
        if name not in self.__dict__:
            raise KeyError(name)
        documented = type(self).__documented__
        attribute = documented.attributes.get(name)
        if attribute is not None:
            return getattr(self, attribute)
        return self.__dict__[name] if documented.additional is None else view(self, name, documented.additional)

    def __setitem__(self, name: str, value: Any) -> None:
        documented = type(self).__documented__
        attribute = documented.attributes.get(name)
        if attribute is not None:
            set_field(self, attribute, value)
        else:
            store(self, name, documented.additional, True, value)

    def __delitem__(self, name: str) -> None:
        del self.__dict__[name]

    def __contains__(self, name: object) -> bool:
        return name in self.__dict__

    def __iter__(self) -> Iterator[str]:
        return iter(self.__dict__)

    def __reversed__(self) -> Iterator[str]:
        return reversed(self.__dict__)

    def __len__(self) -> int:
        return len(self.__dict__)


def decode_all(model: FieldMapping) -> None:
    """Decode all fields."""
    documented = type(model).__documented__
    for attribute in documented.codecs:
        getattr(model, attribute)
    if documented.additional is not None:
        for name in model.__dict__.keys() - documented.attributes.keys():
            view(model, name, documented.additional)


def set_field(model: FieldMapping, attribute: str, value: Any) -> None:
    """Set a documented field, or leave it out."""
    documented = type(model).__documented__
    codec = documented.codecs.get(attribute)
    store(model, documented.wire_names[attribute], codec, attribute in documented.nullable, value)


class KeysMethod:
    """The method `keys` of models, except of those with a field of that name."""

    __slots__ = ()

    @shielded
    def keys(self) -> KeysView[str]:
        """Return the JSON names of the fields that are there."""
        return KeysView(cast("Mapping[str, Any]", self))


class ValuesMethod:
    """The method `values` of models, except of those with a field of that name."""

    __slots__ = ()

    @shielded
    def values(self) -> ValuesView[Any]:
        """Return the values of the fields that are there."""
        return ValuesView(cast("Mapping[str, Any]", self))


class ItemsMethod:
    """The method `items` of models, except of those with a field of that name."""

    __slots__ = ()

    @shielded
    def items(self) -> ItemsView[str, Any]:
        """Return the JSON names and the values of the fields that are there."""
        return ItemsView(cast("Mapping[str, Any]", self))


class GetMethod:
    """The method `get` of models, except of those with a field of that name."""

    __slots__ = ()

    @shielded
    def get(self, name: str, default: Any = None) -> Any:
        """Return the value of a field by its JSON name; ``default`` if it is absent."""
        model = cast(FieldMapping, self)
        return model[name] if name in model.__dict__ else default


class MappingMethods(KeysMethod, ValuesMethod, ItemsMethod, GetMethod):
    """The methods of mappings whose names a field may have."""

    __slots__ = ()


__all__ = [
    "FieldMapping",
    "GetMethod",
    "ItemsMethod",
    "KeysMethod",
    "MappingMethods",
    "ValuesMethod",
    "decode_all",
    "set_field",
]
