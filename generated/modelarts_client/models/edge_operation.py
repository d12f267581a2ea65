from enum import StrEnum


class EdgeOperation(StrEnum):
    """An operation on an edge node."""

    DELETE = "delete"
    DEPLOY = "deploy"
