# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class ResourcePolicy(_StrEnum):
    """Resource mode of a job."""

    REGULAR = "regular"
    ECONOMIC = "economic"
    TURBO = "turbo"
