from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, readable

if TYPE_CHECKING:
    from ..models.search_algorithm import SearchAlgorithm


@_attrs_define
class ShowSearchAlgorithmsResponse:
    """Search algorithms that jobs can use.

    Attributes:
        search_algo_count (int): Number of search algorithms.
        search_algo_list (list[SearchAlgorithm]): The search algorithms.
    """

    search_algo_count: int
    search_algo_list: list[SearchAlgorithm]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.search_algorithm import SearchAlgorithm

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.search_algo_count
        if _value is not UNSET:
            _result["search_algo_count"] = _value
        _value = self.search_algo_list
        if _value is not UNSET:
            _result["search_algo_list"] = (
                [(item0.to_dict() if isinstance(item0, SearchAlgorithm) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ShowSearchAlgorithmsResponse:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.search_algorithm import SearchAlgorithm

        _rest: dict[str, Any] = dict(src_dict)
        search_algo_count: Any = _rest.pop("search_algo_count", UNSET)
        search_algo_list: Any = _rest.pop("search_algo_list", UNSET)
        search_algo_list = (
            [(SearchAlgorithm.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in search_algo_list]
            if isinstance(search_algo_list, list)
            else search_algo_list
        )
        _result = cls(
            search_algo_count=search_algo_count,
            search_algo_list=search_algo_list,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
