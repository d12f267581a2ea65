"""Keeps credentials out of what the libraries that send say: whole headers in their logs, whole answers in errors."""

import logging
import re
from typing import Final

_LIBRARIES: Final = (
    "httpx",
    "httpcore.connection",
    "httpcore.http11",
    "httpcore.http2",
    "httpcore.proxy",
    "hpack.hpack",
)
_VALUE: Final = r"""(['"]?\s*[,:=]\s*)(?:b?'(?:[^'\\]|\\.)*'|b?"(?:[^"\\]|\\.)*"|[^\s,]+)"""
_HEADER: Final = re.compile(
    r"(x-(?:auth|subject|security|amz-security)-token|(?:proxy-)?authorization|(?:set-)?cookie)" + _VALUE,
    re.IGNORECASE,
)
# h11's words:
_ILLEGAL: Final = re.compile(
    r"(illegal (?:(?:header|status) line:|header (?:name|value)) ).*", re.DOTALL | re.IGNORECASE
)
_SIGNATURE: Final = re.compile(r"(signature\w*\W{1,3})[0-9a-z+/=]{16,}", re.IGNORECASE)

_OF_PROGRAM: Final[dict[tuple[str, str], re.Pattern[str]]] = {}


class _HideSecrets(logging.Filter):
    def filter(self, record: logging.LogRecord) -> bool:
        message = record.getMessage()
        hidden = _ILLEGAL.sub(r"\1***", without_secrets(message))
        if hidden != message:
            record.msg, record.args = hidden, ()
        return True


_FILTER: Final = _HideSecrets()


def hide_secrets_in_logs() -> None:
    """Have the loggers of the libraries write ``'***'`` for what holds credentials, and for malformed headers."""
    for library in _LIBRARIES:
        logging.getLogger(library).addFilter(_FILTER)  # a filter that is there already is not added again


def hide_key(name: str, place: str) -> None:
    """Treat a header or a query parameter as one that holds credentials.

    Args:
        name: Its name; of a parameter, percent-encoded.
        place: ``header`` or ``query``.
    """
    is_header = place == "header"
    pattern = rf"({re.escape(name)}){_VALUE}" if is_header else rf"([?&]{re.escape(name)})(=)[^&#\s'\"]+"
    _OF_PROGRAM[name, place] = re.compile(pattern, re.IGNORECASE)


def without_secrets(text: str) -> str:
    """Write ``***`` for signatures, and for the values of headers and parameters that hold credentials."""
    for (_, place), pattern in _OF_PROGRAM.items():
        text = pattern.sub(r"\1\2'***'" if place == "header" else r"\1\2***", text)
    return _SIGNATURE.sub(r"\1***", _HEADER.sub(r"\1\2'***'", text))
