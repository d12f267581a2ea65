from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.load_balancer_policy import LoadBalancerPolicy
from ..models.service_target_status import ServiceTargetStatus
from ..types import UNSET, Unset, open_enum, readable

if TYPE_CHECKING:
    from ..models.service_additional_properties import ServiceAdditionalProperties
    from ..models.service_additional_properties_map import ServiceAdditionalPropertiesMap
    from ..models.service_config import ServiceConfig
    from ..models.service_schedule import ServiceSchedule
    from ..models.service_secret import ServiceSecret
    from ..models.transformer_config import TransformerConfig


@_attrs_define
class UpdateServiceRequest:
    """What to change in a service; absent fields stay as they are. With status, config has no effect.

    Attributes:
        description (str | Unset): Description: at most 100 characters; no quotes, and none of < > = &.
        status (ServiceTargetStatus | Unset): Status that a service is to have; running starts it, stopped stops
            it.
        config (list[ServiceConfig | TransformerConfig] | Unset): Models of the service from now on.
        schedule (list[ServiceSchedule] | Unset): When a real-time service stops.
        additional_properties_ (ServiceAdditionalProperties | ServiceAdditionalPropertiesMap | Unset): Messages,
            logs and WebSocket.
        load_balancer_policy (LoadBalancerPolicy | Unset): How requests to a synchronous real-time service are
            spread; the first two are weighted.
        service_secrets (list[ServiceSecret] | Unset): Secrets that are mounted to the service.
        priority (int | Unset): Priority of a real-time or batch service; higher ones get resources first.
    """

    description: str | Unset = UNSET
    status: ServiceTargetStatus | Unset = UNSET
    config: list[ServiceConfig | TransformerConfig] | Unset = UNSET
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
        _value = self.description
        if _value is not UNSET:
            _result["description"] = _value
        _value = self.status
        if _value is not UNSET:
            _result["status"] = _value.value if isinstance(_value, ServiceTargetStatus) else _value
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
    def from_dict(cls, src_dict: Mapping[str, Any]) -> UpdateServiceRequest:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.service_additional_properties import ServiceAdditionalProperties
        from ..models.service_additional_properties_map import ServiceAdditionalPropertiesMap
        from ..models.service_config import ServiceConfig
        from ..models.service_schedule import ServiceSchedule
        from ..models.service_secret import ServiceSecret
        from ..models.transformer_config import TransformerConfig

        _rest: dict[str, Any] = dict(src_dict)
        description: Any = _rest.pop("description", UNSET)
        status: Any = _rest.pop("status", UNSET)
        status = open_enum(ServiceTargetStatus, status)
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
            description=description,
            status=status,
            config=config,
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
