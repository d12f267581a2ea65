# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class AlgorithmRequirementOperator(_StrEnum):
    """How the key of a requirement relates to its values: it is one of them."""

    IN = "in"
