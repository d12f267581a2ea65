from enum import StrEnum


class SearchMode(StrEnum):
    """Whether larger (max) or smaller (min) values of a metric are better."""

    MAX = "max"
    MIN = "min"
