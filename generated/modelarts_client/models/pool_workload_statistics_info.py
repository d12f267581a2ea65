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
        infer (int | Unset): Number of model deployments of the old kind.
        notebook (int | Unset): Number of notebooks.
        train (int | Unset): Number of training jobs.
        warm_up_task (int | Unset): Number of jobs that load weights ahead.
        x_infer (int | Unset): Number of model deployments.
        sum_ (int | Unset): Number of all jobs.
    """

    infer: int | Unset = UNSET
    notebook: int | Unset = UNSET
    train: int | Unset = UNSET
    warm_up_task: int | Unset = UNSET
    x_infer: int | Unset = UNSET
    sum_: int | Unset = UNSET
