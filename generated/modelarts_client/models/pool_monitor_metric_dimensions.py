from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class PoolMonitorMetricDimensions(Model):
    """A dimension of a metric.

    Attributes:
        name (str): Name of the dimension, for example clusterId.
        value (str): Value of the dimension, for example the ID of the cluster.
    """

    name: str
    value: str
