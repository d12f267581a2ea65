from enum import StrEnum as _StrEnum


class EdgeOperation(_StrEnum):
    """An operation on an edge node."""

    DELETE = "delete"
    DEPLOY = "deploy"
