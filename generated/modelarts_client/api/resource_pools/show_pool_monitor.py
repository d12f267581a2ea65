"""GET /v2/{project_id}/pools/{pool_name}/monitor"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ...answers import read, succeed
from ...json_codecs import Codec, Nested
from ...models.pool_metric_statistic import PoolMetricStatistic
from ...models.pool_monitor_period import PoolMonitorPeriod
from ...paths import segment
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import Client
    from ...models.error import Error
    from ...models.show_pool_monitor_response import ShowPoolMonitorResponse

_ANSWERS: Mapping[int, Codec] = {
    200: Nested("ShowPoolMonitorResponse"),
    400: Nested("Error"),
    401: Nested("Error"),
    403: Nested("Error"),
    404: Nested("Error"),
    429: Nested("Error"),
    500: Nested("Error"),
}


def _get_kwargs(
    project_id: str,
    pool_name: str,
    *,
    time_range: str | Unset = "-1.-1.60",
    statistics: PoolMetricStatistic | str | Unset = PoolMetricStatistic.MAXIMUM,
    period: PoolMonitorPeriod | str | Unset = PoolMonitorPeriod.ONE_MINUTE,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["time_range"] = time_range

    json_statistics = statistics

    params["statistics"] = json_statistics

    json_period = period

    params["period"] = json_period

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "path": "/v2/{project_id}/pools/{pool_name}/monitor".format(
            project_id=segment("project_id", project_id),
            pool_name=segment("pool_name", pool_name),
        ),
        "params": params,
    }
    return _kwargs


def sync_detailed(
    project_id: str,
    pool_name: str,
    *,
    client: Client,
    time_range: str | Unset = "-1.-1.60",
    statistics: PoolMetricStatistic | str | Unset = PoolMetricStatistic.MAXIMUM,
    period: PoolMonitorPeriod | str | Unset = PoolMonitorPeriod.ONE_MINUTE,
) -> Response[Error | ShowPoolMonitorResponse]:
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
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 001_bf673bd6dff8b58d.txt, Tables 3 to 9 of ShowPoolMonitor; ModelArts API Reference,
    resource_management/resource_pool_management/monitoring_a_resource_pool.rst; huaweicloudsdkmodelarts
    3.1.219, ShowPoolMonitorRequest
    """

    response = client.send(
        **_get_kwargs(
            project_id=project_id,
            pool_name=pool_name,
            time_range=time_range,
            statistics=statistics,
            period=period,
        )
    )
    return read(response, _ANSWERS)


def sync(
    project_id: str,
    pool_name: str,
    *,
    client: Client,
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
        ShowPoolMonitorResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 001_bf673bd6dff8b58d.txt, Tables 3 to 9 of ShowPoolMonitor; ModelArts API Reference,
    resource_management/resource_pool_management/monitoring_a_resource_pool.rst; huaweicloudsdkmodelarts
    3.1.219, ShowPoolMonitorRequest
    """

    response = sync_detailed(
        project_id=project_id,
        pool_name=pool_name,
        client=client,
        time_range=time_range,
        statistics=statistics,
        period=period,
    )
    result: ShowPoolMonitorResponse = succeed(response, _ANSWERS)
    return result


async def asyncio_detailed(
    project_id: str,
    pool_name: str,
    *,
    client: Client,
    time_range: str | Unset = "-1.-1.60",
    statistics: PoolMetricStatistic | str | Unset = PoolMetricStatistic.MAXIMUM,
    period: PoolMonitorPeriod | str | Unset = PoolMonitorPeriod.ONE_MINUTE,
) -> Response[Error | ShowPoolMonitorResponse]:
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
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 001_bf673bd6dff8b58d.txt, Tables 3 to 9 of ShowPoolMonitor; ModelArts API Reference,
    resource_management/resource_pool_management/monitoring_a_resource_pool.rst; huaweicloudsdkmodelarts
    3.1.219, ShowPoolMonitorRequest
    """

    response = await client.asend(
        **_get_kwargs(
            project_id=project_id,
            pool_name=pool_name,
            time_range=time_range,
            statistics=statistics,
            period=period,
        )
    )
    return read(response, _ANSWERS)


async def asyncio(
    project_id: str,
    pool_name: str,
    *,
    client: Client,
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
        ShowPoolMonitorResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 001_bf673bd6dff8b58d.txt, Tables 3 to 9 of ShowPoolMonitor; ModelArts API Reference,
    resource_management/resource_pool_management/monitoring_a_resource_pool.rst; huaweicloudsdkmodelarts
    3.1.219, ShowPoolMonitorRequest
    """

    response = await asyncio_detailed(
        project_id=project_id,
        pool_name=pool_name,
        client=client,
        time_range=time_range,
        statistics=statistics,
        period=period,
    )
    result: ShowPoolMonitorResponse = succeed(response, _ANSWERS)
    return result
