from enum import StrEnum as _StrEnum


class ModelSource(_StrEnum):
    """Source of a model: ExeML (auto), a preset algorithm (algos), the user (custom), AI Gallery (subscribe)."""

    ALGOS = "algos"
    AUTO = "auto"
    CUSTOM = "custom"
    SUBSCRIBE = "subscribe"
