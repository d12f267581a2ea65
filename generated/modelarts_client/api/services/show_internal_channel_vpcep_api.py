# Written by `python -m generator generate` from the description; it overwrites changes.
"""GET /v1/{project_id}/internal-channel-info"""

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
    from ...models.show_internal_channel_vpcep_api_response import ShowInternalChannelVpcepApiResponse
    from ...types import Response as _Response

_ENDPOINT: _Endpoint[ShowInternalChannelVpcepApiResponse, Error | ShowInternalChannelVpcepApiResponse] = _Endpoint(
    "GET",
    "/v1/{project_id}/internal-channel-info",
    _Path("project_id"),
    answers={
        200: _JsonAnswer("object", codec=_codecs.Nested("ShowInternalChannelVpcepApiResponse")),
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
) -> _Response[Error | ShowInternalChannelVpcepApiResponse]:
    """Show the channels from a VPC

    Shows how real-time services can be reached from a VPC.

    Args:
        project_id (str): ID of the project. Not empty.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 003_a4dc8ac54fbecbc8.txt, ShowInternalChannelVpcepApi
    """

    return _ENDPOINT.send(client, (project_id,))


def sync(
    project_id: str,
    *,
    client: _Client,
) -> ShowInternalChannelVpcepApiResponse:
    """Show the channels from a VPC

    Shows how real-time services can be reached from a VPC.

    Args:
        project_id (str): ID of the project. Not empty.
        client (Client): The client that sends the request.

    Returns:
        ShowInternalChannelVpcepApiResponse: The channels.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 003_a4dc8ac54fbecbc8.txt, ShowInternalChannelVpcepApi
    """

    return _ENDPOINT.result(_ENDPOINT.send(client, (project_id,)))


async def asyncio_detailed(
    project_id: str,
    *,
    client: _Client,
) -> _Response[Error | ShowInternalChannelVpcepApiResponse]:
    """Show the channels from a VPC

    Shows how real-time services can be reached from a VPC.

    Args:
        project_id (str): ID of the project. Not empty.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 003_a4dc8ac54fbecbc8.txt, ShowInternalChannelVpcepApi
    """

    return await _ENDPOINT.asend(client, (project_id,))


async def asyncio(
    project_id: str,
    *,
    client: _Client,
) -> ShowInternalChannelVpcepApiResponse:
    """Show the channels from a VPC

    Shows how real-time services can be reached from a VPC.

    Args:
        project_id (str): ID of the project. Not empty.
        client (Client): The client that sends the request.

    Returns:
        ShowInternalChannelVpcepApiResponse: The channels.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 003_a4dc8ac54fbecbc8.txt, ShowInternalChannelVpcepApi
    """

    return _ENDPOINT.result(await _ENDPOINT.asend(client, (project_id,)))


_resolve_functions(globals())
