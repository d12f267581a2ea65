# Written by `python -m generator generate`, which overwrites changes: a copy of runtime/sending/redaction.py.
"""Keeps credentials out of what the libraries that send say: whole headers in their logs, whole answers in errors."""

import logging
import re
from typing import Final

_LIBRARIES: Final = ("httpcore.connection", "httpcore.http11", "httpcore.http2", "httpcore.proxy", "hpack.hpack")
_HEADER: Final = re.compile(
    r"""((?:x-(?:auth|subject|security|amz-security)-token|(?:proxy-)?authorization|(?:set-)?cookie)['"]?\s*[,:=]\s*)"""
    r"""(?:b?'(?:[^'\\]|\\.)*'|b?"(?:[^"\\]|\\.)*"|[^\s,]+)""",
    re.IGNORECASE,
)
_ILLEGAL_LINE: Final = re.compile(r"(illegal (?:header|status) line: ).*", re.DOTALL)  # h11's words
_SIGNATURE: Final = re.compile(r"(signature\w*\W{1,3})[0-9a-z+/=]{16,}", re.IGNORECASE)


class _HideSecrets(logging.Filter):
    def filter(self, record: logging.LogRecord) -> bool:
        message = record.getMessage()
        hidden = _ILLEGAL_LINE.sub(r"\1***", without_secrets(message))
        if hidden != message:
            record.msg, record.args = hidden, ()
        return True


_FILTER: Final = _HideSecrets()


def hide_secrets_in_logs() -> None:
    """Have the loggers of httpcore and hpack write ``'***'`` for headers that hold credentials or are malformed."""
    for library in _LIBRARIES:
        logging.getLogger(library).addFilter(_FILTER)  # a filter that is there already is not added again


def without_secrets(text: str) -> str:
    """Write ``***`` for signatures, and for the values of headers that hold credentials."""
    return _SIGNATURE.sub(r"\1***", _HEADER.sub(r"\1'***'", text))
