from enum import StrEnum


class ModelSource(StrEnum):
    """Source of a model: ExeML (auto), a preset algorithm (algos), the user (custom), AI Gallery (subscribe)."""

    ALGOS = "algos"
    AUTO = "auto"
    CUSTOM = "custom"
    SUBSCRIBE = "subscribe"
