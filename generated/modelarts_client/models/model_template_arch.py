# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class ModelTemplateArch(_StrEnum):
    """Architecture that the models of a template run on."""

    X86_64 = "X86_64"
    AARCH64 = "AARCH64"
