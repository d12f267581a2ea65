from enum import StrEnum


class RecoverResult(StrEnum):
    """How a recovery ended, or that it goes on."""

    DOWNGRADE = "downgrade"
    FAILED = "failed"
    QUOTAEXCEEDED = "quotaExceeded"
    RECOVERING = "recovering"
    SUCCESS = "success"
    TERMINATED = "terminated"
