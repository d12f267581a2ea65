from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable


@_attrs_define
class OutputModelObs:
    """OBS path of the model, and its path in the container.

    Attributes:
        obs_path (str): OBS path, for example obs://example/path.
        local_path (str | Unset): Path on the node, for example /example/path.
    """

    obs_path: str
    local_path: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.obs_path
        if _value is not UNSET:
            _result["obs_path"] = _value
        _value = self.local_path
        if _value is not UNSET:
            _result["local_path"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> OutputModelObs:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        obs_path: Any = _rest.pop("obs_path", UNSET)
        local_path: Any = _rest.pop("local_path", UNSET)
        _result = cls(
            obs_path=obs_path,
            local_path=local_path,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
