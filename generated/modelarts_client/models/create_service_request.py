from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.load_balancer_policy import LoadBalancerPolicy
from ..models.service_infer_type import ServiceInferType
from ..types import UNSET, Unset, open_enum, readable

if TYPE_CHECKING:
    from ..models.service_additional_properties import ServiceAdditionalProperties
    from ..models.service_additional_properties_map import ServiceAdditionalPropertiesMap
    from ..models.service_config import ServiceConfig
    from ..models.service_schedule import ServiceSchedule
    from ..models.service_secret import ServiceSecret
    from ..models.transformer_config import TransformerConfig


@_attrs_define
class CreateServiceRequest:
    """A service to deploy.

    Attributes:
        service_name (str): Name: 1 to 64 letters, digits, underscores and hyphens, a letter first.
        infer_type (ServiceInferType): Kind of a service: real-time answers requests, batch reads a set of data
            and ends, edge runs on edge nodes.
        config (list[ServiceConfig | TransformerConfig]): Models of the service: one for a batch service; one or
            more, of different versions, for a real-time service, whose weights add up to 100.
        description (str | Unset): Description: at most 100 characters; no quotes, and none of ! < > + &.
        workspace_id (str | Unset): Workspace of the service; 0 is the default one. Default: '0'.
        cluster_id (str | Unset): ID of the dedicated resource pool of the old version, or of the edge resource
            pool. pool_name and the pools in config come first; without any, the service runs in the shared pool.
        pool_name (str | Unset): ID of the dedicated resource pool. It comes before cluster_id; the pools in
            config come before both.
        vpc_id (str | Unset): VPC of a real-time service, needed to reach other services in it. It cannot be
            changed, and has no effect in a dedicated resource pool. Goes with subnet_network_id and
            security_group_id.
        subnet_network_id (str | Unset): Network ID of the subnet; needed with vpc_id.
        security_group_id (str | Unset): Security group; needed with vpc_id. It must let TCP requests from
            0.0.0.0/0 to port 8080 in.
        schedule (list[ServiceSchedule] | Unset): When a real-time service stops; it runs on without.
        additional_properties_ (ServiceAdditionalProperties | ServiceAdditionalPropertiesMap | Unset): Messages,
            logs and WebSocket.
        load_balancer_policy (LoadBalancerPolicy | Unset): How requests to a synchronous real-time service are
            spread; the first two are weighted.
        service_secrets (list[ServiceSecret] | Unset): Secrets that are mounted to the service.
        priority (int | Unset): Priority of a real-time or batch service; higher ones get resources first.
    """

    service_name: str
    infer_type: ServiceInferType
    config: list[ServiceConfig | TransformerConfig]
    description: str | Unset = UNSET
    workspace_id: str | Unset = "0"
    cluster_id: str | Unset = UNSET
    pool_name: str | Unset = UNSET
    vpc_id: str | Unset = UNSET
    subnet_network_id: str | Unset = UNSET
    security_group_id: str | Unset = UNSET
    schedule: list[ServiceSchedule] | Unset = UNSET
    additional_properties_: ServiceAdditionalProperties | ServiceAdditionalPropertiesMap | Unset = UNSET
    load_balancer_policy: LoadBalancerPolicy | Unset = UNSET
    service_secrets: list[ServiceSecret] | Unset = UNSET
    priority: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.service_additional_properties import ServiceAdditionalProperties
        from ..models.service_additional_properties_map import ServiceAdditionalPropertiesMap
        from ..models.service_config import ServiceConfig
        from ..models.service_schedule import ServiceSchedule
        from ..models.service_secret import ServiceSecret
        from ..models.transformer_config import TransformerConfig

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.service_name
        if _value is not UNSET:
            _result["service_name"] = _value
        _value = self.infer_type
        if _value is not UNSET:
            _result["infer_type"] = _value.value if isinstance(_value, ServiceInferType) else _value
        _value = self.config
        if _value is not UNSET:
            _result["config"] = (
                [
                    (
                        (item0.to_dict() if isinstance(item0, ServiceConfig) else item0)
                        if isinstance(item0, ServiceConfig)
                        else (item0.to_dict() if isinstance(item0, TransformerConfig) else item0)
                        if isinstance(item0, TransformerConfig)
                        else item0
                    )
                    for item0 in _value
                ]
                if isinstance(_value, list)
                else _value
            )
        _value = self.description
        if _value is not UNSET:
            _result["description"] = _value
        _value = self.workspace_id
        if _value is not UNSET:
            _result["workspace_id"] = _value
        _value = self.cluster_id
        if _value is not UNSET:
            _result["cluster_id"] = _value
        _value = self.pool_name
        if _value is not UNSET:
            _result["pool_name"] = _value
        _value = self.vpc_id
        if _value is not UNSET:
            _result["vpc_id"] = _value
        _value = self.subnet_network_id
        if _value is not UNSET:
            _result["subnet_network_id"] = _value
        _value = self.security_group_id
        if _value is not UNSET:
            _result["security_group_id"] = _value
        _value = self.schedule
        if _value is not UNSET:
            _result["schedule"] = (
                [(item0.to_dict() if isinstance(item0, ServiceSchedule) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.additional_properties_
        if _value is not UNSET:
            _result["additional_properties"] = (
                (_value.to_dict() if isinstance(_value, ServiceAdditionalProperties) else _value)
                if isinstance(_value, ServiceAdditionalProperties)
                else (_value.to_dict() if isinstance(_value, ServiceAdditionalPropertiesMap) else _value)
                if isinstance(_value, ServiceAdditionalPropertiesMap)
                else _value
            )
        _value = self.load_balancer_policy
        if _value is not UNSET:
            _result["load_balancer_policy"] = _value.value if isinstance(_value, LoadBalancerPolicy) else _value
        _value = self.service_secrets
        if _value is not UNSET:
            _result["service_secrets"] = (
                [(item0.to_dict() if isinstance(item0, ServiceSecret) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.priority
        if _value is not UNSET:
            _result["priority"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> CreateServiceRequest:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.service_additional_properties import ServiceAdditionalProperties
        from ..models.service_additional_properties_map import ServiceAdditionalPropertiesMap
        from ..models.service_config import ServiceConfig
        from ..models.service_schedule import ServiceSchedule
        from ..models.service_secret import ServiceSecret
        from ..models.transformer_config import TransformerConfig

        _rest: dict[str, Any] = dict(src_dict)
        service_name: Any = _rest.pop("service_name", UNSET)
        infer_type: Any = _rest.pop("infer_type", UNSET)
        infer_type = open_enum(ServiceInferType, infer_type)
        config: Any = _rest.pop("config", UNSET)
        config = (
            [
                (
                    (ServiceConfig.from_dict(item0) if isinstance(item0, dict) else item0)
                    if isinstance(item0, dict)
                    else (TransformerConfig.from_dict(item0) if isinstance(item0, dict) else item0)
                    if isinstance(item0, dict)
                    else item0
                )
                for item0 in config
            ]
            if isinstance(config, list)
            else config
        )
        description: Any = _rest.pop("description", UNSET)
        workspace_id: Any = _rest.pop("workspace_id", UNSET)
        cluster_id: Any = _rest.pop("cluster_id", UNSET)
        pool_name: Any = _rest.pop("pool_name", UNSET)
        vpc_id: Any = _rest.pop("vpc_id", UNSET)
        subnet_network_id: Any = _rest.pop("subnet_network_id", UNSET)
        security_group_id: Any = _rest.pop("security_group_id", UNSET)
        schedule: Any = _rest.pop("schedule", UNSET)
        schedule = (
            [(ServiceSchedule.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in schedule]
            if isinstance(schedule, list)
            else schedule
        )
        additional_properties_: Any = _rest.pop("additional_properties", UNSET)
        additional_properties_ = (
            (
                ServiceAdditionalProperties.from_dict(additional_properties_)
                if isinstance(additional_properties_, dict)
                else additional_properties_
            )
            if isinstance(additional_properties_, dict)
            else (
                ServiceAdditionalPropertiesMap.from_dict(additional_properties_)
                if isinstance(additional_properties_, dict)
                else additional_properties_
            )
            if isinstance(additional_properties_, dict)
            else additional_properties_
        )
        load_balancer_policy: Any = _rest.pop("load_balancer_policy", UNSET)
        load_balancer_policy = open_enum(LoadBalancerPolicy, load_balancer_policy)
        service_secrets: Any = _rest.pop("service_secrets", UNSET)
        service_secrets = (
            [(ServiceSecret.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in service_secrets]
            if isinstance(service_secrets, list)
            else service_secrets
        )
        priority: Any = _rest.pop("priority", UNSET)
        _result = cls(
            service_name=service_name,
            infer_type=infer_type,
            config=config,
            description=description,
            workspace_id=workspace_id,
            cluster_id=cluster_id,
            pool_name=pool_name,
            vpc_id=vpc_id,
            subnet_network_id=subnet_network_id,
            security_group_id=security_group_id,
            schedule=schedule,
            additional_properties_=additional_properties_,
            load_balancer_policy=load_balancer_policy,
            service_secrets=service_secrets,
            priority=priority,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
