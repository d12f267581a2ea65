# Written by `python -m generator generate` from the description; it overwrites changes.
"""Operations with the tag ``models``; each module is loaded on first use."""

from importlib import import_module as _import_module
from types import ModuleType as _ModuleType
from typing import TYPE_CHECKING as _TYPE_CHECKING

if _TYPE_CHECKING:
    from . import (
        create_model as create_model,
    )
    from . import (
        delete_model as delete_model,
    )
    from . import (
        list_model_templates as list_model_templates,
    )
    from . import (
        list_models as list_models,
    )
    from . import (
        show_model as show_model,
    )
    from . import (
        show_model_engine_and_runtime as show_model_engine_and_runtime,
    )

__all__ = (
    "create_model",
    "delete_model",
    "list_model_templates",
    "list_models",
    "show_model",
    "show_model_engine_and_runtime",
)


def __getattr__(name: str) -> _ModuleType:
    if name in __all__:
        return _import_module(f"{__name__}.{name}")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
