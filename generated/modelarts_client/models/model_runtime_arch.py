from enum import StrEnum


class ModelRuntimeArch(StrEnum):
    """Architecture of a runtime."""

    AARCH64 = "aarch64"
    X86_64 = "x86_64"
