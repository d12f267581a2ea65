# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class NodeSelectorOperator(_StrEnum):
    """How a label of a node is compared with values."""

    IN = "In"
    NOTIN = "NotIn"
    EXISTS = "Exists"
    DOESNOTEXIST = "DoesNotExist"
    GT = "Gt"
    LT = "Lt"
