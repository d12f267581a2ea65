from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Each, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.load_balancer_policy import LoadBalancerPolicy
    from ..models.query_service_config import QueryServiceConfig
    from ..models.service_attributes import ServiceAttributes
    from ..models.service_infer_type import ServiceInferType
    from ..models.service_schedule import ServiceSchedule
    from ..models.service_status import ServiceStatus


@reads(
    {
        "infer_type": Choice("ServiceInferType"),
        "status": Choice("ServiceStatus"),
        "config": Each(Nested("QueryServiceConfig")),
        "schedule": Each(Nested("ServiceSchedule")),
        "additional_properties_": Nested("ServiceAttributes"),
        "load_balancer_policy": Choice("LoadBalancerPolicy"),
    },
    names={
        "additional_properties_": "additional_properties",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ShowServiceResponse(Model):
    """A service.

    Attributes:
        service_id (str): ID of the service. Not empty.
        service_name (str): Name of the service.
        tenant (str): Account that the service belongs to.
        project (str): Project that the service belongs to.
        owner (str): User that the service belongs to.
        publish_at (int): When the service was last published, in ms since 1970.
        infer_type (ServiceInferType | str): Kind of a service: real-time answers requests, batch reads a set of
            data and ends, edge runs on edge nodes.
        status (ServiceStatus | str): Status of a service. concerning means that some instances do not work;
            finished is for batch services; pending and waiting are for real-time services.
        config (list[QueryServiceConfig]): Models of the service; a shared service shows their IDs, names and
            versions only.
        invocation_times (int): Number of calls. At least 0.
        failed_times (int): Number of calls that failed. At least 0.
        is_shared (bool): Whether the service is one that the user subscribed to.
        shared_count (int): Number of subscriptions. At least 0.
        description (str | Unset): Description of the service.
        workspace_id (str | Unset): Workspace of the service.
        cluster_id (str | Unset): Dedicated resource pool of the old version, or edge resource pool, when there
            is one.
        pool_name (str | Unset): Dedicated resource pool, when there is one.
        vpc_id (str | Unset): VPC of the service, when one was chosen.
        subnet_network_id (str | Unset): Subnet of the service, when one was chosen.
        security_group_id (str | Unset): Security group of the service, when one was chosen.
        progress (int | Unset): Progress of the deployment, in percent. 0 to 100.
        error_msg (str | Unset): Why the deployment failed; when status is failed.
        access_address (str | Unset): Where requests to a deployed real-time service go.
        bind_access_address (str | Unset): Address of requests on the user's own domain, if one is bound.
        schedule (list[ServiceSchedule] | Unset): When the service stops.
        update_time (int | Unset): Creation time of the current configuration, in ms since 1970.
        debug_url (str | Unset): Where a real-time service can be debugged; when its model supports it and has
            one instance.
        due_time (int | Unset): When a real-time service stops by itself, in ms since 1970.
        operation_time (int | Unset): When a request last changed the service, in ms since 1970.
        transition_at (int | Unset): When the status last changed, in ms since 1970.
        is_free (bool | Unset): Whether the specification is free of charge.
        additional_properties_ (ServiceAttributes | Unset): Further settings of a service, as text.
        load_balancer_policy (LoadBalancerPolicy | str | Unset): How requests to a synchronous real-time service
            are spread; the first two are weighted.
        priority (int | Unset): Priority of a real-time or batch service. 1 to 3.

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
    description: str | Unset = UNSET
    workspace_id: str | Unset = UNSET
    cluster_id: str | Unset = UNSET
    pool_name: str | Unset = UNSET
    vpc_id: str | Unset = UNSET
    subnet_network_id: str | Unset = UNSET
    security_group_id: str | Unset = UNSET
    progress: int | Unset = UNSET
    error_msg: str | Unset = UNSET
    access_address: str | Unset = UNSET
    bind_access_address: str | Unset = UNSET
    schedule: list[ServiceSchedule] | Unset = UNSET
    update_time: int | Unset = UNSET
    debug_url: str | Unset = UNSET
    due_time: int | Unset = UNSET
    operation_time: int | Unset = UNSET
    transition_at: int | Unset = UNSET
    is_free: bool | Unset = UNSET
    additional_properties_: ServiceAttributes | Unset = UNSET
    load_balancer_policy: LoadBalancerPolicy | str | Unset = UNSET
    priority: int | Unset = UNSET
