# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class PoolMetricNamespace(_StrEnum):
    """Namespace of a metric: containers, nodes, SLA, the cluster as a whole (AGGR), or customized metrics."""

    PAAS_CONTAINER = "PAAS.CONTAINER"
    PAAS_NODE = "PAAS.NODE"
    PAAS_SLA = "PAAS.SLA"
    PAAS_AGGR = "PAAS.AGGR"
    CUSTOMMETRICS = "CUSTOMMETRICS"
