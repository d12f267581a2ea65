# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class AffinityMode(_StrEnum):
    """How strong an affinity is: only the named nodes (required), or these before others (preferred)."""

    REQUIRED = "required"
    PREFERRED = "preferred"
