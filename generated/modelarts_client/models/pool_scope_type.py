# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class PoolScopeType(_StrEnum):
    """Type of jobs that a pool runs: training, inference or notebooks."""

    TRAIN = "Train"
    INFER = "Infer"
    NOTEBOOK = "Notebook"
