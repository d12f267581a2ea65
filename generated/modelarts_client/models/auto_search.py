# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.auto_search_algorithm import AutoSearchAlgorithm
    from ..models.auto_search_param import AutoSearchParam
    from ..models.auto_search_reward import AutoSearchReward


@_base.reads(
    {
        "reward_attrs": _codecs.Each(_codecs.Nested("AutoSearchReward")),
        "search_params": _codecs.Each(_codecs.Nested("AutoSearchParam")),
        "algo_configs": _codecs.Each(_codecs.Nested("AutoSearchAlgorithm")),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class AutoSearch(_base.MappingMethods, _base.Model):
    """Settings of a hyperparameter search.

    Attributes:
        skip_search_params (str | None): Hyperparameters that are not searched.
        reward_attrs (list[AutoSearchReward]): Metrics that the search optimizes.
        search_params (list[AutoSearchParam]): Hyperparameters that are searched.
        algo_configs (list[AutoSearchAlgorithm]): Search algorithms.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-20; 004_ab87db3e92ded11c.txt, Table 15; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 9
    """

    skip_search_params: str | None = UNSET
    reward_attrs: list[AutoSearchReward] = UNSET
    search_params: list[AutoSearchParam] = UNSET
    algo_configs: list[AutoSearchAlgorithm] = UNSET
