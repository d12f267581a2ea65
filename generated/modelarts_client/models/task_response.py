from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.flavor_response import FlavorResponse
    from ..models.task_algorithm import TaskAlgorithm
    from ..models.task_log_export_path import TaskLogExportPath


@reads(
    {
        "algorithm": Nested("TaskAlgorithm"),
        "task_resource": Nested("FlavorResponse"),
        "log_export_path": Nested("TaskLogExportPath"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class TaskResponse(Model):
    """A task of a heterogeneous job.

    Attributes:
        role (str | Unset): Role of the task: learner (GPU or CPU) or worker (CPU).
        algorithm (TaskAlgorithm | Unset): Algorithm of a task.
        task_resource (FlavorResponse | Unset): A resource flavor.
        log_export_path (TaskLogExportPath | Unset): Where the logs of a task go.

    Source: 002_70b4f4b3164ec19d.txt, Tables 6-33, 6-85 and 6-142; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 83; huaweicloudsdkmodelarts 3.1.219, TaskResponse
    """

    role: str | Unset = UNSET
    algorithm: TaskAlgorithm | Unset = UNSET
    task_resource: FlavorResponse | Unset = UNSET
    log_export_path: TaskLogExportPath | Unset = UNSET
