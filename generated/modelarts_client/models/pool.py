from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.pool_kind import PoolKind
from ..models.resource_api_version_v2 import ResourceApiVersionV2
from ..types import UNSET, open_enum, readable

if TYPE_CHECKING:
    from ..models.pool_metadata import PoolMetadata
    from ..models.pool_spec_model import PoolSpecModel
    from ..models.pool_status import PoolStatus


@_attrs_define
class Pool:
    """A pool: what it is called, what it shall be, and what it is.

    Attributes:
        kind (PoolKind): Kind of the resource, a pool.
        api_version (ResourceApiVersionV2): Version of the interface of pools and of plug-in templates in a
            list.
        metadata (PoolMetadata): Name, times, labels and annotations of a pool.
        spec (PoolSpecModel): What a pool shall be.
        status (PoolStatus): What a pool is.
    """

    kind: PoolKind
    api_version: ResourceApiVersionV2
    metadata: PoolMetadata
    spec: PoolSpecModel
    status: PoolStatus
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.pool_metadata import PoolMetadata
        from ..models.pool_spec_model import PoolSpecModel
        from ..models.pool_status import PoolStatus

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.kind
        if _value is not UNSET:
            _result["kind"] = _value.value if isinstance(_value, PoolKind) else _value
        _value = self.api_version
        if _value is not UNSET:
            _result["apiVersion"] = _value.value if isinstance(_value, ResourceApiVersionV2) else _value
        _value = self.metadata
        if _value is not UNSET:
            _result["metadata"] = _value.to_dict() if isinstance(_value, PoolMetadata) else _value
        _value = self.spec
        if _value is not UNSET:
            _result["spec"] = _value.to_dict() if isinstance(_value, PoolSpecModel) else _value
        _value = self.status
        if _value is not UNSET:
            _result["status"] = _value.to_dict() if isinstance(_value, PoolStatus) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Pool:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.pool_metadata import PoolMetadata
        from ..models.pool_spec_model import PoolSpecModel
        from ..models.pool_status import PoolStatus

        _rest: dict[str, Any] = dict(src_dict)
        kind: Any = _rest.pop("kind", UNSET)
        kind = open_enum(PoolKind, kind)
        api_version: Any = _rest.pop("apiVersion", UNSET)
        api_version = open_enum(ResourceApiVersionV2, api_version)
        metadata: Any = _rest.pop("metadata", UNSET)
        metadata = PoolMetadata.from_dict(metadata) if isinstance(metadata, dict) else metadata
        spec: Any = _rest.pop("spec", UNSET)
        spec = PoolSpecModel.from_dict(spec) if isinstance(spec, dict) else spec
        status: Any = _rest.pop("status", UNSET)
        status = PoolStatus.from_dict(status) if isinstance(status, dict) else status
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
