# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class PoolLvType(_StrEnum):
    """How a logical volume is written, linear or striped over several disks."""

    LINEAR = "linear"
    STRIPED = "striped"
