from enum import StrEnum as _StrEnum


class PoolBusiness(_StrEnum):
    """Whether a pool is for everybody (public) or for one tenant (private)."""

    PRIVATE = "private"
    PUBLIC = "public"
