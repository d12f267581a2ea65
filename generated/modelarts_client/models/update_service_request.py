from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Each, Either, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.load_balancer_policy import LoadBalancerPolicy
    from ..models.service_additional_properties import ServiceAdditionalProperties
    from ..models.service_additional_properties_map import ServiceAdditionalPropertiesMap
    from ..models.service_config import ServiceConfig
    from ..models.service_schedule import ServiceSchedule
    from ..models.service_secret import ServiceSecret
    from ..models.service_target_status import ServiceTargetStatus
    from ..models.transformer_config import TransformerConfig


@reads(
    {
        "status": Choice("ServiceTargetStatus"),
        "config": Each(Either(Nested("ServiceConfig"), Nested("TransformerConfig"))),
        "schedule": Each(Nested("ServiceSchedule")),
        "additional_properties_": Either(
            Nested("ServiceAdditionalProperties"), Nested("ServiceAdditionalPropertiesMap")
        ),
        "load_balancer_policy": Choice("LoadBalancerPolicy"),
        "service_secrets": Each(Nested("ServiceSecret")),
    },
    names={
        "additional_properties_": "additional_properties",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class UpdateServiceRequest(Model):
    """What to change in a service; absent fields stay as they are. With status, config has no effect.

    Attributes:
        description (str | Unset): Description: at most 100 characters; no quotes, and none of < > = &. Matches
            ^[^<>=&"']*$.
        status (ServiceTargetStatus | str | Unset): Status that a service is to have; running starts it, stopped
            stops it.
        config (list[ServiceConfig | TransformerConfig] | Unset): Models of the service from now on.
        schedule (list[ServiceSchedule] | Unset): When a real-time service stops.
        additional_properties_ (ServiceAdditionalProperties | ServiceAdditionalPropertiesMap | Unset): Messages,
            logs and WebSocket.
        load_balancer_policy (LoadBalancerPolicy | str | Unset): How requests to a synchronous real-time service
            are spread; the first two are weighted.
        service_secrets (list[ServiceSecret] | Unset): Secrets that are mounted to the service.
        priority (int | Unset): Priority of a real-time or batch service; higher ones get resources first. 1 to
            3.

    Source: 002_70b4f4b3164ec19d.txt, Table 8-16; ModelArts API Reference,
    service_management/updating_service_configurations.rst, Table 3; huaweicloud/terraform-provider-
    huaweicloud, huaweicloud/services/modelarts/resource_huaweicloud_modelarts_service.go
    """

    description: str | Unset = UNSET
    status: ServiceTargetStatus | str | Unset = UNSET
    config: list[ServiceConfig | TransformerConfig] | Unset = UNSET
    schedule: list[ServiceSchedule] | Unset = UNSET
    additional_properties_: ServiceAdditionalProperties | ServiceAdditionalPropertiesMap | Unset = UNSET
    load_balancer_policy: LoadBalancerPolicy | str | Unset = UNSET
    service_secrets: list[ServiceSecret] | Unset = UNSET
    priority: int | Unset = UNSET
