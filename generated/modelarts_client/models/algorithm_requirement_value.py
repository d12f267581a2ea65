from enum import StrEnum


class AlgorithmRequirementValue(StrEnum):
    """Value of a requirement: CPU, GPU or Ascend for flavor_type; multiple (supported) or singular (not supported) for the other keys."""

    ASCEND = "Ascend"
    CPU = "CPU"
    GPU = "GPU"
    MULTIPLE = "multiple"
    SINGULAR = "singular"
