from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.create_task_algorithm import CreateTaskAlgorithm
    from ..models.create_task_resource import CreateTaskResource
    from ..models.task_log_export_path import TaskLogExportPath


@reads(
    {
        "algorithm": Nested("CreateTaskAlgorithm"),
        "task_resource": Nested("CreateTaskResource"),
        "log_export_path": Nested("TaskLogExportPath"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class CreateJobTask(Model):
    """A task of a heterogeneous job.

    Attributes:
        role (str | Unset): Role of the task; not supported by the cloud yet.
        algorithm (CreateTaskAlgorithm | Unset): Algorithm of a task.
        task_resource (CreateTaskResource | Unset): Flavor of a task.
        log_export_path (TaskLogExportPath | Unset): Where the logs of a task go.

    Source: ModelArts API Reference, training_management/creating_a_training_job.rst, Table 20;
    huaweicloudsdkmodelarts 3.1.219, Task
    """

    role: str | Unset = UNSET
    algorithm: CreateTaskAlgorithm | Unset = UNSET
    task_resource: CreateTaskResource | Unset = UNSET
    log_export_path: TaskLogExportPath | Unset = UNSET
