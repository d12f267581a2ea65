# Written by `python -m generator generate` from the description; it overwrites changes.
"""GET /v1/{project_id}/networks/{network_name}"""

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
    from ...models.network import Network
    from ...types import Response as _Response

_ENDPOINT: _Endpoint[Network, Error | Network] = _Endpoint(
    "GET",
    "/v1/{project_id}/networks/{network_name}",
    _Path("project_id"),
    _Path("network_name"),
    answers={
        200: _JsonAnswer("object", codec=_codecs.Nested("Network")),
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
    network_name: str,
    *,
    client: _Client,
) -> _Response[Error | Network]:
    """Show a network

    Shows a network with its connections and their state.

    Args:
        project_id (str): ID of the project. Not empty.
        network_name (str): Name of the network, found in its metadata.name; not the display name. 4 to 128
            characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 003_a4dc8ac54fbecbc8.txt, ShowNetwork, responses 200 and 404; ModelArts API Reference,
    resource_management/network_management/obtaining_a_network_resource.rst, Status Codes;
    huaweicloudsdkmodelarts 3.1.219, show_network
    """

    return _ENDPOINT.send(
        client,
        (
            project_id,
            network_name,
        ),
    )


def sync(
    project_id: str,
    network_name: str,
    *,
    client: _Client,
) -> Network:
    """Show a network

    Shows a network with its connections and their state.

    Args:
        project_id (str): ID of the project. Not empty.
        network_name (str): Name of the network, found in its metadata.name; not the display name. 4 to 128
            characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
        client (Client): The client that sends the request.

    Returns:
        Network: The network.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 003_a4dc8ac54fbecbc8.txt, ShowNetwork, responses 200 and 404; ModelArts API Reference,
    resource_management/network_management/obtaining_a_network_resource.rst, Status Codes;
    huaweicloudsdkmodelarts 3.1.219, show_network
    """

    return _ENDPOINT.result(
        _ENDPOINT.send(
            client,
            (
                project_id,
                network_name,
            ),
        )
    )


async def asyncio_detailed(
    project_id: str,
    network_name: str,
    *,
    client: _Client,
) -> _Response[Error | Network]:
    """Show a network

    Shows a network with its connections and their state.

    Args:
        project_id (str): ID of the project. Not empty.
        network_name (str): Name of the network, found in its metadata.name; not the display name. 4 to 128
            characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 003_a4dc8ac54fbecbc8.txt, ShowNetwork, responses 200 and 404; ModelArts API Reference,
    resource_management/network_management/obtaining_a_network_resource.rst, Status Codes;
    huaweicloudsdkmodelarts 3.1.219, show_network
    """

    return await _ENDPOINT.asend(
        client,
        (
            project_id,
            network_name,
        ),
    )


async def asyncio(
    project_id: str,
    network_name: str,
    *,
    client: _Client,
) -> Network:
    """Show a network

    Shows a network with its connections and their state.

    Args:
        project_id (str): ID of the project. Not empty.
        network_name (str): Name of the network, found in its metadata.name; not the display name. 4 to 128
            characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
        client (Client): The client that sends the request.

    Returns:
        Network: The network.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 003_a4dc8ac54fbecbc8.txt, ShowNetwork, responses 200 and 404; ModelArts API Reference,
    resource_management/network_management/obtaining_a_network_resource.rst, Status Codes;
    huaweicloudsdkmodelarts 3.1.219, show_network
    """

    return _ENDPOINT.result(
        await _ENDPOINT.asend(
            client,
            (
                project_id,
                network_name,
            ),
        )
    )


_resolve_functions(globals())
