from enum import StrEnum as _StrEnum


class ResourcePolicy(_StrEnum):
    """Resource mode of a job."""

    ECONOMIC = "economic"
    REGULAR = "regular"
    TURBO = "turbo"
