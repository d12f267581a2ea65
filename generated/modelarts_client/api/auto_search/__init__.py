# Written by `python -m generator generate` from the description; it overwrites changes.
"""Operations with the tag ``auto_search``; each module is loaded on first use."""

from importlib import import_module as _import_module
from types import ModuleType as _ModuleType
from typing import TYPE_CHECKING as _TYPE_CHECKING

if _TYPE_CHECKING:
    from . import (
        show_auto_search_param_analysis_result_path as show_auto_search_param_analysis_result_path,
    )
    from . import (
        show_auto_search_params_analysis as show_auto_search_params_analysis,
    )
    from . import (
        show_auto_search_per_trial as show_auto_search_per_trial,
    )
    from . import (
        show_auto_search_trial_early_stop as show_auto_search_trial_early_stop,
    )
    from . import (
        show_auto_search_trials as show_auto_search_trials,
    )
    from . import (
        show_auto_search_yaml_template_content as show_auto_search_yaml_template_content,
    )
    from . import (
        show_auto_search_yaml_templates_info as show_auto_search_yaml_templates_info,
    )
    from . import (
        show_search_algorithms as show_search_algorithms,
    )

__all__ = (
    "show_auto_search_param_analysis_result_path",
    "show_auto_search_params_analysis",
    "show_auto_search_per_trial",
    "show_auto_search_trial_early_stop",
    "show_auto_search_trials",
    "show_auto_search_yaml_template_content",
    "show_auto_search_yaml_templates_info",
    "show_search_algorithms",
)


def __getattr__(name: str) -> _ModuleType:
    if name in __all__:
        return _import_module(f"{__name__}.{name}")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
