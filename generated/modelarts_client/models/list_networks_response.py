from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.network_list_kind import NetworkListKind
from ..models.resource_api_version_v1 import ResourceApiVersionV1
from ..types import UNSET, open_enum, readable

if TYPE_CHECKING:
    from ..models.network import Network
    from ..models.resource_list_metadata import ResourceListMetadata


@_attrs_define
class ListNetworksResponse:
    """A page of networks.

    Attributes:
        api_version (ResourceApiVersionV1): Version of the interface of networks, resource flavors and single
            plug-in templates.
        kind (NetworkListKind): Type of a list of networks as a resource.
        metadata (ResourceListMetadata): Place of a page in a list of resources.
        items (list[Network]): The networks.
    """

    api_version: ResourceApiVersionV1
    kind: NetworkListKind
    metadata: ResourceListMetadata
    items: list[Network]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.network import Network
        from ..models.resource_list_metadata import ResourceListMetadata

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.api_version
        if _value is not UNSET:
            _result["apiVersion"] = _value.value if isinstance(_value, ResourceApiVersionV1) else _value
        _value = self.kind
        if _value is not UNSET:
            _result["kind"] = _value.value if isinstance(_value, NetworkListKind) else _value
        _value = self.metadata
        if _value is not UNSET:
            _result["metadata"] = _value.to_dict() if isinstance(_value, ResourceListMetadata) else _value
        _value = self.items
        if _value is not UNSET:
            _result["items"] = (
                [(item0.to_dict() if isinstance(item0, Network) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ListNetworksResponse:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.network import Network
        from ..models.resource_list_metadata import ResourceListMetadata

        _rest: dict[str, Any] = dict(src_dict)
        api_version: Any = _rest.pop("apiVersion", UNSET)
        api_version = open_enum(ResourceApiVersionV1, api_version)
        kind: Any = _rest.pop("kind", UNSET)
        kind = open_enum(NetworkListKind, kind)
        metadata: Any = _rest.pop("metadata", UNSET)
        metadata = ResourceListMetadata.from_dict(metadata) if isinstance(metadata, dict) else metadata
        items: Any = _rest.pop("items", UNSET)
        items = (
            [(Network.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in items]
            if isinstance(items, list)
            else items
        )
        _result = cls(
            api_version=api_version,
            kind=kind,
            metadata=metadata,
            items=items,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
