from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.engine_image_info import EngineImageInfo


@_attrs_define
class Engine:
    """An engine of training jobs.

    Attributes:
        engine_id (str | Unset): ID of the engine, for example caffe-1.0.0-python2.7.
        engine_name (str | Unset): Name of the engine, for example Caffe.
        engine_version (str | Unset): Version of the engine, for example PyTorch-1.4.0-python3.6.
        v1_compatible (bool | Unset): Whether the engine runs in v1 compatible mode.
        run_user (str | Unset): UID that the engine runs as.
        image_info (EngineImageInfo | Unset): Images of an engine.
    """

    engine_id: str | Unset = UNSET
    engine_name: str | Unset = UNSET
    engine_version: str | Unset = UNSET
    v1_compatible: bool | Unset = UNSET
    run_user: str | Unset = UNSET
    image_info: EngineImageInfo | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.engine_image_info import EngineImageInfo

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.engine_id
        if _value is not UNSET:
            _result["engine_id"] = _value
        _value = self.engine_name
        if _value is not UNSET:
            _result["engine_name"] = _value
        _value = self.engine_version
        if _value is not UNSET:
            _result["engine_version"] = _value
        _value = self.v1_compatible
        if _value is not UNSET:
            _result["v1_compatible"] = _value
        _value = self.run_user
        if _value is not UNSET:
            _result["run_user"] = _value
        _value = self.image_info
        if _value is not UNSET:
            _result["image_info"] = _value.to_dict() if isinstance(_value, EngineImageInfo) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Engine:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.engine_image_info import EngineImageInfo

        _rest: dict[str, Any] = dict(src_dict)
        engine_id: Any = _rest.pop("engine_id", UNSET)
        engine_name: Any = _rest.pop("engine_name", UNSET)
        engine_version: Any = _rest.pop("engine_version", UNSET)
        v1_compatible: Any = _rest.pop("v1_compatible", UNSET)
        run_user: Any = _rest.pop("run_user", UNSET)
        image_info: Any = _rest.pop("image_info", UNSET)
        image_info = EngineImageInfo.from_dict(image_info) if isinstance(image_info, dict) else image_info
        _result = cls(
            engine_id=engine_id,
            engine_name=engine_name,
            engine_version=engine_version,
            v1_compatible=v1_compatible,
            run_user=run_user,
            image_info=image_info,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
