from enum import StrEnum as _StrEnum


class NodeSelectorOperator(_StrEnum):
    """How a label of a node is compared with values."""

    DOESNOTEXIST = "DoesNotExist"
    EXISTS = "Exists"
    GT = "Gt"
    IN = "In"
    LT = "Lt"
    NOTIN = "NotIn"
