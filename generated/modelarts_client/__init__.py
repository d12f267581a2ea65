# Written by `python -m generator generate`, which overwrites changes: a copy of runtime/__init__.py.
"""Typed client of the ModelArts REST API, generated from its OpenAPI description.

Names are loaded on first use, so that importing this package costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .client import Client
    from .errors import ApiError
    from .model_base import Model
    from .types import UNSET, Attempt, Response, Unset

_MODULES = {
    "ApiError": ".errors",
    "Attempt": ".types",
    "Client": ".client",
    "Model": ".model_base",
    "Response": ".types",
    "UNSET": ".types",
    "Unset": ".types",
}

__all__ = ("UNSET", "ApiError", "Attempt", "Client", "Model", "Response", "Unset")


def __getattr__(name: str) -> object:
    try:
        module = _MODULES[name]
    except KeyError:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}") from None
    value: object = getattr(import_module(module, __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
