# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class PoolBusiness(_StrEnum):
    """Whether a pool is for everybody (public) or for one tenant (private)."""

    PUBLIC = "public"
    PRIVATE = "private"
