from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Each
from ..model_base import Model, reads

if TYPE_CHECKING:
    from ..models.metric_name import MetricName


@reads(
    {
        "metric": Choice("MetricName"),
        "value": Each(),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class JobMetric(Model):
    """Course of a runtime metric.

    Attributes:
        metric (MetricName | str): Runtime metric: usage of CPU, memory, GPU, GPU memory, NPU and NPU memory.
        value (list[float]): Averages over each minute, apparently in percent; the example has -1 where nothing
            was measured.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-177; ModelArts API Reference,
    training_management/querying_the_running_metrics_of_a_specified_task_in_a_training_job.rst, Table 3
    """

    metric: MetricName | str
    value: list[float]
