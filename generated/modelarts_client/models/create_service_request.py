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
    from ..models.service_infer_type import ServiceInferType
    from ..models.service_schedule import ServiceSchedule
    from ..models.service_secret import ServiceSecret
    from ..models.transformer_config import TransformerConfig


@_base.reads(
    {
        "infer_type": _codecs.Choice("ServiceInferType"),
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
class CreateServiceRequest(_base.MappingMethods, _base.Model):
    """A service to deploy.

    Attributes:
        service_name (str): Name: 1 to 64 letters, digits, underscores and hyphens, a letter first. Matches
            ^[A-Za-z][A-Za-z0-9_-]{0,63}$.
        infer_type (ServiceInferType | str): Kind of a service: real-time answers requests, batch reads a set of data and ends, edge runs on edge
            nodes.
        config (list[ServiceConfig | TransformerConfig]): Models of the service: one for a batch service; one or more, of different versions, for a real-time
            service, whose weights add up to 100.
        description (str | None): Description: at most 100 characters; no quotes, and none of ! < > + &. Matches ^[^!<>+&"']*$.
        workspace_id (str | None): Workspace of the service; 0 is the default one. Default: '0'.
        cluster_id (str | None): ID of the dedicated resource pool of the old version, or of the edge resource pool. pool_name and the
            pools in config come first; without any, the service runs in the shared pool.
        pool_name (str | None): ID of the dedicated resource pool. It takes precedence over cluster_id; the pools in config take
            precedence over both.
        vpc_id (str | None): VPC of a real-time service, needed to reach other services in it. It cannot be changed, and has no
            effect in a dedicated resource pool. Goes with subnet_network_id and security_group_id.
        subnet_network_id (str | None): Network ID of the subnet; needed with vpc_id.
        security_group_id (str | None): Security group; needed with vpc_id. It must let TCP requests from 0.0.0.0/0 to port 8080 in.
        schedule (list[ServiceSchedule]): When a real-time service stops; it runs on without.
        additional_properties_ (ServiceAdditionalProperties | ServiceAdditionalPropertiesMap | None): Messages, logs and WebSocket.
        load_balancer_policy (LoadBalancerPolicy | str | None): How requests to a synchronous real-time service are spread; the first two are weighted.
        service_secrets (list[ServiceSecret]): Secrets that are mounted to the service.
        priority (int | None): Priority of a real-time or batch service; higher ones get resources first. 1 to 3.

    Source: 002_70b4f4b3164ec19d.txt, Table 8-2; ModelArts API Reference, service_management/deploying_services.rst,
    Table 3; huaweicloud/terraform-provider-huaweicloud,
    huaweicloud/services/modelarts/resource_huaweicloud_modelarts_service.go
    """

    service_name: str
    infer_type: ServiceInferType | str
    config: list[ServiceConfig | TransformerConfig]
    description: str | None = UNSET
    workspace_id: str | None = "0"
    cluster_id: str | None = UNSET
    pool_name: str | None = UNSET
    vpc_id: str | None = UNSET
    subnet_network_id: str | None = UNSET
    security_group_id: str | None = UNSET
    schedule: list[ServiceSchedule] = UNSET
    additional_properties_: ServiceAdditionalProperties | ServiceAdditionalPropertiesMap | None = UNSET
    load_balancer_policy: LoadBalancerPolicy | str | None = UNSET
    service_secrets: list[ServiceSecret] = UNSET
    priority: int | None = UNSET
