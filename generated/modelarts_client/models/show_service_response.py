from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.load_balancer_policy import LoadBalancerPolicy
from ..models.service_infer_type import ServiceInferType
from ..models.service_status import ServiceStatus
from ..types import UNSET, Unset, open_enum, readable

if TYPE_CHECKING:
    from ..models.query_service_config import QueryServiceConfig
    from ..models.service_attributes import ServiceAttributes
    from ..models.service_schedule import ServiceSchedule


@_attrs_define
class ShowServiceResponse:
    """A service.

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
        config (list[QueryServiceConfig]): Models of the service; a shared service shows their IDs, names and
            versions only.
        invocation_times (int): Number of calls.
        failed_times (int): Number of calls that failed.
        is_shared (bool): Whether the service is one that the user subscribed to.
        shared_count (int): Number of subscriptions.
        description (str | Unset): Description of the service.
        workspace_id (str | Unset): Workspace of the service.
        cluster_id (str | Unset): Dedicated resource pool of the old version, or edge resource pool, when there
            is one.
        pool_name (str | Unset): Dedicated resource pool, when there is one.
        vpc_id (str | Unset): VPC of the service, when one was chosen.
        subnet_network_id (str | Unset): Subnet of the service, when one was chosen.
        security_group_id (str | Unset): Security group of the service, when one was chosen.
        progress (int | Unset): Progress of the deployment, in percent.
        error_msg (str | Unset): Why the deployment failed; when status is failed.
        access_address (str | Unset): Where requests to a deployed real-time service go.
        bind_access_address (str | Unset): Where requests go to the user's own domain, when one is bound.
        schedule (list[ServiceSchedule] | Unset): When the service stops.
        update_time (int | Unset): When the configuration in use was made, in ms since 1970.
        debug_url (str | Unset): Where a real-time service can be debugged; when its model supports it and has
            one instance.
        due_time (int | Unset): When a real-time service stops by itself, in ms since 1970.
        operation_time (int | Unset): When a request last changed the service, in ms since 1970.
        transition_at (int | Unset): When the status last changed, in ms since 1970.
        is_free (bool | Unset): Whether the specification is free of charge.
        additional_properties_ (ServiceAttributes | Unset): Further settings of a service, as text.
        load_balancer_policy (LoadBalancerPolicy | Unset): How requests to a synchronous real-time service are
            spread; the first two are weighted.
        priority (int | Unset): Priority of a real-time or batch service.
    """

    service_id: str
    service_name: str
    tenant: str
    project: str
    owner: str
    publish_at: int
    infer_type: ServiceInferType
    status: ServiceStatus
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
    load_balancer_policy: LoadBalancerPolicy | Unset = UNSET
    priority: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.query_service_config import QueryServiceConfig
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
        _value = self.config
        if _value is not UNSET:
            _result["config"] = (
                [(item0.to_dict() if isinstance(item0, QueryServiceConfig) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
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
        _value = self.cluster_id
        if _value is not UNSET:
            _result["cluster_id"] = _value
        _value = self.pool_name
        if _value is not UNSET:
            _result["pool_name"] = _value
        _value = self.vpc_id
        if _value is not UNSET:
            _result["vpc_id"] = _value
        _value = self.subnet_network_id
        if _value is not UNSET:
            _result["subnet_network_id"] = _value
        _value = self.security_group_id
        if _value is not UNSET:
            _result["security_group_id"] = _value
        _value = self.progress
        if _value is not UNSET:
            _result["progress"] = _value
        _value = self.error_msg
        if _value is not UNSET:
            _result["error_msg"] = _value
        _value = self.access_address
        if _value is not UNSET:
            _result["access_address"] = _value
        _value = self.bind_access_address
        if _value is not UNSET:
            _result["bind_access_address"] = _value
        _value = self.schedule
        if _value is not UNSET:
            _result["schedule"] = (
                [(item0.to_dict() if isinstance(item0, ServiceSchedule) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.update_time
        if _value is not UNSET:
            _result["update_time"] = _value
        _value = self.debug_url
        if _value is not UNSET:
            _result["debug_url"] = _value
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
        _value = self.additional_properties_
        if _value is not UNSET:
            _result["additional_properties"] = _value.to_dict() if isinstance(_value, ServiceAttributes) else _value
        _value = self.load_balancer_policy
        if _value is not UNSET:
            _result["load_balancer_policy"] = _value.value if isinstance(_value, LoadBalancerPolicy) else _value
        _value = self.priority
        if _value is not UNSET:
            _result["priority"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ShowServiceResponse:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.query_service_config import QueryServiceConfig
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
        config: Any = _rest.pop("config", UNSET)
        config = (
            [(QueryServiceConfig.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in config]
            if isinstance(config, list)
            else config
        )
        invocation_times: Any = _rest.pop("invocation_times", UNSET)
        failed_times: Any = _rest.pop("failed_times", UNSET)
        is_shared: Any = _rest.pop("is_shared", UNSET)
        shared_count: Any = _rest.pop("shared_count", UNSET)
        description: Any = _rest.pop("description", UNSET)
        workspace_id: Any = _rest.pop("workspace_id", UNSET)
        cluster_id: Any = _rest.pop("cluster_id", UNSET)
        pool_name: Any = _rest.pop("pool_name", UNSET)
        vpc_id: Any = _rest.pop("vpc_id", UNSET)
        subnet_network_id: Any = _rest.pop("subnet_network_id", UNSET)
        security_group_id: Any = _rest.pop("security_group_id", UNSET)
        progress: Any = _rest.pop("progress", UNSET)
        error_msg: Any = _rest.pop("error_msg", UNSET)
        access_address: Any = _rest.pop("access_address", UNSET)
        bind_access_address: Any = _rest.pop("bind_access_address", UNSET)
        schedule: Any = _rest.pop("schedule", UNSET)
        schedule = (
            [(ServiceSchedule.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in schedule]
            if isinstance(schedule, list)
            else schedule
        )
        update_time: Any = _rest.pop("update_time", UNSET)
        debug_url: Any = _rest.pop("debug_url", UNSET)
        due_time: Any = _rest.pop("due_time", UNSET)
        operation_time: Any = _rest.pop("operation_time", UNSET)
        transition_at: Any = _rest.pop("transition_at", UNSET)
        is_free: Any = _rest.pop("is_free", UNSET)
        additional_properties_: Any = _rest.pop("additional_properties", UNSET)
        additional_properties_ = (
            ServiceAttributes.from_dict(additional_properties_)
            if isinstance(additional_properties_, dict)
            else additional_properties_
        )
        load_balancer_policy: Any = _rest.pop("load_balancer_policy", UNSET)
        load_balancer_policy = open_enum(LoadBalancerPolicy, load_balancer_policy)
        priority: Any = _rest.pop("priority", UNSET)
        _result = cls(
            service_id=service_id,
            service_name=service_name,
            tenant=tenant,
            project=project,
            owner=owner,
            publish_at=publish_at,
            infer_type=infer_type,
            status=status,
            config=config,
            invocation_times=invocation_times,
            failed_times=failed_times,
            is_shared=is_shared,
            shared_count=shared_count,
            description=description,
            workspace_id=workspace_id,
            cluster_id=cluster_id,
            pool_name=pool_name,
            vpc_id=vpc_id,
            subnet_network_id=subnet_network_id,
            security_group_id=security_group_id,
            progress=progress,
            error_msg=error_msg,
            access_address=access_address,
            bind_access_address=bind_access_address,
            schedule=schedule,
            update_time=update_time,
            debug_url=debug_url,
            due_time=due_time,
            operation_time=operation_time,
            transition_at=transition_at,
            is_free=is_free,
            additional_properties_=additional_properties_,
            load_balancer_policy=load_balancer_policy,
            priority=priority,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
