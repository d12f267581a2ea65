from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.health_check_method import HealthCheckMethod
from ..types import UNSET, Unset, open_enum, readable


@_attrs_define
class ModelHealth:
    """A health check of the instances of a model.

    Attributes:
        check_method (HealthCheckMethod | Unset): How health is checked: by a request (HTTP) or by a command in
            the container (EXEC).
        protocol (str | Unset): Protocol of the check; HTTP only.
        url (str | Unset): Path of the check, for example /health.
        command (str | Unset): Command of the check, its words separated by spaces.
        initial_delay_seconds (str | Unset): Time from the start of an instance to the first check, in s.
        timeout_seconds (str | Unset): Time after which a check has failed, in s.
        period_seconds (str | Unset): Time between checks, in s.
        failure_threshold (str | Unset): Most failures in a row.
    """

    check_method: HealthCheckMethod | Unset = UNSET
    protocol: str | Unset = UNSET
    url: str | Unset = UNSET
    command: str | Unset = UNSET
    initial_delay_seconds: str | Unset = UNSET
    timeout_seconds: str | Unset = UNSET
    period_seconds: str | Unset = UNSET
    failure_threshold: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.check_method
        if _value is not UNSET:
            _result["check_method"] = _value.value if isinstance(_value, HealthCheckMethod) else _value
        _value = self.protocol
        if _value is not UNSET:
            _result["protocol"] = _value
        _value = self.url
        if _value is not UNSET:
            _result["url"] = _value
        _value = self.command
        if _value is not UNSET:
            _result["command"] = _value
        _value = self.initial_delay_seconds
        if _value is not UNSET:
            _result["initial_delay_seconds"] = _value
        _value = self.timeout_seconds
        if _value is not UNSET:
            _result["timeout_seconds"] = _value
        _value = self.period_seconds
        if _value is not UNSET:
            _result["period_seconds"] = _value
        _value = self.failure_threshold
        if _value is not UNSET:
            _result["failure_threshold"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ModelHealth:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        check_method: Any = _rest.pop("check_method", UNSET)
        check_method = open_enum(HealthCheckMethod, check_method)
        protocol: Any = _rest.pop("protocol", UNSET)
        url: Any = _rest.pop("url", UNSET)
        command: Any = _rest.pop("command", UNSET)
        initial_delay_seconds: Any = _rest.pop("initial_delay_seconds", UNSET)
        timeout_seconds: Any = _rest.pop("timeout_seconds", UNSET)
        period_seconds: Any = _rest.pop("period_seconds", UNSET)
        failure_threshold: Any = _rest.pop("failure_threshold", UNSET)
        _result = cls(
            check_method=check_method,
            protocol=protocol,
            url=url,
            command=command,
            initial_delay_seconds=initial_delay_seconds,
            timeout_seconds=timeout_seconds,
            period_seconds=period_seconds,
            failure_threshold=failure_threshold,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
