# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class LogSearchType(_StrEnum):
    """Which page of the lines: the first one (init), the one after a line (forwards) or before it (backwards)."""

    INIT = "init"
    FORWARDS = "forwards"
    BACKWARDS = "backwards"
