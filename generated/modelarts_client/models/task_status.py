# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class TaskStatus(_base.MappingMethods, _base.Model):
    """How a task ended.

    Attributes:
        task (str | None): Name of the task.
        exit_code (int | None): Exit code of the task.
        message (str | None): Error message of the task.

    Source: 002_70b4f4b3164ec19d.txt, Tables 6-14, 6-66 and 6-122; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 59
    """

    task: str | None = UNSET
    exit_code: int | None = UNSET
    message: str | None = UNSET
