from enum import StrEnum


class AffinityMode(StrEnum):
    """How strong an affinity is: only the named nodes (required), or these before others (preferred)."""

    PREFERRED = "preferred"
    REQUIRED = "required"
