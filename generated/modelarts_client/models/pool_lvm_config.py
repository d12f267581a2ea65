from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.pool_lv_type import PoolLvType
from ..types import UNSET, Unset, open_enum, readable


@_attrs_define
class PoolLvmConfig:
    """Logical volume of a disk group.

    Attributes:
        lv_type (PoolLvType): How a logical volume is written, linear or striped over several disks.
        path (str | Unset): Absolute path that the disk is mounted at: letters, digits, periods, hyphens and
            underscores.
    """

    lv_type: PoolLvType
    path: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.lv_type
        if _value is not UNSET:
            _result["lvType"] = _value.value if isinstance(_value, PoolLvType) else _value
        _value = self.path
        if _value is not UNSET:
            _result["path"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PoolLvmConfig:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        lv_type: Any = _rest.pop("lvType", UNSET)
        lv_type = open_enum(PoolLvType, lv_type)
        path: Any = _rest.pop("path", UNSET)
        _result = cls(
            lv_type=lv_type,
            path=path,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
