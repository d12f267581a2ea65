from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.pool_scope_type import PoolScopeType
from ..types import UNSET, Unset, open_enum, readable

if TYPE_CHECKING:
    from ..models.pool_driver import PoolDriver
    from ..models.pool_resource import PoolResource


@_attrs_define
class PoolSpecUpdate:
    """Changes of what a pool shall be.

    Attributes:
        scope (list[PoolScopeType] | Unset): Types of jobs that the pool shall run.
        resources (list[PoolResource] | Unset): Flavors of the nodes, and how many nodes of each; replaces the
            list.
        job_flavors (list[str] | Unset): Names of the job flavors that the pool shall run.
        driver (PoolDriver | Unset): Drivers of a physical pool.
    """

    scope: list[PoolScopeType] | Unset = UNSET
    resources: list[PoolResource] | Unset = UNSET
    job_flavors: list[str] | Unset = UNSET
    driver: PoolDriver | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.pool_driver import PoolDriver
        from ..models.pool_resource import PoolResource

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.scope
        if _value is not UNSET:
            _result["scope"] = (
                [(item0.value if isinstance(item0, PoolScopeType) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.resources
        if _value is not UNSET:
            _result["resources"] = (
                [(item0.to_dict() if isinstance(item0, PoolResource) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.job_flavors
        if _value is not UNSET:
            _result["jobFlavors"] = _value
        _value = self.driver
        if _value is not UNSET:
            _result["driver"] = _value.to_dict() if isinstance(_value, PoolDriver) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PoolSpecUpdate:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.pool_driver import PoolDriver
        from ..models.pool_resource import PoolResource

        _rest: dict[str, Any] = dict(src_dict)
        scope: Any = _rest.pop("scope", UNSET)
        scope = [open_enum(PoolScopeType, item0) for item0 in scope] if isinstance(scope, list) else scope
        resources: Any = _rest.pop("resources", UNSET)
        resources = (
            [(PoolResource.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in resources]
            if isinstance(resources, list)
            else resources
        )
        job_flavors: Any = _rest.pop("jobFlavors", UNSET)
        driver: Any = _rest.pop("driver", UNSET)
        driver = PoolDriver.from_dict(driver) if isinstance(driver, dict) else driver
        _result = cls(
            scope=scope,
            resources=resources,
            job_flavors=job_flavors,
            driver=driver,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
