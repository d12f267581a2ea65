from enum import StrEnum as _StrEnum


class PoolMetricNamespace(_StrEnum):
    """Namespace of a metric: containers, nodes, SLA, the cluster as a whole (AGGR), or customized metrics."""

    CUSTOMMETRICS = "CUSTOMMETRICS"
    PAAS_AGGR = "PAAS.AGGR"
    PAAS_CONTAINER = "PAAS.CONTAINER"
    PAAS_NODE = "PAAS.NODE"
    PAAS_SLA = "PAAS.SLA"
