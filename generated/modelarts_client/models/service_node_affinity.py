from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.affinity_mode import AffinityMode
from ..types import UNSET, Unset, open_enum, readable

if TYPE_CHECKING:
    from ..models.affinity_pool_info import AffinityPoolInfo


@_attrs_define
class ServiceNodeAffinity:
    """Nodes that instances are to run on.

    Attributes:
        mode (AffinityMode): How strong an affinity is: only the named nodes (required), or these before others
            (preferred).
        pool_infos (list[AffinityPoolInfo] | Unset): Nodes by resource pool.
    """

    mode: AffinityMode
    pool_infos: list[AffinityPoolInfo] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.affinity_pool_info import AffinityPoolInfo

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.mode
        if _value is not UNSET:
            _result["mode"] = _value.value if isinstance(_value, AffinityMode) else _value
        _value = self.pool_infos
        if _value is not UNSET:
            _result["pool_infos"] = (
                [(item0.to_dict() if isinstance(item0, AffinityPoolInfo) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ServiceNodeAffinity:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.affinity_pool_info import AffinityPoolInfo

        _rest: dict[str, Any] = dict(src_dict)
        mode: Any = _rest.pop("mode", UNSET)
        mode = open_enum(AffinityMode, mode)
        pool_infos: Any = _rest.pop("pool_infos", UNSET)
        pool_infos = (
            [(AffinityPoolInfo.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in pool_infos]
            if isinstance(pool_infos, list)
            else pool_infos
        )
        _result = cls(
            mode=mode,
            pool_infos=pool_infos,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
