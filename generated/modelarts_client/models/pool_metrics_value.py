# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolMetricsValue(_base.MappingMethods, _base.Model):
    """Amounts of resources, as Kubernetes writes them.

    Attributes:
        cpu (int | str): CPU cores, for example 16, or 500m for a half.
        memory (str): Memory with its unit, for example 64Gi or 15548Mi.
        tnt004 (int | str | None): Accelerators of this kind, for example 2 or 1073m; other kinds have fields of their own.

    Source: 001_bf673bd6dff8b58d.txt, Table 7 of ShowPoolRuntimeMetrics; huaweicloudsdkmodelarts 3.1.219, Value
    """

    cpu: int | str
    memory: str
    tnt004: int | str | None = UNSET
