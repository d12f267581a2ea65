# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class LogReportType(_StrEnum):
    """Where logs are sent to."""

    LTS = "LTS"
