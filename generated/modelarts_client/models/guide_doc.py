from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, readable


@_attrs_define
class GuideDoc:
    """A document about a model.

    Attributes:
        doc_name (str): Name: 1 to 48 letters, digits, hyphens and underscores, the first a letter.
        doc_url (str): HTTP or HTTPS link to the document.
    """

    doc_name: str
    doc_url: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.doc_name
        if _value is not UNSET:
            _result["doc_name"] = _value
        _value = self.doc_url
        if _value is not UNSET:
            _result["doc_url"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> GuideDoc:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        doc_name: Any = _rest.pop("doc_name", UNSET)
        doc_url: Any = _rest.pop("doc_url", UNSET)
        _result = cls(
            doc_name=doc_name,
            doc_url=doc_url,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
