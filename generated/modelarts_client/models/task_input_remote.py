from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.obs_location import ObsLocation


@_attrs_define
class TaskInputRemote:
    """Where the data of an input of a task is; only OBS will do.

    Attributes:
        obs (ObsLocation | Unset): A place in OBS.
    """

    obs: ObsLocation | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.obs_location import ObsLocation

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.obs
        if _value is not UNSET:
            _result["obs"] = _value.to_dict() if isinstance(_value, ObsLocation) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> TaskInputRemote:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.obs_location import ObsLocation

        _rest: dict[str, Any] = dict(src_dict)
        obs: Any = _rest.pop("obs", UNSET)
        obs = ObsLocation.from_dict(obs) if isinstance(obs, dict) else obs
        _result = cls(
            obs=obs,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
