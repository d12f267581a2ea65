# Copied from runtime/paths.py of the generator; edit it there.
"""Path parameters as segments of a URL."""

from __future__ import annotations

from urllib.parse import quote


def segment(name: str, value: str) -> str:
    """Quote the value of a path parameter.

    Args:
        name: The name of the parameter.
        value: Its value; slashes and other characters with a meaning in URLs are percent-encoded.

    Raises:
        ValueError: The value is empty, ``.`` or ``..``. Clients and servers resolve these as relative paths, quoted or
            not, so that the request would reach another operation.
    """
    text = str(value)
    if text in ("", ".", ".."):
        raise ValueError(f"{name} is {text!r}, which would lead to another URL; give the name or ID of a resource")
    return quote(text, safe="")


__all__ = ["segment"]
