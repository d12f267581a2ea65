# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class RunStartType(_StrEnum):
    """How a run began: scheduled (init_or_rescheduled) or restarted in place (restarted)."""

    INIT_OR_RESCHEDULED = "init_or_rescheduled"
    RESTARTED = "restarted"
