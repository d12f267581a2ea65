from enum import StrEnum


class PoolLvType(StrEnum):
    """How a logical volume is written, linear or striped over several disks."""

    LINEAR = "linear"
    STRIPED = "striped"
