# Written by `python -m generator generate` from the description; it overwrites changes.
"""Operations with the tag ``tags``; each module is loaded on first use."""

from importlib import import_module as _import_module
from types import ModuleType as _ModuleType
from typing import TYPE_CHECKING as _TYPE_CHECKING

if _TYPE_CHECKING:
    from . import (
        batch_create_pool_tags as batch_create_pool_tags,
    )
    from . import (
        batch_delete_pool_tags as batch_delete_pool_tags,
    )
    from . import (
        list_pool_tags as list_pool_tags,
    )
    from . import (
        show_pool_tags as show_pool_tags,
    )
    from . import (
        update_pool_tags as update_pool_tags,
    )

__all__ = (
    "batch_create_pool_tags",
    "batch_delete_pool_tags",
    "list_pool_tags",
    "show_pool_tags",
    "update_pool_tags",
)


def __getattr__(name: str) -> _ModuleType:
    if name in __all__:
        return _import_module(f"{__name__}.{name}")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
