from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.auto_search_algorithm import AutoSearchAlgorithm
    from ..models.auto_search_param import AutoSearchParam
    from ..models.auto_search_reward import AutoSearchReward


@reads(
    {
        "reward_attrs": Each(Nested("AutoSearchReward")),
        "search_params": Each(Nested("AutoSearchParam")),
        "algo_configs": Each(Nested("AutoSearchAlgorithm")),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class AutoSearch(Model):
    """Settings of a hyperparameter search.

    Attributes:
        skip_search_params (str | Unset): Hyperparameters that are not searched.
        reward_attrs (list[AutoSearchReward] | Unset): Metrics that the search optimizes.
        search_params (list[AutoSearchParam] | Unset): Hyperparameters that are searched.
        algo_configs (list[AutoSearchAlgorithm] | Unset): Search algorithms.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-20; 004_ab87db3e92ded11c.txt, Table 15; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 9
    """

    skip_search_params: str | Unset = UNSET
    reward_attrs: list[AutoSearchReward] | Unset = UNSET
    search_params: list[AutoSearchParam] | Unset = UNSET
    algo_configs: list[AutoSearchAlgorithm] | Unset = UNSET
