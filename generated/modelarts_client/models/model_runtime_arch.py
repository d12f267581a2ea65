from enum import StrEnum as _StrEnum


class ModelRuntimeArch(_StrEnum):
    """Architecture of a runtime."""

    AARCH64 = "aarch64"
    X86_64 = "x86_64"
