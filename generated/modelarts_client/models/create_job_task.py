# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.create_task_algorithm import CreateTaskAlgorithm
    from ..models.create_task_resource import CreateTaskResource
    from ..models.task_log_export_path import TaskLogExportPath


@_base.reads(
    {
        "algorithm": _codecs.Nested("CreateTaskAlgorithm"),
        "task_resource": _codecs.Nested("CreateTaskResource"),
        "log_export_path": _codecs.Nested("TaskLogExportPath"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class CreateJobTask(_base.MappingMethods, _base.Model):
    """A task of a heterogeneous job.

    Attributes:
        role (str | None): Role of the task; not supported by the cloud yet.
        algorithm (CreateTaskAlgorithm): Algorithm of a task.
        task_resource (CreateTaskResource): Flavor of a task.
        log_export_path (TaskLogExportPath): Where the logs of a task go.

    Source: ModelArts API Reference, training_management/creating_a_training_job.rst, Table 20;
    huaweicloudsdkmodelarts 3.1.219, Task
    """

    role: str | None = UNSET
    algorithm: CreateTaskAlgorithm = UNSET
    task_resource: CreateTaskResource = UNSET
    log_export_path: TaskLogExportPath = UNSET
