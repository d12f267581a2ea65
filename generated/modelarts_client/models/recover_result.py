from enum import StrEnum as _StrEnum


class RecoverResult(_StrEnum):
    """The result of a recovery, or that it is in progress."""

    DOWNGRADE = "downgrade"
    FAILED = "failed"
    QUOTAEXCEEDED = "quotaExceeded"
    RECOVERING = "recovering"
    SUCCESS = "success"
    TERMINATED = "terminated"
