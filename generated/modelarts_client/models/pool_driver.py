from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.pool_driver_update_strategy import PoolDriverUpdateStrategy
from ..types import UNSET, Unset, open_enum, readable


@_attrs_define
class PoolDriver:
    """Drivers of a physical pool.

    Attributes:
        gpu_version (str | Unset): Version of the GPU driver, for example 440.33; for pools with GPU flavors.
        npu_version (str | Unset): Version of the NPU driver, for example C78; for pools with Ascend flavors.
        update_strategy (PoolDriverUpdateStrategy | Unset): When a driver is upgraded: at once, even under
            running jobs (force), or when the node runs no job (idle).
    """

    gpu_version: str | Unset = UNSET
    npu_version: str | Unset = UNSET
    update_strategy: PoolDriverUpdateStrategy | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.gpu_version
        if _value is not UNSET:
            _result["gpuVersion"] = _value
        _value = self.npu_version
        if _value is not UNSET:
            _result["npuVersion"] = _value
        _value = self.update_strategy
        if _value is not UNSET:
            _result["updateStrategy"] = _value.value if isinstance(_value, PoolDriverUpdateStrategy) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PoolDriver:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        gpu_version: Any = _rest.pop("gpuVersion", UNSET)
        npu_version: Any = _rest.pop("npuVersion", UNSET)
        update_strategy: Any = _rest.pop("updateStrategy", UNSET)
        update_strategy = open_enum(PoolDriverUpdateStrategy, update_strategy)
        _result = cls(
            gpu_version=gpu_version,
            npu_version=npu_version,
            update_strategy=update_strategy,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
