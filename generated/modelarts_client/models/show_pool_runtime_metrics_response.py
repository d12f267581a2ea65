from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Each, Nested
from ..model_base import Model, reads

if TYPE_CHECKING:
    from ..models.pool_metrics_item import PoolMetricsItem
    from ..models.pool_metrics_list_kind import PoolMetricsListKind


@reads(
    {
        "kind": Choice("PoolMetricsListKind"),
        "items": Each(Nested("PoolMetricsItem")),
    },
    names={
        "api_version": "apiVersion",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ShowPoolRuntimeMetricsResponse(Model):
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
