from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.pool_driver_status import PoolDriverStatus


@_attrs_define
class PoolStatusDriver:
    """States of the drivers of a pool.

    Attributes:
        gpu (PoolDriverStatus | Unset): Version and state of a driver.
        npu (PoolDriverStatus | Unset): Version and state of a driver.
    """

    gpu: PoolDriverStatus | Unset = UNSET
    npu: PoolDriverStatus | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.pool_driver_status import PoolDriverStatus

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.gpu
        if _value is not UNSET:
            _result["gpu"] = _value.to_dict() if isinstance(_value, PoolDriverStatus) else _value
        _value = self.npu
        if _value is not UNSET:
            _result["npu"] = _value.to_dict() if isinstance(_value, PoolDriverStatus) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PoolStatusDriver:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.pool_driver_status import PoolDriverStatus

        _rest: dict[str, Any] = dict(src_dict)
        gpu: Any = _rest.pop("gpu", UNSET)
        gpu = PoolDriverStatus.from_dict(gpu) if isinstance(gpu, dict) else gpu
        npu: Any = _rest.pop("npu", UNSET)
        npu = PoolDriverStatus.from_dict(npu) if isinstance(npu, dict) else npu
        _result = cls(
            gpu=gpu,
            npu=npu,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
