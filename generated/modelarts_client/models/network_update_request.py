from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.network_metadata_update import NetworkMetadataUpdate
    from ..models.network_spec_update import NetworkSpecUpdate


@_attrs_define
class NetworkUpdateRequest:
    """Changes of a network, as a merge patch; what is absent stays as it is, and a list replaces the old list.

    Attributes:
        metadata (NetworkMetadataUpdate | Unset): Changes of the metadata of a network.
        spec (NetworkSpecUpdate | Unset): Changes of what is wanted of a network.
    """

    metadata: NetworkMetadataUpdate | Unset = UNSET
    spec: NetworkSpecUpdate | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.network_metadata_update import NetworkMetadataUpdate
        from ..models.network_spec_update import NetworkSpecUpdate

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.metadata
        if _value is not UNSET:
            _result["metadata"] = _value.to_dict() if isinstance(_value, NetworkMetadataUpdate) else _value
        _value = self.spec
        if _value is not UNSET:
            _result["spec"] = _value.to_dict() if isinstance(_value, NetworkSpecUpdate) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> NetworkUpdateRequest:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.network_metadata_update import NetworkMetadataUpdate
        from ..models.network_spec_update import NetworkSpecUpdate

        _rest: dict[str, Any] = dict(src_dict)
        metadata: Any = _rest.pop("metadata", UNSET)
        metadata = NetworkMetadataUpdate.from_dict(metadata) if isinstance(metadata, dict) else metadata
        spec: Any = _rest.pop("spec", UNSET)
        spec = NetworkSpecUpdate.from_dict(spec) if isinstance(spec, dict) else spec
        _result = cls(
            metadata=metadata,
            spec=spec,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
