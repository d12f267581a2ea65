# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class SpecificationSourceType(_StrEnum):
    """Origin of the models that a specification is for: ExeML (auto), or the user (no text, or empty)."""

    VALUE_0 = ""
    EMPTY = "empty"
    AUTO = "auto"
