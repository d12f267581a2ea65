# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.preferred_affinity import PreferredAffinity
    from ..models.required_affinity import RequiredAffinity


@_base.reads(
    {
        "required_affinity": _codecs.Nested("RequiredAffinity"),
        "preferred_affinity": _codecs.Nested("PreferredAffinity"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class SchedulePolicy(_base.MappingMethods, _base.Model):
    """How a job is scheduled.

    Attributes:
        required_affinity (RequiredAffinity): Affinity that a job needs.
        priority (int | None): Priority of the job in a dedicated pool; 1 is usual, 3 is the highest. 0 to 3.
        preemptible (bool | None): Whether other jobs may preempt this one.
        preferred_affinity (PreferredAffinity): Affinity that a job would like.

    Source: ModelArts API Reference, training_management/creating_a_training_job.rst, Table 51;
    huaweicloudsdkmodelarts 3.1.219, SchedulePolicy
    """

    required_affinity: RequiredAffinity = UNSET
    priority: int | None = UNSET
    preemptible: bool | None = UNSET
    preferred_affinity: PreferredAffinity = UNSET
