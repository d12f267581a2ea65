from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.pool_scope_type import PoolScopeType
from ..models.pool_type import PoolType
from ..types import UNSET, Unset, open_enum, readable

if TYPE_CHECKING:
    from ..models.pool_cluster_master import PoolClusterMaster
    from ..models.pool_container_network import PoolContainerNetwork
    from ..models.pool_driver import PoolDriver
    from ..models.pool_network import PoolNetwork
    from ..models.pool_resource import PoolResource


@_attrs_define
class PoolSpecModel:
    """What a pool shall be.

    Attributes:
        type_ (PoolType): Type of a pool or of a flavor: Dedicate is physical, with a network, drivers and job
            types of its own; Logical is a share without a network of its own, and faster to create.
        resources (list[PoolResource]): Flavors of the nodes, and how many nodes of each.
        scope (list[PoolScopeType] | Unset): Types of jobs that the pool runs, at least one; not for logical
            pools.
        network (PoolNetwork | Unset): Network of a pool.
        container_network (PoolContainerNetwork | Unset): Network of the containers of a pool.
        kubernetes_svc_ip_range (str | Unset): Addresses of the Kubernetes services, a CIDR block.
        masters (list[PoolClusterMaster] | Unset): Master nodes of a physical pool.
        cluster_flavor (str | Unset): Flavor of the cluster of a standard pool.
        job_flavors (list[str] | Unset): Names of the job flavors that the pool runs.
        driver (PoolDriver | Unset): Drivers of a physical pool.
        control_mode (int | Unset): Restrictions of the pool, a sum: 1 for a change to a subscription, 2 for a
            change of flavors, 4 for its services, 8 for a freeze, 16 for a freeze by the police; 0 for none.
    """

    type_: PoolType
    resources: list[PoolResource]
    scope: list[PoolScopeType] | Unset = UNSET
    network: PoolNetwork | Unset = UNSET
    container_network: PoolContainerNetwork | Unset = UNSET
    kubernetes_svc_ip_range: str | Unset = UNSET
    masters: list[PoolClusterMaster] | Unset = UNSET
    cluster_flavor: str | Unset = UNSET
    job_flavors: list[str] | Unset = UNSET
    driver: PoolDriver | Unset = UNSET
    control_mode: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.pool_cluster_master import PoolClusterMaster
        from ..models.pool_container_network import PoolContainerNetwork
        from ..models.pool_driver import PoolDriver
        from ..models.pool_network import PoolNetwork
        from ..models.pool_resource import PoolResource

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.type_
        if _value is not UNSET:
            _result["type"] = _value.value if isinstance(_value, PoolType) else _value
        _value = self.resources
        if _value is not UNSET:
            _result["resources"] = (
                [(item0.to_dict() if isinstance(item0, PoolResource) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.scope
        if _value is not UNSET:
            _result["scope"] = (
                [(item0.value if isinstance(item0, PoolScopeType) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.network
        if _value is not UNSET:
            _result["network"] = _value.to_dict() if isinstance(_value, PoolNetwork) else _value
        _value = self.container_network
        if _value is not UNSET:
            _result["containerNetwork"] = _value.to_dict() if isinstance(_value, PoolContainerNetwork) else _value
        _value = self.kubernetes_svc_ip_range
        if _value is not UNSET:
            _result["kubernetesSvcIpRange"] = _value
        _value = self.masters
        if _value is not UNSET:
            _result["masters"] = (
                [(item0.to_dict() if isinstance(item0, PoolClusterMaster) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.cluster_flavor
        if _value is not UNSET:
            _result["clusterFlavor"] = _value
        _value = self.job_flavors
        if _value is not UNSET:
            _result["jobFlavors"] = _value
        _value = self.driver
        if _value is not UNSET:
            _result["driver"] = _value.to_dict() if isinstance(_value, PoolDriver) else _value
        _value = self.control_mode
        if _value is not UNSET:
            _result["controlMode"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PoolSpecModel:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.pool_cluster_master import PoolClusterMaster
        from ..models.pool_container_network import PoolContainerNetwork
        from ..models.pool_driver import PoolDriver
        from ..models.pool_network import PoolNetwork
        from ..models.pool_resource import PoolResource

        _rest: dict[str, Any] = dict(src_dict)
        type_: Any = _rest.pop("type", UNSET)
        type_ = open_enum(PoolType, type_)
        resources: Any = _rest.pop("resources", UNSET)
        resources = (
            [(PoolResource.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in resources]
            if isinstance(resources, list)
            else resources
        )
        scope: Any = _rest.pop("scope", UNSET)
        scope = [open_enum(PoolScopeType, item0) for item0 in scope] if isinstance(scope, list) else scope
        network: Any = _rest.pop("network", UNSET)
        network = PoolNetwork.from_dict(network) if isinstance(network, dict) else network
        container_network: Any = _rest.pop("containerNetwork", UNSET)
        container_network = (
            PoolContainerNetwork.from_dict(container_network)
            if isinstance(container_network, dict)
            else container_network
        )
        kubernetes_svc_ip_range: Any = _rest.pop("kubernetesSvcIpRange", UNSET)
        masters: Any = _rest.pop("masters", UNSET)
        masters = (
            [(PoolClusterMaster.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in masters]
            if isinstance(masters, list)
            else masters
        )
        cluster_flavor: Any = _rest.pop("clusterFlavor", UNSET)
        job_flavors: Any = _rest.pop("jobFlavors", UNSET)
        driver: Any = _rest.pop("driver", UNSET)
        driver = PoolDriver.from_dict(driver) if isinstance(driver, dict) else driver
        control_mode: Any = _rest.pop("controlMode", UNSET)
        _result = cls(
            type_=type_,
            resources=resources,
            scope=scope,
            network=network,
            container_network=container_network,
            kubernetes_svc_ip_range=kubernetes_svc_ip_range,
            masters=masters,
            cluster_flavor=cluster_flavor,
            job_flavors=job_flavors,
            driver=driver,
            control_mode=control_mode,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
