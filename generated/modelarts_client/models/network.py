from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.network_kind import NetworkKind
from ..models.resource_api_version_v1 import ResourceApiVersionV1
from ..types import UNSET, open_enum, readable

if TYPE_CHECKING:
    from ..models.network_metadata import NetworkMetadata
    from ..models.network_spec import NetworkSpec
    from ..models.network_status import NetworkStatus


@_attrs_define
class Network:
    """A network of resource pools.

    Attributes:
        api_version (ResourceApiVersionV1): Version of the interface of networks, resource flavors and single
            plug-in templates.
        kind (NetworkKind): Type of a network as a resource.
        metadata (NetworkMetadata): Identity of a network.
        spec (NetworkSpec): What is wanted of a network.
        status (NetworkStatus): State of a network.
    """

    api_version: ResourceApiVersionV1
    kind: NetworkKind
    metadata: NetworkMetadata
    spec: NetworkSpec
    status: NetworkStatus
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.network_metadata import NetworkMetadata
        from ..models.network_spec import NetworkSpec
        from ..models.network_status import NetworkStatus

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.api_version
        if _value is not UNSET:
            _result["apiVersion"] = _value.value if isinstance(_value, ResourceApiVersionV1) else _value
        _value = self.kind
        if _value is not UNSET:
            _result["kind"] = _value.value if isinstance(_value, NetworkKind) else _value
        _value = self.metadata
        if _value is not UNSET:
            _result["metadata"] = _value.to_dict() if isinstance(_value, NetworkMetadata) else _value
        _value = self.spec
        if _value is not UNSET:
            _result["spec"] = _value.to_dict() if isinstance(_value, NetworkSpec) else _value
        _value = self.status
        if _value is not UNSET:
            _result["status"] = _value.to_dict() if isinstance(_value, NetworkStatus) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Network:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.network_metadata import NetworkMetadata
        from ..models.network_spec import NetworkSpec
        from ..models.network_status import NetworkStatus

        _rest: dict[str, Any] = dict(src_dict)
        api_version: Any = _rest.pop("apiVersion", UNSET)
        api_version = open_enum(ResourceApiVersionV1, api_version)
        kind: Any = _rest.pop("kind", UNSET)
        kind = open_enum(NetworkKind, kind)
        metadata: Any = _rest.pop("metadata", UNSET)
        metadata = NetworkMetadata.from_dict(metadata) if isinstance(metadata, dict) else metadata
        spec: Any = _rest.pop("spec", UNSET)
        spec = NetworkSpec.from_dict(spec) if isinstance(spec, dict) else spec
        status: Any = _rest.pop("status", UNSET)
        status = NetworkStatus.from_dict(status) if isinstance(status, dict) else status
        _result = cls(
            api_version=api_version,
            kind=kind,
            metadata=metadata,
            spec=spec,
            status=status,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
