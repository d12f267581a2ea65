# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class NetworkListKind(_StrEnum):
    """Type of a list of networks as a resource."""

    NETWORKLIST = "NetworkList"
