"""POST /v1/{project_id}/networks"""

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
    from ...models.network import Network
    from ...models.network_creation_request import NetworkCreationRequest

_ANSWERS: Mapping[int, Codec] = {
    200: Nested("Network"),
    400: Nested("Error"),
    401: Nested("Error"),
    403: Nested("Error"),
    404: Nested("Error"),
    409: Nested("Error"),
    429: Nested("Error"),
    500: Nested("Error"),
}


def _get_kwargs(
    project_id: str,
    *,
    body: NetworkCreationRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "path": "/v1/{project_id}/networks".format(
            project_id=segment("project_id", project_id),
        ),
    }
    _kwargs["content"] = body.to_json()
    headers["Content-Type"] = "application/json"
    _kwargs["headers"] = headers
    return _kwargs


def sync_detailed(
    project_id: str,
    *,
    client: Client,
    body: NetworkCreationRequest,
) -> Response[Error | Network]:
    """Create a network

    Creates a network for resource pools; the service generates its name, which is its ID.

    Args:
        project_id (str): ID of the project. Not empty.
        body (NetworkCreationRequest): A network to create.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: ModelArts API Reference, resource_management/network_management/creating_network_resources.rst, Status
    Codes; ModelArts API Reference, appendix/status_code.rst, 409; huaweicloudsdkmodelarts 3.1.219,
    create_network
    """

    response = client.send(
        **_get_kwargs(
            project_id=project_id,
            body=body,
        )
    )
    return read(response, _ANSWERS)


def sync(
    project_id: str,
    *,
    client: Client,
    body: NetworkCreationRequest,
) -> Network:
    """Create a network

    Creates a network for resource pools; the service generates its name, which is its ID.

    Args:
        project_id (str): ID of the project. Not empty.
        body (NetworkCreationRequest): A network to create.
        client (Client): The client that sends the request.

    Returns:
        Network: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: ModelArts API Reference, resource_management/network_management/creating_network_resources.rst, Status
    Codes; ModelArts API Reference, appendix/status_code.rst, 409; huaweicloudsdkmodelarts 3.1.219,
    create_network
    """

    response = sync_detailed(
        project_id=project_id,
        client=client,
        body=body,
    )
    result: Network = succeed(response, _ANSWERS)
    return result


async def asyncio_detailed(
    project_id: str,
    *,
    client: Client,
    body: NetworkCreationRequest,
) -> Response[Error | Network]:
    """Create a network

    Creates a network for resource pools; the service generates its name, which is its ID.

    Args:
        project_id (str): ID of the project. Not empty.
        body (NetworkCreationRequest): A network to create.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: ModelArts API Reference, resource_management/network_management/creating_network_resources.rst, Status
    Codes; ModelArts API Reference, appendix/status_code.rst, 409; huaweicloudsdkmodelarts 3.1.219,
    create_network
    """

    response = await client.asend(
        **_get_kwargs(
            project_id=project_id,
            body=body,
        )
    )
    return read(response, _ANSWERS)


async def asyncio(
    project_id: str,
    *,
    client: Client,
    body: NetworkCreationRequest,
) -> Network:
    """Create a network

    Creates a network for resource pools; the service generates its name, which is its ID.

    Args:
        project_id (str): ID of the project. Not empty.
        body (NetworkCreationRequest): A network to create.
        client (Client): The client that sends the request.

    Returns:
        Network: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: ModelArts API Reference, resource_management/network_management/creating_network_resources.rst, Status
    Codes; ModelArts API Reference, appendix/status_code.rst, 409; huaweicloudsdkmodelarts 3.1.219,
    create_network
    """

    response = await asyncio_detailed(
        project_id=project_id,
        client=client,
        body=body,
    )
    result: Network = succeed(response, _ANSWERS)
    return result
