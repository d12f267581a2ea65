# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.job_metric import JobMetric


@_base.reads(
    {
        "metrics": _codecs.Each(_codecs.Nested("JobMetric")),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class JobMetricsResponse(_base.MappingMethods, _base.Model):
    """Runtime metrics of a task.

    Attributes:
        metrics (list[JobMetric]): The metrics.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-176; ModelArts API Reference,
    training_management/querying_the_running_metrics_of_a_specified_task_in_a_training_job.rst, Table 2
    """

    metrics: list[JobMetric]
