# Written by `python -m generator generate` from the description; it overwrites changes.
"""Operations with the tag ``networks``; each module is loaded on first use."""

from importlib import import_module as _import_module
from types import ModuleType as _ModuleType
from typing import TYPE_CHECKING as _TYPE_CHECKING

if _TYPE_CHECKING:
    from . import (
        create_network as create_network,
    )
    from . import (
        delete_network as delete_network,
    )
    from . import (
        list_networks as list_networks,
    )
    from . import (
        patch_network as patch_network,
    )
    from . import (
        show_network as show_network,
    )

__all__ = (
    "create_network",
    "delete_network",
    "list_networks",
    "patch_network",
    "show_network",
)


def __getattr__(name: str) -> _ModuleType:
    if name in __all__:
        return _import_module(f"{__name__}.{name}")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
