from enum import StrEnum


class SummaryLogType(StrEnum):
    """Tool that reads the visualization log."""

    MINDSTUDIO_INSIGHT = "mindstudio-insight"
    TENSORBOARD = "tensorboard"
