from enum import StrEnum


class SpecificationSourceType(StrEnum):
    """Origin of the models that a specification is for: ExeML (auto), or the user (no text, or empty)."""

    AUTO = "auto"
    EMPTY = "empty"
    VALUE_0 = ""
