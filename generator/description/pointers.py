"""JSON pointers (RFC 6901)."""

from __future__ import annotations


def escape(part: str) -> str:
    """A name as part of a pointer."""
    return part.replace("~", "~0").replace("/", "~1")


def unescape(part: str) -> str:
    """The inverse of `escape`."""
    return part.replace("~1", "/").replace("~0", "~")
