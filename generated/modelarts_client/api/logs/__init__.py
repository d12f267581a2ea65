# Written by `python -m generator generate` from the description; it overwrites changes.
"""Operations with the tag ``logs``; each module is loaded on first use."""

from importlib import import_module as _import_module
from types import ModuleType as _ModuleType
from typing import TYPE_CHECKING as _TYPE_CHECKING

if _TYPE_CHECKING:
    from . import (
        list_logs as list_logs,
    )

__all__ = ("list_logs",)


def __getattr__(name: str) -> _ModuleType:
    if name in __all__:
        return _import_module(f"{__name__}.{name}")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
