"""GET /v1/{project_id}/quotas"""

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
    from ...models.show_os_quota_response import ShowOsQuotaResponse

_ANSWERS: Mapping[int, Codec] = {
    200: Nested("ShowOsQuotaResponse"),
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
        "path": "/v1/{project_id}/quotas".format(
            project_id=segment("project_id", project_id),
        ),
    }
    return _kwargs


def sync_detailed(
    project_id: str,
    *,
    client: Client,
) -> Response[Error | ShowOsQuotaResponse]:
    """Show quotas

    Shows how many resource pools and networks the project may have, and has.

    Args:
        project_id (str): ID of the project. Not empty.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 001_bf673bd6dff8b58d.txt, ShowOsQuota, response 200; 003_a4dc8ac54fbecbc8.txt, ShowOsQuota, response
    200; ModelArts API Reference, resource_management/configuration_management/obtaining_os_quotas.rst,
    Status Codes; huaweicloudsdkmodelarts 3.1.219, show_os_quota
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
) -> ShowOsQuotaResponse:
    """Show quotas

    Shows how many resource pools and networks the project may have, and has.

    Args:
        project_id (str): ID of the project. Not empty.
        client (Client): The client that sends the request.

    Returns:
        ShowOsQuotaResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 001_bf673bd6dff8b58d.txt, ShowOsQuota, response 200; 003_a4dc8ac54fbecbc8.txt, ShowOsQuota, response
    200; ModelArts API Reference, resource_management/configuration_management/obtaining_os_quotas.rst,
    Status Codes; huaweicloudsdkmodelarts 3.1.219, show_os_quota
    """

    response = sync_detailed(
        project_id=project_id,
        client=client,
    )
    result: ShowOsQuotaResponse = succeed(response, _ANSWERS)
    return result


async def asyncio_detailed(
    project_id: str,
    *,
    client: Client,
) -> Response[Error | ShowOsQuotaResponse]:
    """Show quotas

    Shows how many resource pools and networks the project may have, and has.

    Args:
        project_id (str): ID of the project. Not empty.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 001_bf673bd6dff8b58d.txt, ShowOsQuota, response 200; 003_a4dc8ac54fbecbc8.txt, ShowOsQuota, response
    200; ModelArts API Reference, resource_management/configuration_management/obtaining_os_quotas.rst,
    Status Codes; huaweicloudsdkmodelarts 3.1.219, show_os_quota
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
) -> ShowOsQuotaResponse:
    """Show quotas

    Shows how many resource pools and networks the project may have, and has.

    Args:
        project_id (str): ID of the project. Not empty.
        client (Client): The client that sends the request.

    Returns:
        ShowOsQuotaResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 001_bf673bd6dff8b58d.txt, ShowOsQuota, response 200; 003_a4dc8ac54fbecbc8.txt, ShowOsQuota, response
    200; ModelArts API Reference, resource_management/configuration_management/obtaining_os_quotas.rst,
    Status Codes; huaweicloudsdkmodelarts 3.1.219, show_os_quota
    """

    response = await asyncio_detailed(
        project_id=project_id,
        client=client,
    )
    result: ShowOsQuotaResponse = succeed(response, _ANSWERS)
    return result
