from enum import StrEnum


class PoolBusiness(StrEnum):
    """Whether a pool is for everybody (public) or for one tenant (private)."""

    PRIVATE = "private"
    PUBLIC = "public"
