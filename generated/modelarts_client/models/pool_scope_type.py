from enum import StrEnum as _StrEnum


class PoolScopeType(_StrEnum):
    """Type of jobs that a pool runs: training, inference or notebooks."""

    INFER = "Infer"
    NOTEBOOK = "Notebook"
    TRAIN = "Train"
