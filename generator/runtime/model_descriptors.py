"""Descriptors of models: methods that no field hides, and values that are made on first use."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, TypeVar, cast

from .model_documented import views_of
from .types import JsonObject

_CACHED: Final = "_cached "  # what the keys of cached values begin with

_Function = TypeVar("_Function", bound=Callable[..., Any])


def shielded(function: _Function) -> _Function:
    """Decorate a method that stays reachable when a server sends a field of the same name."""
    return cast(_Function, _Shielded(function))


class _Shielded:
    def __init__(self, function: Any) -> None:
        self._function = function
        self.__doc__ = function.__doc__

    def __get__(self, instance: object, owner: type) -> Any:
        return self._function.__get__(instance, owner)

    def __set__(self, instance: object, value: object) -> None:
        raise AttributeError(
            f"{self._function.__name__} is a method; set a field of that name with model[name] = value"
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
        self._key = _CACHED + name
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
    for name in [name for name in views if name.startswith(_CACHED)]:
        del views[name]


__all__ = ["Cached", "FromClass", "forget_cached", "shielded"]
