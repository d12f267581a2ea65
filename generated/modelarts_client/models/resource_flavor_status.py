from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.resource_flavor_status_phase import ResourceFlavorStatusPhase


@_attrs_define
class ResourceFlavorStatus:
    """Where a flavor is on sale.

    Attributes:
        phase (ResourceFlavorStatusPhase | Unset): Whether the flavor is on sale, by availability zone.
    """

    phase: ResourceFlavorStatusPhase | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.resource_flavor_status_phase import ResourceFlavorStatusPhase

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.phase
        if _value is not UNSET:
            _result["phase"] = _value.to_dict() if isinstance(_value, ResourceFlavorStatusPhase) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ResourceFlavorStatus:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.resource_flavor_status_phase import ResourceFlavorStatusPhase

        _rest: dict[str, Any] = dict(src_dict)
        phase: Any = _rest.pop("phase", UNSET)
        phase = ResourceFlavorStatusPhase.from_dict(phase) if isinstance(phase, dict) else phase
        _result = cls(
            phase=phase,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
