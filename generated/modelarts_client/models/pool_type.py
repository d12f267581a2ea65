# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class PoolType(_StrEnum):
    """Type of a pool or of a flavor: Dedicate is physical, with a network, drivers and job types of its own; Logical is a share without a network of its own, and faster to create."""

    DEDICATE = "Dedicate"
    LOGICAL = "Logical"
