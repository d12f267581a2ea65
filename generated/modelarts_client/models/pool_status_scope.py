from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Each, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.pool_scope_plugin_phase import PoolScopePluginPhase
    from ..models.pool_scope_state import PoolScopeState
    from ..models.pool_scope_type import PoolScopeType


@reads(
    {
        "scope_type": Choice("PoolScopeType"),
        "state": Choice("PoolScopeState"),
        "plugins": Each(Nested("PoolScopePluginPhase")),
    },
    names={
        "scope_type": "scopeType",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PoolStatusScope(Model):
    """State of a type of jobs in a pool.

    Attributes:
        scope_type (PoolScopeType | str): Type of jobs that a pool runs: training, inference or notebooks.
        state (PoolScopeState | str): State of a type of jobs in a pool.
        plugins (list[PoolScopePluginPhase] | Unset): States of the plug-ins.
        message (str | Unset): Why the type of jobs could not be enabled or disabled.

    Source: 001_bf673bd6dff8b58d.txt, Table 16 of ShowPool; ModelArts API Reference,
    resource_management/resource_pool_management/creating_resource_pools.rst, Table 44;
    huaweicloudsdkmodelarts 3.1.219, PoolStatusScope
    """

    scope_type: PoolScopeType | str
    state: PoolScopeState | str
    plugins: list[PoolScopePluginPhase] | Unset = UNSET
    message: str | Unset = UNSET
