from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable


@_attrs_define
class PoolAnnotationsUpdate:
    """Changes of the annotations of a pool.

    Attributes:
        os_modelarts_description (str | Unset): Description of the pool, without exclamation marks, quotes,
            ampersands, and the signs <, > and =.
        os_modelarts_order_id (str | Unset): ID of the order, for subscriptions.
        os_modelarts_scheduler_extension (str | Unset): Priority that other users may give to their jobs in a
            shared pool.
    """

    os_modelarts_description: str | Unset = UNSET
    os_modelarts_order_id: str | Unset = UNSET
    os_modelarts_scheduler_extension: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.os_modelarts_description
        if _value is not UNSET:
            _result["os.modelarts/description"] = _value
        _value = self.os_modelarts_order_id
        if _value is not UNSET:
            _result["os.modelarts/order.id"] = _value
        _value = self.os_modelarts_scheduler_extension
        if _value is not UNSET:
            _result["os.modelarts/scheduler.extension"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PoolAnnotationsUpdate:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        os_modelarts_description: Any = _rest.pop("os.modelarts/description", UNSET)
        os_modelarts_order_id: Any = _rest.pop("os.modelarts/order.id", UNSET)
        os_modelarts_scheduler_extension: Any = _rest.pop("os.modelarts/scheduler.extension", UNSET)
        _result = cls(
            os_modelarts_description=os_modelarts_description,
            os_modelarts_order_id=os_modelarts_order_id,
            os_modelarts_scheduler_extension=os_modelarts_scheduler_extension,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
