# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class ModelRuntimeStatus(_StrEnum):
    """Status of a runtime: available (normal), withdrawn (deleted), being withdrawn (deleting)."""

    NORMAL = "normal"
    DELETED = "deleted"
    DELETING = "deleting"
