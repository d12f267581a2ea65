# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class FlavorNpu(_base.MappingMethods, _base.Model):
    """Neural processors of a flavor.

    Attributes:
        unit_num (int | str | None): Number of NPUs.
        product_name (str | None): Name of the product.
        memory (str | None): Memory with its unit.

    Source: ModelArts API Reference, training_management/creating_a_training_job.rst, Table 101
    """

    unit_num: int | str | None = UNSET
    product_name: str | None = UNSET
    memory: str | None = UNSET
