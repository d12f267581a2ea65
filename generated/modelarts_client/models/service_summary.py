from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Each, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.service_attributes import ServiceAttributes
    from ..models.service_infer_type import ServiceInferType
    from ..models.service_schedule import ServiceSchedule
    from ..models.service_status import ServiceStatus


@reads(
    {
        "infer_type": Choice("ServiceInferType"),
        "status": Choice("ServiceStatus"),
        "schedule": Each(Nested("ServiceSchedule")),
        "additional_properties_": Nested("ServiceAttributes"),
    },
    names={
        "additional_properties_": "additional_properties",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ServiceSummary(Model):
    """A service, without its configuration.

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
        invocation_times (int): Number of calls. At least 0.
        failed_times (int): Number of calls that failed. At least 0.
        is_shared (bool): Whether the service is one that the user subscribed to.
        shared_count (int): Number of subscriptions. At least 0.
        description (str | Unset): Description of the service.
        workspace_id (int | str | Unset): Workspace of the service.
        progress (int | Unset): Progress of the deployment, in percent; while the service is deployed. 0 to 100.
        schedule (list[ServiceSchedule] | Unset): When the service stops.
        start_time (int | Unset): When a batch service started, in ms since 1970.
        finished_time (int | Unset): When a batch service ended, in ms since 1970.
        due_time (int | Unset): When a real-time service stops by itself, in ms since 1970.
        operation_time (int | Unset): When a request last changed the service, in ms since 1970.
        transition_at (int | Unset): When the status last changed, in ms since 1970.
        is_free (bool | Unset): Whether the specification is free of charge.
        is_opened_sample_collection (str | Unset): Whether data is collected, true or false as text. Default:
            'false'.
        additional_properties_ (ServiceAttributes | Unset): Further settings of a service, as text.

    Source: 002_70b4f4b3164ec19d.txt, Tables 8-12 and 8-15; ModelArts API Reference,
    service_management/obtaining_services.rst, Table 5
    """

    service_id: str
    service_name: str
    tenant: str
    project: str
    owner: str
    publish_at: int
    infer_type: ServiceInferType | str
    status: ServiceStatus | str
    invocation_times: int
    failed_times: int
    is_shared: bool
    shared_count: int
    description: str | Unset = UNSET
    workspace_id: int | str | Unset = UNSET
    progress: int | Unset = UNSET
    schedule: list[ServiceSchedule] | Unset = UNSET
    start_time: int | Unset = UNSET
    finished_time: int | Unset = UNSET
    due_time: int | Unset = UNSET
    operation_time: int | Unset = UNSET
    transition_at: int | Unset = UNSET
    is_free: bool | Unset = UNSET
    is_opened_sample_collection: str | Unset = "false"
    additional_properties_: ServiceAttributes | Unset = UNSET
