from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable


@_attrs_define
class PoolVolumeExtendParams:
    """Customized settings of a data disk.

    Attributes:
        volume_group (str): Disk group: containers (vgpaas), mounted as usual (default) or at a path (vguser1,
            vguser2...), persistent or temporary storage volumes (vg-everest-localvolume-persistent, vg-everest-
            localvolume-ephemeral).
        billing (str | Unset): Whether the storage is billed, set by the service; empty when it is not.
    """

    volume_group: str
    billing: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.volume_group
        if _value is not UNSET:
            _result["volumeGroup"] = _value
        _value = self.billing
        if _value is not UNSET:
            _result["billing"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PoolVolumeExtendParams:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        volume_group: Any = _rest.pop("volumeGroup", UNSET)
        billing: Any = _rest.pop("billing", UNSET)
        _result = cls(
            volume_group=volume_group,
            billing=billing,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
