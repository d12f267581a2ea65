# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class ModelSortKey(_StrEnum):
    """Field that models are sorted by: time of creation, version or size."""

    CREATE_AT = "create_at"
    MODEL_VERSION = "model_version"
    MODEL_SIZE = "model_size"
