# Written by `python -m generator generate` from the description; it overwrites changes.
"""Operations with the tag ``resource_pools``; each module is loaded on first use."""

from importlib import import_module as _import_module
from types import ModuleType as _ModuleType
from typing import TYPE_CHECKING as _TYPE_CHECKING

if _TYPE_CHECKING:
    from . import (
        create_pool as create_pool,
    )
    from . import (
        delete_pool as delete_pool,
    )
    from . import (
        list_pools as list_pools,
    )
    from . import (
        list_resource_flavors as list_resource_flavors,
    )
    from . import (
        patch_pool as patch_pool,
    )
    from . import (
        show_pool as show_pool,
    )
    from . import (
        show_pool_monitor as show_pool_monitor,
    )
    from . import (
        show_pool_runtime_metrics as show_pool_runtime_metrics,
    )
    from . import (
        show_pool_statistics as show_pool_statistics,
    )

__all__ = (
    "create_pool",
    "delete_pool",
    "list_pools",
    "list_resource_flavors",
    "patch_pool",
    "show_pool",
    "show_pool_monitor",
    "show_pool_runtime_metrics",
    "show_pool_statistics",
)


def __getattr__(name: str) -> _ModuleType:
    if name in __all__:
        return _import_module(f"{__name__}.{name}")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
