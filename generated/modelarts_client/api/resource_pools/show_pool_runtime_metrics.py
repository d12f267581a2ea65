# Written by `python -m generator generate` from the description; it overwrites changes.
"""GET /v2/{project_id}/metrics/runtime/pools"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import json_codecs as _codecs
from ...answers import JsonAnswer as _JsonAnswer
from ...endpoint import Endpoint as _Endpoint
from ...parameters import PathParameter as _Path
from ...type_hints import resolve_functions as _resolve_functions

if TYPE_CHECKING:
    from ...client import Client as _Client
    from ...models.error import Error
    from ...models.show_pool_runtime_metrics_response import ShowPoolRuntimeMetricsResponse
    from ...types import Response as _Response

_ENDPOINT: _Endpoint[ShowPoolRuntimeMetricsResponse, Error | ShowPoolRuntimeMetricsResponse] = _Endpoint(
    "GET",
    "/v2/{project_id}/metrics/runtime/pools",
    _Path("project_id"),
    answers={
        200: _JsonAnswer("object", codec=_codecs.Nested("ShowPoolRuntimeMetricsResponse")),
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
) -> _Response[Error | ShowPoolRuntimeMetricsResponse]:
    """Read the usage of pools

    Returns the current resources of a project's pools, and those in use.

    Args:
        project_id (str): ID of the project. Not empty.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 001_bf673bd6dff8b58d.txt, Tables 2 to 8 of ShowPoolRuntimeMetrics; ModelArts API Reference,
    resource_management/resource_metrics/obtaining_the_real-time_resource_usage.rst; huaweicloudsdkmodelarts
    3.1.219, ShowPoolRuntimeMetricsRequest
    """

    return _ENDPOINT.send(client, (project_id,))


def sync(
    project_id: str,
    *,
    client: _Client,
) -> ShowPoolRuntimeMetricsResponse:
    """Read the usage of pools

    Returns the current resources of a project's pools, and those in use.

    Args:
        project_id (str): ID of the project. Not empty.
        client (Client): The client that sends the request.

    Returns:
        ShowPoolRuntimeMetricsResponse: The usage.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 001_bf673bd6dff8b58d.txt, Tables 2 to 8 of ShowPoolRuntimeMetrics; ModelArts API Reference,
    resource_management/resource_metrics/obtaining_the_real-time_resource_usage.rst; huaweicloudsdkmodelarts
    3.1.219, ShowPoolRuntimeMetricsRequest
    """

    return _ENDPOINT.result(_ENDPOINT.send(client, (project_id,)))


async def asyncio_detailed(
    project_id: str,
    *,
    client: _Client,
) -> _Response[Error | ShowPoolRuntimeMetricsResponse]:
    """Read the usage of pools

    Returns the current resources of a project's pools, and those in use.

    Args:
        project_id (str): ID of the project. Not empty.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 001_bf673bd6dff8b58d.txt, Tables 2 to 8 of ShowPoolRuntimeMetrics; ModelArts API Reference,
    resource_management/resource_metrics/obtaining_the_real-time_resource_usage.rst; huaweicloudsdkmodelarts
    3.1.219, ShowPoolRuntimeMetricsRequest
    """

    return await _ENDPOINT.asend(client, (project_id,))


async def asyncio(
    project_id: str,
    *,
    client: _Client,
) -> ShowPoolRuntimeMetricsResponse:
    """Read the usage of pools

    Returns the current resources of a project's pools, and those in use.

    Args:
        project_id (str): ID of the project. Not empty.
        client (Client): The client that sends the request.

    Returns:
        ShowPoolRuntimeMetricsResponse: The usage.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 001_bf673bd6dff8b58d.txt, Tables 2 to 8 of ShowPoolRuntimeMetrics; ModelArts API Reference,
    resource_management/resource_metrics/obtaining_the_real-time_resource_usage.rst; huaweicloudsdkmodelarts
    3.1.219, ShowPoolRuntimeMetricsRequest
    """

    return _ENDPOINT.result(await _ENDPOINT.asend(client, (project_id,)))


_resolve_functions(globals())
