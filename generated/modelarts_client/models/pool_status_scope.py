# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.pool_scope_plugin_phase import PoolScopePluginPhase
    from ..models.pool_scope_state import PoolScopeState
    from ..models.pool_scope_type import PoolScopeType


@_base.reads(
    {
        "scope_type": _codecs.Choice("PoolScopeType"),
        "state": _codecs.Choice("PoolScopeState"),
        "plugins": _codecs.Each(_codecs.Nested("PoolScopePluginPhase")),
    },
    names={
        "scope_type": "scopeType",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolStatusScope(_base.MappingMethods, _base.Model):
    """State of a type of jobs in a pool.

    Attributes:
        scope_type (PoolScopeType | str): Type of jobs that a pool runs: training, inference or notebooks.
        state (PoolScopeState | str): State of a type of jobs in a pool.
        plugins (list[PoolScopePluginPhase]): States of the plug-ins.
        message (str | None): Why the type of jobs could not be enabled or disabled.

    Source: 001_bf673bd6dff8b58d.txt, Table 16 of ShowPool; ModelArts API Reference,
    resource_management/resource_pool_management/creating_resource_pools.rst, Table 44;
    huaweicloudsdkmodelarts 3.1.219, PoolStatusScope
    """

    scope_type: PoolScopeType | str
    state: PoolScopeState | str
    plugins: list[PoolScopePluginPhase] = UNSET
    message: str | None = UNSET
