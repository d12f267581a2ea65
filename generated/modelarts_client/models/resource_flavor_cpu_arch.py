from enum import StrEnum


class ResourceFlavorCpuArch(StrEnum):
    """Architecture of the processor."""

    ARM64 = "arm64"
    X86 = "x86"
