from enum import StrEnum


class LogReportType(StrEnum):
    """Where logs are sent to."""

    LTS = "LTS"
