# Written by `python -m generator generate` from the description; it overwrites changes.
"""Operations with the tag ``algorithms``; each module is loaded on first use."""

from importlib import import_module as _import_module
from types import ModuleType as _ModuleType
from typing import TYPE_CHECKING as _TYPE_CHECKING

if _TYPE_CHECKING:
    from . import (
        change_algorithm as change_algorithm,
    )
    from . import (
        create_algorithm as create_algorithm,
    )
    from . import (
        delete_algorithm as delete_algorithm,
    )
    from . import (
        list_algorithms as list_algorithms,
    )
    from . import (
        show_algorithm_by_uuid as show_algorithm_by_uuid,
    )

__all__ = (
    "change_algorithm",
    "create_algorithm",
    "delete_algorithm",
    "list_algorithms",
    "show_algorithm_by_uuid",
)


def __getattr__(name: str) -> _ModuleType:
    if name in __all__:
        return _import_module(f"{__name__}.{name}")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
