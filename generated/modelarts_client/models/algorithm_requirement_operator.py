from enum import StrEnum


class AlgorithmRequirementOperator(StrEnum):
    """How the key of a requirement relates to its values: it is one of them."""

    IN = "in"
