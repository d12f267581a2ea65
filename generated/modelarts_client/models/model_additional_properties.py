from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.service_log_volume import ServiceLogVolume
    from ..models.service_persistent_volume import ServicePersistentVolume


@_attrs_define
class ModelAdditionalProperties:
    """Mounts, rolling upgrades and stopping of a model.

    Attributes:
        log_volume (list[ServiceLogVolume] | Unset): Directories of the host that logs go to; in dedicated
            resource pools only.
        max_surge (float | Unset): How many instances a rolling upgrade may add; below 1 it is a share of them.
            Default: 1.0.
        max_unavailable (float | Unset): How many instances a rolling upgrade may take away; below 1 it is a
            share of them. Default: 0.0.
        termination_grace_period_seconds (int | Unset): Time that a container has to stop, in s.
        persistent_volumes (list[ServicePersistentVolume] | Unset): Storage that is mounted.
    """

    log_volume: list[ServiceLogVolume] | Unset = UNSET
    max_surge: float | Unset = 1.0
    max_unavailable: float | Unset = 0.0
    termination_grace_period_seconds: int | Unset = UNSET
    persistent_volumes: list[ServicePersistentVolume] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.service_log_volume import ServiceLogVolume
        from ..models.service_persistent_volume import ServicePersistentVolume

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.log_volume
        if _value is not UNSET:
            _result["log_volume"] = (
                [(item0.to_dict() if isinstance(item0, ServiceLogVolume) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.max_surge
        if _value is not UNSET:
            _result["max_surge"] = _value
        _value = self.max_unavailable
        if _value is not UNSET:
            _result["max_unavailable"] = _value
        _value = self.termination_grace_period_seconds
        if _value is not UNSET:
            _result["termination_grace_period_seconds"] = _value
        _value = self.persistent_volumes
        if _value is not UNSET:
            _result["persistent_volumes"] = (
                [(item0.to_dict() if isinstance(item0, ServicePersistentVolume) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ModelAdditionalProperties:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.service_log_volume import ServiceLogVolume
        from ..models.service_persistent_volume import ServicePersistentVolume

        _rest: dict[str, Any] = dict(src_dict)
        log_volume: Any = _rest.pop("log_volume", UNSET)
        log_volume = (
            [(ServiceLogVolume.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in log_volume]
            if isinstance(log_volume, list)
            else log_volume
        )
        max_surge: Any = _rest.pop("max_surge", UNSET)
        max_unavailable: Any = _rest.pop("max_unavailable", UNSET)
        termination_grace_period_seconds: Any = _rest.pop("termination_grace_period_seconds", UNSET)
        persistent_volumes: Any = _rest.pop("persistent_volumes", UNSET)
        persistent_volumes = (
            [
                (ServicePersistentVolume.from_dict(item0) if isinstance(item0, dict) else item0)
                for item0 in persistent_volumes
            ]
            if isinstance(persistent_volumes, list)
            else persistent_volumes
        )
        _result = cls(
            log_volume=log_volume,
            max_surge=max_surge,
            max_unavailable=max_unavailable,
            termination_grace_period_seconds=termination_grace_period_seconds,
            persistent_volumes=persistent_volumes,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
