from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each, Nested
from ..model_base import Model, reads

if TYPE_CHECKING:
    from ..models.job_metric import JobMetric


@reads(
    {
        "metrics": Each(Nested("JobMetric")),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class JobMetricsResponse(Model):
    """Runtime metrics of a task.

    Attributes:
        metrics (list[JobMetric]): The metrics.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-176; ModelArts API Reference,
    training_management/querying_the_running_metrics_of_a_specified_task_in_a_training_job.rst, Table 2
    """

    metrics: list[JobMetric]
