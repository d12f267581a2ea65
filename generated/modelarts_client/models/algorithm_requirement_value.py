# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class AlgorithmRequirementValue(_StrEnum):
    """Value of a requirement: CPU, GPU or Ascend for flavor_type; multiple (supported) or singular (not supported) for the other keys."""

    CPU = "CPU"
    GPU = "GPU"
    ASCEND = "Ascend"
    MULTIPLE = "multiple"
    SINGULAR = "singular"
