from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.custom_spec import CustomSpec
    from ..models.model_additional_properties import ModelAdditionalProperties
    from ..models.model_additional_properties_map import ModelAdditionalPropertiesMap
    from ..models.service_envs import ServiceEnvs


@_attrs_define
class ServiceLogConfig:
    """A model of a service after an update.

    Attributes:
        model_id (str): ID of the model.
        model_name (str): Name of the model.
        model_version (str): Version of the model.
        weight (int | Unset): Share of the requests that the model gets, in percent; for real-time services.
        specification (str | Unset): Specification of each instance; for real-time and edge services.
        custom_spec (CustomSpec | Unset): Size of an instance in a dedicated resource pool.
        instance_count (int | Unset): Number of instances; for real-time services.
        envs (ServiceEnvs | Unset): Environment variables of a model.
        cluster_id (str | Unset): Dedicated resource pool.
        additional_properties_ (ModelAdditionalProperties | ModelAdditionalPropertiesMap | Unset): Mounts,
            rolling upgrades and stopping.
    """

    model_id: str
    model_name: str
    model_version: str
    weight: int | Unset = UNSET
    specification: str | Unset = UNSET
    custom_spec: CustomSpec | Unset = UNSET
    instance_count: int | Unset = UNSET
    envs: ServiceEnvs | Unset = UNSET
    cluster_id: str | Unset = UNSET
    additional_properties_: ModelAdditionalProperties | ModelAdditionalPropertiesMap | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.custom_spec import CustomSpec
        from ..models.model_additional_properties import ModelAdditionalProperties
        from ..models.model_additional_properties_map import ModelAdditionalPropertiesMap
        from ..models.service_envs import ServiceEnvs

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.model_id
        if _value is not UNSET:
            _result["model_id"] = _value
        _value = self.model_name
        if _value is not UNSET:
            _result["model_name"] = _value
        _value = self.model_version
        if _value is not UNSET:
            _result["model_version"] = _value
        _value = self.weight
        if _value is not UNSET:
            _result["weight"] = _value
        _value = self.specification
        if _value is not UNSET:
            _result["specification"] = _value
        _value = self.custom_spec
        if _value is not UNSET:
            _result["custom_spec"] = _value.to_dict() if isinstance(_value, CustomSpec) else _value
        _value = self.instance_count
        if _value is not UNSET:
            _result["instance_count"] = _value
        _value = self.envs
        if _value is not UNSET:
            _result["envs"] = _value.to_dict() if isinstance(_value, ServiceEnvs) else _value
        _value = self.cluster_id
        if _value is not UNSET:
            _result["cluster_id"] = _value
        _value = self.additional_properties_
        if _value is not UNSET:
            _result["additional_properties"] = (
                (_value.to_dict() if isinstance(_value, ModelAdditionalProperties) else _value)
                if isinstance(_value, ModelAdditionalProperties)
                else (_value.to_dict() if isinstance(_value, ModelAdditionalPropertiesMap) else _value)
                if isinstance(_value, ModelAdditionalPropertiesMap)
                else _value
            )
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ServiceLogConfig:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.custom_spec import CustomSpec
        from ..models.model_additional_properties import ModelAdditionalProperties
        from ..models.model_additional_properties_map import ModelAdditionalPropertiesMap
        from ..models.service_envs import ServiceEnvs

        _rest: dict[str, Any] = dict(src_dict)
        model_id: Any = _rest.pop("model_id", UNSET)
        model_name: Any = _rest.pop("model_name", UNSET)
        model_version: Any = _rest.pop("model_version", UNSET)
        weight: Any = _rest.pop("weight", UNSET)
        specification: Any = _rest.pop("specification", UNSET)
        custom_spec: Any = _rest.pop("custom_spec", UNSET)
        custom_spec = CustomSpec.from_dict(custom_spec) if isinstance(custom_spec, dict) else custom_spec
        instance_count: Any = _rest.pop("instance_count", UNSET)
        envs: Any = _rest.pop("envs", UNSET)
        envs = ServiceEnvs.from_dict(envs) if isinstance(envs, dict) else envs
        cluster_id: Any = _rest.pop("cluster_id", UNSET)
        additional_properties_: Any = _rest.pop("additional_properties", UNSET)
        additional_properties_ = (
            (
                ModelAdditionalProperties.from_dict(additional_properties_)
                if isinstance(additional_properties_, dict)
                else additional_properties_
            )
            if isinstance(additional_properties_, dict)
            else (
                ModelAdditionalPropertiesMap.from_dict(additional_properties_)
                if isinstance(additional_properties_, dict)
                else additional_properties_
            )
            if isinstance(additional_properties_, dict)
            else additional_properties_
        )
        _result = cls(
            model_id=model_id,
            model_name=model_name,
            model_version=model_version,
            weight=weight,
            specification=specification,
            custom_spec=custom_spec,
            instance_count=instance_count,
            envs=envs,
            cluster_id=cluster_id,
            additional_properties_=additional_properties_,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
