# Written by `python -m generator generate` from the description; it overwrites changes.
"""GET /v1/{project_id}/quotas"""

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
    from ...models.show_os_quota_response import ShowOsQuotaResponse
    from ...types import Response as _Response

_ENDPOINT: _Endpoint[ShowOsQuotaResponse, Error | ShowOsQuotaResponse] = _Endpoint(
    "GET",
    "/v1/{project_id}/quotas",
    _Path("project_id"),
    answers={
        200: _JsonAnswer("object", codec=_codecs.Nested("ShowOsQuotaResponse")),
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
) -> _Response[Error | ShowOsQuotaResponse]:
    """Show quotas

    Shows how many resource pools and networks the project may have, and has.

    Args:
        project_id (str): ID of the project. Not empty.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 001_bf673bd6dff8b58d.txt, ShowOsQuota, response 200; 003_a4dc8ac54fbecbc8.txt, ShowOsQuota, response
    200; ModelArts API Reference, resource_management/configuration_management/obtaining_os_quotas.rst,
    Status Codes; huaweicloudsdkmodelarts 3.1.219, show_os_quota
    """

    return _ENDPOINT.send(client, (project_id,))


def sync(
    project_id: str,
    *,
    client: _Client,
) -> ShowOsQuotaResponse:
    """Show quotas

    Shows how many resource pools and networks the project may have, and has.

    Args:
        project_id (str): ID of the project. Not empty.
        client (Client): The client that sends the request.

    Returns:
        ShowOsQuotaResponse: The quotas.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 001_bf673bd6dff8b58d.txt, ShowOsQuota, response 200; 003_a4dc8ac54fbecbc8.txt, ShowOsQuota, response
    200; ModelArts API Reference, resource_management/configuration_management/obtaining_os_quotas.rst,
    Status Codes; huaweicloudsdkmodelarts 3.1.219, show_os_quota
    """

    return _ENDPOINT.result(_ENDPOINT.send(client, (project_id,)))


async def asyncio_detailed(
    project_id: str,
    *,
    client: _Client,
) -> _Response[Error | ShowOsQuotaResponse]:
    """Show quotas

    Shows how many resource pools and networks the project may have, and has.

    Args:
        project_id (str): ID of the project. Not empty.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 001_bf673bd6dff8b58d.txt, ShowOsQuota, response 200; 003_a4dc8ac54fbecbc8.txt, ShowOsQuota, response
    200; ModelArts API Reference, resource_management/configuration_management/obtaining_os_quotas.rst,
    Status Codes; huaweicloudsdkmodelarts 3.1.219, show_os_quota
    """

    return await _ENDPOINT.asend(client, (project_id,))


async def asyncio(
    project_id: str,
    *,
    client: _Client,
) -> ShowOsQuotaResponse:
    """Show quotas

    Shows how many resource pools and networks the project may have, and has.

    Args:
        project_id (str): ID of the project. Not empty.
        client (Client): The client that sends the request.

    Returns:
        ShowOsQuotaResponse: The quotas.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 001_bf673bd6dff8b58d.txt, ShowOsQuota, response 200; 003_a4dc8ac54fbecbc8.txt, ShowOsQuota, response
    200; ModelArts API Reference, resource_management/configuration_management/obtaining_os_quotas.rst,
    Status Codes; huaweicloudsdkmodelarts 3.1.219, show_os_quota
    """

    return _ENDPOINT.result(await _ENDPOINT.asend(client, (project_id,)))


_resolve_functions(globals())
