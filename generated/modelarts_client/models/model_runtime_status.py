from enum import StrEnum


class ModelRuntimeStatus(StrEnum):
    """Status of a runtime: available (normal), withdrawn (deleted), being withdrawn (deleting)."""

    DELETED = "deleted"
    DELETING = "deleting"
    NORMAL = "normal"
