# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class EdgeOperation(_StrEnum):
    """An operation on an edge node."""

    DEPLOY = "deploy"
    DELETE = "delete"
