# Written by `python -m generator generate` from the description; it overwrites changes.
"""Operations with the tag ``services``; each module is loaded on first use."""

from importlib import import_module as _import_module
from types import ModuleType as _ModuleType
from typing import TYPE_CHECKING as _TYPE_CHECKING

if _TYPE_CHECKING:
    from . import (
        create_service as create_service,
    )
    from . import (
        delete_service as delete_service,
    )
    from . import (
        list_services as list_services,
    )
    from . import (
        show_internal_channel_vpcep_api as show_internal_channel_vpcep_api,
    )
    from . import (
        show_service as show_service,
    )
    from . import (
        show_service_events as show_service_events,
    )
    from . import (
        show_service_monitor_info as show_service_monitor_info,
    )
    from . import (
        show_service_specifications as show_service_specifications,
    )
    from . import (
        show_service_update_logs as show_service_update_logs,
    )
    from . import (
        update_service as update_service,
    )

__all__ = (
    "create_service",
    "delete_service",
    "list_services",
    "show_internal_channel_vpcep_api",
    "show_service",
    "show_service_events",
    "show_service_monitor_info",
    "show_service_specifications",
    "show_service_update_logs",
    "update_service",
)


def __getattr__(name: str) -> _ModuleType:
    if name in __all__:
        return _import_module(f"{__name__}.{name}")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
