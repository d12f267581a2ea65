from enum import StrEnum


class PoolScopeType(StrEnum):
    """Type of jobs that a pool runs: training, inference or notebooks."""

    INFER = "Infer"
    NOTEBOOK = "Notebook"
    TRAIN = "Train"
