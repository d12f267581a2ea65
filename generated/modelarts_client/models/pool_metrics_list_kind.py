from enum import StrEnum


class PoolMetricsListKind(StrEnum):
    """Kind of the resource, a list of metrics of pools."""

    POOLMETRICSLIST = "PoolMetricsList"
