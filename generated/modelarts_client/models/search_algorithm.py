from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, readable

if TYPE_CHECKING:
    from ..models.auto_search_algorithm_parameter import AutoSearchAlgorithmParameter


@_attrs_define
class SearchAlgorithm:
    """A search algorithm, with its settings and their defaults.

    Attributes:
        name (str): Name of the search algorithm, for example bayes_opt_search.
        params (list[AutoSearchAlgorithmParameter]): Settings of the search algorithm.
        description (str): How the search algorithm works.
    """

    name: str
    params: list[AutoSearchAlgorithmParameter]
    description: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.auto_search_algorithm_parameter import AutoSearchAlgorithmParameter

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.name
        if _value is not UNSET:
            _result["name"] = _value
        _value = self.params
        if _value is not UNSET:
            _result["params"] = (
                [(item0.to_dict() if isinstance(item0, AutoSearchAlgorithmParameter) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.description
        if _value is not UNSET:
            _result["description"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> SearchAlgorithm:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.auto_search_algorithm_parameter import AutoSearchAlgorithmParameter

        _rest: dict[str, Any] = dict(src_dict)
        name: Any = _rest.pop("name", UNSET)
        params: Any = _rest.pop("params", UNSET)
        params = (
            [(AutoSearchAlgorithmParameter.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in params]
            if isinstance(params, list)
            else params
        )
        description: Any = _rest.pop("description", UNSET)
        _result = cls(
            name=name,
            params=params,
            description=description,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
