from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.pool_kind import PoolKind
from ..models.resource_api_version_v2 import ResourceApiVersionV2
from ..types import UNSET, Unset, open_enum, readable

if TYPE_CHECKING:
    from ..models.pool_metadata_creation import PoolMetadataCreation
    from ..models.pool_spec_creation import PoolSpecCreation


@_attrs_define
class CreatePoolRequestBody:
    """A pool to create.

    Attributes:
        api_version (ResourceApiVersionV2): Version of the interface of pools and of plug-in templates in a
            list.
        kind (PoolKind): Kind of the resource, a pool.
        metadata (PoolMetadataCreation): Labels and annotations of a new pool.
        spec (PoolSpecCreation | Unset): What a new pool shall be; one of type Dedicate needs a network.
    """

    api_version: ResourceApiVersionV2
    kind: PoolKind
    metadata: PoolMetadataCreation
    spec: PoolSpecCreation | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.pool_metadata_creation import PoolMetadataCreation
        from ..models.pool_spec_creation import PoolSpecCreation

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.api_version
        if _value is not UNSET:
            _result["apiVersion"] = _value.value if isinstance(_value, ResourceApiVersionV2) else _value
        _value = self.kind
        if _value is not UNSET:
            _result["kind"] = _value.value if isinstance(_value, PoolKind) else _value
        _value = self.metadata
        if _value is not UNSET:
            _result["metadata"] = _value.to_dict() if isinstance(_value, PoolMetadataCreation) else _value
        _value = self.spec
        if _value is not UNSET:
            _result["spec"] = _value.to_dict() if isinstance(_value, PoolSpecCreation) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> CreatePoolRequestBody:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.pool_metadata_creation import PoolMetadataCreation
        from ..models.pool_spec_creation import PoolSpecCreation

        _rest: dict[str, Any] = dict(src_dict)
        api_version: Any = _rest.pop("apiVersion", UNSET)
        api_version = open_enum(ResourceApiVersionV2, api_version)
        kind: Any = _rest.pop("kind", UNSET)
        kind = open_enum(PoolKind, kind)
        metadata: Any = _rest.pop("metadata", UNSET)
        metadata = PoolMetadataCreation.from_dict(metadata) if isinstance(metadata, dict) else metadata
        spec: Any = _rest.pop("spec", UNSET)
        spec = PoolSpecCreation.from_dict(spec) if isinstance(spec, dict) else spec
        _result = cls(
            api_version=api_version,
            kind=kind,
            metadata=metadata,
            spec=spec,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
