from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, readable

if TYPE_CHECKING:
    from ..models.auto_search_trial_config import AutoSearchTrialConfig


@_attrs_define
class AutoSearchTrialTable:
    """Results of trials, as a table; which columns there are depends on the job.

    Attributes:
        header (list[str]): Names of the columns, for example trial_id, config and status; one may be empty.
        data (list[list[AutoSearchTrialConfig | str]]): Rows, each with a value for each column; that of config
            is an object, the others are strings.
    """

    header: list[str]
    data: list[list[AutoSearchTrialConfig | str]]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.auto_search_trial_config import AutoSearchTrialConfig

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.header
        if _value is not UNSET:
            _result["header"] = _value
        _value = self.data
        if _value is not UNSET:
            _result["data"] = (
                [
                    (
                        [
                            (
                                (item1.to_dict() if isinstance(item1, AutoSearchTrialConfig) else item1)
                                if isinstance(item1, AutoSearchTrialConfig)
                                else item1
                            )
                            for item1 in item0
                        ]
                        if isinstance(item0, list)
                        else item0
                    )
                    for item0 in _value
                ]
                if isinstance(_value, list)
                else _value
            )
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> AutoSearchTrialTable:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.auto_search_trial_config import AutoSearchTrialConfig

        _rest: dict[str, Any] = dict(src_dict)
        header: Any = _rest.pop("header", UNSET)
        data: Any = _rest.pop("data", UNSET)
        data = (
            [
                (
                    [
                        (
                            (AutoSearchTrialConfig.from_dict(item1) if isinstance(item1, dict) else item1)
                            if isinstance(item1, dict)
                            else item1
                        )
                        for item1 in item0
                    ]
                    if isinstance(item0, list)
                    else item0
                )
                for item0 in data
            ]
            if isinstance(data, list)
            else data
        )
        _result = cls(
            header=header,
            data=data,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
