from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.pool_driver_state import PoolDriverState
from ..types import UNSET, Unset, open_enum, readable


@_attrs_define
class PoolDriverStatus:
    """Version and state of a driver.

    Attributes:
        version (str | Unset): Version of the driver.
        state (PoolDriverState | Unset): State of a driver.
    """

    version: str | Unset = UNSET
    state: PoolDriverState | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.version
        if _value is not UNSET:
            _result["version"] = _value
        _value = self.state
        if _value is not UNSET:
            _result["state"] = _value.value if isinstance(_value, PoolDriverState) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PoolDriverStatus:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        version: Any = _rest.pop("version", UNSET)
        state: Any = _rest.pop("state", UNSET)
        state = open_enum(PoolDriverState, state)
        _result = cls(
            version=version,
            state=state,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
