from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.batch_source_type import BatchSourceType
from ..models.mapping_type import MappingType
from ..types import UNSET, Unset, open_enum, readable

if TYPE_CHECKING:
    from ..models.custom_spec import CustomSpec
    from ..models.mapping_rule import MappingRule
    from ..models.model_additional_properties import ModelAdditionalProperties
    from ..models.model_additional_properties_map import ModelAdditionalPropertiesMap
    from ..models.service_affinity import ServiceAffinity
    from ..models.service_envs import ServiceEnvs


@_attrs_define
class TransformerConfig:
    """The model of a batch service, where its data is, and how it runs.

    Attributes:
        model_id (str): ID of the model.
        specification (str): Specification of each instance, for example modelarts.vm.cpu.2u; custom, in a
            dedicated resource pool only, goes with custom_spec.
        instance_count (int): Number of instances.
        src_path (str): OBS path of the input, or of a manifest; for batch services, which need it.
        dest_path (str): OBS path of the output; for batch services, which need it.
        req_uri (str): Path of the API of the model that is called; for batch services, which need it. Preset
            images have /.
        mapping_type (MappingType): What a request of a batch service is made of: a file of the input (file), or
            a row of a CSV file (csv).
        custom_spec (CustomSpec | Unset): Size of an instance in a dedicated resource pool.
        weight (int | str | Unset): Share of the requests that the model gets, in percent; for real-time
            services, which need it. The weights of a service add up to 100.
        envs (ServiceEnvs | Unset): Environment variables of a model.
        deploy_timeout_in_seconds (int | Unset): Time that an instance may take to be deployed, in s.
        cluster_id (str | Unset): Dedicated resource pool of the old version, or edge resource pool; comes
            before the pools of the service.
        pool_name (str | Unset): Dedicated resource pool; comes before cluster_id and before the pools of the
            service.
        affinity (ServiceAffinity | Unset): Where instances are to run.
        additional_properties_ (ModelAdditionalProperties | ModelAdditionalPropertiesMap | Unset): Mounts,
            rolling upgrades and stopping.
        nodes (list[str] | Unset): IDs of the edge nodes; for edge services.
        src_type (BatchSourceType | Unset): Kind of the input of a batch service: a manifest that lists the
            files.
        mapping_rule (MappingRule | Unset): Which column of a CSV file goes where in a request body; written as
            the input parameters of the model, with an index at each string, number, integer or boolean.
    """

    model_id: str
    specification: str
    instance_count: int
    src_path: str
    dest_path: str
    req_uri: str
    mapping_type: MappingType
    custom_spec: CustomSpec | Unset = UNSET
    weight: int | str | Unset = UNSET
    envs: ServiceEnvs | Unset = UNSET
    deploy_timeout_in_seconds: int | Unset = UNSET
    cluster_id: str | Unset = UNSET
    pool_name: str | Unset = UNSET
    affinity: ServiceAffinity | Unset = UNSET
    additional_properties_: ModelAdditionalProperties | ModelAdditionalPropertiesMap | Unset = UNSET
    nodes: list[str] | Unset = UNSET
    src_type: BatchSourceType | Unset = UNSET
    mapping_rule: MappingRule | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.custom_spec import CustomSpec
        from ..models.mapping_rule import MappingRule
        from ..models.model_additional_properties import ModelAdditionalProperties
        from ..models.model_additional_properties_map import ModelAdditionalPropertiesMap
        from ..models.service_affinity import ServiceAffinity
        from ..models.service_envs import ServiceEnvs

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.model_id
        if _value is not UNSET:
            _result["model_id"] = _value
        _value = self.specification
        if _value is not UNSET:
            _result["specification"] = _value
        _value = self.instance_count
        if _value is not UNSET:
            _result["instance_count"] = _value
        _value = self.src_path
        if _value is not UNSET:
            _result["src_path"] = _value
        _value = self.dest_path
        if _value is not UNSET:
            _result["dest_path"] = _value
        _value = self.req_uri
        if _value is not UNSET:
            _result["req_uri"] = _value
        _value = self.mapping_type
        if _value is not UNSET:
            _result["mapping_type"] = _value.value if isinstance(_value, MappingType) else _value
        _value = self.custom_spec
        if _value is not UNSET:
            _result["custom_spec"] = _value.to_dict() if isinstance(_value, CustomSpec) else _value
        _value = self.weight
        if _value is not UNSET:
            _result["weight"] = _value
        _value = self.envs
        if _value is not UNSET:
            _result["envs"] = _value.to_dict() if isinstance(_value, ServiceEnvs) else _value
        _value = self.deploy_timeout_in_seconds
        if _value is not UNSET:
            _result["deploy_timeout_in_seconds"] = _value
        _value = self.cluster_id
        if _value is not UNSET:
            _result["cluster_id"] = _value
        _value = self.pool_name
        if _value is not UNSET:
            _result["pool_name"] = _value
        _value = self.affinity
        if _value is not UNSET:
            _result["affinity"] = _value.to_dict() if isinstance(_value, ServiceAffinity) else _value
        _value = self.additional_properties_
        if _value is not UNSET:
            _result["additional_properties"] = (
                (_value.to_dict() if isinstance(_value, ModelAdditionalProperties) else _value)
                if isinstance(_value, ModelAdditionalProperties)
                else (_value.to_dict() if isinstance(_value, ModelAdditionalPropertiesMap) else _value)
                if isinstance(_value, ModelAdditionalPropertiesMap)
                else _value
            )
        _value = self.nodes
        if _value is not UNSET:
            _result["nodes"] = _value
        _value = self.src_type
        if _value is not UNSET:
            _result["src_type"] = _value.value if isinstance(_value, BatchSourceType) else _value
        _value = self.mapping_rule
        if _value is not UNSET:
            _result["mapping_rule"] = _value.to_dict() if isinstance(_value, MappingRule) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> TransformerConfig:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.custom_spec import CustomSpec
        from ..models.mapping_rule import MappingRule
        from ..models.model_additional_properties import ModelAdditionalProperties
        from ..models.model_additional_properties_map import ModelAdditionalPropertiesMap
        from ..models.service_affinity import ServiceAffinity
        from ..models.service_envs import ServiceEnvs

        _rest: dict[str, Any] = dict(src_dict)
        model_id: Any = _rest.pop("model_id", UNSET)
        specification: Any = _rest.pop("specification", UNSET)
        instance_count: Any = _rest.pop("instance_count", UNSET)
        src_path: Any = _rest.pop("src_path", UNSET)
        dest_path: Any = _rest.pop("dest_path", UNSET)
        req_uri: Any = _rest.pop("req_uri", UNSET)
        mapping_type: Any = _rest.pop("mapping_type", UNSET)
        mapping_type = open_enum(MappingType, mapping_type)
        custom_spec: Any = _rest.pop("custom_spec", UNSET)
        custom_spec = CustomSpec.from_dict(custom_spec) if isinstance(custom_spec, dict) else custom_spec
        weight: Any = _rest.pop("weight", UNSET)
        envs: Any = _rest.pop("envs", UNSET)
        envs = ServiceEnvs.from_dict(envs) if isinstance(envs, dict) else envs
        deploy_timeout_in_seconds: Any = _rest.pop("deploy_timeout_in_seconds", UNSET)
        cluster_id: Any = _rest.pop("cluster_id", UNSET)
        pool_name: Any = _rest.pop("pool_name", UNSET)
        affinity: Any = _rest.pop("affinity", UNSET)
        affinity = ServiceAffinity.from_dict(affinity) if isinstance(affinity, dict) else affinity
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
        nodes: Any = _rest.pop("nodes", UNSET)
        src_type: Any = _rest.pop("src_type", UNSET)
        src_type = open_enum(BatchSourceType, src_type)
        mapping_rule: Any = _rest.pop("mapping_rule", UNSET)
        mapping_rule = MappingRule.from_dict(mapping_rule) if isinstance(mapping_rule, dict) else mapping_rule
        _result = cls(
            model_id=model_id,
            specification=specification,
            instance_count=instance_count,
            src_path=src_path,
            dest_path=dest_path,
            req_uri=req_uri,
            mapping_type=mapping_type,
            custom_spec=custom_spec,
            weight=weight,
            envs=envs,
            deploy_timeout_in_seconds=deploy_timeout_in_seconds,
            cluster_id=cluster_id,
            pool_name=pool_name,
            affinity=affinity,
            additional_properties_=additional_properties_,
            nodes=nodes,
            src_type=src_type,
            mapping_rule=mapping_rule,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
