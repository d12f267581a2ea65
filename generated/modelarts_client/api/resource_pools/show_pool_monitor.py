# Written by `python -m generator generate` from the description; it overwrites changes.
"""GET /v2/{project_id}/pools/{pool_name}/monitor"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import json_codecs as _codecs
from ...answers import JsonAnswer as _JsonAnswer
from ...endpoint import Endpoint as _Endpoint
from ...models.pool_metric_statistic import PoolMetricStatistic
from ...models.pool_monitor_period import PoolMonitorPeriod
from ...parameters import PathParameter as _Path
from ...parameters import QueryParameter as _Query
from ...type_hints import resolve_functions as _resolve_functions
from ...types import Unset

if TYPE_CHECKING:
    from ...client import Client as _Client
    from ...models.error import Error
    from ...models.show_pool_monitor_response import ShowPoolMonitorResponse
    from ...types import Response as _Response

_ENDPOINT: _Endpoint[ShowPoolMonitorResponse, Error | ShowPoolMonitorResponse] = _Endpoint(
    "GET",
    "/v2/{project_id}/pools/{pool_name}/monitor",
    _Path("project_id"),
    _Path("pool_name"),
    _Query("time_range"),
    _Query("statistics"),
    _Query("period"),
    answers={
        200: _JsonAnswer("object", codec=_codecs.Nested("ShowPoolMonitorResponse")),
        400: _JsonAnswer("object", codec=_codecs.Nested("Error")),
        401: _JsonAnswer("object", codec=_codecs.Nested("Error")),
        403: _JsonAnswer("object", codec=_codecs.Nested("Error")),
        404: _JsonAnswer("object", codec=_codecs.Nested("Error")),
        429: _JsonAnswer("object", codec=_codecs.Nested("Error")),
        500: _JsonAnswer("object", codec=_codecs.Nested("Error")),
    },
)


def sync_detailed(
    project_id: str,
    pool_name: str,
    *,
    client: _Client,
    time_range: str | Unset = "-1.-1.60",
    statistics: PoolMetricStatistic | str | Unset = PoolMetricStatistic.MAXIMUM,
    period: PoolMonitorPeriod | str | Unset = PoolMonitorPeriod.ONE_MINUTE,
) -> _Response[Error | ShowPoolMonitorResponse]:
    """Read the metrics of a pool

    Returns the metrics of a pool over a range of time.

    Args:
        project_id (str): ID of the project. Not empty.
        pool_name (str): Name of the pool, found in its metadata.name; not the display name. 4 to 128
            characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
        time_range (str | Unset): Start and end, in ms since 1970, and length, in minutes, joined by full stops.
            -1 means a start or an end that follows from the rest; with both -1 the end is now. At most 1,440
            values. Matches ^(-1|[0-9]+)\\.(-1|[0-9]+)\\.[1-9][0-9]*$. Default: '-1.-1.60'.
        statistics (PoolMetricStatistic | str | Unset): How the samples of a period become one value. Default:
            PoolMetricStatistic.MAXIMUM.
        period (PoolMonitorPeriod | str | Unset): Time between two values, in s; the length of the time range
            divided by it is at most 1,440. Default: PoolMonitorPeriod.ONE_MINUTE.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 001_bf673bd6dff8b58d.txt, Tables 3 to 9 of ShowPoolMonitor; ModelArts API Reference,
    resource_management/resource_pool_management/monitoring_a_resource_pool.rst; huaweicloudsdkmodelarts
    3.1.219, ShowPoolMonitorRequest
    """

    return _ENDPOINT.send(
        client,
        (
            project_id,
            pool_name,
            time_range,
            statistics,
            period,
        ),
    )


def sync(
    project_id: str,
    pool_name: str,
    *,
    client: _Client,
    time_range: str | Unset = "-1.-1.60",
    statistics: PoolMetricStatistic | str | Unset = PoolMetricStatistic.MAXIMUM,
    period: PoolMonitorPeriod | str | Unset = PoolMonitorPeriod.ONE_MINUTE,
) -> ShowPoolMonitorResponse:
    """Read the metrics of a pool

    Returns the metrics of a pool over a range of time.

    Args:
        project_id (str): ID of the project. Not empty.
        pool_name (str): Name of the pool, found in its metadata.name; not the display name. 4 to 128
            characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
        time_range (str | Unset): Start and end, in ms since 1970, and length, in minutes, joined by full stops.
            -1 means a start or an end that follows from the rest; with both -1 the end is now. At most 1,440
            values. Matches ^(-1|[0-9]+)\\.(-1|[0-9]+)\\.[1-9][0-9]*$. Default: '-1.-1.60'.
        statistics (PoolMetricStatistic | str | Unset): How the samples of a period become one value. Default:
            PoolMetricStatistic.MAXIMUM.
        period (PoolMonitorPeriod | str | Unset): Time between two values, in s; the length of the time range
            divided by it is at most 1,440. Default: PoolMonitorPeriod.ONE_MINUTE.
        client (Client): The client that sends the request.

    Returns:
        ShowPoolMonitorResponse: The metrics.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 001_bf673bd6dff8b58d.txt, Tables 3 to 9 of ShowPoolMonitor; ModelArts API Reference,
    resource_management/resource_pool_management/monitoring_a_resource_pool.rst; huaweicloudsdkmodelarts
    3.1.219, ShowPoolMonitorRequest
    """

    return _ENDPOINT.result(
        _ENDPOINT.send(
            client,
            (
                project_id,
                pool_name,
                time_range,
                statistics,
                period,
            ),
        )
    )


async def asyncio_detailed(
    project_id: str,
    pool_name: str,
    *,
    client: _Client,
    time_range: str | Unset = "-1.-1.60",
    statistics: PoolMetricStatistic | str | Unset = PoolMetricStatistic.MAXIMUM,
    period: PoolMonitorPeriod | str | Unset = PoolMonitorPeriod.ONE_MINUTE,
) -> _Response[Error | ShowPoolMonitorResponse]:
    """Read the metrics of a pool

    Returns the metrics of a pool over a range of time.

    Args:
        project_id (str): ID of the project. Not empty.
        pool_name (str): Name of the pool, found in its metadata.name; not the display name. 4 to 128
            characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
        time_range (str | Unset): Start and end, in ms since 1970, and length, in minutes, joined by full stops.
            -1 means a start or an end that follows from the rest; with both -1 the end is now. At most 1,440
            values. Matches ^(-1|[0-9]+)\\.(-1|[0-9]+)\\.[1-9][0-9]*$. Default: '-1.-1.60'.
        statistics (PoolMetricStatistic | str | Unset): How the samples of a period become one value. Default:
            PoolMetricStatistic.MAXIMUM.
        period (PoolMonitorPeriod | str | Unset): Time between two values, in s; the length of the time range
            divided by it is at most 1,440. Default: PoolMonitorPeriod.ONE_MINUTE.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 001_bf673bd6dff8b58d.txt, Tables 3 to 9 of ShowPoolMonitor; ModelArts API Reference,
    resource_management/resource_pool_management/monitoring_a_resource_pool.rst; huaweicloudsdkmodelarts
    3.1.219, ShowPoolMonitorRequest
    """

    return await _ENDPOINT.asend(
        client,
        (
            project_id,
            pool_name,
            time_range,
            statistics,
            period,
        ),
    )


async def asyncio(
    project_id: str,
    pool_name: str,
    *,
    client: _Client,
    time_range: str | Unset = "-1.-1.60",
    statistics: PoolMetricStatistic | str | Unset = PoolMetricStatistic.MAXIMUM,
    period: PoolMonitorPeriod | str | Unset = PoolMonitorPeriod.ONE_MINUTE,
) -> ShowPoolMonitorResponse:
    """Read the metrics of a pool

    Returns the metrics of a pool over a range of time.

    Args:
        project_id (str): ID of the project. Not empty.
        pool_name (str): Name of the pool, found in its metadata.name; not the display name. 4 to 128
            characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
        time_range (str | Unset): Start and end, in ms since 1970, and length, in minutes, joined by full stops.
            -1 means a start or an end that follows from the rest; with both -1 the end is now. At most 1,440
            values. Matches ^(-1|[0-9]+)\\.(-1|[0-9]+)\\.[1-9][0-9]*$. Default: '-1.-1.60'.
        statistics (PoolMetricStatistic | str | Unset): How the samples of a period become one value. Default:
            PoolMetricStatistic.MAXIMUM.
        period (PoolMonitorPeriod | str | Unset): Time between two values, in s; the length of the time range
            divided by it is at most 1,440. Default: PoolMonitorPeriod.ONE_MINUTE.
        client (Client): The client that sends the request.

    Returns:
        ShowPoolMonitorResponse: The metrics.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 001_bf673bd6dff8b58d.txt, Tables 3 to 9 of ShowPoolMonitor; ModelArts API Reference,
    resource_management/resource_pool_management/monitoring_a_resource_pool.rst; huaweicloudsdkmodelarts
    3.1.219, ShowPoolMonitorRequest
    """

    return _ENDPOINT.result(
        await _ENDPOINT.asend(
            client,
            (
                project_id,
                pool_name,
                time_range,
                statistics,
                period,
            ),
        )
    )


_resolve_functions(globals())
