from enum import StrEnum


class ServiceUpdateStatus(StrEnum):
    """The result of an update, or that it is in progress."""

    FAIL = "FAIL"
    RUNNING = "RUNNING"
    SUCCESS = "SUCCESS"
