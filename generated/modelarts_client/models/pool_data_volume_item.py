from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.pool_volume_type import PoolVolumeType
from ..types import UNSET, Unset, open_enum, readable

if TYPE_CHECKING:
    from ..models.pool_volume_extend_params import PoolVolumeExtendParams


@_attrs_define
class PoolDataVolumeItem:
    """Data disks of a node that are alike.

    Attributes:
        volume_type (PoolVolumeType): Type of a disk: ultra-high I/O (SSD), general purpose (GPSSD) or high I/O
            (SAS).
        size (str): Size of a disk, in GiB.
        extend_params (PoolVolumeExtendParams): Customized settings of a data disk.
        count (int | str | Unset): Number of disks.
    """

    volume_type: PoolVolumeType
    size: str
    extend_params: PoolVolumeExtendParams
    count: int | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.pool_volume_extend_params import PoolVolumeExtendParams

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.volume_type
        if _value is not UNSET:
            _result["volumeType"] = _value.value if isinstance(_value, PoolVolumeType) else _value
        _value = self.size
        if _value is not UNSET:
            _result["size"] = _value
        _value = self.extend_params
        if _value is not UNSET:
            _result["extendParams"] = _value.to_dict() if isinstance(_value, PoolVolumeExtendParams) else _value
        _value = self.count
        if _value is not UNSET:
            _result["count"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PoolDataVolumeItem:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.pool_volume_extend_params import PoolVolumeExtendParams

        _rest: dict[str, Any] = dict(src_dict)
        volume_type: Any = _rest.pop("volumeType", UNSET)
        volume_type = open_enum(PoolVolumeType, volume_type)
        size: Any = _rest.pop("size", UNSET)
        extend_params: Any = _rest.pop("extendParams", UNSET)
        extend_params = (
            PoolVolumeExtendParams.from_dict(extend_params) if isinstance(extend_params, dict) else extend_params
        )
        count: Any = _rest.pop("count", UNSET)
        _result = cls(
            volume_type=volume_type,
            size=size,
            extend_params=extend_params,
            count=count,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
