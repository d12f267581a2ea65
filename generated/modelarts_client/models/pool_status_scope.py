from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.pool_scope_state import PoolScopeState
from ..models.pool_scope_type import PoolScopeType
from ..types import UNSET, Unset, open_enum, readable

if TYPE_CHECKING:
    from ..models.pool_scope_plugin_phase import PoolScopePluginPhase


@_attrs_define
class PoolStatusScope:
    """State of a type of jobs in a pool.

    Attributes:
        scope_type (PoolScopeType): Type of jobs that a pool runs: training, inference or notebooks.
        state (PoolScopeState): State of a type of jobs in a pool.
        plugins (list[PoolScopePluginPhase] | Unset): States of the plug-ins.
        message (str | Unset): Why the type of jobs could not be enabled or disabled.
    """

    scope_type: PoolScopeType
    state: PoolScopeState
    plugins: list[PoolScopePluginPhase] | Unset = UNSET
    message: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.pool_scope_plugin_phase import PoolScopePluginPhase

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.scope_type
        if _value is not UNSET:
            _result["scopeType"] = _value.value if isinstance(_value, PoolScopeType) else _value
        _value = self.state
        if _value is not UNSET:
            _result["state"] = _value.value if isinstance(_value, PoolScopeState) else _value
        _value = self.plugins
        if _value is not UNSET:
            _result["plugins"] = (
                [(item0.to_dict() if isinstance(item0, PoolScopePluginPhase) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.message
        if _value is not UNSET:
            _result["message"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PoolStatusScope:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.pool_scope_plugin_phase import PoolScopePluginPhase

        _rest: dict[str, Any] = dict(src_dict)
        scope_type: Any = _rest.pop("scopeType", UNSET)
        scope_type = open_enum(PoolScopeType, scope_type)
        state: Any = _rest.pop("state", UNSET)
        state = open_enum(PoolScopeState, state)
        plugins: Any = _rest.pop("plugins", UNSET)
        plugins = (
            [(PoolScopePluginPhase.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in plugins]
            if isinstance(plugins, list)
            else plugins
        )
        message: Any = _rest.pop("message", UNSET)
        _result = cls(
            scope_type=scope_type,
            state=state,
            plugins=plugins,
            message=message,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
