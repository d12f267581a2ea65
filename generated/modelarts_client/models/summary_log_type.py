from enum import StrEnum as _StrEnum


class SummaryLogType(_StrEnum):
    """Tool that reads the visualization log."""

    MINDSTUDIO_INSIGHT = "mindstudio-insight"
    TENSORBOARD = "tensorboard"
