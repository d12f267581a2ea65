# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolMonitorMetricDimensions(_base.MappingMethods, _base.Model):
    """A dimension of a metric.

    Attributes:
        name (str): Name of the dimension, for example clusterId.
        value (str): Value of the dimension, for example the ID of the cluster.

    Source: 001_bf673bd6dff8b58d.txt, Table 6 of ShowPoolMonitor; ModelArts API Reference,
    resource_management/resource_pool_management/monitoring_a_resource_pool.rst, Table 6;
    huaweicloudsdkmodelarts 3.1.219, PoolMonitorMetricDimensions
    """

    name: str
    value: str
