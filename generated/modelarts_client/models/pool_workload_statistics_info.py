from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
    names={
        "warm_up_task": "warmUpTask",
        "x_infer": "x-infer",
        "sum_": "sum",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PoolWorkloadStatisticsInfo(Model):
    """Numbers of jobs by their type.

    Attributes:
        infer (int | Unset): Number of model deployments of the old kind. At least 0.
        notebook (int | Unset): Number of notebooks. At least 0.
        train (int | Unset): Number of training jobs. At least 0.
        warm_up_task (int | Unset): Number of jobs that load weights ahead. At least 0.
        x_infer (int | Unset): Number of model deployments. At least 0.
        sum_ (int | Unset): Number of all jobs. At least 0.

    Source: huaweicloudsdkmodelarts 3.1.219, WorkloadStatisticsInfo
    """

    infer: int | Unset = UNSET
    notebook: int | Unset = UNSET
    train: int | Unset = UNSET
    warm_up_task: int | Unset = UNSET
    x_infer: int | Unset = UNSET
    sum_: int | Unset = UNSET
