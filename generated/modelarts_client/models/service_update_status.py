# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class ServiceUpdateStatus(_StrEnum):
    """The result of an update, or that it is in progress."""

    SUCCESS = "SUCCESS"
    FAIL = "FAIL"
    RUNNING = "RUNNING"
