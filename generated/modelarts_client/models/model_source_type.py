from enum import StrEnum


class ModelSourceType(StrEnum):
    """Origin of a model; auto for ExeML, blank for everything else."""

    AUTO = "auto"
    BLANK = ""
