# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads(
    names={
        "warm_up_task": "warmUpTask",
        "x_infer": "x-infer",
        "sum_": "sum",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolWorkloadStatisticsInfo(_base.MappingMethods, _base.Model):
    """Numbers of jobs by their type.

    Attributes:
        infer (int | None): Number of model deployments of the old kind. At least 0.
        notebook (int | None): Number of notebooks. At least 0.
        train (int | None): Number of training jobs. At least 0.
        warm_up_task (int | None): Number of jobs that load weights ahead. At least 0.
        x_infer (int | None): Number of model deployments. At least 0.
        sum_ (int | None): Number of all jobs. At least 0.

    Source: huaweicloudsdkmodelarts 3.1.219, WorkloadStatisticsInfo
    """

    infer: int | None = UNSET
    notebook: int | None = UNSET
    train: int | None = UNSET
    warm_up_task: int | None = UNSET
    x_infer: int | None = UNSET
    sum_: int | None = UNSET
