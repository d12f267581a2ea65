"""GET /v1/{project_id}/internal-channel-info"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ...answers import read, succeed
from ...json_codecs import Codec, Nested
from ...paths import segment
from ...types import Response

if TYPE_CHECKING:
    from ...client import Client
    from ...models.error import Error
    from ...models.show_internal_channel_vpcep_api_response import ShowInternalChannelVpcepApiResponse

_ANSWERS: Mapping[int, Codec] = {
    200: Nested("ShowInternalChannelVpcepApiResponse"),
    400: Nested("Error"),
    401: Nested("Error"),
    403: Nested("Error"),
    404: Nested("Error"),
    429: Nested("Error"),
    500: Nested("Error"),
}


def _get_kwargs(
    project_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "path": "/v1/{project_id}/internal-channel-info".format(
            project_id=segment("project_id", project_id),
        ),
    }
    return _kwargs


def sync_detailed(
    project_id: str,
    *,
    client: Client,
) -> Response[Error | ShowInternalChannelVpcepApiResponse]:
    """Show the channels from a VPC

    Shows how real-time services can be reached from a VPC.

    Args:
        project_id (str): ID of the project. Not empty.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 003_a4dc8ac54fbecbc8.txt, ShowInternalChannelVpcepApi
    """

    response = client.send(
        **_get_kwargs(
            project_id=project_id,
        )
    )
    return read(response, _ANSWERS)


def sync(
    project_id: str,
    *,
    client: Client,
) -> ShowInternalChannelVpcepApiResponse:
    """Show the channels from a VPC

    Shows how real-time services can be reached from a VPC.

    Args:
        project_id (str): ID of the project. Not empty.
        client (Client): The client that sends the request.

    Returns:
        ShowInternalChannelVpcepApiResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 003_a4dc8ac54fbecbc8.txt, ShowInternalChannelVpcepApi
    """

    response = sync_detailed(
        project_id=project_id,
        client=client,
    )
    result: ShowInternalChannelVpcepApiResponse = succeed(response, _ANSWERS)
    return result


async def asyncio_detailed(
    project_id: str,
    *,
    client: Client,
) -> Response[Error | ShowInternalChannelVpcepApiResponse]:
    """Show the channels from a VPC

    Shows how real-time services can be reached from a VPC.

    Args:
        project_id (str): ID of the project. Not empty.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 003_a4dc8ac54fbecbc8.txt, ShowInternalChannelVpcepApi
    """

    response = await client.asend(
        **_get_kwargs(
            project_id=project_id,
        )
    )
    return read(response, _ANSWERS)


async def asyncio(
    project_id: str,
    *,
    client: Client,
) -> ShowInternalChannelVpcepApiResponse:
    """Show the channels from a VPC

    Shows how real-time services can be reached from a VPC.

    Args:
        project_id (str): ID of the project. Not empty.
        client (Client): The client that sends the request.

    Returns:
        ShowInternalChannelVpcepApiResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 003_a4dc8ac54fbecbc8.txt, ShowInternalChannelVpcepApi
    """

    response = await asyncio_detailed(
        project_id=project_id,
        client=client,
    )
    result: ShowInternalChannelVpcepApiResponse = succeed(response, _ANSWERS)
    return result
