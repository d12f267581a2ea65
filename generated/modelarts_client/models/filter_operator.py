from enum import StrEnum


class FilterOperator(StrEnum):
    """How a filter compares: like is similarity, in and not are membership, between is a range."""

    BETWEEN = "between"
    IN = "in"
    LIKE = "like"
    NOT = "not"
