from enum import StrEnum as _StrEnum


class ResourceFlavorCpuArch(_StrEnum):
    """Architecture of the processor."""

    ARM64 = "arm64"
    X86 = "x86"
