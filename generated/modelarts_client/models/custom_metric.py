# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.metric_command import MetricCommand
    from ..models.metric_endpoint import MetricEndpoint


@_base.reads(
    {
        "exec_": _codecs.Nested("MetricCommand"),
        "http_get": _codecs.Nested("MetricEndpoint"),
    },
    names={
        "exec_": "exec",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class CustomMetric(_base.MappingMethods, _base.Model):
    """Where metrics are collected: by a command or by HTTP.

    Attributes:
        exec_ (MetricCommand): Command that prints metrics.
        http_get (MetricEndpoint): HTTP address of metrics; path and port go together.

    Source: huaweicloudsdkmodelarts 3.1.219, CustomMetrics
    """

    exec_: MetricCommand = UNSET
    http_get: MetricEndpoint = UNSET
