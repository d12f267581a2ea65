from enum import StrEnum


class ModelSourceCopy(StrEnum):
    """Whether an image is copied: true takes longer but makes services independent of changes of the source; only for models of the type Image."""

    FALSE = "false"
    TRUE = "true"
