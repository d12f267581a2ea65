# Written by `python -m generator generate` from the description; it overwrites changes.
"""GET /v2/{project_id}/statistics/pools"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import json_codecs as _codecs
from ...answers import JsonAnswer as _JsonAnswer
from ...endpoint import Endpoint as _Endpoint
from ...parameters import PathParameter as _Path
from ...parameters import QueryParameter as _Query
from ...type_hints import resolve_functions as _resolve_functions
from ...types import Unset

if TYPE_CHECKING:
    from ...client import Client as _Client
    from ...models.error import Error
    from ...models.show_pool_statistics_response import ShowPoolStatisticsResponse
    from ...types import Response as _Response

_ENDPOINT: _Endpoint[ShowPoolStatisticsResponse, Error | ShowPoolStatisticsResponse] = _Endpoint(
    "GET",
    "/v2/{project_id}/statistics/pools",
    _Path("project_id"),
    _Query("workspaceId", "workspace_id"),
    answers={
        200: _JsonAnswer("object", codec=_codecs.Nested("ShowPoolStatisticsResponse")),
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
    *,
    client: _Client,
    workspace_id: str | Unset = "0",
) -> _Response[Error | ShowPoolStatisticsResponse]:
    """Count pools

    Counts the pools of a workspace by their state.

    Args:
        project_id (str): ID of the project. Not empty.
        workspace_id (str | Unset): Only items of this workspace. Default: '0'.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 001_bf673bd6dff8b58d.txt, Tables 3 to 6 of ShowPoolStatistics; ModelArts API Reference,
    resource_management/resource_pool_management/obtaining_resource_pool_statistics.rst;
    huaweicloudsdkmodelarts 3.1.219, ShowPoolStatisticsRequest
    """

    return _ENDPOINT.send(
        client,
        (
            project_id,
            workspace_id,
        ),
    )


def sync(
    project_id: str,
    *,
    client: _Client,
    workspace_id: str | Unset = "0",
) -> ShowPoolStatisticsResponse:
    """Count pools

    Counts the pools of a workspace by their state.

    Args:
        project_id (str): ID of the project. Not empty.
        workspace_id (str | Unset): Only items of this workspace. Default: '0'.
        client (Client): The client that sends the request.

    Returns:
        ShowPoolStatisticsResponse: The statistics.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 001_bf673bd6dff8b58d.txt, Tables 3 to 6 of ShowPoolStatistics; ModelArts API Reference,
    resource_management/resource_pool_management/obtaining_resource_pool_statistics.rst;
    huaweicloudsdkmodelarts 3.1.219, ShowPoolStatisticsRequest
    """

    return _ENDPOINT.result(
        _ENDPOINT.send(
            client,
            (
                project_id,
                workspace_id,
            ),
        )
    )


async def asyncio_detailed(
    project_id: str,
    *,
    client: _Client,
    workspace_id: str | Unset = "0",
) -> _Response[Error | ShowPoolStatisticsResponse]:
    """Count pools

    Counts the pools of a workspace by their state.

    Args:
        project_id (str): ID of the project. Not empty.
        workspace_id (str | Unset): Only items of this workspace. Default: '0'.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 001_bf673bd6dff8b58d.txt, Tables 3 to 6 of ShowPoolStatistics; ModelArts API Reference,
    resource_management/resource_pool_management/obtaining_resource_pool_statistics.rst;
    huaweicloudsdkmodelarts 3.1.219, ShowPoolStatisticsRequest
    """

    return await _ENDPOINT.asend(
        client,
        (
            project_id,
            workspace_id,
        ),
    )


async def asyncio(
    project_id: str,
    *,
    client: _Client,
    workspace_id: str | Unset = "0",
) -> ShowPoolStatisticsResponse:
    """Count pools

    Counts the pools of a workspace by their state.

    Args:
        project_id (str): ID of the project. Not empty.
        workspace_id (str | Unset): Only items of this workspace. Default: '0'.
        client (Client): The client that sends the request.

    Returns:
        ShowPoolStatisticsResponse: The statistics.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 001_bf673bd6dff8b58d.txt, Tables 3 to 6 of ShowPoolStatistics; ModelArts API Reference,
    resource_management/resource_pool_management/obtaining_resource_pool_statistics.rst;
    huaweicloudsdkmodelarts 3.1.219, ShowPoolStatisticsRequest
    """

    return _ENDPOINT.result(
        await _ENDPOINT.asend(
            client,
            (
                project_id,
                workspace_id,
            ),
        )
    )


_resolve_functions(globals())
