"""DELETE /v1/{project_id}/networks/{network_name}"""

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
    network_name: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "delete",
        "path": "/v1/{project_id}/networks/{network_name}".format(
            project_id=segment("project_id", project_id),
            network_name=segment("network_name", network_name),
        ),
    }
    return _kwargs


def sync_detailed(
    project_id: str,
    network_name: str,
    *,
    client: Client,
) -> Response[Error | Network]:
    """Delete a network

    Begins to delete a network that no resource pool uses.

    Args:
        project_id (str): ID of the project. Not empty.
        network_name (str): Name of the network, found in its metadata.name; not the display name. 4 to 128
            characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: ModelArts API Reference, resource_management/network_management/deleting_a_network_resource.rst, Status
    Codes; ModelArts API Reference, appendix/status_code.rst, 409; huaweicloudsdkmodelarts 3.1.219,
    delete_network
    """

    response = client.send(
        **_get_kwargs(
            project_id=project_id,
            network_name=network_name,
        )
    )
    return read(response, _ANSWERS)


def sync(
    project_id: str,
    network_name: str,
    *,
    client: Client,
) -> Network:
    """Delete a network

    Begins to delete a network that no resource pool uses.

    Args:
        project_id (str): ID of the project. Not empty.
        network_name (str): Name of the network, found in its metadata.name; not the display name. 4 to 128
            characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
        client (Client): The client that sends the request.

    Returns:
        Network: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: ModelArts API Reference, resource_management/network_management/deleting_a_network_resource.rst, Status
    Codes; ModelArts API Reference, appendix/status_code.rst, 409; huaweicloudsdkmodelarts 3.1.219,
    delete_network
    """

    response = sync_detailed(
        project_id=project_id,
        network_name=network_name,
        client=client,
    )
    result: Network = succeed(response, _ANSWERS)
    return result


async def asyncio_detailed(
    project_id: str,
    network_name: str,
    *,
    client: Client,
) -> Response[Error | Network]:
    """Delete a network

    Begins to delete a network that no resource pool uses.

    Args:
        project_id (str): ID of the project. Not empty.
        network_name (str): Name of the network, found in its metadata.name; not the display name. 4 to 128
            characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: ModelArts API Reference, resource_management/network_management/deleting_a_network_resource.rst, Status
    Codes; ModelArts API Reference, appendix/status_code.rst, 409; huaweicloudsdkmodelarts 3.1.219,
    delete_network
    """

    response = await client.asend(
        **_get_kwargs(
            project_id=project_id,
            network_name=network_name,
        )
    )
    return read(response, _ANSWERS)


async def asyncio(
    project_id: str,
    network_name: str,
    *,
    client: Client,
) -> Network:
    """Delete a network

    Begins to delete a network that no resource pool uses.

    Args:
        project_id (str): ID of the project. Not empty.
        network_name (str): Name of the network, found in its metadata.name; not the display name. 4 to 128
            characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
        client (Client): The client that sends the request.

    Returns:
        Network: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: ModelArts API Reference, resource_management/network_management/deleting_a_network_resource.rst, Status
    Codes; ModelArts API Reference, appendix/status_code.rst, 409; huaweicloudsdkmodelarts 3.1.219,
    delete_network
    """

    response = await asyncio_detailed(
        project_id=project_id,
        network_name=network_name,
        client=client,
    )
    result: Network = succeed(response, _ANSWERS)
    return result
