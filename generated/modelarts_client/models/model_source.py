# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class ModelSource(_StrEnum):
    """Source of a model: ExeML (auto), a preset algorithm (algos), the user (custom), AI Gallery (subscribe)."""

    AUTO = "auto"
    ALGOS = "algos"
    CUSTOM = "custom"
    SUBSCRIBE = "subscribe"
