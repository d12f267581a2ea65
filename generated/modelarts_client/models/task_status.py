from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class TaskStatus(Model):
    """How a task ended.

    Attributes:
        task (str | Unset): Name of the task.
        exit_code (int | Unset): Exit code of the task.
        message (str | Unset): Error message of the task.

    Source: 002_70b4f4b3164ec19d.txt, Tables 6-14, 6-66 and 6-122; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 59
    """

    task: str | Unset = UNSET
    exit_code: int | Unset = UNSET
    message: str | Unset = UNSET
