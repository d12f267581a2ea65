from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, readable

if TYPE_CHECKING:
    from ..models.engine_and_runtimes_response import EngineAndRuntimesResponse


@_attrs_define
class ShowModelEngineAndRuntimeResponse:
    """A page of engines and their runtimes.

    Attributes:
        count (int): Number of engines on this page.
        total_count (int): Number of engines on all pages.
        engine_runtimes (list[EngineAndRuntimesResponse]): The engines.
    """

    count: int
    total_count: int
    engine_runtimes: list[EngineAndRuntimesResponse]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.engine_and_runtimes_response import EngineAndRuntimesResponse

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.count
        if _value is not UNSET:
            _result["count"] = _value
        _value = self.total_count
        if _value is not UNSET:
            _result["total_count"] = _value
        _value = self.engine_runtimes
        if _value is not UNSET:
            _result["engine_runtimes"] = (
                [(item0.to_dict() if isinstance(item0, EngineAndRuntimesResponse) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ShowModelEngineAndRuntimeResponse:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.engine_and_runtimes_response import EngineAndRuntimesResponse

        _rest: dict[str, Any] = dict(src_dict)
        count: Any = _rest.pop("count", UNSET)
        total_count: Any = _rest.pop("total_count", UNSET)
        engine_runtimes: Any = _rest.pop("engine_runtimes", UNSET)
        engine_runtimes = (
            [
                (EngineAndRuntimesResponse.from_dict(item0) if isinstance(item0, dict) else item0)
                for item0 in engine_runtimes
            ]
            if isinstance(engine_runtimes, list)
            else engine_runtimes
        )
        _result = cls(
            count=count,
            total_count=total_count,
            engine_runtimes=engine_runtimes,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
