from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.pool_plugin_phase import PoolPluginPhase


@reads(
    {
        "phase": Choice("PoolPluginPhase"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PoolScopePluginPhase(Model):
    """State of a plug-in.

    Attributes:
        name (str | Unset): Type of the plug-in.
        phase (PoolPluginPhase | str | Unset): State of a plug-in of a pool.

    Source: ModelArts API Reference, resource_management/resource_pool_management/creating_resource_pools.rst, Table
    45
    """

    name: str | Unset = UNSET
    phase: PoolPluginPhase | str | Unset = UNSET
