# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class LogVersion(_StrEnum):
    """Version of the log."""

    V0 = "v0"
    V1 = "v1"
