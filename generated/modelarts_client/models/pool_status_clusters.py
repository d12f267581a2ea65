from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.pool_status_clusters_plugins import PoolStatusClustersPlugins


@_attrs_define
class PoolStatusClusters:
    """A cluster of a pool.

    Attributes:
        name (str | Unset): Name of the cluster.
        cluster_flavor (str | Unset): Flavor of the cluster of a standard pool.
        type_ (str | Unset): Type of the cluster.
        version (str | Unset): Version of the cluster.
        plugins (PoolStatusClustersPlugins | Unset): Plug-in of a cluster.
    """

    name: str | Unset = UNSET
    cluster_flavor: str | Unset = UNSET
    type_: str | Unset = UNSET
    version: str | Unset = UNSET
    plugins: PoolStatusClustersPlugins | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.pool_status_clusters_plugins import PoolStatusClustersPlugins

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.name
        if _value is not UNSET:
            _result["name"] = _value
        _value = self.cluster_flavor
        if _value is not UNSET:
            _result["clusterFlavor"] = _value
        _value = self.type_
        if _value is not UNSET:
            _result["type"] = _value
        _value = self.version
        if _value is not UNSET:
            _result["version"] = _value
        _value = self.plugins
        if _value is not UNSET:
            _result["plugins"] = _value.to_dict() if isinstance(_value, PoolStatusClustersPlugins) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PoolStatusClusters:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.pool_status_clusters_plugins import PoolStatusClustersPlugins

        _rest: dict[str, Any] = dict(src_dict)
        name: Any = _rest.pop("name", UNSET)
        cluster_flavor: Any = _rest.pop("clusterFlavor", UNSET)
        type_: Any = _rest.pop("type", UNSET)
        version: Any = _rest.pop("version", UNSET)
        plugins: Any = _rest.pop("plugins", UNSET)
        plugins = PoolStatusClustersPlugins.from_dict(plugins) if isinstance(plugins, dict) else plugins
        _result = cls(
            name=name,
            cluster_flavor=cluster_flavor,
            type_=type_,
            version=version,
            plugins=plugins,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
