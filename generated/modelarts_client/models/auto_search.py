from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.auto_search_algorithm import AutoSearchAlgorithm
    from ..models.auto_search_param import AutoSearchParam
    from ..models.auto_search_reward import AutoSearchReward


@_attrs_define
class AutoSearch:
    """Settings of a hyperparameter search.

    Attributes:
        skip_search_params (str | Unset): Hyperparameters that are not searched.
        reward_attrs (list[AutoSearchReward] | Unset): Metrics that the search optimizes.
        search_params (list[AutoSearchParam] | Unset): Hyperparameters that are searched.
        algo_configs (list[AutoSearchAlgorithm] | Unset): Search algorithms.
    """

    skip_search_params: str | Unset = UNSET
    reward_attrs: list[AutoSearchReward] | Unset = UNSET
    search_params: list[AutoSearchParam] | Unset = UNSET
    algo_configs: list[AutoSearchAlgorithm] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.auto_search_algorithm import AutoSearchAlgorithm
        from ..models.auto_search_param import AutoSearchParam
        from ..models.auto_search_reward import AutoSearchReward

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.skip_search_params
        if _value is not UNSET:
            _result["skip_search_params"] = _value
        _value = self.reward_attrs
        if _value is not UNSET:
            _result["reward_attrs"] = (
                [(item0.to_dict() if isinstance(item0, AutoSearchReward) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.search_params
        if _value is not UNSET:
            _result["search_params"] = (
                [(item0.to_dict() if isinstance(item0, AutoSearchParam) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.algo_configs
        if _value is not UNSET:
            _result["algo_configs"] = (
                [(item0.to_dict() if isinstance(item0, AutoSearchAlgorithm) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> AutoSearch:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.auto_search_algorithm import AutoSearchAlgorithm
        from ..models.auto_search_param import AutoSearchParam
        from ..models.auto_search_reward import AutoSearchReward

        _rest: dict[str, Any] = dict(src_dict)
        skip_search_params: Any = _rest.pop("skip_search_params", UNSET)
        reward_attrs: Any = _rest.pop("reward_attrs", UNSET)
        reward_attrs = (
            [(AutoSearchReward.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in reward_attrs]
            if isinstance(reward_attrs, list)
            else reward_attrs
        )
        search_params: Any = _rest.pop("search_params", UNSET)
        search_params = (
            [(AutoSearchParam.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in search_params]
            if isinstance(search_params, list)
            else search_params
        )
        algo_configs: Any = _rest.pop("algo_configs", UNSET)
        algo_configs = (
            [(AutoSearchAlgorithm.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in algo_configs]
            if isinstance(algo_configs, list)
            else algo_configs
        )
        _result = cls(
            skip_search_params=skip_search_params,
            reward_attrs=reward_attrs,
            search_params=search_params,
            algo_configs=algo_configs,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
