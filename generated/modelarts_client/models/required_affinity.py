# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..models.job_network_level import JobNetworkLevel
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.affinity_type import AffinityType
    from ..models.group_network_level import GroupNetworkLevel
    from ..models.node_selector import NodeSelector


@_base.reads(
    {
        "affinity_type": _codecs.Choice("AffinityType"),
        "job_level": _codecs.Choice("JobNetworkLevel"),
        "affinity_group_level": _codecs.Choice("GroupNetworkLevel"),
        "node_affinity": _codecs.Nested("NodeSelector"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class RequiredAffinity(_base.MappingMethods, _base.Model):
    """Affinity that a job needs.

    Attributes:
        affinity_type (AffinityType | str | None): Affinity in scheduling: by cabinet (cabinet), by supernode (hyperinstance), by network
            (networkTopology).
        affinity_group_size (int | None): Number of tasks that share a supernode; needed with hyperinstance and networkTopology. Pools of
            supernodes take 1 when it is absent.
        job_level (JobNetworkLevel | str | None): Highest level that all tasks share; with networkTopology. Default: JobNetworkLevel.CLUSTER.
        affinity_group_level (GroupNetworkLevel | str | None): Level of the network topology that an affinity group stays within: a group of supernodes, a supernode
            (hyperinstance) or a cabinet (slice).
        node_affinity (NodeSelector): Nodes that meet one of the terms.

    Source: ModelArts API Reference, training_management/creating_a_training_job.rst, Table 52;
    huaweicloudsdkmodelarts 3.1.219, RequiredAffinity
    """

    affinity_type: AffinityType | str | None = UNSET
    affinity_group_size: int | None = UNSET
    job_level: JobNetworkLevel | str | None = JobNetworkLevel.CLUSTER
    affinity_group_level: GroupNetworkLevel | str | None = UNSET
    node_affinity: NodeSelector = UNSET
