from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, readable


@_attrs_define
class YamlTemplate:
    """Templates of one type of search algorithm.

    Attributes:
        algorithm_type_en (str): Type of search algorithm in English, for example hpo.
        algorithm_type_zh (str): Type of search algorithm in Chinese.
        algorithm_names (list[str]): Names of the search algorithms of this type; each has a template.
    """

    algorithm_type_en: str
    algorithm_type_zh: str
    algorithm_names: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.algorithm_type_en
        if _value is not UNSET:
            _result["algorithm_type_en"] = _value
        _value = self.algorithm_type_zh
        if _value is not UNSET:
            _result["algorithm_type_zh"] = _value
        _value = self.algorithm_names
        if _value is not UNSET:
            _result["algorithm_names"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> YamlTemplate:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        algorithm_type_en: Any = _rest.pop("algorithm_type_en", UNSET)
        algorithm_type_zh: Any = _rest.pop("algorithm_type_zh", UNSET)
        algorithm_names: Any = _rest.pop("algorithm_names", UNSET)
        _result = cls(
            algorithm_type_en=algorithm_type_en,
            algorithm_type_zh=algorithm_type_zh,
            algorithm_names=algorithm_names,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
