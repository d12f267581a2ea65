from enum import StrEnum


class LogContentType(StrEnum):
    """Kind of link to a log: text/plain for viewing, application/octet-stream for downloading."""

    APPLICATION_OCTET_STREAM = "application/octet-stream"
    TEXT_PLAIN = "text/plain"
