from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.batch_source_type import BatchSourceType
from ..models.mapping_type import MappingType
from ..models.model_source_type import ModelSourceType
from ..models.service_model_status import ServiceModelStatus
from ..types import UNSET, Unset, open_enum, readable

if TYPE_CHECKING:
    from ..models.custom_spec import CustomSpec
    from ..models.mapping_rule import MappingRule
    from ..models.model_additional_properties import ModelAdditionalProperties
    from ..models.model_additional_properties_map import ModelAdditionalPropertiesMap
    from ..models.service_affinity import ServiceAffinity
    from ..models.service_edge_node import ServiceEdgeNode
    from ..models.service_envs import ServiceEnvs


@_attrs_define
class QueryServiceConfig:
    """A model of a service, how it runs, and how it does.

    Attributes:
        model_id (str): ID of the model.
        model_name (str): Name of the model.
        model_version (str): Version of the model.
        source_type (ModelSourceType | Unset): Origin of a model; auto for ExeML, blank for everything else.
        specification (str | Unset): Specification of each instance; custom goes with custom_spec.
        custom_spec (CustomSpec | Unset): Size of an instance in a dedicated resource pool.
        instance_count (int | Unset): Number of instances.
        weight (int | Unset): Share of the requests that the model gets, in percent.
        envs (ServiceEnvs | Unset): Environment variables of a model.
        status (ServiceModelStatus | Unset): Status of the instances of a model: all have started (ready), some
            have (concerning), none has (notReady); or a status as that of a service.
        scaling (bool | Unset): Whether the number of instances follows the load.
        support_debug (bool | Unset): Whether the model can be debugged online.
        cluster_id (str | Unset): Dedicated resource pool of the old version, or edge resource pool, when there
            is one.
        pool_name (str | Unset): Dedicated resource pool, when there is one.
        affinity (ServiceAffinity | Unset): Where instances are to run.
        additional_properties_ (ModelAdditionalProperties | ModelAdditionalPropertiesMap | Unset): Mounts,
            rolling upgrades and stopping.
        nodes (list[ServiceEdgeNode] | Unset): The edge nodes; for edge services.
        src_path (str | Unset): OBS path of the input; for batch services.
        src_type (BatchSourceType | Unset): Kind of the input of a batch service: a manifest that lists the
            files.
        dest_path (str | Unset): OBS path of the output; for batch services.
        req_uri (str | Unset): Path of the API of the model that is called; for batch services.
        mapping_type (MappingType | Unset): What a request of a batch service is made of: a file of the input
            (file), or a row of a CSV file (csv).
        mapping_rule (MappingRule | Unset): Which column of a CSV file goes where in a request body; written as
            the input parameters of the model, with an index at each string, number, integer or boolean.
        start_time (int | Unset): When a batch service started, in ms since 1970.
        finished_time (int | Unset): When a batch service ended, in ms since 1970.
    """

    model_id: str
    model_name: str
    model_version: str
    source_type: ModelSourceType | Unset = UNSET
    specification: str | Unset = UNSET
    custom_spec: CustomSpec | Unset = UNSET
    instance_count: int | Unset = UNSET
    weight: int | Unset = UNSET
    envs: ServiceEnvs | Unset = UNSET
    status: ServiceModelStatus | Unset = UNSET
    scaling: bool | Unset = UNSET
    support_debug: bool | Unset = UNSET
    cluster_id: str | Unset = UNSET
    pool_name: str | Unset = UNSET
    affinity: ServiceAffinity | Unset = UNSET
    additional_properties_: ModelAdditionalProperties | ModelAdditionalPropertiesMap | Unset = UNSET
    nodes: list[ServiceEdgeNode] | Unset = UNSET
    src_path: str | Unset = UNSET
    src_type: BatchSourceType | Unset = UNSET
    dest_path: str | Unset = UNSET
    req_uri: str | Unset = UNSET
    mapping_type: MappingType | Unset = UNSET
    mapping_rule: MappingRule | Unset = UNSET
    start_time: int | Unset = UNSET
    finished_time: int | Unset = UNSET
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
        from ..models.service_edge_node import ServiceEdgeNode
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
        _value = self.source_type
        if _value is not UNSET:
            _result["source_type"] = _value.value if isinstance(_value, ModelSourceType) else _value
        _value = self.specification
        if _value is not UNSET:
            _result["specification"] = _value
        _value = self.custom_spec
        if _value is not UNSET:
            _result["custom_spec"] = _value.to_dict() if isinstance(_value, CustomSpec) else _value
        _value = self.instance_count
        if _value is not UNSET:
            _result["instance_count"] = _value
        _value = self.weight
        if _value is not UNSET:
            _result["weight"] = _value
        _value = self.envs
        if _value is not UNSET:
            _result["envs"] = _value.to_dict() if isinstance(_value, ServiceEnvs) else _value
        _value = self.status
        if _value is not UNSET:
            _result["status"] = _value.value if isinstance(_value, ServiceModelStatus) else _value
        _value = self.scaling
        if _value is not UNSET:
            _result["scaling"] = _value
        _value = self.support_debug
        if _value is not UNSET:
            _result["support_debug"] = _value
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
            _result["nodes"] = (
                [(item0.to_dict() if isinstance(item0, ServiceEdgeNode) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.src_path
        if _value is not UNSET:
            _result["src_path"] = _value
        _value = self.src_type
        if _value is not UNSET:
            _result["src_type"] = _value.value if isinstance(_value, BatchSourceType) else _value
        _value = self.dest_path
        if _value is not UNSET:
            _result["dest_path"] = _value
        _value = self.req_uri
        if _value is not UNSET:
            _result["req_uri"] = _value
        _value = self.mapping_type
        if _value is not UNSET:
            _result["mapping_type"] = _value.value if isinstance(_value, MappingType) else _value
        _value = self.mapping_rule
        if _value is not UNSET:
            _result["mapping_rule"] = _value.to_dict() if isinstance(_value, MappingRule) else _value
        _value = self.start_time
        if _value is not UNSET:
            _result["start_time"] = _value
        _value = self.finished_time
        if _value is not UNSET:
            _result["finished_time"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> QueryServiceConfig:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.custom_spec import CustomSpec
        from ..models.mapping_rule import MappingRule
        from ..models.model_additional_properties import ModelAdditionalProperties
        from ..models.model_additional_properties_map import ModelAdditionalPropertiesMap
        from ..models.service_affinity import ServiceAffinity
        from ..models.service_edge_node import ServiceEdgeNode
        from ..models.service_envs import ServiceEnvs

        _rest: dict[str, Any] = dict(src_dict)
        model_id: Any = _rest.pop("model_id", UNSET)
        model_name: Any = _rest.pop("model_name", UNSET)
        model_version: Any = _rest.pop("model_version", UNSET)
        source_type: Any = _rest.pop("source_type", UNSET)
        source_type = open_enum(ModelSourceType, source_type)
        specification: Any = _rest.pop("specification", UNSET)
        custom_spec: Any = _rest.pop("custom_spec", UNSET)
        custom_spec = CustomSpec.from_dict(custom_spec) if isinstance(custom_spec, dict) else custom_spec
        instance_count: Any = _rest.pop("instance_count", UNSET)
        weight: Any = _rest.pop("weight", UNSET)
        envs: Any = _rest.pop("envs", UNSET)
        envs = ServiceEnvs.from_dict(envs) if isinstance(envs, dict) else envs
        status: Any = _rest.pop("status", UNSET)
        status = open_enum(ServiceModelStatus, status)
        scaling: Any = _rest.pop("scaling", UNSET)
        support_debug: Any = _rest.pop("support_debug", UNSET)
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
        nodes = (
            [(ServiceEdgeNode.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in nodes]
            if isinstance(nodes, list)
            else nodes
        )
        src_path: Any = _rest.pop("src_path", UNSET)
        src_type: Any = _rest.pop("src_type", UNSET)
        src_type = open_enum(BatchSourceType, src_type)
        dest_path: Any = _rest.pop("dest_path", UNSET)
        req_uri: Any = _rest.pop("req_uri", UNSET)
        mapping_type: Any = _rest.pop("mapping_type", UNSET)
        mapping_type = open_enum(MappingType, mapping_type)
        mapping_rule: Any = _rest.pop("mapping_rule", UNSET)
        mapping_rule = MappingRule.from_dict(mapping_rule) if isinstance(mapping_rule, dict) else mapping_rule
        start_time: Any = _rest.pop("start_time", UNSET)
        finished_time: Any = _rest.pop("finished_time", UNSET)
        _result = cls(
            model_id=model_id,
            model_name=model_name,
            model_version=model_version,
            source_type=source_type,
            specification=specification,
            custom_spec=custom_spec,
            instance_count=instance_count,
            weight=weight,
            envs=envs,
            status=status,
            scaling=scaling,
            support_debug=support_debug,
            cluster_id=cluster_id,
            pool_name=pool_name,
            affinity=affinity,
            additional_properties_=additional_properties_,
            nodes=nodes,
            src_path=src_path,
            src_type=src_type,
            dest_path=dest_path,
            req_uri=req_uri,
            mapping_type=mapping_type,
            mapping_rule=mapping_rule,
            start_time=start_time,
            finished_time=finished_time,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
