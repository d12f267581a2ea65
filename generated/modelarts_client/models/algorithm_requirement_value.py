from enum import StrEnum as _StrEnum


class AlgorithmRequirementValue(_StrEnum):
    """Value of a requirement: CPU, GPU or Ascend for flavor_type; multiple (supported) or singular (not supported) for the other keys."""

    ASCEND = "Ascend"
    CPU = "CPU"
    GPU = "GPU"
    MULTIPLE = "multiple"
    SINGULAR = "singular"
