from enum import StrEnum


class LogContentType(StrEnum):
    """Kind of link to a log: text/plain for viewing, application/octet-stream for downloading."""

    APPLICATIONOCTET_STREAM = "application/octet-stream"
    TEXTPLAIN = "text/plain"
