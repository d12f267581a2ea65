from enum import StrEnum as _StrEnum


class FilterOperator(_StrEnum):
    """How a filter compares: like is similarity, in and not are membership, between is a range."""

    BETWEEN = "between"
    IN = "in"
    LIKE = "like"
    NOT = "not"
