"""Descriptors of models: methods that no field hides, and values that are made on first use."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any, Final, TypeVar, cast

from .model_documented import OWN, views_of
from .types import JsonObject

CACHED: Final = "_cached "  # what the keys of cached values begin with

_Function = TypeVar("_Function", bound=Callable[..., Any])


def shielded(function: _Function) -> _Function:
    """Decorate a method that stays reachable when a server sends a field of the same name."""
    return cast(_Function, _Shielded(function.__name__, function))


def shield(model: type) -> None:
    """Let all attributes of a class stay reachable when a server sends fields of the same names.

    Fields are attributes of instances, which Python finds before methods and other attributes of a class.

    Args:
        model: A class that derives from a model, or is one whose fields are not yet known.
    """
    derives = bool(model.__documented__.name)  # type: ignore[attr-defined]
    fields = () if derives else model.__annotations__
    for base in reversed(model.__mro__) if derives else (model,):
        if base is not model and (base is object or issubclass(base, JsonObject)):
            continue
        for name, value in list(vars(base).items()):
            if name[:2] == "__" or name in fields or _defining(model, name) is not base:
                continue
            if isinstance(value, cached_property):
                setattr(model, name, Cached(name, value.func))
            elif not hasattr(value.__class__, "__set__"):
                setattr(model, name, _Shielded(name, value))


def _defining(model: type, name: str) -> type:
    return next(base for base in model.__mro__ if name in vars(base))


class _Shielded:
    def __init__(self, name: str, value: Any) -> None:
        self._name = name
        self._value = value
        self._is_private = name[:1] == "_" and name[:2] != "__"
        self._get = getattr(value.__class__, "__get__", None)
        self.__doc__ = value.__doc__

    def __get__(self, instance: JsonObject | None, owner: type) -> Any:
        if self._is_private and instance is not None:
            views = views_of(instance)
            if OWN + self._name in views:
                return views[OWN + self._name]
        return self._value if self._get is None else self._get(self._value, instance, owner)

    def __set__(self, instance: JsonObject, value: object) -> None:
        if not self._is_private:
            raise AttributeError(
                f"{self._name} is an attribute of the class {type(instance).__name__}; "
                "set a field of that name with model[name] = value"
            )
        views_of(instance)[OWN + self._name] = value


class Renamed:
    """What the JSON name of a field is as an attribute, if the attribute of the field is another one: nothing."""

    def __init__(self, name: str, attribute: str) -> None:
        self._name = name
        self._attribute = attribute

    def __get__(self, instance: JsonObject | None, owner: type) -> Any:
        raise self._error(owner, instance)

    def __set__(self, instance: JsonObject, value: object) -> None:
        raise self._error(type(instance), instance)

    def _error(self, model: type, instance: JsonObject | None) -> AttributeError:
        return AttributeError(
            f"{model.__name__!r} has no field {self._name!r}. Did you mean {self._attribute}?",
            name=self._name,
            obj=instance,
        )


class FromClass:
    """An attribute of classes that is made on first use, for each class.

    Args:
        make: Makes it for a class.
    """

    def __init__(self, make: Callable[[Any], Any]) -> None:
        self._make = make

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = f"_made_{name.strip('_')}"

    def __get__(self, instance: object, owner: type) -> Any:
        if self._name not in vars(owner):
            setattr(owner, self._name, self._make(owner))
        return vars(owner)[self._name]


class Cached:
    """A `functools.cached_property` of a derived class, whose value is kept outside the JSON object.

    Args:
        name: The name of the property.
        function: Computes the value from a model.
    """

    def __init__(self, name: str, function: Callable[[Any], Any]) -> None:
        self._key = CACHED + name
        self._function = function
        self.__doc__ = function.__doc__

    def __get__(self, model: JsonObject | None, owner: type) -> Any:
        if model is None:
            return self
        views = views_of(model)
        if self._key not in views:
            views.setdefault(self._key, self._function(model))
        return views[self._key]

    def __set__(self, model: JsonObject, value: Any) -> None:
        views_of(model)[self._key] = value

    def __delete__(self, model: JsonObject) -> None:
        views_of(model).pop(self._key, None)


def forget_cached(model: JsonObject) -> None:
    """Let the cached properties of a model be computed again."""
    views = views_of(model)
    for name in [name for name in views if name.startswith(CACHED)]:
        del views[name]


__all__ = ["CACHED", "Cached", "FromClass", "Renamed", "forget_cached", "shield", "shielded"]
