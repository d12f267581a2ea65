from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable


@_attrs_define
class PluginTemplateFlavorResource:
    """What a component of a plug-in takes.

    Attributes:
        name (str): Name of the component.
        replicas (int | Unset): Number of instances.
        limits_cpu (str | Unset): Most CPU, as Kubernetes writes it, for example 250m.
        limits_mem (str | Unset): Most memory, as Kubernetes writes it, for example 512Mi.
        requests_cpu (str | Unset): CPU that is reserved, as Kubernetes writes it.
        requests_mem (str | Unset): Memory that is reserved, as Kubernetes writes it.
    """

    name: str
    replicas: int | Unset = UNSET
    limits_cpu: str | Unset = UNSET
    limits_mem: str | Unset = UNSET
    requests_cpu: str | Unset = UNSET
    requests_mem: str | Unset = UNSET
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
        _value = self.replicas
        if _value is not UNSET:
            _result["replicas"] = _value
        _value = self.limits_cpu
        if _value is not UNSET:
            _result["limitsCpu"] = _value
        _value = self.limits_mem
        if _value is not UNSET:
            _result["limitsMem"] = _value
        _value = self.requests_cpu
        if _value is not UNSET:
            _result["requestsCpu"] = _value
        _value = self.requests_mem
        if _value is not UNSET:
            _result["requestsMem"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PluginTemplateFlavorResource:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        name: Any = _rest.pop("name", UNSET)
        replicas: Any = _rest.pop("replicas", UNSET)
        limits_cpu: Any = _rest.pop("limitsCpu", UNSET)
        limits_mem: Any = _rest.pop("limitsMem", UNSET)
        requests_cpu: Any = _rest.pop("requestsCpu", UNSET)
        requests_mem: Any = _rest.pop("requestsMem", UNSET)
        _result = cls(
            name=name,
            replicas=replicas,
            limits_cpu=limits_cpu,
            limits_mem=limits_mem,
            requests_cpu=requests_cpu,
            requests_mem=requests_mem,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
