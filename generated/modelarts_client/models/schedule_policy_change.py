# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class SchedulePolicyChange(_base.MappingMethods, _base.Model):
    """Changes of how a job is scheduled.

    Attributes:
        priority (int | None): Priority of the job in a dedicated pool; 3 is the highest. 1 to 3.
        preemptible (bool | None): Whether other jobs may preempt this one.

    Source: huaweicloudsdkmodelarts 3.1.219, JobUpdateRequestBodySpecSchedulePolicy
    """

    priority: int | None = UNSET
    preemptible: bool | None = UNSET
