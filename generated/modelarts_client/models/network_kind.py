# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class NetworkKind(_StrEnum):
    """Type of a network as a resource."""

    NETWORK = "Network"
