from enum import StrEnum


class EdgeOperation(StrEnum):
    """What was done on an edge node."""

    DELETE = "delete"
    DEPLOY = "deploy"
