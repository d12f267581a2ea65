from enum import StrEnum


class SpecificationSourceType(StrEnum):
    """Where the models come from that a specification is for: ExeML (auto), or the user (no text, or empty)."""

    AUTO = "auto"
    EMPTY = "empty"
    VALUE_0 = ""
