from enum import StrEnum as _StrEnum


class LogContentType(_StrEnum):
    """Kind of link to a log: text/plain for viewing, application/octet-stream for downloading."""

    APPLICATION_OCTET_STREAM = "application/octet-stream"
    TEXT_PLAIN = "text/plain"
