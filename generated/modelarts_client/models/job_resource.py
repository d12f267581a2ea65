from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.resource_policy import ResourcePolicy
from ..types import UNSET, Unset, open_enum, readable

if TYPE_CHECKING:
    from ..models.allocated_resources import AllocatedResources
    from ..models.customized_flavor import CustomizedFlavor
    from ..models.flavor_detail import FlavorDetail


@_attrs_define
class JobResource:
    """Flavor and nodes of a job.

    Attributes:
        policy (ResourcePolicy | Unset): Resource mode of a job.
        flavor_id (str | Unset): ID of the flavor.
        flavor_name (str | Unset): Name of the flavor; filled in by ModelArts.
        node_count (int | Unset): Number of nodes.
        pool_id (str | Unset): ID of the dedicated resource pool.
        flavor_detail (FlavorDetail | Unset): Flavor of a job; for the public pool only.
        pool_name (str | Unset): Name of the dedicated resource pool.
        main_container_allocated_resources (AllocatedResources | Unset): What the main container was given.
        main_container_customized_flavor (CustomizedFlavor | Unset): Part of a node of a dedicated pool that the
            main container takes.
    """

    policy: ResourcePolicy | Unset = UNSET
    flavor_id: str | Unset = UNSET
    flavor_name: str | Unset = UNSET
    node_count: int | Unset = UNSET
    pool_id: str | Unset = UNSET
    flavor_detail: FlavorDetail | Unset = UNSET
    pool_name: str | Unset = UNSET
    main_container_allocated_resources: AllocatedResources | Unset = UNSET
    main_container_customized_flavor: CustomizedFlavor | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.allocated_resources import AllocatedResources
        from ..models.customized_flavor import CustomizedFlavor
        from ..models.flavor_detail import FlavorDetail

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.policy
        if _value is not UNSET:
            _result["policy"] = _value.value if isinstance(_value, ResourcePolicy) else _value
        _value = self.flavor_id
        if _value is not UNSET:
            _result["flavor_id"] = _value
        _value = self.flavor_name
        if _value is not UNSET:
            _result["flavor_name"] = _value
        _value = self.node_count
        if _value is not UNSET:
            _result["node_count"] = _value
        _value = self.pool_id
        if _value is not UNSET:
            _result["pool_id"] = _value
        _value = self.flavor_detail
        if _value is not UNSET:
            _result["flavor_detail"] = _value.to_dict() if isinstance(_value, FlavorDetail) else _value
        _value = self.pool_name
        if _value is not UNSET:
            _result["pool_name"] = _value
        _value = self.main_container_allocated_resources
        if _value is not UNSET:
            _result["main_container_allocated_resources"] = (
                _value.to_dict() if isinstance(_value, AllocatedResources) else _value
            )
        _value = self.main_container_customized_flavor
        if _value is not UNSET:
            _result["main_container_customized_flavor"] = (
                _value.to_dict() if isinstance(_value, CustomizedFlavor) else _value
            )
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> JobResource:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.allocated_resources import AllocatedResources
        from ..models.customized_flavor import CustomizedFlavor
        from ..models.flavor_detail import FlavorDetail

        _rest: dict[str, Any] = dict(src_dict)
        policy: Any = _rest.pop("policy", UNSET)
        policy = open_enum(ResourcePolicy, policy)
        flavor_id: Any = _rest.pop("flavor_id", UNSET)
        flavor_name: Any = _rest.pop("flavor_name", UNSET)
        node_count: Any = _rest.pop("node_count", UNSET)
        pool_id: Any = _rest.pop("pool_id", UNSET)
        flavor_detail: Any = _rest.pop("flavor_detail", UNSET)
        flavor_detail = FlavorDetail.from_dict(flavor_detail) if isinstance(flavor_detail, dict) else flavor_detail
        pool_name: Any = _rest.pop("pool_name", UNSET)
        main_container_allocated_resources: Any = _rest.pop("main_container_allocated_resources", UNSET)
        main_container_allocated_resources = (
            AllocatedResources.from_dict(main_container_allocated_resources)
            if isinstance(main_container_allocated_resources, dict)
            else main_container_allocated_resources
        )
        main_container_customized_flavor: Any = _rest.pop("main_container_customized_flavor", UNSET)
        main_container_customized_flavor = (
            CustomizedFlavor.from_dict(main_container_customized_flavor)
            if isinstance(main_container_customized_flavor, dict)
            else main_container_customized_flavor
        )
        _result = cls(
            policy=policy,
            flavor_id=flavor_id,
            flavor_name=flavor_name,
            node_count=node_count,
            pool_id=pool_id,
            flavor_detail=flavor_detail,
            pool_name=pool_name,
            main_container_allocated_resources=main_container_allocated_resources,
            main_container_customized_flavor=main_container_customized_flavor,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
