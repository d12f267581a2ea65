# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class TaskIp(_base.MappingMethods, _base.Model):
    """Addresses of a task.

    Attributes:
        task (str | None): Name of the task, for example worker-0.
        ip (str | None): IP address of the task.
        host_ip (str | None): IP address of the node; in dedicated pools only.
        schedule_count (int | None): How often the task has been scheduled. At least 0. Default: 1.

    Source: huaweicloudsdkmodelarts 3.1.219, TaskIP
    """

    task: str | None = UNSET
    ip: str | None = UNSET
    host_ip: str | None = UNSET
    schedule_count: int | None = 1
