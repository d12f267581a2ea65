# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.metric_name import MetricName


@_base.reads(
    {
        "metric": _codecs.Choice("MetricName"),
        "value": _codecs.Each(),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class JobMetric(_base.MappingMethods, _base.Model):
    """Course of a runtime metric.

    Attributes:
        metric (MetricName | str): Runtime metric: usage of CPU, memory, GPU, GPU memory, NPU and NPU memory.
        value (list[float]): Averages over each minute, apparently in percent; the example has -1 where nothing was measured.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-177; ModelArts API Reference,
    training_management/querying_the_running_metrics_of_a_specified_task_in_a_training_job.rst, Table 3
    """

    metric: MetricName | str
    value: list[float]
