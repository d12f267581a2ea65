from enum import StrEnum


class ResourcePolicy(StrEnum):
    """Resource mode of a job."""

    ECONOMIC = "economic"
    REGULAR = "regular"
    TURBO = "turbo"
