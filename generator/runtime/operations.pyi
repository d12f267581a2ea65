from collections.abc import Mapping

from .operation import Operation

OPERATIONS: Mapping[str, Operation]
