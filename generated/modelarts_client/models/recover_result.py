# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class RecoverResult(_StrEnum):
    """The result of a recovery, or that it is in progress."""

    RECOVERING = "recovering"
    SUCCESS = "success"
    FAILED = "failed"
    DOWNGRADE = "downgrade"
    TERMINATED = "terminated"
    QUOTAEXCEEDED = "quotaExceeded"
