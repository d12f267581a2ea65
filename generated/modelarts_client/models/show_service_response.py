# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.load_balancer_policy import LoadBalancerPolicy
    from ..models.query_service_config import QueryServiceConfig
    from ..models.service_additional_properties import ServiceAdditionalProperties
    from ..models.service_additional_properties_map import ServiceAdditionalPropertiesMap
    from ..models.service_attributes import ServiceAttributes
    from ..models.service_infer_type import ServiceInferType
    from ..models.service_schedule import ServiceSchedule
    from ..models.service_status import ServiceStatus


@_base.reads(
    {
        "infer_type": _codecs.Choice("ServiceInferType"),
        "status": _codecs.Choice("ServiceStatus"),
        "config": _codecs.Each(_codecs.Nested("QueryServiceConfig")),
        "schedule": _codecs.Each(_codecs.Nested("ServiceSchedule")),
        "additional_properties_": _codecs.Either(
            _codecs.Nested("ServiceAdditionalProperties"),
            _codecs.Nested("ServiceAdditionalPropertiesMap"),
            _codecs.Nested("ServiceAttributes"),
        ),
        "load_balancer_policy": _codecs.Choice("LoadBalancerPolicy"),
    },
    names={
        "additional_properties_": "additional_properties",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ShowServiceResponse(_base.MappingMethods, _base.Model):
    """A service.

    Attributes:
        service_id (str): ID of the service. Not empty.
        service_name (str): Name of the service.
        tenant (str): Account that the service belongs to.
        project (str): Project that the service belongs to.
        owner (str): User that the service belongs to.
        publish_at (int): When the service was last published, in ms since 1970.
        infer_type (ServiceInferType | str): Kind of a service: real-time answers requests, batch reads a set of data and ends, edge runs on edge
            nodes.
        status (ServiceStatus | str): Status of a service. concerning means that some instances do not work; finished is for batch services;
            pending and waiting are for real-time services.
        config (list[QueryServiceConfig]): Models of the service; a shared service shows their IDs, names and versions only.
        invocation_times (int): Number of calls. At least 0.
        failed_times (int): Number of calls that failed. At least 0.
        is_shared (bool): Whether the service is one that the user subscribed to.
        shared_count (int): Number of subscriptions. At least 0.
        description (str | None): Description of the service.
        workspace_id (str | None): Workspace of the service.
        cluster_id (str | None): Dedicated resource pool of the old version, or edge resource pool, when there is one.
        pool_name (str | None): Dedicated resource pool, when there is one.
        vpc_id (str | None): VPC of the service, when one was chosen.
        subnet_network_id (str | None): Subnet of the service, when one was chosen.
        security_group_id (str | None): Security group of the service, when one was chosen.
        progress (int | None): Progress of the deployment, in percent. 0 to 100.
        error_msg (str | None): Why the deployment failed; when status is failed.
        access_address (str | None): Where requests to a deployed real-time service go.
        bind_access_address (str | None): Address of requests on the user's own domain, if one is bound.
        schedule (list[ServiceSchedule]): When the service stops.
        update_time (int | None): Creation time of the current configuration, in ms since 1970.
        debug_url (str | None): Where a real-time service can be debugged; when its model supports it and has one instance.
        due_time (int | None): When a real-time service stops by itself, in ms since 1970.
        operation_time (int | None): When a request last changed the service, in ms since 1970.
        transition_at (int | None): When the status last changed, in ms since 1970.
        is_free (bool | None): Whether the specification is free of charge.
        additional_properties_ (ServiceAdditionalProperties | ServiceAdditionalPropertiesMap | ServiceAttributes | None): Messages, logs and WebSocket, as the request had them.
        load_balancer_policy (LoadBalancerPolicy | str | None): How requests to a synchronous real-time service are spread; the first two are weighted.
        priority (int | None): Priority of a real-time or batch service. 1 to 3.

    Source: 002_70b4f4b3164ec19d.txt, Table 8-7; 001_bf673bd6dff8b58d.txt, ShowService, response 200; ModelArts API
    Reference, service_management/obtaining_service_details.rst, Table 3
    """

    service_id: str
    service_name: str
    tenant: str
    project: str
    owner: str
    publish_at: int
    infer_type: ServiceInferType | str
    status: ServiceStatus | str
    config: list[QueryServiceConfig]
    invocation_times: int
    failed_times: int
    is_shared: bool
    shared_count: int
    description: str | None = UNSET
    workspace_id: str | None = UNSET
    cluster_id: str | None = UNSET
    pool_name: str | None = UNSET
    vpc_id: str | None = UNSET
    subnet_network_id: str | None = UNSET
    security_group_id: str | None = UNSET
    progress: int | None = UNSET
    error_msg: str | None = UNSET
    access_address: str | None = UNSET
    bind_access_address: str | None = UNSET
    schedule: list[ServiceSchedule] = UNSET
    update_time: int | None = UNSET
    debug_url: str | None = UNSET
    due_time: int | None = UNSET
    operation_time: int | None = UNSET
    transition_at: int | None = UNSET
    is_free: bool | None = UNSET
    additional_properties_: ServiceAdditionalProperties | ServiceAdditionalPropertiesMap | ServiceAttributes | None = (
        UNSET
    )
    load_balancer_policy: LoadBalancerPolicy | str | None = UNSET
    priority: int | None = UNSET
