from enum import StrEnum as _StrEnum


class ModelRuntimeStatus(_StrEnum):
    """Status of a runtime: available (normal), withdrawn (deleted), being withdrawn (deleting)."""

    DELETED = "deleted"
    DELETING = "deleting"
    NORMAL = "normal"
