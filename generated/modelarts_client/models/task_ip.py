from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class TaskIp(Model):
    """Addresses of a task.

    Attributes:
        task (str | Unset): Name of the task, for example worker-0.
        ip (str | Unset): IP address of the task.
        host_ip (str | Unset): IP address of the node; in dedicated pools only.
        schedule_count (int | Unset): How often the task has been scheduled. At least 0. Default: 1.

    Source: huaweicloudsdkmodelarts 3.1.219, TaskIP
    """

    task: str | Unset = UNSET
    ip: str | Unset = UNSET
    host_ip: str | Unset = UNSET
    schedule_count: int | Unset = 1
