from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.log_report_type import LogReportType
from ..types import UNSET, Unset, open_enum, readable

if TYPE_CHECKING:
    from ..models.lts_configuration import LtsConfiguration


@_attrs_define
class LogReportPipeline:
    """Where logs are sent to.

    Attributes:
        type_ (LogReportType): Where logs are sent to.
        configuration (LtsConfiguration | Unset): A log stream of LTS.
    """

    type_: LogReportType
    configuration: LtsConfiguration | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.lts_configuration import LtsConfiguration

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.type_
        if _value is not UNSET:
            _result["type"] = _value.value if isinstance(_value, LogReportType) else _value
        _value = self.configuration
        if _value is not UNSET:
            _result["configuration"] = _value.to_dict() if isinstance(_value, LtsConfiguration) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> LogReportPipeline:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.lts_configuration import LtsConfiguration

        _rest: dict[str, Any] = dict(src_dict)
        type_: Any = _rest.pop("type", UNSET)
        type_ = open_enum(LogReportType, type_)
        configuration: Any = _rest.pop("configuration", UNSET)
        configuration = LtsConfiguration.from_dict(configuration) if isinstance(configuration, dict) else configuration
        _result = cls(
            type_=type_,
            configuration=configuration,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
