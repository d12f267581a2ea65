# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class FlavorGpu(_base.MappingMethods, _base.Model):
    """Graphics processors of a flavor.

    Attributes:
        unit_num (int | None): Number of GPUs. At least 0.
        product_name (str | None): Name of the product.
        memory (str | None): Memory with its unit, for example 32GB.

    Source: 002_70b4f4b3164ec19d.txt, Tables 6-46 and 6-54; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 100
    """

    unit_num: int | None = UNSET
    product_name: str | None = UNSET
    memory: str | None = UNSET
