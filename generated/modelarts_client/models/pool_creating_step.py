from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.pool_creating_step_type import PoolCreatingStepType


@reads(
    {
        "type_": Choice("PoolCreatingStepType"),
    },
    names={
        "type_": "type",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PoolCreatingStep(Model):
    """How nodes are created in batches.

    Attributes:
        step (int | Unset): Step of the supernodes or racks, one of the creatingSteps of the flavor.
        type_ (PoolCreatingStepType | str | Unset): What nodes are created by: whole racks (rack) or supernodes
            (hyperinstance).

    Source: ModelArts API Reference, resource_management/resource_pool_management/creating_resource_pools.rst,
    Tables 12 and 43; huaweicloudsdkmodelarts 3.1.219, CreatingStep
    """

    step: int | Unset = UNSET
    type_: PoolCreatingStepType | str | Unset = UNSET
