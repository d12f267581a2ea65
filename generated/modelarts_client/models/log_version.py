from enum import StrEnum


class LogVersion(StrEnum):
    """Version of the log."""

    V0 = "v0"
    V1 = "v1"
