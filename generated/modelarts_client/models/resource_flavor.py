from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.resource_api_version_v1 import ResourceApiVersionV1
from ..models.resource_flavor_kind import ResourceFlavorKind
from ..types import UNSET, Unset, open_enum, readable

if TYPE_CHECKING:
    from ..models.resource_flavor_metadata import ResourceFlavorMetadata
    from ..models.resource_flavor_spec import ResourceFlavorSpec
    from ..models.resource_flavor_status import ResourceFlavorStatus


@_attrs_define
class ResourceFlavor:
    """A flavor of nodes.

    Attributes:
        kind (ResourceFlavorKind): Kind of the resource, a resource flavor.
        api_version (ResourceApiVersionV1): Version of the interface of networks, resource flavors and single
            plug-in templates.
        metadata (ResourceFlavorMetadata): Name, labels and annotations of a flavor.
        spec (ResourceFlavorSpec): What a node of a flavor has.
        status (ResourceFlavorStatus | Unset): Where a flavor is on sale.
    """

    kind: ResourceFlavorKind
    api_version: ResourceApiVersionV1
    metadata: ResourceFlavorMetadata
    spec: ResourceFlavorSpec
    status: ResourceFlavorStatus | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.resource_flavor_metadata import ResourceFlavorMetadata
        from ..models.resource_flavor_spec import ResourceFlavorSpec
        from ..models.resource_flavor_status import ResourceFlavorStatus

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.kind
        if _value is not UNSET:
            _result["kind"] = _value.value if isinstance(_value, ResourceFlavorKind) else _value
        _value = self.api_version
        if _value is not UNSET:
            _result["apiVersion"] = _value.value if isinstance(_value, ResourceApiVersionV1) else _value
        _value = self.metadata
        if _value is not UNSET:
            _result["metadata"] = _value.to_dict() if isinstance(_value, ResourceFlavorMetadata) else _value
        _value = self.spec
        if _value is not UNSET:
            _result["spec"] = _value.to_dict() if isinstance(_value, ResourceFlavorSpec) else _value
        _value = self.status
        if _value is not UNSET:
            _result["status"] = _value.to_dict() if isinstance(_value, ResourceFlavorStatus) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ResourceFlavor:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.resource_flavor_metadata import ResourceFlavorMetadata
        from ..models.resource_flavor_spec import ResourceFlavorSpec
        from ..models.resource_flavor_status import ResourceFlavorStatus

        _rest: dict[str, Any] = dict(src_dict)
        kind: Any = _rest.pop("kind", UNSET)
        kind = open_enum(ResourceFlavorKind, kind)
        api_version: Any = _rest.pop("apiVersion", UNSET)
        api_version = open_enum(ResourceApiVersionV1, api_version)
        metadata: Any = _rest.pop("metadata", UNSET)
        metadata = ResourceFlavorMetadata.from_dict(metadata) if isinstance(metadata, dict) else metadata
        spec: Any = _rest.pop("spec", UNSET)
        spec = ResourceFlavorSpec.from_dict(spec) if isinstance(spec, dict) else spec
        status: Any = _rest.pop("status", UNSET)
        status = ResourceFlavorStatus.from_dict(status) if isinstance(status, dict) else status
        _result = cls(
            kind=kind,
            api_version=api_version,
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
