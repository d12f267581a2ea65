"""Keeps credentials out of what the libraries that send say: whole headers in their logs, whole answers in errors."""

import logging
import re
import string
from typing import Final

_LIBRARIES: Final = (
    "httpx",
    "httpcore.connection",
    "httpcore.http11",
    "httpcore.http2",
    "httpcore.proxy",
    "hpack.hpack",
)
_LONGEST: Final = 20_000  # characters that are looked through; the rest is cut off
_OF_SIGNATURES: Final = f"{string.ascii_letters}{string.digits}+/="
# A value in quotes may be cut off before its end.
_VALUE: Final = r"""(['"]?\s*[,:=]\s*)(?:b?'(?:[^'\\]|\\.)*+(?:'|$)|b?"(?:[^"\\]|\\.)*+(?:"|$)|[^\s,]+)"""
_HEADER: Final = re.compile(
    r"(x-(?:auth|subject|security|amz-security)-token|(?:proxy-)?authorization|(?:set-)?cookie)" + _VALUE,
    re.IGNORECASE | re.DOTALL,
)
# h11's words:
_ILLEGAL: Final = re.compile(
    r"(illegal (?:(?:header|status) line:|header (?:name|value)) ).*", re.DOTALL | re.IGNORECASE
)
# Each word is looked at once; the second alternative passes over those that name no signature.
_SIGNATURE: Final = re.compile(r"((?=\w*signature)\w++\W{1,3})[0-9a-z+/=]{16,}|\w++", re.IGNORECASE)

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
    _OF_PROGRAM[name, place] = re.compile(pattern, re.IGNORECASE | re.DOTALL)


def without_secrets(text: str) -> str:
    """Write ``***`` for signatures, and for the values of headers and parameters that hold credentials.

    A text of more than 20,000 characters is cut.
    """
    if len(text) > _LONGEST:
        # A signature that is cut off may be too short to be taken for one.
        return f"{without_secrets(text[:_LONGEST].rstrip(_OF_SIGNATURES))} ..."
    for (_, place), pattern in _OF_PROGRAM.items():
        text = pattern.sub(r"\1\2'***'" if place == "header" else r"\1\2***", text)
    text = _HEADER.sub(r"\1\2'***'", text)
    return _SIGNATURE.sub(_without_signature, text) if "signature" in text.lower() else text


def _without_signature(found: re.Match[str]) -> str:
    return found[0] if found[1] is None else f"{found[1]}***"
