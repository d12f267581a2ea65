# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class ResourceFlavorCpuArch(_StrEnum):
    """Architecture of the processor."""

    X86 = "x86"
    ARM64 = "arm64"
