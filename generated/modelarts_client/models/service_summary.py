# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
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
        "schedule": _codecs.Each(_codecs.Nested("ServiceSchedule")),
        "additional_properties_": _codecs.Either(
            _codecs.Nested("ServiceAdditionalProperties"),
            _codecs.Nested("ServiceAdditionalPropertiesMap"),
            _codecs.Nested("ServiceAttributes"),
        ),
    },
    names={
        "additional_properties_": "additional_properties",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ServiceSummary(_base.MappingMethods, _base.Model):
    """A service, without its configuration.

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
        invocation_times (int): Number of calls. At least 0.
        failed_times (int): Number of calls that failed. At least 0.
        is_shared (bool): Whether the service is one that the user subscribed to.
        shared_count (int): Number of subscriptions. At least 0.
        description (str | None): Description of the service.
        workspace_id (int | str | None): Workspace of the service.
        progress (int | None): Progress of the deployment, in percent; while the service is deployed. 0 to 100.
        schedule (list[ServiceSchedule]): When the service stops.
        start_time (int | None): When a batch service started, in ms since 1970.
        finished_time (int | None): When a batch service ended, in ms since 1970.
        due_time (int | None): When a real-time service stops by itself, in ms since 1970.
        operation_time (int | None): When a request last changed the service, in ms since 1970.
        transition_at (int | None): When the status last changed, in ms since 1970.
        is_free (bool | None): Whether the specification is free of charge.
        is_opened_sample_collection (str | None): Whether data is collected, true or false as text. Default: 'false'.
        additional_properties_ (ServiceAdditionalProperties | ServiceAdditionalPropertiesMap | ServiceAttributes | None): Messages, logs and WebSocket, as the request had them.

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
    description: str | None = UNSET
    workspace_id: int | str | None = UNSET
    progress: int | None = UNSET
    schedule: list[ServiceSchedule] = UNSET
    start_time: int | None = UNSET
    finished_time: int | None = UNSET
    due_time: int | None = UNSET
    operation_time: int | None = UNSET
    transition_at: int | None = UNSET
    is_free: bool | None = UNSET
    is_opened_sample_collection: str | None = "false"
    additional_properties_: ServiceAdditionalProperties | ServiceAdditionalPropertiesMap | ServiceAttributes | None = (
        UNSET
    )
