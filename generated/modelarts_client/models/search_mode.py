# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class SearchMode(_StrEnum):
    """Whether larger (max) or smaller (min) values of a metric are better."""

    MAX = "max"
    MIN = "min"
