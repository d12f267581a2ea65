from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.affinity_type import AffinityType
from ..models.group_network_level import GroupNetworkLevel
from ..models.job_network_level import JobNetworkLevel
from ..types import UNSET, Unset, open_enum, readable

if TYPE_CHECKING:
    from ..models.node_selector import NodeSelector


@_attrs_define
class RequiredAffinity:
    """Affinity that a job needs.

    Attributes:
        affinity_type (AffinityType | Unset): Affinity in scheduling: by cabinet (cabinet), by supernode
            (hyperinstance), by network (networkTopology).
        affinity_group_size (int | Unset): Number of tasks that share a supernode; needed with hyperinstance and
            networkTopology. Pools of supernodes take 1 when it is absent.
        job_level (JobNetworkLevel | Unset): Level of the network topology that a whole job stays within: its
            resource pool (cluster) or a group of supernodes (hyperinstanceGroup). Default: JobNetworkLevel.CLUSTER.
        affinity_group_level (GroupNetworkLevel | Unset): Level of the network topology that an affinity group
            stays within: a group of supernodes, a supernode (hyperinstance) or a cabinet (slice).
        node_affinity (NodeSelector | Unset): Nodes that meet one of the terms.
    """

    affinity_type: AffinityType | Unset = UNSET
    affinity_group_size: int | Unset = UNSET
    job_level: JobNetworkLevel | Unset = JobNetworkLevel.CLUSTER
    affinity_group_level: GroupNetworkLevel | Unset = UNSET
    node_affinity: NodeSelector | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.node_selector import NodeSelector

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.affinity_type
        if _value is not UNSET:
            _result["affinity_type"] = _value.value if isinstance(_value, AffinityType) else _value
        _value = self.affinity_group_size
        if _value is not UNSET:
            _result["affinity_group_size"] = _value
        _value = self.job_level
        if _value is not UNSET:
            _result["job_level"] = _value.value if isinstance(_value, JobNetworkLevel) else _value
        _value = self.affinity_group_level
        if _value is not UNSET:
            _result["affinity_group_level"] = _value.value if isinstance(_value, GroupNetworkLevel) else _value
        _value = self.node_affinity
        if _value is not UNSET:
            _result["node_affinity"] = _value.to_dict() if isinstance(_value, NodeSelector) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> RequiredAffinity:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.node_selector import NodeSelector

        _rest: dict[str, Any] = dict(src_dict)
        affinity_type: Any = _rest.pop("affinity_type", UNSET)
        affinity_type = open_enum(AffinityType, affinity_type)
        affinity_group_size: Any = _rest.pop("affinity_group_size", UNSET)
        job_level: Any = _rest.pop("job_level", UNSET)
        job_level = open_enum(JobNetworkLevel, job_level)
        affinity_group_level: Any = _rest.pop("affinity_group_level", UNSET)
        affinity_group_level = open_enum(GroupNetworkLevel, affinity_group_level)
        node_affinity: Any = _rest.pop("node_affinity", UNSET)
        node_affinity = NodeSelector.from_dict(node_affinity) if isinstance(node_affinity, dict) else node_affinity
        _result = cls(
            affinity_type=affinity_type,
            affinity_group_size=affinity_group_size,
            job_level=job_level,
            affinity_group_level=affinity_group_level,
            node_affinity=node_affinity,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
