from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..model_base import Each, Model, Nested, reads

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
    """

    metrics: list[JobMetric]
