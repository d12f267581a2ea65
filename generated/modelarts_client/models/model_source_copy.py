# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class ModelSourceCopy(_StrEnum):
    """Whether an image is copied: true takes longer but makes services independent of changes of the source; only for models of the type Image."""

    TRUE = "true"
    FALSE = "false"
