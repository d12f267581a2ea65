"""GET /v2/{project_id}/training-jobs/{training_job_id}/events"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import msgspec

from ...errors import error_from
from ...models.error import Error
from ...models.event_level import EventLevel
from ...models.event_source import EventSource
from ...models.job_events_response import JobEventsResponse
from ...models.sort_order import SortOrder
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    import httpx

    from ...client import Client


def _get_kwargs(
    project_id: str,
    training_job_id: str,
    *,
    offset: int | Unset = 0,
    limit: int | Unset = 50,
    order: SortOrder | str | Unset = UNSET,
    start_time: str | Unset = UNSET,
    end_time: str | Unset = UNSET,
    level: EventLevel | str | Unset = UNSET,
    pattern: str | Unset = UNSET,
    source: EventSource | str | Unset = UNSET,
    x_language: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(x_language, Unset):
        headers["X-Language"] = x_language

    params: dict[str, Any] = {}

    params["offset"] = offset

    params["limit"] = limit

    json_order = order

    params["order"] = json_order

    params["start_time"] = start_time

    params["end_time"] = end_time

    json_level = level

    params["level"] = json_level

    params["pattern"] = pattern

    json_source = source

    params["source"] = json_source

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v2/{project_id}/training-jobs/{training_job_id}/events".format(
            project_id=quote(str(project_id), safe=""),
            training_job_id=quote(str(training_job_id), safe=""),
        ),
        "params": params,
    }
    _kwargs["headers"] = headers
    return _kwargs


def _parse(status_code: int, data: Any) -> Any:
    if status_code == 200:
        return JobEventsResponse.from_dict(data) if isinstance(data, dict) else data
    if status_code == 400:
        return Error.from_dict(data) if isinstance(data, dict) else data
    if status_code == 401:
        return Error.from_dict(data) if isinstance(data, dict) else data
    if status_code == 403:
        return Error.from_dict(data) if isinstance(data, dict) else data
    if status_code == 404:
        return Error.from_dict(data) if isinstance(data, dict) else data
    if status_code == 429:
        return Error.from_dict(data) if isinstance(data, dict) else data
    if status_code == 500:
        return Error.from_dict(data) if isinstance(data, dict) else data
    return None


def _build_response(response: httpx.Response) -> Response[Error | JobEventsResponse]:
    try:
        parsed = _parse(response.status_code, msgspec.json.decode(response.content)) if response.content else None
    except (msgspec.DecodeError, UnicodeDecodeError):
        parsed = None
    return Response(status_code=response.status_code, content=response.content, headers=response.headers, parsed=parsed)


def _success(response: Response[Error | JobEventsResponse]) -> JobEventsResponse:
    if not 200 <= response.status_code < 300:
        raise error_from(response)
    parsed: Any = response.parsed
    if not isinstance(parsed, (JobEventsResponse,)):
        raise error_from(response, "the answer is not the documented JSON")
    return parsed


def sync_detailed(
    project_id: str,
    training_job_id: str,
    *,
    client: Client,
    offset: int | Unset = 0,
    limit: int | Unset = 50,
    order: SortOrder | str | Unset = UNSET,
    start_time: str | Unset = UNSET,
    end_time: str | Unset = UNSET,
    level: EventLevel | str | Unset = UNSET,
    pattern: str | Unset = UNSET,
    source: EventSource | str | Unset = UNSET,
    x_language: str | Unset = UNSET,
) -> Response[Error | JobEventsResponse]:
    """List the events of a training job

    Returns a page of the events of a training job.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        offset (int | Unset): Number of events to skip. At least 0. Default: 0.
        limit (int | Unset): Most events on a page. 1 to 100. Default: 50.
        order (SortOrder | str | Unset): Direction of sorting by time.
        start_time (str | Unset): Begin of the period, in ms since 1970; goes with end_time.
        end_time (str | Unset): End of the period, in ms since 1970; goes with start_time.
        level (EventLevel | str | Unset): Only events of this severity.
        pattern (str | Unset): Only events whose message contains this text; at most 256 characters.
        source (EventSource | str | Unset): Only events of this component.
        x_language (str | Unset): Language of the messages, for example en-us.
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.

    Source: ModelArts API Reference, training_management/obtaining_the_events_of_a_training_job.rst, Status Codes
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        training_job_id=training_job_id,
        offset=offset,
        limit=limit,
        order=order,
        start_time=start_time,
        end_time=end_time,
        level=level,
        pattern=pattern,
        source=source,
        x_language=x_language,
    )
    return _build_response(client.get_httpx_client().request(**kwargs))


def sync(
    project_id: str,
    training_job_id: str,
    *,
    client: Client,
    offset: int | Unset = 0,
    limit: int | Unset = 50,
    order: SortOrder | str | Unset = UNSET,
    start_time: str | Unset = UNSET,
    end_time: str | Unset = UNSET,
    level: EventLevel | str | Unset = UNSET,
    pattern: str | Unset = UNSET,
    source: EventSource | str | Unset = UNSET,
    x_language: str | Unset = UNSET,
) -> JobEventsResponse:
    """List the events of a training job

    Returns a page of the events of a training job.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        offset (int | Unset): Number of events to skip. At least 0. Default: 0.
        limit (int | Unset): Most events on a page. 1 to 100. Default: 50.
        order (SortOrder | str | Unset): Direction of sorting by time.
        start_time (str | Unset): Begin of the period, in ms since 1970; goes with end_time.
        end_time (str | Unset): End of the period, in ms since 1970; goes with start_time.
        level (EventLevel | str | Unset): Only events of this severity.
        pattern (str | Unset): Only events whose message contains this text; at most 256 characters.
        source (EventSource | str | Unset): Only events of this component.
        x_language (str | Unset): Language of the messages, for example en-us.
        client (Client): Where the request goes.

    Returns:
        JobEventsResponse: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.

    Source: ModelArts API Reference, training_management/obtaining_the_events_of_a_training_job.rst, Status Codes
    """

    return _success(
        sync_detailed(
            project_id=project_id,
            training_job_id=training_job_id,
            client=client,
            offset=offset,
            limit=limit,
            order=order,
            start_time=start_time,
            end_time=end_time,
            level=level,
            pattern=pattern,
            source=source,
            x_language=x_language,
        )
    )


async def asyncio_detailed(
    project_id: str,
    training_job_id: str,
    *,
    client: Client,
    offset: int | Unset = 0,
    limit: int | Unset = 50,
    order: SortOrder | str | Unset = UNSET,
    start_time: str | Unset = UNSET,
    end_time: str | Unset = UNSET,
    level: EventLevel | str | Unset = UNSET,
    pattern: str | Unset = UNSET,
    source: EventSource | str | Unset = UNSET,
    x_language: str | Unset = UNSET,
) -> Response[Error | JobEventsResponse]:
    """List the events of a training job

    Returns a page of the events of a training job.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        offset (int | Unset): Number of events to skip. At least 0. Default: 0.
        limit (int | Unset): Most events on a page. 1 to 100. Default: 50.
        order (SortOrder | str | Unset): Direction of sorting by time.
        start_time (str | Unset): Begin of the period, in ms since 1970; goes with end_time.
        end_time (str | Unset): End of the period, in ms since 1970; goes with start_time.
        level (EventLevel | str | Unset): Only events of this severity.
        pattern (str | Unset): Only events whose message contains this text; at most 256 characters.
        source (EventSource | str | Unset): Only events of this component.
        x_language (str | Unset): Language of the messages, for example en-us.
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.

    Source: ModelArts API Reference, training_management/obtaining_the_events_of_a_training_job.rst, Status Codes
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        training_job_id=training_job_id,
        offset=offset,
        limit=limit,
        order=order,
        start_time=start_time,
        end_time=end_time,
        level=level,
        pattern=pattern,
        source=source,
        x_language=x_language,
    )
    return _build_response(await client.get_async_httpx_client().request(**kwargs))


async def asyncio(
    project_id: str,
    training_job_id: str,
    *,
    client: Client,
    offset: int | Unset = 0,
    limit: int | Unset = 50,
    order: SortOrder | str | Unset = UNSET,
    start_time: str | Unset = UNSET,
    end_time: str | Unset = UNSET,
    level: EventLevel | str | Unset = UNSET,
    pattern: str | Unset = UNSET,
    source: EventSource | str | Unset = UNSET,
    x_language: str | Unset = UNSET,
) -> JobEventsResponse:
    """List the events of a training job

    Returns a page of the events of a training job.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        offset (int | Unset): Number of events to skip. At least 0. Default: 0.
        limit (int | Unset): Most events on a page. 1 to 100. Default: 50.
        order (SortOrder | str | Unset): Direction of sorting by time.
        start_time (str | Unset): Begin of the period, in ms since 1970; goes with end_time.
        end_time (str | Unset): End of the period, in ms since 1970; goes with start_time.
        level (EventLevel | str | Unset): Only events of this severity.
        pattern (str | Unset): Only events whose message contains this text; at most 256 characters.
        source (EventSource | str | Unset): Only events of this component.
        x_language (str | Unset): Language of the messages, for example en-us.
        client (Client): Where the request goes.

    Returns:
        JobEventsResponse: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.

    Source: ModelArts API Reference, training_management/obtaining_the_events_of_a_training_job.rst, Status Codes
    """

    return _success(
        await asyncio_detailed(
            project_id=project_id,
            training_job_id=training_job_id,
            client=client,
            offset=offset,
            limit=limit,
            order=order,
            start_time=start_time,
            end_time=end_time,
            level=level,
            pattern=pattern,
            source=source,
            x_language=x_language,
        )
    )
