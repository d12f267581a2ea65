# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.pool_creating_step_type import PoolCreatingStepType


@_base.reads(
    {
        "type_": _codecs.Choice("PoolCreatingStepType"),
    },
    names={
        "type_": "type",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolCreatingStep(_base.MappingMethods, _base.Model):
    """How nodes are created in batches.

    Attributes:
        step (int | None): Step of the supernodes or racks, one of the creatingSteps of the flavor.
        type_ (PoolCreatingStepType | str | None): What nodes are created by: whole racks (rack) or supernodes (hyperinstance).

    Source: ModelArts API Reference, resource_management/resource_pool_management/creating_resource_pools.rst,
    Tables 12 and 43; huaweicloudsdkmodelarts 3.1.219, CreatingStep
    """

    step: int | None = UNSET
    type_: PoolCreatingStepType | str | None = UNSET
