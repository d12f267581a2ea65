from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.service_infer_type import ServiceInferType
from ..models.service_status import ServiceStatus
from ..types import UNSET, Unset, open_enum, readable

if TYPE_CHECKING:
    from ..models.service_attributes import ServiceAttributes
    from ..models.service_schedule import ServiceSchedule


@_attrs_define
class ServiceSummary:
    """A service, without its configuration.

    Attributes:
        service_id (str): ID of the service.
        service_name (str): Name of the service.
        tenant (str): Account that the service belongs to.
        project (str): Project that the service belongs to.
        owner (str): User that the service belongs to.
        publish_at (int): When the service was last published, in ms since 1970.
        infer_type (ServiceInferType): Kind of a service: real-time answers requests, batch reads a set of data
            and ends, edge runs on edge nodes.
        status (ServiceStatus): Status of a service. concerning means that some instances do not work; finished
            is for batch services; pending and waiting are for real-time services.
        invocation_times (int): Number of calls.
        failed_times (int): Number of calls that failed.
        is_shared (bool): Whether the service is one that the user subscribed to.
        shared_count (int): Number of subscriptions.
        description (str | Unset): Description of the service.
        workspace_id (int | str | Unset): Workspace of the service.
        progress (int | Unset): Progress of the deployment, in percent; while the service is deployed.
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
    """

    service_id: str
    service_name: str
    tenant: str
    project: str
    owner: str
    publish_at: int
    infer_type: ServiceInferType
    status: ServiceStatus
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
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.service_attributes import ServiceAttributes
        from ..models.service_schedule import ServiceSchedule

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.service_id
        if _value is not UNSET:
            _result["service_id"] = _value
        _value = self.service_name
        if _value is not UNSET:
            _result["service_name"] = _value
        _value = self.tenant
        if _value is not UNSET:
            _result["tenant"] = _value
        _value = self.project
        if _value is not UNSET:
            _result["project"] = _value
        _value = self.owner
        if _value is not UNSET:
            _result["owner"] = _value
        _value = self.publish_at
        if _value is not UNSET:
            _result["publish_at"] = _value
        _value = self.infer_type
        if _value is not UNSET:
            _result["infer_type"] = _value.value if isinstance(_value, ServiceInferType) else _value
        _value = self.status
        if _value is not UNSET:
            _result["status"] = _value.value if isinstance(_value, ServiceStatus) else _value
        _value = self.invocation_times
        if _value is not UNSET:
            _result["invocation_times"] = _value
        _value = self.failed_times
        if _value is not UNSET:
            _result["failed_times"] = _value
        _value = self.is_shared
        if _value is not UNSET:
            _result["is_shared"] = _value
        _value = self.shared_count
        if _value is not UNSET:
            _result["shared_count"] = _value
        _value = self.description
        if _value is not UNSET:
            _result["description"] = _value
        _value = self.workspace_id
        if _value is not UNSET:
            _result["workspace_id"] = _value
        _value = self.progress
        if _value is not UNSET:
            _result["progress"] = _value
        _value = self.schedule
        if _value is not UNSET:
            _result["schedule"] = (
                [(item0.to_dict() if isinstance(item0, ServiceSchedule) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.start_time
        if _value is not UNSET:
            _result["start_time"] = _value
        _value = self.finished_time
        if _value is not UNSET:
            _result["finished_time"] = _value
        _value = self.due_time
        if _value is not UNSET:
            _result["due_time"] = _value
        _value = self.operation_time
        if _value is not UNSET:
            _result["operation_time"] = _value
        _value = self.transition_at
        if _value is not UNSET:
            _result["transition_at"] = _value
        _value = self.is_free
        if _value is not UNSET:
            _result["is_free"] = _value
        _value = self.is_opened_sample_collection
        if _value is not UNSET:
            _result["is_opened_sample_collection"] = _value
        _value = self.additional_properties_
        if _value is not UNSET:
            _result["additional_properties"] = _value.to_dict() if isinstance(_value, ServiceAttributes) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ServiceSummary:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.service_attributes import ServiceAttributes
        from ..models.service_schedule import ServiceSchedule

        _rest: dict[str, Any] = dict(src_dict)
        service_id: Any = _rest.pop("service_id", UNSET)
        service_name: Any = _rest.pop("service_name", UNSET)
        tenant: Any = _rest.pop("tenant", UNSET)
        project: Any = _rest.pop("project", UNSET)
        owner: Any = _rest.pop("owner", UNSET)
        publish_at: Any = _rest.pop("publish_at", UNSET)
        infer_type: Any = _rest.pop("infer_type", UNSET)
        infer_type = open_enum(ServiceInferType, infer_type)
        status: Any = _rest.pop("status", UNSET)
        status = open_enum(ServiceStatus, status)
        invocation_times: Any = _rest.pop("invocation_times", UNSET)
        failed_times: Any = _rest.pop("failed_times", UNSET)
        is_shared: Any = _rest.pop("is_shared", UNSET)
        shared_count: Any = _rest.pop("shared_count", UNSET)
        description: Any = _rest.pop("description", UNSET)
        workspace_id: Any = _rest.pop("workspace_id", UNSET)
        progress: Any = _rest.pop("progress", UNSET)
        schedule: Any = _rest.pop("schedule", UNSET)
        schedule = (
            [(ServiceSchedule.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in schedule]
            if isinstance(schedule, list)
            else schedule
        )
        start_time: Any = _rest.pop("start_time", UNSET)
        finished_time: Any = _rest.pop("finished_time", UNSET)
        due_time: Any = _rest.pop("due_time", UNSET)
        operation_time: Any = _rest.pop("operation_time", UNSET)
        transition_at: Any = _rest.pop("transition_at", UNSET)
        is_free: Any = _rest.pop("is_free", UNSET)
        is_opened_sample_collection: Any = _rest.pop("is_opened_sample_collection", UNSET)
        additional_properties_: Any = _rest.pop("additional_properties", UNSET)
        additional_properties_ = (
            ServiceAttributes.from_dict(additional_properties_)
            if isinstance(additional_properties_, dict)
            else additional_properties_
        )
        _result = cls(
            service_id=service_id,
            service_name=service_name,
            tenant=tenant,
            project=project,
            owner=owner,
            publish_at=publish_at,
            infer_type=infer_type,
            status=status,
            invocation_times=invocation_times,
            failed_times=failed_times,
            is_shared=is_shared,
            shared_count=shared_count,
            description=description,
            workspace_id=workspace_id,
            progress=progress,
            schedule=schedule,
            start_time=start_time,
            finished_time=finished_time,
            due_time=due_time,
            operation_time=operation_time,
            transition_at=transition_at,
            is_free=is_free,
            is_opened_sample_collection=is_opened_sample_collection,
            additional_properties_=additional_properties_,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
