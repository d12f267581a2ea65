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
        unit_num (int | Unset): Number of GPUs. At least 0.
        product_name (str | Unset): Name of the product.
        memory (str | Unset): Memory with its unit, for example 32GB.

    Source: 002_70b4f4b3164ec19d.txt, Tables 6-46 and 6-54; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 100
    """

    unit_num: int | Unset = UNSET
    product_name: str | Unset = UNSET
    memory: str | Unset = UNSET
