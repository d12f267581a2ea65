from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, readable


@_attrs_define
class ShowAutoSearchYamlTemplateContentResponse:
    """A YAML template of an auto search job.

    Attributes:
        file_name (str): Name of the file, for example Bayes.yaml.
        content (str): The template, as YAML.
    """

    file_name: str
    content: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.file_name
        if _value is not UNSET:
            _result["file_name"] = _value
        _value = self.content
        if _value is not UNSET:
            _result["content"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ShowAutoSearchYamlTemplateContentResponse:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        file_name: Any = _rest.pop("file_name", UNSET)
        content: Any = _rest.pop("content", UNSET)
        _result = cls(
            file_name=file_name,
            content=content,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
