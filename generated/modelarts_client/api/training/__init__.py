# Written by `python -m generator generate` from the description; it overwrites changes.
"""Operations with the tag ``training``; each module is loaded on first use."""

from importlib import import_module as _import_module
from types import ModuleType as _ModuleType
from typing import TYPE_CHECKING as _TYPE_CHECKING

if _TYPE_CHECKING:
    from . import (
        change_training_job_description as change_training_job_description,
    )
    from . import (
        create_save_image_job as create_save_image_job,
    )
    from . import (
        create_training_job as create_training_job,
    )
    from . import (
        delete_training_job as delete_training_job,
    )
    from . import (
        list_training_job_events as list_training_job_events,
    )
    from . import (
        list_training_jobs as list_training_jobs,
    )
    from . import (
        show_obs_url_of_training_job_logs as show_obs_url_of_training_job_logs,
    )
    from . import (
        show_save_image_job as show_save_image_job,
    )
    from . import (
        show_training_job_details as show_training_job_details,
    )
    from . import (
        show_training_job_engines as show_training_job_engines,
    )
    from . import (
        show_training_job_flavors as show_training_job_flavors,
    )
    from . import (
        show_training_job_logs_preview as show_training_job_logs_preview,
    )
    from . import (
        show_training_job_metrics as show_training_job_metrics,
    )
    from . import (
        stop_training_job as stop_training_job,
    )

__all__ = (
    "change_training_job_description",
    "create_save_image_job",
    "create_training_job",
    "delete_training_job",
    "list_training_job_events",
    "list_training_jobs",
    "show_obs_url_of_training_job_logs",
    "show_save_image_job",
    "show_training_job_details",
    "show_training_job_engines",
    "show_training_job_flavors",
    "show_training_job_logs_preview",
    "show_training_job_metrics",
    "stop_training_job",
)


def __getattr__(name: str) -> _ModuleType:
    if name in __all__:
        return _import_module(f"{__name__}.{name}")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
