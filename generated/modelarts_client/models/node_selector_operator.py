from enum import StrEnum


class NodeSelectorOperator(StrEnum):
    """How a label of a node is compared with values."""

    DOESNOTEXIST = "DoesNotExist"
    EXISTS = "Exists"
    GT = "Gt"
    IN = "In"
    LT = "Lt"
    NOTIN = "NotIn"
