# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.task_input_remote import TaskInputRemote


@_base.reads(
    {
        "remote": _codecs.Nested("TaskInputRemote"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class TaskInput(_base.MappingMethods, _base.Model):
    """A data input of a task.

    Attributes:
        name (str | None): Name of the input.
        local_dir (str | None): Directory of the container that the data is brought to.
        remote (TaskInputRemote): Where the data of an input of a task is; only OBS will do.

    Source: 002_70b4f4b3164ec19d.txt, Tables 6-35, 6-87 and 6-144; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 85
    """

    name: str | None = UNSET
    local_dir: str | None = UNSET
    remote: TaskInputRemote = UNSET
