from enum import StrEnum as _StrEnum


class ServiceUpdateStatus(_StrEnum):
    """The result of an update, or that it is in progress."""

    FAIL = "FAIL"
    RUNNING = "RUNNING"
    SUCCESS = "SUCCESS"
