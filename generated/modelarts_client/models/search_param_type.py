# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class SearchParamType(_StrEnum):
    """Whether a hyperparameter is continuous or discrete."""

    CONTINUOUS = "continuous"
    DISCRETE = "discrete"
