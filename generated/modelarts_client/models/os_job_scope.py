from enum import StrEnum


class OsJobScope(StrEnum):
    """Kind of jobs of a resource pool."""

    INFER = "Infer"
    NOTEBOOK = "Notebook"
    TRAIN = "Train"
