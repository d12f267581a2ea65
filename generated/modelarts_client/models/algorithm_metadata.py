from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable


@_attrs_define
class AlgorithmMetadata:
    """Name and description of an algorithm.

    Attributes:
        name (str): Name: 1 to 64 letters, digits, underscores and hyphens.
        id (int | str | Unset): ID of the algorithm; not needed to create one.
        description (None | str | Unset): Description: 0 to 256 characters; null by default.
        workspace_id (str | Unset): Workspace of the algorithm; 0 is the default one. Default: '0'.
        ai_project (str | Unset): AI project of the algorithm; AI projects are out of service. Default:
            'default-ai-project'.
    """

    name: str
    id: int | str | Unset = UNSET
    description: None | str | Unset = UNSET
    workspace_id: str | Unset = "0"
    ai_project: str | Unset = "default-ai-project"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.name
        if _value is not UNSET:
            _result["name"] = _value
        _value = self.id
        if _value is not UNSET:
            _result["id"] = _value
        _value = self.description
        if _value is not UNSET:
            _result["description"] = _value
        _value = self.workspace_id
        if _value is not UNSET:
            _result["workspace_id"] = _value
        _value = self.ai_project
        if _value is not UNSET:
            _result["ai_project"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> AlgorithmMetadata:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        name: Any = _rest.pop("name", UNSET)
        id: Any = _rest.pop("id", UNSET)
        description: Any = _rest.pop("description", UNSET)
        workspace_id: Any = _rest.pop("workspace_id", UNSET)
        ai_project: Any = _rest.pop("ai_project", UNSET)
        _result = cls(
            name=name,
            id=id,
            description=description,
            workspace_id=workspace_id,
            ai_project=ai_project,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
