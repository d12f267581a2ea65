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
    from ..models.service_infer_type import ServiceInferType
    from ..models.service_schedule import ServiceSchedule
    from ..models.service_secret import ServiceSecret
    from ..models.transformer_config import TransformerConfig


@reads(
    {
        "infer_type": Choice("ServiceInferType"),
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
class CreateServiceRequest(Model):
    """A service to deploy.

    Attributes:
        service_name (str): Name: 1 to 64 letters, digits, underscores and hyphens, a letter first. Matches
            ^[A-Za-z][A-Za-z0-9_-]{0,63}$.
        infer_type (ServiceInferType | str): Kind of a service: real-time answers requests, batch reads a set of
            data and ends, edge runs on edge nodes.
        config (list[ServiceConfig | TransformerConfig]): Models of the service: one for a batch service; one or
            more, of different versions, for a real-time service, whose weights add up to 100.
        description (str | Unset): Description: at most 100 characters; no quotes, and none of ! < > + &.
            Matches ^[^!<>+&"']*$.
        workspace_id (str | Unset): Workspace of the service; 0 is the default one. Default: '0'.
        cluster_id (str | Unset): ID of the dedicated resource pool of the old version, or of the edge resource
            pool. pool_name and the pools in config come first; without any, the service runs in the shared pool.
        pool_name (str | Unset): ID of the dedicated resource pool. It takes precedence over cluster_id; the
            pools in config take precedence over both.
        vpc_id (str | Unset): VPC of a real-time service, needed to reach other services in it. It cannot be
            changed, and has no effect in a dedicated resource pool. Goes with subnet_network_id and
            security_group_id.
        subnet_network_id (str | Unset): Network ID of the subnet; needed with vpc_id.
        security_group_id (str | Unset): Security group; needed with vpc_id. It must let TCP requests from
            0.0.0.0/0 to port 8080 in.
        schedule (list[ServiceSchedule] | Unset): When a real-time service stops; it runs on without.
        additional_properties_ (ServiceAdditionalProperties | ServiceAdditionalPropertiesMap | Unset): Messages,
            logs and WebSocket.
        load_balancer_policy (LoadBalancerPolicy | str | Unset): How requests to a synchronous real-time service
            are spread; the first two are weighted.
        service_secrets (list[ServiceSecret] | Unset): Secrets that are mounted to the service.
        priority (int | Unset): Priority of a real-time or batch service; higher ones get resources first. 1 to
            3.

    Source: 002_70b4f4b3164ec19d.txt, Table 8-2; ModelArts API Reference, service_management/deploying_services.rst,
    Table 3; huaweicloud/terraform-provider-huaweicloud,
    huaweicloud/services/modelarts/resource_huaweicloud_modelarts_service.go
    """

    service_name: str
    infer_type: ServiceInferType | str
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
    load_balancer_policy: LoadBalancerPolicy | str | Unset = UNSET
    service_secrets: list[ServiceSecret] | Unset = UNSET
    priority: int | Unset = UNSET
