from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Nested
from ..model_base import Model, reads
from ..models.job_network_level import JobNetworkLevel
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.affinity_type import AffinityType
    from ..models.group_network_level import GroupNetworkLevel
    from ..models.node_selector import NodeSelector


@reads(
    {
        "affinity_type": Choice("AffinityType"),
        "job_level": Choice("JobNetworkLevel"),
        "affinity_group_level": Choice("GroupNetworkLevel"),
        "node_affinity": Nested("NodeSelector"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class RequiredAffinity(Model):
    """Affinity that a job needs.

    Attributes:
        affinity_type (AffinityType | str | Unset): Affinity in scheduling: by cabinet (cabinet), by supernode
            (hyperinstance), by network (networkTopology).
        affinity_group_size (int | Unset): Number of tasks that share a supernode; needed with hyperinstance and
            networkTopology. Pools of supernodes take 1 when it is absent.
        job_level (JobNetworkLevel | str | Unset): Highest level that all tasks share; with networkTopology.
            Default: JobNetworkLevel.CLUSTER.
        affinity_group_level (GroupNetworkLevel | str | Unset): Level of the network topology that an affinity
            group stays within: a group of supernodes, a supernode (hyperinstance) or a cabinet (slice).
        node_affinity (NodeSelector | Unset): Nodes that meet one of the terms.

    Source: ModelArts API Reference, training_management/creating_a_training_job.rst, Table 52;
    huaweicloudsdkmodelarts 3.1.219, RequiredAffinity
    """

    affinity_type: AffinityType | str | Unset = UNSET
    affinity_group_size: int | Unset = UNSET
    job_level: JobNetworkLevel | str | Unset = JobNetworkLevel.CLUSTER
    affinity_group_level: GroupNetworkLevel | str | Unset = UNSET
    node_affinity: NodeSelector | Unset = UNSET
