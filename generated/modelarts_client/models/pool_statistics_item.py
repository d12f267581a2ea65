from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, readable

if TYPE_CHECKING:
    from ..models.pool_statistics_status import PoolStatisticsStatus


@_attrs_define
class PoolStatisticsItem:
    """Numbers of pools.

    Attributes:
        status (PoolStatisticsStatus): Numbers of pools by their state.
    """

    status: PoolStatisticsStatus
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.pool_statistics_status import PoolStatisticsStatus

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.status
        if _value is not UNSET:
            _result["status"] = _value.to_dict() if isinstance(_value, PoolStatisticsStatus) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PoolStatisticsItem:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.pool_statistics_status import PoolStatisticsStatus

        _rest: dict[str, Any] = dict(src_dict)
        status: Any = _rest.pop("status", UNSET)
        status = PoolStatisticsStatus.from_dict(status) if isinstance(status, dict) else status
        _result = cls(
            status=status,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
