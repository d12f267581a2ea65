"""Type hints whose names are imported when the hints are read, since they are needed for type checkers only."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from types import FunctionType
from typing import Annotated, Any, Final, TypeAlias


class Drawn:
    """What hypothesis draws for an annotated type; it asks for the items of such metadata, as annotated-types defines.

    Args:
        make: Makes the strategy.
    """

    __is_annotated_types_grouped_metadata__ = True

    def __init__(self, make: Callable[[], Any]) -> None:
        self._make = make

    def __iter__(self) -> Iterator[Any]:
        yield self._make()


def _finite() -> Any:
    from hypothesis import strategies  # which has asked

    return strategies.floats(allow_nan=False, allow_infinity=False)


# What `float` is in hints at run time, since other numbers are not JSON.
FiniteFloat: TypeAlias = Annotated[float, Drawn(_finite)]
SomeJson: TypeAlias = str | int | FiniteFloat | bool | list[str] | dict[str, str] | None
"""What `Any` is in hints at run time: some of the values of JSON, which hypothesis can make."""


# Where names come from that endpoint modules import for type checkers, with an underscore before them.
_MODULES: Final = (".client", ".types", ".bodies", ".downloads")


def resolve_when_read(owner: Any) -> None:
    """Let the annotations of a class or a function be types, instead of text, to whoever reads them.

    Args:
        owner: A class or a function of this package; names that its module does not have are those of models.
    """
    owner.__annotations__ = Hints(owner.__annotations__, owner.__module__)


def resolve_functions(namespace: Mapping[str, Any]) -> None:
    """Do the same for all functions that a module defines.

    Args:
        namespace: ``globals()`` of the module, at its end.
    """
    for value in list(namespace.values()):
        if isinstance(value, FunctionType) and value.__module__ == namespace["__name__"]:
            resolve_when_read(value)


class Hints(dict[str, Any]):
    """Annotations by name.

    Args:
        texts: The annotations as text.
        module: The name of the module where they are.
    """

    def __init__(self, texts: Mapping[str, Any], module: str) -> None:
        super().__init__(texts)
        self._module = module
        self._types: dict[str, Any] | None = None

    def _resolved(self) -> dict[str, Any]:
        if self._types is None:
            namespace = vars(sys.modules[self._module])
            names = _Names(namespace)
            self._types = {
                name: eval(text, namespace, names) if isinstance(text, str) else text  # noqa: S307 - our own code
                for name, text in super().items()
            }
        return self._types

    def __getitem__(self, name: str) -> Any:
        return self._resolved()[name]

    def get(self, name: str, default: Any = None) -> Any:
        """Return the type of a name."""
        return self._resolved().get(name, default)

    def __iter__(self) -> Iterator[str]:  # with it, dict() and copies ask keys()
        return super().__iter__()

    def keys(self) -> Any:
        """Return the names."""
        return self._resolved().keys()

    def values(self) -> Any:
        """Return the types."""
        return self._resolved().values()

    def items(self) -> Any:
        """Return the names and types."""
        return self._resolved().items()

    def copy(self) -> dict[str, Any]:
        """Return a plain dict of the types."""
        return dict(self._resolved())


class _Names(dict[str, Any]):
    """What the names in annotations are: names of the module, or models."""

    def __init__(self, namespace: Mapping[str, Any]) -> None:
        super().__init__(Any=SomeJson, float=FiniteFloat)
        self._namespace = namespace

    def __missing__(self, name: str) -> Any:
        if name in self._namespace:
            return self._namespace[name]
        for module in _MODULES if name[:1] == "_" else ():
            namespace = vars(import_module(module, __package__))
            if name[1:] in namespace:
                found = namespace[name[1:]]
                return eval(found, namespace, _Names(namespace)) if isinstance(found, str) else found  # noqa: S307
        try:
            return getattr(import_module(".models", __package__), name)
        except AttributeError:
            raise KeyError(name) from None


__all__ = ["Drawn", "Hints", "SomeJson", "resolve_functions", "resolve_when_read"]
