# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.flavor_response import FlavorResponse
    from ..models.task_algorithm import TaskAlgorithm
    from ..models.task_log_export_path import TaskLogExportPath


@_base.reads(
    {
        "algorithm": _codecs.Nested("TaskAlgorithm"),
        "task_resource": _codecs.Nested("FlavorResponse"),
        "log_export_path": _codecs.Nested("TaskLogExportPath"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class TaskResponse(_base.MappingMethods, _base.Model):
    """A task of a heterogeneous job.

    Attributes:
        role (str | None): Role of the task: learner (GPU or CPU) or worker (CPU).
        algorithm (TaskAlgorithm): Algorithm of a task.
        task_resource (FlavorResponse): A resource flavor.
        log_export_path (TaskLogExportPath): Where the logs of a task go.

    Source: 002_70b4f4b3164ec19d.txt, Tables 6-33, 6-85 and 6-142; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 83; huaweicloudsdkmodelarts 3.1.219, TaskResponse
    """

    role: str | None = UNSET
    algorithm: TaskAlgorithm = UNSET
    task_resource: FlavorResponse = UNSET
    log_export_path: TaskLogExportPath = UNSET
