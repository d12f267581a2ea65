"""The names by which programs know classes, and methods that classes inherit of private ones.

They are what Python prints: in representations of classes, in errors about wrong arguments, in help and in pickles.
"""

from collections.abc import Callable
from types import FunctionType
from typing import TypeVar

Class = TypeVar("Class", bound=type)


def public(module: str) -> Callable[[Class], Class]:
    """Return a decorator for a class that programs have from a module.

    Args:
        module: The public module.
    """

    def named(kind: Class) -> Class:
        kind.__module__ = module
        seen = set[str]()
        for owner in kind.__mro__:
            for name, member in vars(owner).items():
                is_shown = not name.startswith("_") and name not in seen
                seen.add(name)
                if is_shown and (owner is kind or "._" in owner.__module__):
                    _show(kind, name, member)
        return kind

    return named


def _show(kind: type, name: str, member: object) -> None:
    """Give a class a method with its name, if it has that of another class or function."""
    if isinstance(member, classmethod | staticmethod):
        if renamed := _renamed(kind, name, member.__func__):
            setattr(kind, name, type(member)(renamed))
    elif isinstance(member, property):
        if renamed := _renamed(kind, name, member.fget):
            setattr(kind, name, property(renamed, member.fset, member.fdel, member.__doc__))
    elif renamed := _renamed(kind, name, member):
        setattr(kind, name, renamed)


def _renamed(kind: type, name: str, function: object) -> FunctionType | None:
    """Return a copy of a function with the name that it has in a class; ``None`` if it is none, or has it already."""
    qualified = f"{kind.__qualname__}.{name}"
    if not isinstance(function, FunctionType) or function.__qualname__ == qualified:
        return None
    code, defaults = function.__code__, function.__defaults__
    copied = FunctionType(code, function.__globals__, function.__name__, defaults, function.__closure__)
    copied.__kwdefaults__ = function.__kwdefaults__
    copied.__annotations__ = function.__annotations__
    copied.__doc__ = function.__doc__
    copied.__dict__.update(vars(function))
    copied.__module__ = kind.__module__
    copied.__qualname__ = qualified
    return copied
