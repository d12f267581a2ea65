from enum import StrEnum


class ServiceSourceType(StrEnum):
    """Where a model comes from: auto is ExeML; empty means the user."""

    AUTO = "auto"
    EMPTY = "empty"
    VALUE_0 = ""
