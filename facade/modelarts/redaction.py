"""Keeps credentials out of the debug logs of the libraries that send, which write whole headers."""

import logging
import re
from typing import Final

_LIBRARIES: Final = ("httpcore.connection", "httpcore.http11", "httpcore.http2", "httpcore.proxy", "hpack.hpack")
_SECRET: Final = re.compile(
    r"""((?:x-(?:auth|subject|security|amz-security)-token|(?:proxy-)?authorization|(?:set-)?cookie)['"]?\s*[,:=]\s*)"""
    r"""(?:b?'(?:[^'\\]|\\.)*'|b?"(?:[^"\\]|\\.)*"|[^\s,]+)""",
    re.IGNORECASE,
)


class _HideSecrets(logging.Filter):
    def filter(self, record: logging.LogRecord) -> bool:
        message = record.getMessage()
        hidden = _SECRET.sub(r"\1'***'", message)
        if hidden != message:
            record.msg, record.args = hidden, ()
        return True


_FILTER: Final = _HideSecrets()


def hide_secrets_in_logs() -> None:
    """Have the loggers of httpcore and hpack write ``'***'`` for the values of headers that hold credentials."""
    for library in _LIBRARIES:
        logging.getLogger(library).addFilter(_FILTER)  # a filter that is there already is not added again
