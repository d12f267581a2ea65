from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    pass


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class FlavorNpu(Model):
    """Neural processors of a flavor.

    Attributes:
        unit_num (int | str | Unset): Number of NPUs.
        product_name (str | Unset): Name of the product.
        memory (str | Unset): Memory with its unit.

    Source: ModelArts API Reference, training_management/creating_a_training_job.rst, Table 101
    """

    unit_num: int | str | Unset = UNSET
    product_name: str | Unset = UNSET
    memory: str | Unset = UNSET
