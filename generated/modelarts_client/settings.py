# Written by `python -m generator generate` from the description; it overwrites changes.
"""How this service answers with paths."""

from typing import Final

# Paths in the JSON of a response; the first that is there counts.
ERROR_CODE: Final[tuple[tuple[str, ...], ...]] = (("error_code",), ("error", "error_code"), ("error", "code"))
ERROR_MESSAGE: Final[tuple[tuple[str, ...], ...]] = (("error_msg",), ("error_message",), ("error", "message"))
ERROR_SOLUTION: Final[tuple[tuple[str, ...], ...]] = (("error_solution",),)
REQUEST_ID: Final = ("X-Request-Id", "X-IAM-Trace-Id", "X-Obs-Request-Id")
"""Headers with the ID of a request."""

__all__ = ["ERROR_CODE", "ERROR_MESSAGE", "ERROR_SOLUTION", "REQUEST_ID"]
