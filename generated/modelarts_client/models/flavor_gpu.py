from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class FlavorGpu(Model):
    """Graphics processors of a flavor.

    Attributes:
        unit_num (int | Unset): Number of GPUs.
        product_name (str | Unset): Name of the product.
        memory (str | Unset): Memory with its unit, for example 32GB.
    """

    unit_num: int | Unset = UNSET
    product_name: str | Unset = UNSET
    memory: str | Unset = UNSET
