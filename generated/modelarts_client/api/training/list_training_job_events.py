# Written by `python -m generator generate` from the description; it overwrites changes.
"""GET /v2/{project_id}/training-jobs/{training_job_id}/events"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import json_codecs as _codecs
from ...answers import JsonAnswer as _JsonAnswer
from ...endpoint import Endpoint as _Endpoint
from ...models.event_level import EventLevel
from ...models.event_source import EventSource
from ...models.sort_order import SortOrder
from ...parameters import HeaderParameter as _Header
from ...parameters import PathParameter as _Path
from ...parameters import QueryParameter as _Query
from ...type_hints import resolve_functions as _resolve_functions
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import Client as _Client
    from ...models.error import Error
    from ...models.job_events_response import JobEventsResponse
    from ...types import Response as _Response

_ENDPOINT: _Endpoint[JobEventsResponse, Error | JobEventsResponse] = _Endpoint(
    "GET",
    "/v2/{project_id}/training-jobs/{training_job_id}/events",
    _Path("project_id"),
    _Path("training_job_id"),
    _Query("offset"),
    _Query("limit"),
    _Query("order"),
    _Query("start_time"),
    _Query("end_time"),
    _Query("level"),
    _Query("pattern"),
    _Query("source"),
    _Header("X-Language", "x_language"),
    answers={
        200: _JsonAnswer("object", codec=_codecs.Nested("JobEventsResponse")),
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
    training_job_id: str,
    *,
    client: _Client,
    offset: int | Unset = 0,
    limit: int | Unset = 50,
    order: SortOrder | str | Unset = UNSET,
    start_time: str | Unset = UNSET,
    end_time: str | Unset = UNSET,
    level: EventLevel | str | Unset = UNSET,
    pattern: str | Unset = UNSET,
    source: EventSource | str | Unset = UNSET,
    x_language: str | Unset = UNSET,
) -> _Response[Error | JobEventsResponse]:
    """List the events of a training job

    Returns a page of the events of a training job.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        offset (int | Unset): Number of events to skip; on some servers the number of the page, from 0. Default:
            0.
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
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: ModelArts API Reference, training_management/obtaining_the_events_of_a_training_job.rst, Status Codes
    """

    return _ENDPOINT.send(
        client,
        (
            project_id,
            training_job_id,
            offset,
            limit,
            order,
            start_time,
            end_time,
            level,
            pattern,
            source,
            x_language,
        ),
    )


def sync(
    project_id: str,
    training_job_id: str,
    *,
    client: _Client,
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
        offset (int | Unset): Number of events to skip; on some servers the number of the page, from 0. Default:
            0.
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
        JobEventsResponse: A page of events.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: ModelArts API Reference, training_management/obtaining_the_events_of_a_training_job.rst, Status Codes
    """

    return _ENDPOINT.result(
        _ENDPOINT.send(
            client,
            (
                project_id,
                training_job_id,
                offset,
                limit,
                order,
                start_time,
                end_time,
                level,
                pattern,
                source,
                x_language,
            ),
        )
    )


async def asyncio_detailed(
    project_id: str,
    training_job_id: str,
    *,
    client: _Client,
    offset: int | Unset = 0,
    limit: int | Unset = 50,
    order: SortOrder | str | Unset = UNSET,
    start_time: str | Unset = UNSET,
    end_time: str | Unset = UNSET,
    level: EventLevel | str | Unset = UNSET,
    pattern: str | Unset = UNSET,
    source: EventSource | str | Unset = UNSET,
    x_language: str | Unset = UNSET,
) -> _Response[Error | JobEventsResponse]:
    """List the events of a training job

    Returns a page of the events of a training job.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        offset (int | Unset): Number of events to skip; on some servers the number of the page, from 0. Default:
            0.
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
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: ModelArts API Reference, training_management/obtaining_the_events_of_a_training_job.rst, Status Codes
    """

    return await _ENDPOINT.asend(
        client,
        (
            project_id,
            training_job_id,
            offset,
            limit,
            order,
            start_time,
            end_time,
            level,
            pattern,
            source,
            x_language,
        ),
    )


async def asyncio(
    project_id: str,
    training_job_id: str,
    *,
    client: _Client,
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
        offset (int | Unset): Number of events to skip; on some servers the number of the page, from 0. Default:
            0.
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
        JobEventsResponse: A page of events.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: ModelArts API Reference, training_management/obtaining_the_events_of_a_training_job.rst, Status Codes
    """

    return _ENDPOINT.result(
        await _ENDPOINT.asend(
            client,
            (
                project_id,
                training_job_id,
                offset,
                limit,
                order,
                start_time,
                end_time,
                level,
                pattern,
                source,
                x_language,
            ),
        )
    )


_resolve_functions(globals())
