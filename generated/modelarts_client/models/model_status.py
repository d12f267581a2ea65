# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class ModelStatus(_StrEnum):
    """Status of a model: being imported (publishing), ready (published), not imported (failed), image being built (building), image not built (building_failed)."""

    PUBLISHING = "publishing"
    PUBLISHED = "published"
    FAILED = "failed"
    BUILDING = "building"
    BUILDING_FAILED = "building_failed"
