from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.log_version import LogVersion
from ..types import UNSET, Unset, open_enum, readable


@_attrs_define
class LogExportConfig:
    """Form of the log.

    Attributes:
        version (LogVersion | Unset): Version of the log.
        rotation_enabled (bool | Unset): Whether the log can be downloaded in parts by time. Default: False.
    """

    version: LogVersion | Unset = UNSET
    rotation_enabled: bool | Unset = False
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.version
        if _value is not UNSET:
            _result["version"] = _value.value if isinstance(_value, LogVersion) else _value
        _value = self.rotation_enabled
        if _value is not UNSET:
            _result["rotation_enabled"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> LogExportConfig:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        version: Any = _rest.pop("version", UNSET)
        version = open_enum(LogVersion, version)
        rotation_enabled: Any = _rest.pop("rotation_enabled", UNSET)
        _result = cls(
            version=version,
            rotation_enabled=rotation_enabled,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
