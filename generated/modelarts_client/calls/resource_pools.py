# Written by `python -m generator generate` from the description; it overwrites changes.
"""Operations with the tag ``resource-pools``, bound to a client."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Literal

from ..bound_calls import AsyncCalls as _AsyncCalls
from ..bound_calls import Calls as _Calls
from ..models.pool_metric_statistic import PoolMetricStatistic
from ..models.pool_monitor_period import PoolMonitorPeriod
from ..paging import AsyncPagedCalls as _AsyncPagedCalls
from ..paging import PagedCalls as _PagedCalls
from ..types import UNSET, Unset
from ..types import Response as _Response

if TYPE_CHECKING:
    from ..models.create_pool_request_body import CreatePoolRequestBody
    from ..models.error import Error
    from ..models.list_pools_response import ListPoolsResponse
    from ..models.list_resource_flavors_response import ListResourceFlavorsResponse
    from ..models.pool import Pool
    from ..models.pool_status_filter import PoolStatusFilter
    from ..models.pool_update_request import PoolUpdateRequest
    from ..models.resource_flavor import ResourceFlavor
    from ..models.show_pool_monitor_response import ShowPoolMonitorResponse
    from ..models.show_pool_runtime_metrics_response import ShowPoolRuntimeMetricsResponse
    from ..models.show_pool_statistics_response import ShowPoolStatisticsResponse


class ResourcePoolsCalls(_Calls):
    """Resource pools, their metrics and statistics, and the flavors of their nodes."""

    __slots__ = ()

    @property
    def with_raw_response(self) -> RawResourcePoolsCalls:
        """The same operations, which return status, headers and body, and raise no `ApiError`."""
        return RawResourcePoolsCalls(self._client)

    def list_pools(
        self,
        *,
        workspace_id: str | Unset = "0",
        label_selector: str | Unset = UNSET,
        status: PoolStatusFilter | str | Unset = UNSET,
        parent: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> ListPoolsResponse:
        """List pools

        Lists the pools of a workspace.

        Args:
            workspace_id: Only items of this workspace. Default: '0'.
            label_selector: Only resources whose labels fit this selector, for example os.modelarts/name=auto-pool-
                os.
            status: Only pools of this group; all groups when it is absent.
            parent: Only pools that are parts of the pool with this name.
            project_id: ID of the project. Not empty.

        Returns:
            The pools.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: ModelArts API Reference, resource_management/resource_pool_management/obtaining_resource_pools.rst;
        huaweicloudsdkmodelarts 3.1.219, ListPoolsRequest
        """

        _answer: ListPoolsResponse = self._call(
            "ListPools",
            workspace_id=workspace_id,
            label_selector=label_selector,
            status=status,
            parent=parent,
            project_id=project_id,
        )
        return _answer

    def create_pool(
        self,
        *,
        body: CreatePoolRequestBody | Mapping[str, Any],
        x_model_arts_user_id: str | Unset = UNSET,
        request_type: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> Pool:
        """Create a pool

        Creates a pool; the response is sent before its nodes exist.

        Args:
            body: A pool to create.
            x_model_arts_user_id: ID of the tenant that the request is for; access to the workspace is checked for
                this tenant.
            request_type: Origin of the request; orders are created only for console.
            project_id: ID of the project. Not empty.

        Returns:
            The pool is being created.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: ModelArts API Reference, resource_management/resource_pool_management/creating_resource_pools.rst;
        huaweicloudsdkmodelarts 3.1.219, CreatePoolRequest
        """

        _answer: Pool = self._call(
            "CreatePool",
            body=body,
            x_model_arts_user_id=x_model_arts_user_id,
            request_type=request_type,
            project_id=project_id,
        )
        return _answer

    def show_pool(
        self,
        pool_name: str,
        *,
        x_model_arts_user_id: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> Pool:
        """Show a pool

        Shows the desired and the actual state of a pool.

        Args:
            pool_name: Name of the pool, found in its metadata.name; not the display name. 4 to 128 characters;
                matches ^[a-z][a-z0-9-]*[a-z0-9]$.
            x_model_arts_user_id: ID of the tenant that the request is for; access to the workspace is checked for
                this tenant.
            project_id: ID of the project. Not empty.

        Returns:
            The pool.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 001_bf673bd6dff8b58d.txt, Tables 3 to 19 of ShowPool; ModelArts API Reference,
        resource_management/resource_pool_management/obtaining_a_resource_pool.rst; huaweicloudsdkmodelarts
        3.1.219, ShowPoolRequest
        """

        _answer: Pool = self._call(
            "ShowPool",
            pool_name=pool_name,
            x_model_arts_user_id=x_model_arts_user_id,
            project_id=project_id,
        )
        return _answer

    def delete_pool(
        self,
        pool_name: str,
        *,
        x_model_arts_user_id: str | Unset = UNSET,
        request_type: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> Pool:
        """Delete a pool

        Deletes a pool; the response is sent before its nodes are gone.

        Args:
            pool_name: Name of the pool, found in its metadata.name; not the display name. 4 to 128 characters;
                matches ^[a-z][a-z0-9-]*[a-z0-9]$.
            x_model_arts_user_id: ID of the tenant that the request is for; access to the workspace is checked for
                this tenant.
            request_type: Origin of the request; orders are created only for console.
            project_id: ID of the project. Not empty.

        Returns:
            The pool is being deleted.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: ModelArts API Reference, resource_management/resource_pool_management/deleting_a_resource_pool.rst;
        ModelArts API Reference, appendix/status_code.rst, 409; huaweicloudsdkmodelarts 3.1.219,
        DeletePoolRequest
        """

        _answer: Pool = self._call(
            "DeletePool",
            pool_name=pool_name,
            x_model_arts_user_id=x_model_arts_user_id,
            request_type=request_type,
            project_id=project_id,
        )
        return _answer

    def patch_pool(
        self,
        pool_name: str,
        *,
        body: PoolUpdateRequest | Mapping[str, Any],
        content_type: Literal["application/merge-patch+json", "application/json"] | Unset = UNSET,
        x_model_arts_user_id: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> Pool:
        """Change a pool

        Changes the description, workspace, types of jobs, flavors, number of nodes or drivers of a pool.

        Args:
            pool_name: Name of the pool, found in its metadata.name; not the display name. 4 to 128 characters;
                matches ^[a-z][a-z0-9-]*[a-z0-9]$.
            body: Changes of a pool, as a merge patch; what is absent stays.
            content_type: The media type of the body.
            x_model_arts_user_id: ID of the tenant that the request is for; access to the workspace is checked for
                this tenant.
            project_id: ID of the project. Not empty.

        Returns:
            The changed pool.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: ModelArts API Reference, resource_management/resource_pool_management/updating_a_resource_pool.rst;
        ModelArts API Reference, appendix/status_code.rst, 409; huaweicloudsdkmodelarts 3.1.219,
        PatchPoolRequest
        """

        _answer: Pool = self._call(
            "PatchPool",
            pool_name=pool_name,
            body=body,
            content_type=content_type,
            x_model_arts_user_id=x_model_arts_user_id,
            project_id=project_id,
        )
        return _answer

    def show_pool_monitor(
        self,
        pool_name: str,
        *,
        time_range: str | Unset = "-1.-1.60",
        statistics: PoolMetricStatistic | str | Unset = PoolMetricStatistic.MAXIMUM,
        period: PoolMonitorPeriod | str | Unset = PoolMonitorPeriod.ONE_MINUTE,
        project_id: str | Unset = UNSET,
    ) -> ShowPoolMonitorResponse:
        """Read the metrics of a pool

        Returns the metrics of a pool over a range of time.

        Args:
            pool_name: Name of the pool, found in its metadata.name; not the display name. 4 to 128 characters;
                matches ^[a-z][a-z0-9-]*[a-z0-9]$.
            time_range: Start and end, in ms since 1970, and length, in minutes, joined by full stops. -1 means a
                start or an end that follows from the rest; with both -1 the end is now. At most 1,440 values. Matches
                ^(-1|[0-9]+)\\.(-1|[0-9]+)\\.[1-9][0-9]*$. Default: '-1.-1.60'.
            statistics: How the samples of a period become one value. Default: PoolMetricStatistic.MAXIMUM.
            period: Time between two values, in s; the length of the time range divided by it is at most 1,440.
                Default: PoolMonitorPeriod.ONE_MINUTE.
            project_id: ID of the project. Not empty.

        Returns:
            The metrics.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 001_bf673bd6dff8b58d.txt, Tables 3 to 9 of ShowPoolMonitor; ModelArts API Reference,
        resource_management/resource_pool_management/monitoring_a_resource_pool.rst; huaweicloudsdkmodelarts
        3.1.219, ShowPoolMonitorRequest
        """

        _answer: ShowPoolMonitorResponse = self._call(
            "ShowPoolMonitor",
            pool_name=pool_name,
            time_range=time_range,
            statistics=statistics,
            period=period,
            project_id=project_id,
        )
        return _answer

    def show_pool_statistics(
        self,
        *,
        workspace_id: str | Unset = "0",
        project_id: str | Unset = UNSET,
    ) -> ShowPoolStatisticsResponse:
        """Count pools

        Counts the pools of a workspace by their state.

        Args:
            workspace_id: Only items of this workspace. Default: '0'.
            project_id: ID of the project. Not empty.

        Returns:
            The statistics.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 001_bf673bd6dff8b58d.txt, Tables 3 to 6 of ShowPoolStatistics; ModelArts API Reference,
        resource_management/resource_pool_management/obtaining_resource_pool_statistics.rst;
        huaweicloudsdkmodelarts 3.1.219, ShowPoolStatisticsRequest
        """

        _answer: ShowPoolStatisticsResponse = self._call(
            "ShowPoolStatistics",
            workspace_id=workspace_id,
            project_id=project_id,
        )
        return _answer

    def show_pool_runtime_metrics(
        self,
        *,
        project_id: str | Unset = UNSET,
    ) -> ShowPoolRuntimeMetricsResponse:
        """Read the usage of pools

        Returns the current resources of a project's pools, and those in use.

        Args:
            project_id: ID of the project. Not empty.

        Returns:
            The usage.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 001_bf673bd6dff8b58d.txt, Tables 2 to 8 of ShowPoolRuntimeMetrics; ModelArts API Reference,
        resource_management/resource_metrics/obtaining_the_real-time_resource_usage.rst; huaweicloudsdkmodelarts
        3.1.219, ShowPoolRuntimeMetricsRequest
        """

        _answer: ShowPoolRuntimeMetricsResponse = self._call(
            "ShowPoolRuntimeMetrics",
            project_id=project_id,
        )
        return _answer

    @property
    def list_resource_flavors(self) -> ListResourceFlavorsCall:
        """List flavors of nodes; see `ListResourceFlavorsCall.__call__`."""
        return ListResourceFlavorsCall(self._client)


class RawResourcePoolsCalls(_Calls):
    """The operations of `ResourcePoolsCalls`, which return status, headers and body, whatever the status."""

    __slots__ = ()

    _function = "sync_detailed"

    def list_pools(
        self,
        *,
        workspace_id: str | Unset = "0",
        label_selector: str | Unset = UNSET,
        status: PoolStatusFilter | str | Unset = UNSET,
        parent: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ListPoolsResponse]:
        """List pools"""
        _answer: _Response[Error | ListPoolsResponse] = self._call(
            "ListPools",
            workspace_id=workspace_id,
            label_selector=label_selector,
            status=status,
            parent=parent,
            project_id=project_id,
        )
        return _answer

    def create_pool(
        self,
        *,
        body: CreatePoolRequestBody | Mapping[str, Any],
        x_model_arts_user_id: str | Unset = UNSET,
        request_type: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | Pool]:
        """Create a pool"""
        _answer: _Response[Error | Pool] = self._call(
            "CreatePool",
            body=body,
            x_model_arts_user_id=x_model_arts_user_id,
            request_type=request_type,
            project_id=project_id,
        )
        return _answer

    def show_pool(
        self,
        pool_name: str,
        *,
        x_model_arts_user_id: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | Pool]:
        """Show a pool"""
        _answer: _Response[Error | Pool] = self._call(
            "ShowPool",
            pool_name=pool_name,
            x_model_arts_user_id=x_model_arts_user_id,
            project_id=project_id,
        )
        return _answer

    def delete_pool(
        self,
        pool_name: str,
        *,
        x_model_arts_user_id: str | Unset = UNSET,
        request_type: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | Pool]:
        """Delete a pool"""
        _answer: _Response[Error | Pool] = self._call(
            "DeletePool",
            pool_name=pool_name,
            x_model_arts_user_id=x_model_arts_user_id,
            request_type=request_type,
            project_id=project_id,
        )
        return _answer

    def patch_pool(
        self,
        pool_name: str,
        *,
        body: PoolUpdateRequest | Mapping[str, Any],
        content_type: Literal["application/merge-patch+json", "application/json"] | Unset = UNSET,
        x_model_arts_user_id: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | Pool]:
        """Change a pool"""
        _answer: _Response[Error | Pool] = self._call(
            "PatchPool",
            pool_name=pool_name,
            body=body,
            content_type=content_type,
            x_model_arts_user_id=x_model_arts_user_id,
            project_id=project_id,
        )
        return _answer

    def show_pool_monitor(
        self,
        pool_name: str,
        *,
        time_range: str | Unset = "-1.-1.60",
        statistics: PoolMetricStatistic | str | Unset = PoolMetricStatistic.MAXIMUM,
        period: PoolMonitorPeriod | str | Unset = PoolMonitorPeriod.ONE_MINUTE,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ShowPoolMonitorResponse]:
        """Read the metrics of a pool"""
        _answer: _Response[Error | ShowPoolMonitorResponse] = self._call(
            "ShowPoolMonitor",
            pool_name=pool_name,
            time_range=time_range,
            statistics=statistics,
            period=period,
            project_id=project_id,
        )
        return _answer

    def show_pool_statistics(
        self,
        *,
        workspace_id: str | Unset = "0",
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ShowPoolStatisticsResponse]:
        """Count pools"""
        _answer: _Response[Error | ShowPoolStatisticsResponse] = self._call(
            "ShowPoolStatistics",
            workspace_id=workspace_id,
            project_id=project_id,
        )
        return _answer

    def show_pool_runtime_metrics(
        self,
        *,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ShowPoolRuntimeMetricsResponse]:
        """Read the usage of pools"""
        _answer: _Response[Error | ShowPoolRuntimeMetricsResponse] = self._call(
            "ShowPoolRuntimeMetrics",
            project_id=project_id,
        )
        return _answer

    def list_resource_flavors(
        self,
        *,
        continue_: str | Unset = UNSET,
        limit: int | Unset = 500,
        label_selector: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ListResourceFlavorsResponse]:
        """List flavors of nodes"""
        _answer: _Response[Error | ListResourceFlavorsResponse] = self._call(
            "ListResourceFlavors",
            continue_=continue_,
            limit=limit,
            label_selector=label_selector,
            project_id=project_id,
        )
        return _answer


class ListResourceFlavorsCall(_PagedCalls):
    """List flavors of nodes

    A call requests one page, `pages` requests all of them, and `all` yields their entries.
    """

    __slots__ = ()

    def __call__(
        self,
        *,
        continue_: str | Unset = UNSET,
        limit: int | Unset = 500,
        label_selector: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> ListResourceFlavorsResponse:
        """List flavors of nodes

        Lists the flavors that the nodes of a pool can have.

        Args:
            continue_: Start of the page, from metadata.continue of the previous page; the first page when it is
                absent or empty.
            limit: Most resources on a page, 0 to 500. Default: 500.
            label_selector: Only resources whose labels fit this selector, for example os.modelarts/name=auto-pool-
                os.
            project_id: ID of the project. Not empty.

        Returns:
            A page of flavors.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: ModelArts API Reference,
        resource_management/resource_specifications_management/obtaining_resource_specifications.rst;
        huaweicloudsdkmodelarts 3.1.219, ListResourceFlavorsRequest
        """

        _answer: ListResourceFlavorsResponse = self._call(
            "ListResourceFlavors",
            continue_=continue_,
            limit=limit,
            label_selector=label_selector,
            project_id=project_id,
        )
        return _answer

    def pages(
        self,
        *,
        continue_: str | Unset = UNSET,
        limit: int | Unset = 500,
        label_selector: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> Iterator[ListResourceFlavorsResponse]:
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
            "ListResourceFlavors",
            continue_=continue_,
            limit=limit,
            label_selector=label_selector,
            project_id=project_id,
        )

    def all(
        self,
        *,
        continue_: str | Unset = UNSET,
        limit: int | Unset = 500,
        label_selector: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> Iterator[ResourceFlavor]:
        """Yield the entries of all pages; see `pages`."""
        return self._entries(
            "ListResourceFlavors",
            continue_=continue_,
            limit=limit,
            label_selector=label_selector,
            project_id=project_id,
        )


class AsyncResourcePoolsCalls(_AsyncCalls):
    """Resource pools, their metrics and statistics, and the flavors of their nodes."""

    __slots__ = ()

    @property
    def with_raw_response(self) -> AsyncRawResourcePoolsCalls:
        """The same operations, which return status, headers and body, and raise no `ApiError`."""
        return AsyncRawResourcePoolsCalls(self._client)

    async def list_pools(
        self,
        *,
        workspace_id: str | Unset = "0",
        label_selector: str | Unset = UNSET,
        status: PoolStatusFilter | str | Unset = UNSET,
        parent: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> ListPoolsResponse:
        """List pools

        Lists the pools of a workspace.

        Args:
            workspace_id: Only items of this workspace. Default: '0'.
            label_selector: Only resources whose labels fit this selector, for example os.modelarts/name=auto-pool-
                os.
            status: Only pools of this group; all groups when it is absent.
            parent: Only pools that are parts of the pool with this name.
            project_id: ID of the project. Not empty.

        Returns:
            The pools.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: ModelArts API Reference, resource_management/resource_pool_management/obtaining_resource_pools.rst;
        huaweicloudsdkmodelarts 3.1.219, ListPoolsRequest
        """

        _answer: ListPoolsResponse = await self._call(
            "ListPools",
            workspace_id=workspace_id,
            label_selector=label_selector,
            status=status,
            parent=parent,
            project_id=project_id,
        )
        return _answer

    async def create_pool(
        self,
        *,
        body: CreatePoolRequestBody | Mapping[str, Any],
        x_model_arts_user_id: str | Unset = UNSET,
        request_type: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> Pool:
        """Create a pool

        Creates a pool; the response is sent before its nodes exist.

        Args:
            body: A pool to create.
            x_model_arts_user_id: ID of the tenant that the request is for; access to the workspace is checked for
                this tenant.
            request_type: Origin of the request; orders are created only for console.
            project_id: ID of the project. Not empty.

        Returns:
            The pool is being created.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: ModelArts API Reference, resource_management/resource_pool_management/creating_resource_pools.rst;
        huaweicloudsdkmodelarts 3.1.219, CreatePoolRequest
        """

        _answer: Pool = await self._call(
            "CreatePool",
            body=body,
            x_model_arts_user_id=x_model_arts_user_id,
            request_type=request_type,
            project_id=project_id,
        )
        return _answer

    async def show_pool(
        self,
        pool_name: str,
        *,
        x_model_arts_user_id: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> Pool:
        """Show a pool

        Shows the desired and the actual state of a pool.

        Args:
            pool_name: Name of the pool, found in its metadata.name; not the display name. 4 to 128 characters;
                matches ^[a-z][a-z0-9-]*[a-z0-9]$.
            x_model_arts_user_id: ID of the tenant that the request is for; access to the workspace is checked for
                this tenant.
            project_id: ID of the project. Not empty.

        Returns:
            The pool.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 001_bf673bd6dff8b58d.txt, Tables 3 to 19 of ShowPool; ModelArts API Reference,
        resource_management/resource_pool_management/obtaining_a_resource_pool.rst; huaweicloudsdkmodelarts
        3.1.219, ShowPoolRequest
        """

        _answer: Pool = await self._call(
            "ShowPool",
            pool_name=pool_name,
            x_model_arts_user_id=x_model_arts_user_id,
            project_id=project_id,
        )
        return _answer

    async def delete_pool(
        self,
        pool_name: str,
        *,
        x_model_arts_user_id: str | Unset = UNSET,
        request_type: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> Pool:
        """Delete a pool

        Deletes a pool; the response is sent before its nodes are gone.

        Args:
            pool_name: Name of the pool, found in its metadata.name; not the display name. 4 to 128 characters;
                matches ^[a-z][a-z0-9-]*[a-z0-9]$.
            x_model_arts_user_id: ID of the tenant that the request is for; access to the workspace is checked for
                this tenant.
            request_type: Origin of the request; orders are created only for console.
            project_id: ID of the project. Not empty.

        Returns:
            The pool is being deleted.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: ModelArts API Reference, resource_management/resource_pool_management/deleting_a_resource_pool.rst;
        ModelArts API Reference, appendix/status_code.rst, 409; huaweicloudsdkmodelarts 3.1.219,
        DeletePoolRequest
        """

        _answer: Pool = await self._call(
            "DeletePool",
            pool_name=pool_name,
            x_model_arts_user_id=x_model_arts_user_id,
            request_type=request_type,
            project_id=project_id,
        )
        return _answer

    async def patch_pool(
        self,
        pool_name: str,
        *,
        body: PoolUpdateRequest | Mapping[str, Any],
        content_type: Literal["application/merge-patch+json", "application/json"] | Unset = UNSET,
        x_model_arts_user_id: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> Pool:
        """Change a pool

        Changes the description, workspace, types of jobs, flavors, number of nodes or drivers of a pool.

        Args:
            pool_name: Name of the pool, found in its metadata.name; not the display name. 4 to 128 characters;
                matches ^[a-z][a-z0-9-]*[a-z0-9]$.
            body: Changes of a pool, as a merge patch; what is absent stays.
            content_type: The media type of the body.
            x_model_arts_user_id: ID of the tenant that the request is for; access to the workspace is checked for
                this tenant.
            project_id: ID of the project. Not empty.

        Returns:
            The changed pool.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: ModelArts API Reference, resource_management/resource_pool_management/updating_a_resource_pool.rst;
        ModelArts API Reference, appendix/status_code.rst, 409; huaweicloudsdkmodelarts 3.1.219,
        PatchPoolRequest
        """

        _answer: Pool = await self._call(
            "PatchPool",
            pool_name=pool_name,
            body=body,
            content_type=content_type,
            x_model_arts_user_id=x_model_arts_user_id,
            project_id=project_id,
        )
        return _answer

    async def show_pool_monitor(
        self,
        pool_name: str,
        *,
        time_range: str | Unset = "-1.-1.60",
        statistics: PoolMetricStatistic | str | Unset = PoolMetricStatistic.MAXIMUM,
        period: PoolMonitorPeriod | str | Unset = PoolMonitorPeriod.ONE_MINUTE,
        project_id: str | Unset = UNSET,
    ) -> ShowPoolMonitorResponse:
        """Read the metrics of a pool

        Returns the metrics of a pool over a range of time.

        Args:
            pool_name: Name of the pool, found in its metadata.name; not the display name. 4 to 128 characters;
                matches ^[a-z][a-z0-9-]*[a-z0-9]$.
            time_range: Start and end, in ms since 1970, and length, in minutes, joined by full stops. -1 means a
                start or an end that follows from the rest; with both -1 the end is now. At most 1,440 values. Matches
                ^(-1|[0-9]+)\\.(-1|[0-9]+)\\.[1-9][0-9]*$. Default: '-1.-1.60'.
            statistics: How the samples of a period become one value. Default: PoolMetricStatistic.MAXIMUM.
            period: Time between two values, in s; the length of the time range divided by it is at most 1,440.
                Default: PoolMonitorPeriod.ONE_MINUTE.
            project_id: ID of the project. Not empty.

        Returns:
            The metrics.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 001_bf673bd6dff8b58d.txt, Tables 3 to 9 of ShowPoolMonitor; ModelArts API Reference,
        resource_management/resource_pool_management/monitoring_a_resource_pool.rst; huaweicloudsdkmodelarts
        3.1.219, ShowPoolMonitorRequest
        """

        _answer: ShowPoolMonitorResponse = await self._call(
            "ShowPoolMonitor",
            pool_name=pool_name,
            time_range=time_range,
            statistics=statistics,
            period=period,
            project_id=project_id,
        )
        return _answer

    async def show_pool_statistics(
        self,
        *,
        workspace_id: str | Unset = "0",
        project_id: str | Unset = UNSET,
    ) -> ShowPoolStatisticsResponse:
        """Count pools

        Counts the pools of a workspace by their state.

        Args:
            workspace_id: Only items of this workspace. Default: '0'.
            project_id: ID of the project. Not empty.

        Returns:
            The statistics.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 001_bf673bd6dff8b58d.txt, Tables 3 to 6 of ShowPoolStatistics; ModelArts API Reference,
        resource_management/resource_pool_management/obtaining_resource_pool_statistics.rst;
        huaweicloudsdkmodelarts 3.1.219, ShowPoolStatisticsRequest
        """

        _answer: ShowPoolStatisticsResponse = await self._call(
            "ShowPoolStatistics",
            workspace_id=workspace_id,
            project_id=project_id,
        )
        return _answer

    async def show_pool_runtime_metrics(
        self,
        *,
        project_id: str | Unset = UNSET,
    ) -> ShowPoolRuntimeMetricsResponse:
        """Read the usage of pools

        Returns the current resources of a project's pools, and those in use.

        Args:
            project_id: ID of the project. Not empty.

        Returns:
            The usage.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 001_bf673bd6dff8b58d.txt, Tables 2 to 8 of ShowPoolRuntimeMetrics; ModelArts API Reference,
        resource_management/resource_metrics/obtaining_the_real-time_resource_usage.rst; huaweicloudsdkmodelarts
        3.1.219, ShowPoolRuntimeMetricsRequest
        """

        _answer: ShowPoolRuntimeMetricsResponse = await self._call(
            "ShowPoolRuntimeMetrics",
            project_id=project_id,
        )
        return _answer

    @property
    def list_resource_flavors(self) -> AsyncListResourceFlavorsCall:
        """List flavors of nodes; see `AsyncListResourceFlavorsCall.__call__`."""
        return AsyncListResourceFlavorsCall(self._client)


class AsyncRawResourcePoolsCalls(_AsyncCalls):
    """The operations of `AsyncResourcePoolsCalls`, which return status, headers and body, whatever the status."""

    __slots__ = ()

    _function = "asyncio_detailed"

    async def list_pools(
        self,
        *,
        workspace_id: str | Unset = "0",
        label_selector: str | Unset = UNSET,
        status: PoolStatusFilter | str | Unset = UNSET,
        parent: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ListPoolsResponse]:
        """List pools"""
        _answer: _Response[Error | ListPoolsResponse] = await self._call(
            "ListPools",
            workspace_id=workspace_id,
            label_selector=label_selector,
            status=status,
            parent=parent,
            project_id=project_id,
        )
        return _answer

    async def create_pool(
        self,
        *,
        body: CreatePoolRequestBody | Mapping[str, Any],
        x_model_arts_user_id: str | Unset = UNSET,
        request_type: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | Pool]:
        """Create a pool"""
        _answer: _Response[Error | Pool] = await self._call(
            "CreatePool",
            body=body,
            x_model_arts_user_id=x_model_arts_user_id,
            request_type=request_type,
            project_id=project_id,
        )
        return _answer

    async def show_pool(
        self,
        pool_name: str,
        *,
        x_model_arts_user_id: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | Pool]:
        """Show a pool"""
        _answer: _Response[Error | Pool] = await self._call(
            "ShowPool",
            pool_name=pool_name,
            x_model_arts_user_id=x_model_arts_user_id,
            project_id=project_id,
        )
        return _answer

    async def delete_pool(
        self,
        pool_name: str,
        *,
        x_model_arts_user_id: str | Unset = UNSET,
        request_type: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | Pool]:
        """Delete a pool"""
        _answer: _Response[Error | Pool] = await self._call(
            "DeletePool",
            pool_name=pool_name,
            x_model_arts_user_id=x_model_arts_user_id,
            request_type=request_type,
            project_id=project_id,
        )
        return _answer

    async def patch_pool(
        self,
        pool_name: str,
        *,
        body: PoolUpdateRequest | Mapping[str, Any],
        content_type: Literal["application/merge-patch+json", "application/json"] | Unset = UNSET,
        x_model_arts_user_id: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | Pool]:
        """Change a pool"""
        _answer: _Response[Error | Pool] = await self._call(
            "PatchPool",
            pool_name=pool_name,
            body=body,
            content_type=content_type,
            x_model_arts_user_id=x_model_arts_user_id,
            project_id=project_id,
        )
        return _answer

    async def show_pool_monitor(
        self,
        pool_name: str,
        *,
        time_range: str | Unset = "-1.-1.60",
        statistics: PoolMetricStatistic | str | Unset = PoolMetricStatistic.MAXIMUM,
        period: PoolMonitorPeriod | str | Unset = PoolMonitorPeriod.ONE_MINUTE,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ShowPoolMonitorResponse]:
        """Read the metrics of a pool"""
        _answer: _Response[Error | ShowPoolMonitorResponse] = await self._call(
            "ShowPoolMonitor",
            pool_name=pool_name,
            time_range=time_range,
            statistics=statistics,
            period=period,
            project_id=project_id,
        )
        return _answer

    async def show_pool_statistics(
        self,
        *,
        workspace_id: str | Unset = "0",
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ShowPoolStatisticsResponse]:
        """Count pools"""
        _answer: _Response[Error | ShowPoolStatisticsResponse] = await self._call(
            "ShowPoolStatistics",
            workspace_id=workspace_id,
            project_id=project_id,
        )
        return _answer

    async def show_pool_runtime_metrics(
        self,
        *,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ShowPoolRuntimeMetricsResponse]:
        """Read the usage of pools"""
        _answer: _Response[Error | ShowPoolRuntimeMetricsResponse] = await self._call(
            "ShowPoolRuntimeMetrics",
            project_id=project_id,
        )
        return _answer

    async def list_resource_flavors(
        self,
        *,
        continue_: str | Unset = UNSET,
        limit: int | Unset = 500,
        label_selector: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ListResourceFlavorsResponse]:
        """List flavors of nodes"""
        _answer: _Response[Error | ListResourceFlavorsResponse] = await self._call(
            "ListResourceFlavors",
            continue_=continue_,
            limit=limit,
            label_selector=label_selector,
            project_id=project_id,
        )
        return _answer


class AsyncListResourceFlavorsCall(_AsyncPagedCalls):
    """List flavors of nodes

    A call requests one page, `pages` requests all of them, and `all` yields their entries.
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        continue_: str | Unset = UNSET,
        limit: int | Unset = 500,
        label_selector: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> ListResourceFlavorsResponse:
        """List flavors of nodes

        Lists the flavors that the nodes of a pool can have.

        Args:
            continue_: Start of the page, from metadata.continue of the previous page; the first page when it is
                absent or empty.
            limit: Most resources on a page, 0 to 500. Default: 500.
            label_selector: Only resources whose labels fit this selector, for example os.modelarts/name=auto-pool-
                os.
            project_id: ID of the project. Not empty.

        Returns:
            A page of flavors.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: ModelArts API Reference,
        resource_management/resource_specifications_management/obtaining_resource_specifications.rst;
        huaweicloudsdkmodelarts 3.1.219, ListResourceFlavorsRequest
        """

        _answer: ListResourceFlavorsResponse = await self._call(
            "ListResourceFlavors",
            continue_=continue_,
            limit=limit,
            label_selector=label_selector,
            project_id=project_id,
        )
        return _answer

    def pages(
        self,
        *,
        continue_: str | Unset = UNSET,
        limit: int | Unset = 500,
        label_selector: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> AsyncIterator[ListResourceFlavorsResponse]:
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
            "ListResourceFlavors",
            continue_=continue_,
            limit=limit,
            label_selector=label_selector,
            project_id=project_id,
        )

    def all(
        self,
        *,
        continue_: str | Unset = UNSET,
        limit: int | Unset = 500,
        label_selector: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> AsyncIterator[ResourceFlavor]:
        """Yield the entries of all pages; see `pages`."""
        return self._entries(
            "ListResourceFlavors",
            continue_=continue_,
            limit=limit,
            label_selector=label_selector,
            project_id=project_id,
        )
