"""What stands between two slashes of an address."""

from __future__ import annotations

from urllib.parse import quote


def segment(name: str, value: str) -> str:
    """The value of a path parameter as it is sent.

    Args:
        name: What the parameter is called.
        value: Its value; slashes and whatever else has a meaning in an address are quoted.

    Raises:
        ValueError: The request would go to another operation: the value is empty, ``.`` or ``..``, which clients and
            servers take for a way through the folders, quoted or not.
    """
    text = str(value)
    if text in ("", ".", ".."):
        raise ValueError(f"{name} is {text!r}, which would lead to another address")
    return quote(text, safe="")


__all__ = ["segment"]
