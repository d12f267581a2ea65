from enum import StrEnum as _StrEnum


class SpecificationSourceType(_StrEnum):
    """Origin of the models that a specification is for: ExeML (auto), or the user (no text, or empty)."""

    AUTO = "auto"
    EMPTY = "empty"
    VALUE_0 = ""
