from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.pool_phase import PoolPhase
from ..types import UNSET, Unset, open_enum, readable

if TYPE_CHECKING:
    from ..models.pool_status_clusters import PoolStatusClusters
    from ..models.pool_status_driver import PoolStatusDriver
    from ..models.pool_status_resources import PoolStatusResources
    from ..models.pool_status_scope import PoolStatusScope


@_attrs_define
class PoolStatus:
    """What a pool is.

    Attributes:
        phase (PoolPhase | Unset): State of a pool; Waiting is for a payment or an approval.
        message (str | Unset): Message that explains the state.
        resources (PoolStatusResources | Unset): Nodes of a pool by their state.
        scope (list[PoolStatusScope] | Unset): States of the types of jobs.
        driver (PoolStatusDriver | Unset): States of the drivers of a pool.
        parent (str | Unset): Name of the pool that this one is a part of; empty for a physical pool.
        root (str | Unset): Name of the physical pool; that of the pool itself when it is one.
        clusters (list[PoolStatusClusters] | Unset): Clusters of the pool.
    """

    phase: PoolPhase | Unset = UNSET
    message: str | Unset = UNSET
    resources: PoolStatusResources | Unset = UNSET
    scope: list[PoolStatusScope] | Unset = UNSET
    driver: PoolStatusDriver | Unset = UNSET
    parent: str | Unset = UNSET
    root: str | Unset = UNSET
    clusters: list[PoolStatusClusters] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.pool_status_clusters import PoolStatusClusters
        from ..models.pool_status_driver import PoolStatusDriver
        from ..models.pool_status_resources import PoolStatusResources
        from ..models.pool_status_scope import PoolStatusScope

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.phase
        if _value is not UNSET:
            _result["phase"] = _value.value if isinstance(_value, PoolPhase) else _value
        _value = self.message
        if _value is not UNSET:
            _result["message"] = _value
        _value = self.resources
        if _value is not UNSET:
            _result["resources"] = _value.to_dict() if isinstance(_value, PoolStatusResources) else _value
        _value = self.scope
        if _value is not UNSET:
            _result["scope"] = (
                [(item0.to_dict() if isinstance(item0, PoolStatusScope) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.driver
        if _value is not UNSET:
            _result["driver"] = _value.to_dict() if isinstance(_value, PoolStatusDriver) else _value
        _value = self.parent
        if _value is not UNSET:
            _result["parent"] = _value
        _value = self.root
        if _value is not UNSET:
            _result["root"] = _value
        _value = self.clusters
        if _value is not UNSET:
            _result["clusters"] = (
                [(item0.to_dict() if isinstance(item0, PoolStatusClusters) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PoolStatus:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.pool_status_clusters import PoolStatusClusters
        from ..models.pool_status_driver import PoolStatusDriver
        from ..models.pool_status_resources import PoolStatusResources
        from ..models.pool_status_scope import PoolStatusScope

        _rest: dict[str, Any] = dict(src_dict)
        phase: Any = _rest.pop("phase", UNSET)
        phase = open_enum(PoolPhase, phase)
        message: Any = _rest.pop("message", UNSET)
        resources: Any = _rest.pop("resources", UNSET)
        resources = PoolStatusResources.from_dict(resources) if isinstance(resources, dict) else resources
        scope: Any = _rest.pop("scope", UNSET)
        scope = (
            [(PoolStatusScope.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in scope]
            if isinstance(scope, list)
            else scope
        )
        driver: Any = _rest.pop("driver", UNSET)
        driver = PoolStatusDriver.from_dict(driver) if isinstance(driver, dict) else driver
        parent: Any = _rest.pop("parent", UNSET)
        root: Any = _rest.pop("root", UNSET)
        clusters: Any = _rest.pop("clusters", UNSET)
        clusters = (
            [(PoolStatusClusters.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in clusters]
            if isinstance(clusters, list)
            else clusters
        )
        _result = cls(
            phase=phase,
            message=message,
            resources=resources,
            scope=scope,
            driver=driver,
            parent=parent,
            root=root,
            clusters=clusters,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
