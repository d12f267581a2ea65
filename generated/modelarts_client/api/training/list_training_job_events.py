"""GET /v2/{project_id}/training-jobs/{training_job_id}/events"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ...answers import read, succeed
from ...json_codecs import Codec, Nested
from ...paths import segment
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import Client
    from ...models.error import Error
    from ...models.event_level import EventLevel
    from ...models.event_source import EventSource
    from ...models.job_events_response import JobEventsResponse
    from ...models.sort_order import SortOrder

_ANSWERS: Mapping[int, Codec] = {
    200: Nested("JobEventsResponse"),
    400: Nested("Error"),
    401: Nested("Error"),
    403: Nested("Error"),
    404: Nested("Error"),
    429: Nested("Error"),
    500: Nested("Error"),
}


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
        "path": "/v2/{project_id}/training-jobs/{training_job_id}/events".format(
            project_id=segment("project_id", project_id),
            training_job_id=segment("training_job_id", training_job_id),
        ),
        "params": params,
    }
    _kwargs["headers"] = headers
    return _kwargs


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
        start_time (str | Unset): Start of the period, in ms since 1970; goes with end_time.
        end_time (str | Unset): End of the period, in ms since 1970; goes with start_time.
        level (EventLevel | str | Unset): Only events of this severity.
        pattern (str | Unset): Only events whose message contains this text; at most 256 characters.
        source (EventSource | str | Unset): Only events of this component.
        x_language (str | Unset): Language of the messages, for example en-us.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: ModelArts API Reference, training_management/obtaining_the_events_of_a_training_job.rst, Status Codes
    """

    response = client.send(
        **_get_kwargs(
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
    )
    return read(response, _ANSWERS)


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
        start_time (str | Unset): Start of the period, in ms since 1970; goes with end_time.
        end_time (str | Unset): End of the period, in ms since 1970; goes with start_time.
        level (EventLevel | str | Unset): Only events of this severity.
        pattern (str | Unset): Only events whose message contains this text; at most 256 characters.
        source (EventSource | str | Unset): Only events of this component.
        x_language (str | Unset): Language of the messages, for example en-us.
        client (Client): The client that sends the request.

    Returns:
        JobEventsResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: ModelArts API Reference, training_management/obtaining_the_events_of_a_training_job.rst, Status Codes
    """

    response = sync_detailed(
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
    result: JobEventsResponse = succeed(response, _ANSWERS)
    return result


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
        start_time (str | Unset): Start of the period, in ms since 1970; goes with end_time.
        end_time (str | Unset): End of the period, in ms since 1970; goes with start_time.
        level (EventLevel | str | Unset): Only events of this severity.
        pattern (str | Unset): Only events whose message contains this text; at most 256 characters.
        source (EventSource | str | Unset): Only events of this component.
        x_language (str | Unset): Language of the messages, for example en-us.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: ModelArts API Reference, training_management/obtaining_the_events_of_a_training_job.rst, Status Codes
    """

    response = await client.asend(
        **_get_kwargs(
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
    )
    return read(response, _ANSWERS)


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
        start_time (str | Unset): Start of the period, in ms since 1970; goes with end_time.
        end_time (str | Unset): End of the period, in ms since 1970; goes with start_time.
        level (EventLevel | str | Unset): Only events of this severity.
        pattern (str | Unset): Only events whose message contains this text; at most 256 characters.
        source (EventSource | str | Unset): Only events of this component.
        x_language (str | Unset): Language of the messages, for example en-us.
        client (Client): The client that sends the request.

    Returns:
        JobEventsResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: ModelArts API Reference, training_management/obtaining_the_events_of_a_training_job.rst, Status Codes
    """

    response = await asyncio_detailed(
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
    result: JobEventsResponse = succeed(response, _ANSWERS)
    return result
