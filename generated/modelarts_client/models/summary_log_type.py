# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class SummaryLogType(_StrEnum):
    """Tool that reads the visualization log."""

    TENSORBOARD = "tensorboard"
    MINDSTUDIO_INSIGHT = "mindstudio-insight"
