# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class ModelSourceType(_StrEnum):
    """Origin of a model; auto for ExeML, blank for everything else."""

    AUTO = "auto"
    BLANK = ""
