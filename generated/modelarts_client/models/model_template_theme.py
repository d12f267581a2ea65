# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class ModelTemplateTheme(_StrEnum):
    """Purpose of the models of a template."""

    CLASSIFICATION = "Classification"
    COMMON = "Common"
