from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.pool_sharing import PoolSharing
from ..types import UNSET, Unset, open_enum, readable


@_attrs_define
class PoolLabelsCreation:
    """Labels of a new pool.

    Attributes:
        os_modelarts_name (str): Name that users see: 4 to 64 lowercase letters, digits and hyphens; some
            sources allow at most 25 characters.
        os_modelarts_workspace_id (str | Unset): Workspace of the pool. Default: '0'.
        os_modelarts_sharing (PoolSharing | Unset): Whether a pool can be shared.
        os_modelarts_node_prefix (str | Unset): What the names of the nodes begin with.
    """

    os_modelarts_name: str
    os_modelarts_workspace_id: str | Unset = "0"
    os_modelarts_sharing: PoolSharing | Unset = UNSET
    os_modelarts_node_prefix: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.os_modelarts_name
        if _value is not UNSET:
            _result["os.modelarts/name"] = _value
        _value = self.os_modelarts_workspace_id
        if _value is not UNSET:
            _result["os.modelarts/workspace.id"] = _value
        _value = self.os_modelarts_sharing
        if _value is not UNSET:
            _result["os.modelarts/sharing"] = _value.value if isinstance(_value, PoolSharing) else _value
        _value = self.os_modelarts_node_prefix
        if _value is not UNSET:
            _result["os.modelarts/node.prefix"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PoolLabelsCreation:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        os_modelarts_name: Any = _rest.pop("os.modelarts/name", UNSET)
        os_modelarts_workspace_id: Any = _rest.pop("os.modelarts/workspace.id", UNSET)
        os_modelarts_sharing: Any = _rest.pop("os.modelarts/sharing", UNSET)
        os_modelarts_sharing = open_enum(PoolSharing, os_modelarts_sharing)
        os_modelarts_node_prefix: Any = _rest.pop("os.modelarts/node.prefix", UNSET)
        _result = cls(
            os_modelarts_name=os_modelarts_name,
            os_modelarts_workspace_id=os_modelarts_workspace_id,
            os_modelarts_sharing=os_modelarts_sharing,
            os_modelarts_node_prefix=os_modelarts_node_prefix,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
