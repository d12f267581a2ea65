# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.pool_plugin_phase import PoolPluginPhase


@_base.reads(
    {
        "phase": _codecs.Choice("PoolPluginPhase"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolScopePluginPhase(_base.MappingMethods, _base.Model):
    """State of a plug-in.

    Attributes:
        name (str | None): Type of the plug-in.
        phase (PoolPluginPhase | str | None): State of a plug-in of a pool.

    Source: ModelArts API Reference, resource_management/resource_pool_management/creating_resource_pools.rst, Table
    45
    """

    name: str | None = UNSET
    phase: PoolPluginPhase | str | None = UNSET
