# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class LogContentType(_StrEnum):
    """Kind of link to a log: text/plain for viewing, application/octet-stream for downloading."""

    TEXT_PLAIN = "text/plain"
    APPLICATION_OCTET_STREAM = "application/octet-stream"
