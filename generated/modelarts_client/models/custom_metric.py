from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.metric_command import MetricCommand
    from ..models.metric_endpoint import MetricEndpoint


@reads(
    {
        "exec_": Nested("MetricCommand"),
        "http_get": Nested("MetricEndpoint"),
    },
    names={
        "exec_": "exec",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class CustomMetric(Model):
    """Where metrics are collected: by a command or by HTTP.

    Attributes:
        exec_ (MetricCommand | Unset): Command that prints metrics.
        http_get (MetricEndpoint | Unset): HTTP address of metrics; path and port go together.

    Source: huaweicloudsdkmodelarts 3.1.219, CustomMetrics
    """

    exec_: MetricCommand | Unset = UNSET
    http_get: MetricEndpoint | Unset = UNSET
