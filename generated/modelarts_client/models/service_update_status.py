from enum import StrEnum


class ServiceUpdateStatus(StrEnum):
    """How an update went, or that it goes on."""

    FAIL = "FAIL"
    RUNNING = "RUNNING"
    SUCCESS = "SUCCESS"
