# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.pool_metrics_item import PoolMetricsItem
    from ..models.pool_metrics_list_kind import PoolMetricsListKind


@_base.reads(
    {
        "kind": _codecs.Choice("PoolMetricsListKind"),
        "items": _codecs.Each(_codecs.Nested("PoolMetricsItem")),
    },
    names={
        "api_version": "apiVersion",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ShowPoolRuntimeMetricsResponse(_base.KeysMethod, _base.ValuesMethod, _base.GetMethod, _base.Model):
    """Usage of the pools of a project.

    Attributes:
        api_version (str): Version of the interface. Matches ^(os\\.modelarts\\.[^/]+/)?v2$.
        kind (PoolMetricsListKind | str): Kind of the resource, a list of metrics of pools.
        items (list[PoolMetricsItem]): Usage of each pool.

    Source: 001_bf673bd6dff8b58d.txt, Table 2 of ShowPoolRuntimeMetrics; ModelArts API Reference,
    resource_management/resource_metrics/obtaining_the_real-time_resource_usage.rst, Table 2;
    huaweicloudsdkmodelarts 3.1.219, ShowPoolRuntimeMetricsResponse
    """

    api_version: str
    kind: PoolMetricsListKind | str
    items: list[PoolMetricsItem]
