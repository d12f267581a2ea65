from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.task_input_remote import TaskInputRemote


@reads(
    {
        "remote": Nested("TaskInputRemote"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class TaskInput(Model):
    """A data input of a task.

    Attributes:
        name (str | Unset): Name of the input.
        local_dir (str | Unset): Directory of the container that the data is brought to.
        remote (TaskInputRemote | Unset): Where the data of an input of a task is; only OBS will do.

    Source: 002_70b4f4b3164ec19d.txt, Tables 6-35, 6-87 and 6-144; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 85
    """

    name: str | Unset = UNSET
    local_dir: str | Unset = UNSET
    remote: TaskInputRemote | Unset = UNSET
