from enum import StrEnum


class SearchParamType(StrEnum):
    """Whether a hyperparameter is continuous or discrete."""

    CONTINUOUS = "continuous"
    DISCRETE = "discrete"
