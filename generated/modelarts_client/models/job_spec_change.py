# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.job_notification import JobNotification
    from ..models.schedule_policy_change import SchedulePolicyChange


@_base.reads(
    {
        "notification": _codecs.Nested("JobNotification"),
        "schedule_policy": _codecs.Nested("SchedulePolicyChange"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class JobSpecChange(_base.MappingMethods, _base.Model):
    """Changes of the settings of a job.

    Attributes:
        notification (JobNotification): Messages about events of a job.
        schedule_policy (SchedulePolicyChange): Changes of how a job is scheduled.

    Source: huaweicloudsdkmodelarts 3.1.219, JobUpdateRequestBodySpec
    """

    notification: JobNotification = UNSET
    schedule_policy: SchedulePolicyChange = UNSET
