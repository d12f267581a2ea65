# Written by `python -m generator generate` from the description; it overwrites changes.
"""POST /v2/{project_id}/groups/{log_group_id}/streams/{log_stream_id}/content/query"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import json_codecs as _codecs
from ...answers import JsonAnswer as _JsonAnswer
from ...bodies import JsonBody as _JsonBody
from ...endpoint import Endpoint as _Endpoint
from ...parameters import PathParameter as _Path
from ...type_hints import resolve_functions as _resolve_functions

if TYPE_CHECKING:
    from ...client import Client as _Client
    from ...models.error import Error
    from ...models.list_logs_request import ListLogsRequest
    from ...models.list_logs_response import ListLogsResponse
    from ...types import Response as _Response

_ENDPOINT: _Endpoint[ListLogsResponse, Error | ListLogsResponse] = _Endpoint(
    "POST",
    "/v2/{project_id}/groups/{log_group_id}/streams/{log_stream_id}/content/query",
    _Path("project_id"),
    _Path("log_group_id"),
    _Path("log_stream_id"),
    bodies=(_JsonBody("ListLogsRequest"),),
    answers={
        200: _JsonAnswer("object", codec=_codecs.Nested("ListLogsResponse")),
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
    log_group_id: str,
    log_stream_id: str,
    *,
    client: _Client,
    body: ListLogsRequest,
) -> _Response[Error | ListLogsResponse]:
    """List lines of a log stream

    Lists the lines that a stream of LTS got in a span of time, for example from the instances of services whose
    log_report_channels name the stream. The next page begins after the line_num of the last line, with the
    search_type forwards.

    Args:
        project_id (str): ID of the project. Not empty.
        log_group_id (str): ID of the log group, as log_report_channels of a service has it. 1 to 64 characters.
        log_stream_id (str): ID of the log stream, as log_report_channels of a service has it. 1 to 64
            characters.
        body (ListLogsRequest): Which lines of a stream are wanted.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: LTS API Reference, Querying Logs (ListLogs); huaweicloud/terraform-provider-huaweicloud,
    data_source_huaweicloud_lts_logs.go
    """

    return _ENDPOINT.send(
        client,
        (
            project_id,
            log_group_id,
            log_stream_id,
        ),
        body,
    )


def sync(
    project_id: str,
    log_group_id: str,
    log_stream_id: str,
    *,
    client: _Client,
    body: ListLogsRequest,
) -> ListLogsResponse:
    """List lines of a log stream

    Lists the lines that a stream of LTS got in a span of time, for example from the instances of services whose
    log_report_channels name the stream. The next page begins after the line_num of the last line, with the
    search_type forwards.

    Args:
        project_id (str): ID of the project. Not empty.
        log_group_id (str): ID of the log group, as log_report_channels of a service has it. 1 to 64 characters.
        log_stream_id (str): ID of the log stream, as log_report_channels of a service has it. 1 to 64
            characters.
        body (ListLogsRequest): Which lines of a stream are wanted.
        client (Client): The client that sends the request.

    Returns:
        ListLogsResponse: The lines.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: LTS API Reference, Querying Logs (ListLogs); huaweicloud/terraform-provider-huaweicloud,
    data_source_huaweicloud_lts_logs.go
    """

    return _ENDPOINT.result(
        _ENDPOINT.send(
            client,
            (
                project_id,
                log_group_id,
                log_stream_id,
            ),
            body,
        )
    )


async def asyncio_detailed(
    project_id: str,
    log_group_id: str,
    log_stream_id: str,
    *,
    client: _Client,
    body: ListLogsRequest,
) -> _Response[Error | ListLogsResponse]:
    """List lines of a log stream

    Lists the lines that a stream of LTS got in a span of time, for example from the instances of services whose
    log_report_channels name the stream. The next page begins after the line_num of the last line, with the
    search_type forwards.

    Args:
        project_id (str): ID of the project. Not empty.
        log_group_id (str): ID of the log group, as log_report_channels of a service has it. 1 to 64 characters.
        log_stream_id (str): ID of the log stream, as log_report_channels of a service has it. 1 to 64
            characters.
        body (ListLogsRequest): Which lines of a stream are wanted.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: LTS API Reference, Querying Logs (ListLogs); huaweicloud/terraform-provider-huaweicloud,
    data_source_huaweicloud_lts_logs.go
    """

    return await _ENDPOINT.asend(
        client,
        (
            project_id,
            log_group_id,
            log_stream_id,
        ),
        body,
    )


async def asyncio(
    project_id: str,
    log_group_id: str,
    log_stream_id: str,
    *,
    client: _Client,
    body: ListLogsRequest,
) -> ListLogsResponse:
    """List lines of a log stream

    Lists the lines that a stream of LTS got in a span of time, for example from the instances of services whose
    log_report_channels name the stream. The next page begins after the line_num of the last line, with the
    search_type forwards.

    Args:
        project_id (str): ID of the project. Not empty.
        log_group_id (str): ID of the log group, as log_report_channels of a service has it. 1 to 64 characters.
        log_stream_id (str): ID of the log stream, as log_report_channels of a service has it. 1 to 64
            characters.
        body (ListLogsRequest): Which lines of a stream are wanted.
        client (Client): The client that sends the request.

    Returns:
        ListLogsResponse: The lines.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: LTS API Reference, Querying Logs (ListLogs); huaweicloud/terraform-provider-huaweicloud,
    data_source_huaweicloud_lts_logs.go
    """

    return _ENDPOINT.result(
        await _ENDPOINT.asend(
            client,
            (
                project_id,
                log_group_id,
                log_stream_id,
            ),
            body,
        )
    )


_resolve_functions(globals())
