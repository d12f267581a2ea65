from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.summary_log_type import SummaryLogType
from ..types import UNSET, Unset, open_enum, readable

if TYPE_CHECKING:
    from ..models.summary_data_source import SummaryDataSource
    from ..models.summary_log_dir import SummaryLogDir


@_attrs_define
class JobSummary:
    """Visualization log of a job.

    Attributes:
        log_type (SummaryLogType | Unset): Tool that reads the visualization log.
        log_dir (SummaryLogDir | Unset): Where the visualization log goes.
        data_sources (list[SummaryDataSource] | Unset): Jobs whose log is read.
    """

    log_type: SummaryLogType | Unset = UNSET
    log_dir: SummaryLogDir | Unset = UNSET
    data_sources: list[SummaryDataSource] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.summary_data_source import SummaryDataSource
        from ..models.summary_log_dir import SummaryLogDir

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.log_type
        if _value is not UNSET:
            _result["log_type"] = _value.value if isinstance(_value, SummaryLogType) else _value
        _value = self.log_dir
        if _value is not UNSET:
            _result["log_dir"] = _value.to_dict() if isinstance(_value, SummaryLogDir) else _value
        _value = self.data_sources
        if _value is not UNSET:
            _result["data_sources"] = (
                [(item0.to_dict() if isinstance(item0, SummaryDataSource) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> JobSummary:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.summary_data_source import SummaryDataSource
        from ..models.summary_log_dir import SummaryLogDir

        _rest: dict[str, Any] = dict(src_dict)
        log_type: Any = _rest.pop("log_type", UNSET)
        log_type = open_enum(SummaryLogType, log_type)
        log_dir: Any = _rest.pop("log_dir", UNSET)
        log_dir = SummaryLogDir.from_dict(log_dir) if isinstance(log_dir, dict) else log_dir
        data_sources: Any = _rest.pop("data_sources", UNSET)
        data_sources = (
            [(SummaryDataSource.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in data_sources]
            if isinstance(data_sources, list)
            else data_sources
        )
        _result = cls(
            log_type=log_type,
            log_dir=log_dir,
            data_sources=data_sources,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
