# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class ModelRuntimeArch(_StrEnum):
    """Architecture of a runtime."""

    X86_64 = "x86_64"
    AARCH64 = "aarch64"
