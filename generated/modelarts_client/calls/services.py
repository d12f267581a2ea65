# Written by `python -m generator generate` from the description; it overwrites changes.
"""Operations with the tag ``services``, bound to a client."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from ..bound_calls import AsyncCalls as _AsyncCalls
from ..bound_calls import Calls as _Calls
from ..models.service_infer_type import ServiceInferType
from ..models.service_sort_field import ServiceSortField
from ..models.sort_order import SortOrder
from ..paging import AsyncPagedCalls as _AsyncPagedCalls
from ..paging import PagedCalls as _PagedCalls
from ..types import UNSET, Unset
from ..types import Response as _Response

if TYPE_CHECKING:
    from ..models.create_service_request import CreateServiceRequest
    from ..models.create_service_response import CreateServiceResponse
    from ..models.delete_service_response import DeleteServiceResponse
    from ..models.error import Error
    from ..models.list_services_response import ListServicesResponse
    from ..models.service_event import ServiceEvent
    from ..models.service_event_type import ServiceEventType
    from ..models.service_specification import ServiceSpecification
    from ..models.service_status import ServiceStatus
    from ..models.service_summary import ServiceSummary
    from ..models.show_internal_channel_vpcep_api_response import ShowInternalChannelVpcepApiResponse
    from ..models.show_service_events_response import ShowServiceEventsResponse
    from ..models.show_service_monitor_info_response import ShowServiceMonitorInfoResponse
    from ..models.show_service_response import ShowServiceResponse
    from ..models.show_service_specifications_response import ShowServiceSpecificationsResponse
    from ..models.show_service_update_logs_response import ShowServiceUpdateLogsResponse
    from ..models.update_service_request import UpdateServiceRequest
    from ..models.update_service_response import UpdateServiceResponse


class ServicesCalls(_Calls):
    """Real-time, batch and edge services, their specifications, updates, events and load."""

    __slots__ = ()

    @property
    def with_raw_response(self) -> RawServicesCalls:
        """The same operations, which return status, headers and body, and raise no `ApiError`."""
        return RawServicesCalls(self._client)

    @property
    def list_services(self) -> ListServicesCall:
        """List services; see `ListServicesCall.__call__`."""
        return ListServicesCall(self._client)

    def create_service(
        self,
        *,
        body: CreateServiceRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> CreateServiceResponse:
        """Deploy a service

        Deploys models as a real-time, batch or edge service. The service is there at once, and deploying for a
        while.

        Args:
            body: A service to deploy.
            project_id: ID of the project. Not empty.

        Returns:
            The service is being deployed.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 002_70b4f4b3164ec19d.txt, chapter 8.2; ModelArts API Reference,
        service_management/deploying_services.rst; ModelArts API Reference, appendix/error_codes.rst
        """

        _answer: CreateServiceResponse = self._call(
            "CreateService",
            body=body,
            project_id=project_id,
        )
        return _answer

    def show_service(
        self,
        service_id: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> ShowServiceResponse:
        """Show a service

        Shows a service, with its models and its address.

        Args:
            service_id: ID of the service. DeleteService takes several IDs, separated by commas. Not empty.
            project_id: ID of the project. Not empty.

        Returns:
            The service.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 002_70b4f4b3164ec19d.txt, chapter 8.3; 001_bf673bd6dff8b58d.txt, ShowService; ModelArts API Reference,
        service_management/obtaining_service_details.rst
        """

        _answer: ShowServiceResponse = self._call(
            "ShowService",
            service_id=service_id,
            project_id=project_id,
        )
        return _answer

    def update_service(
        self,
        service_id: str,
        *,
        body: UpdateServiceRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> UpdateServiceResponse:
        """Update a service

        Changes the configuration of a service, or starts or stops it. A state that forbids this is answered with
        400 and ModelArts.3519.

        Args:
            service_id: ID of the service. DeleteService takes several IDs, separated by commas. Not empty.
            body: What to change in a service; absent fields stay as they are. With status, config has no effect.
            project_id: ID of the project. Not empty.

        Returns:
            The update was accepted.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 002_70b4f4b3164ec19d.txt, chapter 8.6; ModelArts API Reference,
        service_management/updating_service_configurations.rst; ModelArts API Reference,
        appendix/error_codes.rst
        """

        _answer: UpdateServiceResponse = self._call(
            "UpdateService",
            service_id=service_id,
            body=body,
            project_id=project_id,
        )
        return _answer

    def delete_service(
        self,
        service_id: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> DeleteServiceResponse:
        """Delete services

        Deletes a service of the user, or several when service_id is a list of IDs with commas.

        Args:
            service_id: ID of the service. DeleteService takes several IDs, separated by commas. Not empty.
            project_id: ID of the project. Not empty.

        Returns:
            The deletion was accepted.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 002_70b4f4b3164ec19d.txt, chapter 8.9; ModelArts API Reference,
        service_management/deleting_a_service.rst; ModelArts API Reference, appendix/error_codes.rst
        """

        _answer: DeleteServiceResponse = self._call(
            "DeleteService",
            service_id=service_id,
            project_id=project_id,
        )
        return _answer

    def show_service_monitor_info(
        self,
        service_id: str,
        *,
        node_id: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> ShowServiceMonitorInfoResponse:
        """Show calls and resources of a service

        Shows how often the models of a service are called, and the resources that they use.

        Args:
            service_id: ID of the service. DeleteService takes several IDs, separated by commas. Not empty.
            node_id: Only this edge node; all nodes when it is absent. For edge services.
            project_id: ID of the project. Not empty.

        Returns:
            Calls and resources.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 002_70b4f4b3164ec19d.txt, chapter 8.7; 001_bf673bd6dff8b58d.txt, ShowServiceMonitorInfo; ModelArts API
        Reference, service_management/obtaining_service_monitoring.rst
        """

        _answer: ShowServiceMonitorInfoResponse = self._call(
            "ShowServiceMonitorInfo",
            service_id=service_id,
            node_id=node_id,
            project_id=project_id,
        )
        return _answer

    def show_service_update_logs(
        self,
        service_id: str,
        *,
        update_time: int | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> ShowServiceUpdateLogsResponse:
        """List the updates of a service

        Lists the updates of a real-time service, and how they went.

        Args:
            service_id: ID of the service. DeleteService takes several IDs, separated by commas. Not empty.
            update_time: Only updates of this time, in ms since 1970. For real-time services.
            project_id: ID of the project. Not empty.

        Returns:
            The updates.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 002_70b4f4b3164ec19d.txt, chapter 8.8; ModelArts API Reference,
        service_management/obtaining_service_update_logs.rst
        """

        _answer: ShowServiceUpdateLogsResponse = self._call(
            "ShowServiceUpdateLogs",
            service_id=service_id,
            update_time=update_time,
            project_id=project_id,
        )
        return _answer

    @property
    def show_service_events(self) -> ShowServiceEventsCall:
        """List the events of a service; see `ShowServiceEventsCall.__call__`."""
        return ShowServiceEventsCall(self._client)

    @property
    def show_service_specifications(self) -> ShowServiceSpecificationsCall:
        """List the specifications of services; see `ShowServiceSpecificationsCall.__call__`."""
        return ShowServiceSpecificationsCall(self._client)

    def show_internal_channel_vpcep_api(
        self,
        *,
        project_id: str | Unset = UNSET,
    ) -> ShowInternalChannelVpcepApiResponse:
        """Show the channels from a VPC

        Shows how real-time services can be reached from a VPC.

        Args:
            project_id: ID of the project. Not empty.

        Returns:
            The channels.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 003_a4dc8ac54fbecbc8.txt, ShowInternalChannelVpcepApi
        """

        _answer: ShowInternalChannelVpcepApiResponse = self._call(
            "ShowInternalChannelVpcepApi",
            project_id=project_id,
        )
        return _answer


class RawServicesCalls(_Calls):
    """The operations of `ServicesCalls`, which return status, headers and body, whatever the status."""

    __slots__ = ()

    _function = "sync_detailed"

    def list_services(
        self,
        *,
        service_id: str | Unset = UNSET,
        service_name: str | Unset = UNSET,
        model_id: str | Unset = UNSET,
        workspace_id: str | Unset = "0",
        infer_type: ServiceInferType | str | Unset = UNSET,
        status: ServiceStatus | str | Unset = UNSET,
        offset: int | Unset = 0,
        limit: int | Unset = 1000,
        sort_by: ServiceSortField | str | Unset = ServiceSortField.PUBLISH_AT,
        order: SortOrder | str | Unset = SortOrder.DESC,
        tags: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ListServicesResponse]:
        """List services"""
        _answer: _Response[Error | ListServicesResponse] = self._call(
            "ListServices",
            service_id=service_id,
            service_name=service_name,
            model_id=model_id,
            workspace_id=workspace_id,
            infer_type=infer_type,
            status=status,
            offset=offset,
            limit=limit,
            sort_by=sort_by,
            order=order,
            tags=tags,
            project_id=project_id,
        )
        return _answer

    def create_service(
        self,
        *,
        body: CreateServiceRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> _Response[CreateServiceResponse | Error]:
        """Deploy a service"""
        _answer: _Response[CreateServiceResponse | Error] = self._call(
            "CreateService",
            body=body,
            project_id=project_id,
        )
        return _answer

    def show_service(
        self,
        service_id: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ShowServiceResponse]:
        """Show a service"""
        _answer: _Response[Error | ShowServiceResponse] = self._call(
            "ShowService",
            service_id=service_id,
            project_id=project_id,
        )
        return _answer

    def update_service(
        self,
        service_id: str,
        *,
        body: UpdateServiceRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | UpdateServiceResponse]:
        """Update a service"""
        _answer: _Response[Error | UpdateServiceResponse] = self._call(
            "UpdateService",
            service_id=service_id,
            body=body,
            project_id=project_id,
        )
        return _answer

    def delete_service(
        self,
        service_id: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> _Response[DeleteServiceResponse | Error]:
        """Delete services"""
        _answer: _Response[DeleteServiceResponse | Error] = self._call(
            "DeleteService",
            service_id=service_id,
            project_id=project_id,
        )
        return _answer

    def show_service_monitor_info(
        self,
        service_id: str,
        *,
        node_id: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ShowServiceMonitorInfoResponse]:
        """Show calls and resources of a service"""
        _answer: _Response[Error | ShowServiceMonitorInfoResponse] = self._call(
            "ShowServiceMonitorInfo",
            service_id=service_id,
            node_id=node_id,
            project_id=project_id,
        )
        return _answer

    def show_service_update_logs(
        self,
        service_id: str,
        *,
        update_time: int | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ShowServiceUpdateLogsResponse]:
        """List the updates of a service"""
        _answer: _Response[Error | ShowServiceUpdateLogsResponse] = self._call(
            "ShowServiceUpdateLogs",
            service_id=service_id,
            update_time=update_time,
            project_id=project_id,
        )
        return _answer

    def show_service_events(
        self,
        service_id: str,
        *,
        event_type: ServiceEventType | str | Unset = UNSET,
        event_info: str | Unset = UNSET,
        start_time: int | Unset = UNSET,
        end_time: int | Unset = UNSET,
        offset: int | Unset = 0,
        limit: int | Unset = 1000,
        sort_by: str | Unset = "occur_time",
        order: SortOrder | str | Unset = SortOrder.DESC,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ShowServiceEventsResponse]:
        """List the events of a service"""
        _answer: _Response[Error | ShowServiceEventsResponse] = self._call(
            "ShowServiceEvents",
            service_id=service_id,
            event_type=event_type,
            event_info=event_info,
            start_time=start_time,
            end_time=end_time,
            offset=offset,
            limit=limit,
            sort_by=sort_by,
            order=order,
            project_id=project_id,
        )
        return _answer

    def show_service_specifications(
        self,
        *,
        is_personal_cluster: bool | Unset = False,
        infer_type: ServiceInferType | str | Unset = ServiceInferType.REAL_TIME,
        limit: str | Unset = "1000",
        offset: str | Unset = "0",
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ShowServiceSpecificationsResponse]:
        """List the specifications of services"""
        _answer: _Response[Error | ShowServiceSpecificationsResponse] = self._call(
            "ShowServiceSpecifications",
            is_personal_cluster=is_personal_cluster,
            infer_type=infer_type,
            limit=limit,
            offset=offset,
            project_id=project_id,
        )
        return _answer

    def show_internal_channel_vpcep_api(
        self,
        *,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ShowInternalChannelVpcepApiResponse]:
        """Show the channels from a VPC"""
        _answer: _Response[Error | ShowInternalChannelVpcepApiResponse] = self._call(
            "ShowInternalChannelVpcepApi",
            project_id=project_id,
        )
        return _answer


class ListServicesCall(_PagedCalls):
    """List services

    A call requests one page, `pages` requests all of them, and `all` yields their entries.
    """

    __slots__ = ()

    def __call__(
        self,
        *,
        service_id: str | Unset = UNSET,
        service_name: str | Unset = UNSET,
        model_id: str | Unset = UNSET,
        workspace_id: str | Unset = "0",
        infer_type: ServiceInferType | str | Unset = UNSET,
        status: ServiceStatus | str | Unset = UNSET,
        offset: int | Unset = 0,
        limit: int | Unset = 1000,
        sort_by: ServiceSortField | str | Unset = ServiceSortField.PUBLISH_AT,
        order: SortOrder | str | Unset = SortOrder.DESC,
        tags: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> ListServicesResponse:
        """List services

        Lists the services that meet all conditions.

        Args:
            service_id: Only the service with this ID.
            service_name: Only services with this name.
            model_id: Only services that run this model.
            workspace_id: Only items of this workspace; 0 is the default one. Default: '0'.
            infer_type: Only services of this kind.
            status: Only services with this status.
            offset: Number of the page to return, from 0; on some servers the number of entries to skip. Default: 0.
            limit: Most entries on a page. At least 1. Default: 1000.
            sort_by: Field to sort services by. Default: ServiceSortField.PUBLISH_AT.
            order: Direction of sorting. Default: SortOrder.DESC.
            tags: Only services with this tag.
            project_id: ID of the project. Not empty.

        Returns:
            A page of services.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 002_70b4f4b3164ec19d.txt, chapters 8.4 and 8.5; ModelArts API Reference,
        service_management/obtaining_services.rst
        """

        _answer: ListServicesResponse = self._call(
            "ListServices",
            service_id=service_id,
            service_name=service_name,
            model_id=model_id,
            workspace_id=workspace_id,
            infer_type=infer_type,
            status=status,
            offset=offset,
            limit=limit,
            sort_by=sort_by,
            order=order,
            tags=tags,
            project_id=project_id,
        )
        return _answer

    def pages(
        self,
        *,
        service_id: str | Unset = UNSET,
        service_name: str | Unset = UNSET,
        model_id: str | Unset = UNSET,
        workspace_id: str | Unset = "0",
        infer_type: ServiceInferType | str | Unset = UNSET,
        status: ServiceStatus | str | Unset = UNSET,
        offset: int | Unset = 0,
        limit: int | Unset = 1000,
        sort_by: ServiceSortField | str | Unset = ServiceSortField.PUBLISH_AT,
        order: SortOrder | str | Unset = SortOrder.DESC,
        tags: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> Iterator[ListServicesResponse]:
        """Request one page after another, each when it is needed, beginning with the one that a call returns.

        The arguments are those of a call.
        Without `limit`, pages have its documented default, or else its maximum, or 1000 entries.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.
            PagingError: The server sends a page again, or fewer entries than it counts.
        """
        return self._pages(
            "ListServices",
            service_id=service_id,
            service_name=service_name,
            model_id=model_id,
            workspace_id=workspace_id,
            infer_type=infer_type,
            status=status,
            offset=offset,
            limit=limit,
            sort_by=sort_by,
            order=order,
            tags=tags,
            project_id=project_id,
        )

    def all(
        self,
        *,
        service_id: str | Unset = UNSET,
        service_name: str | Unset = UNSET,
        model_id: str | Unset = UNSET,
        workspace_id: str | Unset = "0",
        infer_type: ServiceInferType | str | Unset = UNSET,
        status: ServiceStatus | str | Unset = UNSET,
        offset: int | Unset = 0,
        limit: int | Unset = 1000,
        sort_by: ServiceSortField | str | Unset = ServiceSortField.PUBLISH_AT,
        order: SortOrder | str | Unset = SortOrder.DESC,
        tags: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> Iterator[ServiceSummary]:
        """Yield the entries of all pages; see `pages`."""
        return self._entries(
            "ListServices",
            service_id=service_id,
            service_name=service_name,
            model_id=model_id,
            workspace_id=workspace_id,
            infer_type=infer_type,
            status=status,
            offset=offset,
            limit=limit,
            sort_by=sort_by,
            order=order,
            tags=tags,
            project_id=project_id,
        )


class ShowServiceEventsCall(_PagedCalls):
    """List the events of a service

    A call requests one page, `pages` requests all of them, and `all` yields their entries.
    """

    __slots__ = ()

    def __call__(
        self,
        service_id: str,
        *,
        event_type: ServiceEventType | str | Unset = UNSET,
        event_info: str | Unset = UNSET,
        start_time: int | Unset = UNSET,
        end_time: int | Unset = UNSET,
        offset: int | Unset = 0,
        limit: int | Unset = 1000,
        sort_by: str | Unset = "occur_time",
        order: SortOrder | str | Unset = SortOrder.DESC,
        project_id: str | Unset = UNSET,
    ) -> ShowServiceEventsResponse:
        """List the events of a service

        Lists the operations on a service, the steps of its deployment, and the causes of failures.

        Args:
            service_id: ID of the service. DeleteService takes several IDs, separated by commas. Not empty.
            event_type: Only events of this kind.
            event_info: Only events whose English text contains this one, which has none of ` ( ) { } ' ; , [ ] < >
                / and ?. Matches ^[^`(){}';,\\[\\]<>/?]*$.
            start_time: Only events from this time on, in ms since 1970.
            end_time: Only events up to this time, in ms since 1970.
            offset: Number of the page to return, from 0. Default: 0.
            limit: Most entries on a page. At least 1. Default: 1000.
            sort_by: Field to sort events by. Default: 'occur_time'.
            order: Direction of sorting. Default: SortOrder.DESC.
            project_id: ID of the project. Not empty.

        Returns:
            A page of events.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 001_bf673bd6dff8b58d.txt, ShowServiceEvents; ModelArts API Reference,
        service_management/obtaining_service_event_logs.rst
        """

        _answer: ShowServiceEventsResponse = self._call(
            "ShowServiceEvents",
            service_id=service_id,
            event_type=event_type,
            event_info=event_info,
            start_time=start_time,
            end_time=end_time,
            offset=offset,
            limit=limit,
            sort_by=sort_by,
            order=order,
            project_id=project_id,
        )
        return _answer

    def pages(
        self,
        service_id: str,
        *,
        event_type: ServiceEventType | str | Unset = UNSET,
        event_info: str | Unset = UNSET,
        start_time: int | Unset = UNSET,
        end_time: int | Unset = UNSET,
        offset: int | Unset = 0,
        limit: int | Unset = 1000,
        sort_by: str | Unset = "occur_time",
        order: SortOrder | str | Unset = SortOrder.DESC,
        project_id: str | Unset = UNSET,
    ) -> Iterator[ShowServiceEventsResponse]:
        """Request one page after another, each when it is needed, beginning with the one that a call returns.

        The arguments are those of a call.
        Without `limit`, pages have its documented default, or else its maximum, or 1000 entries.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.
            PagingError: The server sends a page again, or fewer entries than it counts.
        """
        return self._pages(
            "ShowServiceEvents",
            service_id=service_id,
            event_type=event_type,
            event_info=event_info,
            start_time=start_time,
            end_time=end_time,
            offset=offset,
            limit=limit,
            sort_by=sort_by,
            order=order,
            project_id=project_id,
        )

    def all(
        self,
        service_id: str,
        *,
        event_type: ServiceEventType | str | Unset = UNSET,
        event_info: str | Unset = UNSET,
        start_time: int | Unset = UNSET,
        end_time: int | Unset = UNSET,
        offset: int | Unset = 0,
        limit: int | Unset = 1000,
        sort_by: str | Unset = "occur_time",
        order: SortOrder | str | Unset = SortOrder.DESC,
        project_id: str | Unset = UNSET,
    ) -> Iterator[ServiceEvent]:
        """Yield the entries of all pages; see `pages`."""
        return self._entries(
            "ShowServiceEvents",
            service_id=service_id,
            event_type=event_type,
            event_info=event_info,
            start_time=start_time,
            end_time=end_time,
            offset=offset,
            limit=limit,
            sort_by=sort_by,
            order=order,
            project_id=project_id,
        )


class ShowServiceSpecificationsCall(_PagedCalls):
    """List the specifications of services

    A call requests one page, `pages` requests all of them, and `all` yields their entries.
    """

    __slots__ = ()

    def __call__(
        self,
        *,
        is_personal_cluster: bool | Unset = False,
        infer_type: ServiceInferType | str | Unset = ServiceInferType.REAL_TIME,
        limit: str | Unset = "1000",
        offset: str | Unset = "0",
        project_id: str | Unset = UNSET,
    ) -> ShowServiceSpecificationsResponse:
        """List the specifications of services

        Lists the specifications that the instances of a service can have.

        Args:
            is_personal_cluster: Whether to list the specifications for dedicated resource pools. Default: False.
            infer_type: Kind of service that the specifications are for. Default: ServiceInferType.REAL_TIME.
            limit: Most specifications on a page. Matches ^[0-9]+$. Default: '1000'.
            offset: Number of specifications to skip. Matches ^[0-9]+$. Default: '0'.
            project_id: ID of the project. Not empty.

        Returns:
            A page of specifications.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 001_bf673bd6dff8b58d.txt, ShowServiceSpecifications; ModelArts API Reference,
        service_management/obtaining_supported_service_deployment_specifications.rst
        """

        _answer: ShowServiceSpecificationsResponse = self._call(
            "ShowServiceSpecifications",
            is_personal_cluster=is_personal_cluster,
            infer_type=infer_type,
            limit=limit,
            offset=offset,
            project_id=project_id,
        )
        return _answer

    def pages(
        self,
        *,
        is_personal_cluster: bool | Unset = False,
        infer_type: ServiceInferType | str | Unset = ServiceInferType.REAL_TIME,
        limit: str | Unset = "1000",
        offset: str | Unset = "0",
        project_id: str | Unset = UNSET,
    ) -> Iterator[ShowServiceSpecificationsResponse]:
        """Request one page after another, each when it is needed, beginning with the one that a call returns.

        The arguments are those of a call.
        Without `limit`, pages have its documented default, or else its maximum, or 1000 entries.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.
            PagingError: The server sends a page again, or fewer entries than it counts.
        """
        return self._pages(
            "ShowServiceSpecifications",
            is_personal_cluster=is_personal_cluster,
            infer_type=infer_type,
            limit=limit,
            offset=offset,
            project_id=project_id,
        )

    def all(
        self,
        *,
        is_personal_cluster: bool | Unset = False,
        infer_type: ServiceInferType | str | Unset = ServiceInferType.REAL_TIME,
        limit: str | Unset = "1000",
        offset: str | Unset = "0",
        project_id: str | Unset = UNSET,
    ) -> Iterator[ServiceSpecification]:
        """Yield the entries of all pages; see `pages`."""
        return self._entries(
            "ShowServiceSpecifications",
            is_personal_cluster=is_personal_cluster,
            infer_type=infer_type,
            limit=limit,
            offset=offset,
            project_id=project_id,
        )


class AsyncServicesCalls(_AsyncCalls):
    """Real-time, batch and edge services, their specifications, updates, events and load."""

    __slots__ = ()

    @property
    def with_raw_response(self) -> AsyncRawServicesCalls:
        """The same operations, which return status, headers and body, and raise no `ApiError`."""
        return AsyncRawServicesCalls(self._client)

    @property
    def list_services(self) -> AsyncListServicesCall:
        """List services; see `AsyncListServicesCall.__call__`."""
        return AsyncListServicesCall(self._client)

    async def create_service(
        self,
        *,
        body: CreateServiceRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> CreateServiceResponse:
        """Deploy a service

        Deploys models as a real-time, batch or edge service. The service is there at once, and deploying for a
        while.

        Args:
            body: A service to deploy.
            project_id: ID of the project. Not empty.

        Returns:
            The service is being deployed.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 002_70b4f4b3164ec19d.txt, chapter 8.2; ModelArts API Reference,
        service_management/deploying_services.rst; ModelArts API Reference, appendix/error_codes.rst
        """

        _answer: CreateServiceResponse = await self._call(
            "CreateService",
            body=body,
            project_id=project_id,
        )
        return _answer

    async def show_service(
        self,
        service_id: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> ShowServiceResponse:
        """Show a service

        Shows a service, with its models and its address.

        Args:
            service_id: ID of the service. DeleteService takes several IDs, separated by commas. Not empty.
            project_id: ID of the project. Not empty.

        Returns:
            The service.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 002_70b4f4b3164ec19d.txt, chapter 8.3; 001_bf673bd6dff8b58d.txt, ShowService; ModelArts API Reference,
        service_management/obtaining_service_details.rst
        """

        _answer: ShowServiceResponse = await self._call(
            "ShowService",
            service_id=service_id,
            project_id=project_id,
        )
        return _answer

    async def update_service(
        self,
        service_id: str,
        *,
        body: UpdateServiceRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> UpdateServiceResponse:
        """Update a service

        Changes the configuration of a service, or starts or stops it. A state that forbids this is answered with
        400 and ModelArts.3519.

        Args:
            service_id: ID of the service. DeleteService takes several IDs, separated by commas. Not empty.
            body: What to change in a service; absent fields stay as they are. With status, config has no effect.
            project_id: ID of the project. Not empty.

        Returns:
            The update was accepted.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 002_70b4f4b3164ec19d.txt, chapter 8.6; ModelArts API Reference,
        service_management/updating_service_configurations.rst; ModelArts API Reference,
        appendix/error_codes.rst
        """

        _answer: UpdateServiceResponse = await self._call(
            "UpdateService",
            service_id=service_id,
            body=body,
            project_id=project_id,
        )
        return _answer

    async def delete_service(
        self,
        service_id: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> DeleteServiceResponse:
        """Delete services

        Deletes a service of the user, or several when service_id is a list of IDs with commas.

        Args:
            service_id: ID of the service. DeleteService takes several IDs, separated by commas. Not empty.
            project_id: ID of the project. Not empty.

        Returns:
            The deletion was accepted.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 002_70b4f4b3164ec19d.txt, chapter 8.9; ModelArts API Reference,
        service_management/deleting_a_service.rst; ModelArts API Reference, appendix/error_codes.rst
        """

        _answer: DeleteServiceResponse = await self._call(
            "DeleteService",
            service_id=service_id,
            project_id=project_id,
        )
        return _answer

    async def show_service_monitor_info(
        self,
        service_id: str,
        *,
        node_id: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> ShowServiceMonitorInfoResponse:
        """Show calls and resources of a service

        Shows how often the models of a service are called, and the resources that they use.

        Args:
            service_id: ID of the service. DeleteService takes several IDs, separated by commas. Not empty.
            node_id: Only this edge node; all nodes when it is absent. For edge services.
            project_id: ID of the project. Not empty.

        Returns:
            Calls and resources.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 002_70b4f4b3164ec19d.txt, chapter 8.7; 001_bf673bd6dff8b58d.txt, ShowServiceMonitorInfo; ModelArts API
        Reference, service_management/obtaining_service_monitoring.rst
        """

        _answer: ShowServiceMonitorInfoResponse = await self._call(
            "ShowServiceMonitorInfo",
            service_id=service_id,
            node_id=node_id,
            project_id=project_id,
        )
        return _answer

    async def show_service_update_logs(
        self,
        service_id: str,
        *,
        update_time: int | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> ShowServiceUpdateLogsResponse:
        """List the updates of a service

        Lists the updates of a real-time service, and how they went.

        Args:
            service_id: ID of the service. DeleteService takes several IDs, separated by commas. Not empty.
            update_time: Only updates of this time, in ms since 1970. For real-time services.
            project_id: ID of the project. Not empty.

        Returns:
            The updates.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 002_70b4f4b3164ec19d.txt, chapter 8.8; ModelArts API Reference,
        service_management/obtaining_service_update_logs.rst
        """

        _answer: ShowServiceUpdateLogsResponse = await self._call(
            "ShowServiceUpdateLogs",
            service_id=service_id,
            update_time=update_time,
            project_id=project_id,
        )
        return _answer

    @property
    def show_service_events(self) -> AsyncShowServiceEventsCall:
        """List the events of a service; see `AsyncShowServiceEventsCall.__call__`."""
        return AsyncShowServiceEventsCall(self._client)

    @property
    def show_service_specifications(self) -> AsyncShowServiceSpecificationsCall:
        """List the specifications of services; see `AsyncShowServiceSpecificationsCall.__call__`."""
        return AsyncShowServiceSpecificationsCall(self._client)

    async def show_internal_channel_vpcep_api(
        self,
        *,
        project_id: str | Unset = UNSET,
    ) -> ShowInternalChannelVpcepApiResponse:
        """Show the channels from a VPC

        Shows how real-time services can be reached from a VPC.

        Args:
            project_id: ID of the project. Not empty.

        Returns:
            The channels.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 003_a4dc8ac54fbecbc8.txt, ShowInternalChannelVpcepApi
        """

        _answer: ShowInternalChannelVpcepApiResponse = await self._call(
            "ShowInternalChannelVpcepApi",
            project_id=project_id,
        )
        return _answer


class AsyncRawServicesCalls(_AsyncCalls):
    """The operations of `AsyncServicesCalls`, which return status, headers and body, whatever the status."""

    __slots__ = ()

    _function = "asyncio_detailed"

    async def list_services(
        self,
        *,
        service_id: str | Unset = UNSET,
        service_name: str | Unset = UNSET,
        model_id: str | Unset = UNSET,
        workspace_id: str | Unset = "0",
        infer_type: ServiceInferType | str | Unset = UNSET,
        status: ServiceStatus | str | Unset = UNSET,
        offset: int | Unset = 0,
        limit: int | Unset = 1000,
        sort_by: ServiceSortField | str | Unset = ServiceSortField.PUBLISH_AT,
        order: SortOrder | str | Unset = SortOrder.DESC,
        tags: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ListServicesResponse]:
        """List services"""
        _answer: _Response[Error | ListServicesResponse] = await self._call(
            "ListServices",
            service_id=service_id,
            service_name=service_name,
            model_id=model_id,
            workspace_id=workspace_id,
            infer_type=infer_type,
            status=status,
            offset=offset,
            limit=limit,
            sort_by=sort_by,
            order=order,
            tags=tags,
            project_id=project_id,
        )
        return _answer

    async def create_service(
        self,
        *,
        body: CreateServiceRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> _Response[CreateServiceResponse | Error]:
        """Deploy a service"""
        _answer: _Response[CreateServiceResponse | Error] = await self._call(
            "CreateService",
            body=body,
            project_id=project_id,
        )
        return _answer

    async def show_service(
        self,
        service_id: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ShowServiceResponse]:
        """Show a service"""
        _answer: _Response[Error | ShowServiceResponse] = await self._call(
            "ShowService",
            service_id=service_id,
            project_id=project_id,
        )
        return _answer

    async def update_service(
        self,
        service_id: str,
        *,
        body: UpdateServiceRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | UpdateServiceResponse]:
        """Update a service"""
        _answer: _Response[Error | UpdateServiceResponse] = await self._call(
            "UpdateService",
            service_id=service_id,
            body=body,
            project_id=project_id,
        )
        return _answer

    async def delete_service(
        self,
        service_id: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> _Response[DeleteServiceResponse | Error]:
        """Delete services"""
        _answer: _Response[DeleteServiceResponse | Error] = await self._call(
            "DeleteService",
            service_id=service_id,
            project_id=project_id,
        )
        return _answer

    async def show_service_monitor_info(
        self,
        service_id: str,
        *,
        node_id: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ShowServiceMonitorInfoResponse]:
        """Show calls and resources of a service"""
        _answer: _Response[Error | ShowServiceMonitorInfoResponse] = await self._call(
            "ShowServiceMonitorInfo",
            service_id=service_id,
            node_id=node_id,
            project_id=project_id,
        )
        return _answer

    async def show_service_update_logs(
        self,
        service_id: str,
        *,
        update_time: int | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ShowServiceUpdateLogsResponse]:
        """List the updates of a service"""
        _answer: _Response[Error | ShowServiceUpdateLogsResponse] = await self._call(
            "ShowServiceUpdateLogs",
            service_id=service_id,
            update_time=update_time,
            project_id=project_id,
        )
        return _answer

    async def show_service_events(
        self,
        service_id: str,
        *,
        event_type: ServiceEventType | str | Unset = UNSET,
        event_info: str | Unset = UNSET,
        start_time: int | Unset = UNSET,
        end_time: int | Unset = UNSET,
        offset: int | Unset = 0,
        limit: int | Unset = 1000,
        sort_by: str | Unset = "occur_time",
        order: SortOrder | str | Unset = SortOrder.DESC,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ShowServiceEventsResponse]:
        """List the events of a service"""
        _answer: _Response[Error | ShowServiceEventsResponse] = await self._call(
            "ShowServiceEvents",
            service_id=service_id,
            event_type=event_type,
            event_info=event_info,
            start_time=start_time,
            end_time=end_time,
            offset=offset,
            limit=limit,
            sort_by=sort_by,
            order=order,
            project_id=project_id,
        )
        return _answer

    async def show_service_specifications(
        self,
        *,
        is_personal_cluster: bool | Unset = False,
        infer_type: ServiceInferType | str | Unset = ServiceInferType.REAL_TIME,
        limit: str | Unset = "1000",
        offset: str | Unset = "0",
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ShowServiceSpecificationsResponse]:
        """List the specifications of services"""
        _answer: _Response[Error | ShowServiceSpecificationsResponse] = await self._call(
            "ShowServiceSpecifications",
            is_personal_cluster=is_personal_cluster,
            infer_type=infer_type,
            limit=limit,
            offset=offset,
            project_id=project_id,
        )
        return _answer

    async def show_internal_channel_vpcep_api(
        self,
        *,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ShowInternalChannelVpcepApiResponse]:
        """Show the channels from a VPC"""
        _answer: _Response[Error | ShowInternalChannelVpcepApiResponse] = await self._call(
            "ShowInternalChannelVpcepApi",
            project_id=project_id,
        )
        return _answer


class AsyncListServicesCall(_AsyncPagedCalls):
    """List services

    A call requests one page, `pages` requests all of them, and `all` yields their entries.
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        service_id: str | Unset = UNSET,
        service_name: str | Unset = UNSET,
        model_id: str | Unset = UNSET,
        workspace_id: str | Unset = "0",
        infer_type: ServiceInferType | str | Unset = UNSET,
        status: ServiceStatus | str | Unset = UNSET,
        offset: int | Unset = 0,
        limit: int | Unset = 1000,
        sort_by: ServiceSortField | str | Unset = ServiceSortField.PUBLISH_AT,
        order: SortOrder | str | Unset = SortOrder.DESC,
        tags: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> ListServicesResponse:
        """List services

        Lists the services that meet all conditions.

        Args:
            service_id: Only the service with this ID.
            service_name: Only services with this name.
            model_id: Only services that run this model.
            workspace_id: Only items of this workspace; 0 is the default one. Default: '0'.
            infer_type: Only services of this kind.
            status: Only services with this status.
            offset: Number of the page to return, from 0; on some servers the number of entries to skip. Default: 0.
            limit: Most entries on a page. At least 1. Default: 1000.
            sort_by: Field to sort services by. Default: ServiceSortField.PUBLISH_AT.
            order: Direction of sorting. Default: SortOrder.DESC.
            tags: Only services with this tag.
            project_id: ID of the project. Not empty.

        Returns:
            A page of services.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 002_70b4f4b3164ec19d.txt, chapters 8.4 and 8.5; ModelArts API Reference,
        service_management/obtaining_services.rst
        """

        _answer: ListServicesResponse = await self._call(
            "ListServices",
            service_id=service_id,
            service_name=service_name,
            model_id=model_id,
            workspace_id=workspace_id,
            infer_type=infer_type,
            status=status,
            offset=offset,
            limit=limit,
            sort_by=sort_by,
            order=order,
            tags=tags,
            project_id=project_id,
        )
        return _answer

    def pages(
        self,
        *,
        service_id: str | Unset = UNSET,
        service_name: str | Unset = UNSET,
        model_id: str | Unset = UNSET,
        workspace_id: str | Unset = "0",
        infer_type: ServiceInferType | str | Unset = UNSET,
        status: ServiceStatus | str | Unset = UNSET,
        offset: int | Unset = 0,
        limit: int | Unset = 1000,
        sort_by: ServiceSortField | str | Unset = ServiceSortField.PUBLISH_AT,
        order: SortOrder | str | Unset = SortOrder.DESC,
        tags: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> AsyncIterator[ListServicesResponse]:
        """Request one page after another, each when it is needed, beginning with the one that a call returns.

        The arguments are those of a call.
        Without `limit`, pages have its documented default, or else its maximum, or 1000 entries.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.
            PagingError: The server sends a page again, or fewer entries than it counts.
        """
        return self._pages(
            "ListServices",
            service_id=service_id,
            service_name=service_name,
            model_id=model_id,
            workspace_id=workspace_id,
            infer_type=infer_type,
            status=status,
            offset=offset,
            limit=limit,
            sort_by=sort_by,
            order=order,
            tags=tags,
            project_id=project_id,
        )

    def all(
        self,
        *,
        service_id: str | Unset = UNSET,
        service_name: str | Unset = UNSET,
        model_id: str | Unset = UNSET,
        workspace_id: str | Unset = "0",
        infer_type: ServiceInferType | str | Unset = UNSET,
        status: ServiceStatus | str | Unset = UNSET,
        offset: int | Unset = 0,
        limit: int | Unset = 1000,
        sort_by: ServiceSortField | str | Unset = ServiceSortField.PUBLISH_AT,
        order: SortOrder | str | Unset = SortOrder.DESC,
        tags: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> AsyncIterator[ServiceSummary]:
        """Yield the entries of all pages; see `pages`."""
        return self._entries(
            "ListServices",
            service_id=service_id,
            service_name=service_name,
            model_id=model_id,
            workspace_id=workspace_id,
            infer_type=infer_type,
            status=status,
            offset=offset,
            limit=limit,
            sort_by=sort_by,
            order=order,
            tags=tags,
            project_id=project_id,
        )


class AsyncShowServiceEventsCall(_AsyncPagedCalls):
    """List the events of a service

    A call requests one page, `pages` requests all of them, and `all` yields their entries.
    """

    __slots__ = ()

    async def __call__(
        self,
        service_id: str,
        *,
        event_type: ServiceEventType | str | Unset = UNSET,
        event_info: str | Unset = UNSET,
        start_time: int | Unset = UNSET,
        end_time: int | Unset = UNSET,
        offset: int | Unset = 0,
        limit: int | Unset = 1000,
        sort_by: str | Unset = "occur_time",
        order: SortOrder | str | Unset = SortOrder.DESC,
        project_id: str | Unset = UNSET,
    ) -> ShowServiceEventsResponse:
        """List the events of a service

        Lists the operations on a service, the steps of its deployment, and the causes of failures.

        Args:
            service_id: ID of the service. DeleteService takes several IDs, separated by commas. Not empty.
            event_type: Only events of this kind.
            event_info: Only events whose English text contains this one, which has none of ` ( ) { } ' ; , [ ] < >
                / and ?. Matches ^[^`(){}';,\\[\\]<>/?]*$.
            start_time: Only events from this time on, in ms since 1970.
            end_time: Only events up to this time, in ms since 1970.
            offset: Number of the page to return, from 0. Default: 0.
            limit: Most entries on a page. At least 1. Default: 1000.
            sort_by: Field to sort events by. Default: 'occur_time'.
            order: Direction of sorting. Default: SortOrder.DESC.
            project_id: ID of the project. Not empty.

        Returns:
            A page of events.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 001_bf673bd6dff8b58d.txt, ShowServiceEvents; ModelArts API Reference,
        service_management/obtaining_service_event_logs.rst
        """

        _answer: ShowServiceEventsResponse = await self._call(
            "ShowServiceEvents",
            service_id=service_id,
            event_type=event_type,
            event_info=event_info,
            start_time=start_time,
            end_time=end_time,
            offset=offset,
            limit=limit,
            sort_by=sort_by,
            order=order,
            project_id=project_id,
        )
        return _answer

    def pages(
        self,
        service_id: str,
        *,
        event_type: ServiceEventType | str | Unset = UNSET,
        event_info: str | Unset = UNSET,
        start_time: int | Unset = UNSET,
        end_time: int | Unset = UNSET,
        offset: int | Unset = 0,
        limit: int | Unset = 1000,
        sort_by: str | Unset = "occur_time",
        order: SortOrder | str | Unset = SortOrder.DESC,
        project_id: str | Unset = UNSET,
    ) -> AsyncIterator[ShowServiceEventsResponse]:
        """Request one page after another, each when it is needed, beginning with the one that a call returns.

        The arguments are those of a call.
        Without `limit`, pages have its documented default, or else its maximum, or 1000 entries.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.
            PagingError: The server sends a page again, or fewer entries than it counts.
        """
        return self._pages(
            "ShowServiceEvents",
            service_id=service_id,
            event_type=event_type,
            event_info=event_info,
            start_time=start_time,
            end_time=end_time,
            offset=offset,
            limit=limit,
            sort_by=sort_by,
            order=order,
            project_id=project_id,
        )

    def all(
        self,
        service_id: str,
        *,
        event_type: ServiceEventType | str | Unset = UNSET,
        event_info: str | Unset = UNSET,
        start_time: int | Unset = UNSET,
        end_time: int | Unset = UNSET,
        offset: int | Unset = 0,
        limit: int | Unset = 1000,
        sort_by: str | Unset = "occur_time",
        order: SortOrder | str | Unset = SortOrder.DESC,
        project_id: str | Unset = UNSET,
    ) -> AsyncIterator[ServiceEvent]:
        """Yield the entries of all pages; see `pages`."""
        return self._entries(
            "ShowServiceEvents",
            service_id=service_id,
            event_type=event_type,
            event_info=event_info,
            start_time=start_time,
            end_time=end_time,
            offset=offset,
            limit=limit,
            sort_by=sort_by,
            order=order,
            project_id=project_id,
        )


class AsyncShowServiceSpecificationsCall(_AsyncPagedCalls):
    """List the specifications of services

    A call requests one page, `pages` requests all of them, and `all` yields their entries.
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        is_personal_cluster: bool | Unset = False,
        infer_type: ServiceInferType | str | Unset = ServiceInferType.REAL_TIME,
        limit: str | Unset = "1000",
        offset: str | Unset = "0",
        project_id: str | Unset = UNSET,
    ) -> ShowServiceSpecificationsResponse:
        """List the specifications of services

        Lists the specifications that the instances of a service can have.

        Args:
            is_personal_cluster: Whether to list the specifications for dedicated resource pools. Default: False.
            infer_type: Kind of service that the specifications are for. Default: ServiceInferType.REAL_TIME.
            limit: Most specifications on a page. Matches ^[0-9]+$. Default: '1000'.
            offset: Number of specifications to skip. Matches ^[0-9]+$. Default: '0'.
            project_id: ID of the project. Not empty.

        Returns:
            A page of specifications.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 001_bf673bd6dff8b58d.txt, ShowServiceSpecifications; ModelArts API Reference,
        service_management/obtaining_supported_service_deployment_specifications.rst
        """

        _answer: ShowServiceSpecificationsResponse = await self._call(
            "ShowServiceSpecifications",
            is_personal_cluster=is_personal_cluster,
            infer_type=infer_type,
            limit=limit,
            offset=offset,
            project_id=project_id,
        )
        return _answer

    def pages(
        self,
        *,
        is_personal_cluster: bool | Unset = False,
        infer_type: ServiceInferType | str | Unset = ServiceInferType.REAL_TIME,
        limit: str | Unset = "1000",
        offset: str | Unset = "0",
        project_id: str | Unset = UNSET,
    ) -> AsyncIterator[ShowServiceSpecificationsResponse]:
        """Request one page after another, each when it is needed, beginning with the one that a call returns.

        The arguments are those of a call.
        Without `limit`, pages have its documented default, or else its maximum, or 1000 entries.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.
            PagingError: The server sends a page again, or fewer entries than it counts.
        """
        return self._pages(
            "ShowServiceSpecifications",
            is_personal_cluster=is_personal_cluster,
            infer_type=infer_type,
            limit=limit,
            offset=offset,
            project_id=project_id,
        )

    def all(
        self,
        *,
        is_personal_cluster: bool | Unset = False,
        infer_type: ServiceInferType | str | Unset = ServiceInferType.REAL_TIME,
        limit: str | Unset = "1000",
        offset: str | Unset = "0",
        project_id: str | Unset = UNSET,
    ) -> AsyncIterator[ServiceSpecification]:
        """Yield the entries of all pages; see `pages`."""
        return self._entries(
            "ShowServiceSpecifications",
            is_personal_cluster=is_personal_cluster,
            infer_type=infer_type,
            limit=limit,
            offset=offset,
            project_id=project_id,
        )
