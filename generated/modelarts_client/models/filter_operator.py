# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class FilterOperator(_StrEnum):
    """How a filter compares: like is similarity, in and not are membership, between is a range."""

    LIKE = "like"
    IN = "in"
    NOT = "not"
    BETWEEN = "between"
