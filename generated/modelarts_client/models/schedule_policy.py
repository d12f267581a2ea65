from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.preferred_affinity import PreferredAffinity
    from ..models.required_affinity import RequiredAffinity


@reads(
    {
        "required_affinity": Nested("RequiredAffinity"),
        "preferred_affinity": Nested("PreferredAffinity"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class SchedulePolicy(Model):
    """How a job is scheduled.

    Attributes:
        required_affinity (RequiredAffinity | Unset): Affinity that a job needs.
        priority (int | Unset): Priority of the job in a dedicated pool; 1 is usual, 3 is the highest. 0 to 3.
        preemptible (bool | Unset): Whether other jobs may preempt this one.
        preferred_affinity (PreferredAffinity | Unset): Affinity that a job would like.

    Source: ModelArts API Reference, training_management/creating_a_training_job.rst, Table 51;
    huaweicloudsdkmodelarts 3.1.219, SchedulePolicy
    """

    required_affinity: RequiredAffinity | Unset = UNSET
    priority: int | Unset = UNSET
    preemptible: bool | Unset = UNSET
    preferred_affinity: PreferredAffinity | Unset = UNSET
