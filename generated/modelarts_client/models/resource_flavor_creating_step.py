from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.resource_flavor_display_info import ResourceFlavorDisplayInfo


@_attrs_define
class ResourceFlavorCreatingStep:
    """A way to create nodes in batches.

    Attributes:
        display_info (ResourceFlavorDisplayInfo | Unset): Name of a batch that users see.
        step (int | Unset): Step of the supernodes or racks; goes into creatingStep of a pool.
        type_ (str | Unset): Type of the batch, for example hyperinstance.
    """

    display_info: ResourceFlavorDisplayInfo | Unset = UNSET
    step: int | Unset = UNSET
    type_: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.resource_flavor_display_info import ResourceFlavorDisplayInfo

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.display_info
        if _value is not UNSET:
            _result["displayInfo"] = _value.to_dict() if isinstance(_value, ResourceFlavorDisplayInfo) else _value
        _value = self.step
        if _value is not UNSET:
            _result["step"] = _value
        _value = self.type_
        if _value is not UNSET:
            _result["type"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ResourceFlavorCreatingStep:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.resource_flavor_display_info import ResourceFlavorDisplayInfo

        _rest: dict[str, Any] = dict(src_dict)
        display_info: Any = _rest.pop("displayInfo", UNSET)
        display_info = (
            ResourceFlavorDisplayInfo.from_dict(display_info) if isinstance(display_info, dict) else display_info
        )
        step: Any = _rest.pop("step", UNSET)
        type_: Any = _rest.pop("type", UNSET)
        _result = cls(
            display_info=display_info,
            step=step,
            type_=type_,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
