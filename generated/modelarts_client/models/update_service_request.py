# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.load_balancer_policy import LoadBalancerPolicy
    from ..models.service_additional_properties import ServiceAdditionalProperties
    from ..models.service_additional_properties_map import ServiceAdditionalPropertiesMap
    from ..models.service_config import ServiceConfig
    from ..models.service_schedule import ServiceSchedule
    from ..models.service_secret import ServiceSecret
    from ..models.service_target_status import ServiceTargetStatus
    from ..models.transformer_config import TransformerConfig


@_base.reads(
    {
        "status": _codecs.Choice("ServiceTargetStatus"),
        "config": _codecs.Each(_codecs.Either(_codecs.Nested("ServiceConfig"), _codecs.Nested("TransformerConfig"))),
        "schedule": _codecs.Each(_codecs.Nested("ServiceSchedule")),
        "additional_properties_": _codecs.Either(
            _codecs.Nested("ServiceAdditionalProperties"), _codecs.Nested("ServiceAdditionalPropertiesMap")
        ),
        "load_balancer_policy": _codecs.Choice("LoadBalancerPolicy"),
        "service_secrets": _codecs.Each(_codecs.Nested("ServiceSecret")),
    },
    names={
        "additional_properties_": "additional_properties",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class UpdateServiceRequest(_base.MappingMethods, _base.Model):
    """What to change in a service; absent fields stay as they are. With status, config has no effect.

    Attributes:
        description (str | None): Description: at most 100 characters; no quotes, and none of < > = &. Matches ^[^<>=&"']*$.
        status (ServiceTargetStatus | str | None): Status that a service is to have; running starts it, stopped stops it.
        config (list[ServiceConfig | TransformerConfig]): Models of the service from now on.
        schedule (list[ServiceSchedule]): When a real-time service stops.
        additional_properties_ (ServiceAdditionalProperties | ServiceAdditionalPropertiesMap | None): Messages, logs and WebSocket.
        load_balancer_policy (LoadBalancerPolicy | str | None): How requests to a synchronous real-time service are spread; the first two are weighted.
        service_secrets (list[ServiceSecret]): Secrets that are mounted to the service.
        priority (int | None): Priority of a real-time or batch service; higher ones get resources first. 1 to 3.

    Source: 002_70b4f4b3164ec19d.txt, Table 8-16; ModelArts API Reference,
    service_management/updating_service_configurations.rst, Table 3; huaweicloud/terraform-provider-
    huaweicloud, huaweicloud/services/modelarts/resource_huaweicloud_modelarts_service.go
    """

    description: str | None = UNSET
    status: ServiceTargetStatus | str | None = UNSET
    config: list[ServiceConfig | TransformerConfig] = UNSET
    schedule: list[ServiceSchedule] = UNSET
    additional_properties_: ServiceAdditionalProperties | ServiceAdditionalPropertiesMap | None = UNSET
    load_balancer_policy: LoadBalancerPolicy | str | None = UNSET
    service_secrets: list[ServiceSecret] = UNSET
    priority: int | None = UNSET
