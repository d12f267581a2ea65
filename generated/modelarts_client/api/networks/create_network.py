# Written by `python -m generator generate` from the description; it overwrites changes.
"""POST /v1/{project_id}/networks"""

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
    from ...models.network import Network
    from ...models.network_creation_request import NetworkCreationRequest
    from ...types import Response as _Response

_ENDPOINT: _Endpoint[Network, Error | Network] = _Endpoint(
    "POST",
    "/v1/{project_id}/networks",
    _Path("project_id"),
    bodies=(_JsonBody("NetworkCreationRequest"),),
    answers={
        200: _JsonAnswer("object", codec=_codecs.Nested("Network")),
        400: _JsonAnswer("object", codec=_codecs.Nested("Error")),
        401: _JsonAnswer("object", codec=_codecs.Nested("Error")),
        403: _JsonAnswer("object", codec=_codecs.Nested("Error")),
        404: _JsonAnswer("object", codec=_codecs.Nested("Error")),
        409: _JsonAnswer("object", codec=_codecs.Nested("Error")),
        429: _JsonAnswer("object", codec=_codecs.Nested("Error")),
        500: _JsonAnswer("object", codec=_codecs.Nested("Error")),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: _Client,
    body: NetworkCreationRequest,
) -> _Response[Error | Network]:
    """Create a network

    Creates a network for resource pools; the service generates its name, which is its ID.

    Args:
        project_id (str): ID of the project. Not empty.
        body (NetworkCreationRequest): A network to create.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: ModelArts API Reference, resource_management/network_management/creating_network_resources.rst, Status
    Codes; ModelArts API Reference, appendix/status_code.rst, 409; huaweicloudsdkmodelarts 3.1.219,
    create_network
    """

    return _ENDPOINT.send(client, (project_id,), body)


def sync(
    project_id: str,
    *,
    client: _Client,
    body: NetworkCreationRequest,
) -> Network:
    """Create a network

    Creates a network for resource pools; the service generates its name, which is its ID.

    Args:
        project_id (str): ID of the project. Not empty.
        body (NetworkCreationRequest): A network to create.
        client (Client): The client that sends the request.

    Returns:
        Network: The network; it is created in the background.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: ModelArts API Reference, resource_management/network_management/creating_network_resources.rst, Status
    Codes; ModelArts API Reference, appendix/status_code.rst, 409; huaweicloudsdkmodelarts 3.1.219,
    create_network
    """

    return _ENDPOINT.result(_ENDPOINT.send(client, (project_id,), body))


async def asyncio_detailed(
    project_id: str,
    *,
    client: _Client,
    body: NetworkCreationRequest,
) -> _Response[Error | Network]:
    """Create a network

    Creates a network for resource pools; the service generates its name, which is its ID.

    Args:
        project_id (str): ID of the project. Not empty.
        body (NetworkCreationRequest): A network to create.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: ModelArts API Reference, resource_management/network_management/creating_network_resources.rst, Status
    Codes; ModelArts API Reference, appendix/status_code.rst, 409; huaweicloudsdkmodelarts 3.1.219,
    create_network
    """

    return await _ENDPOINT.asend(client, (project_id,), body)


async def asyncio(
    project_id: str,
    *,
    client: _Client,
    body: NetworkCreationRequest,
) -> Network:
    """Create a network

    Creates a network for resource pools; the service generates its name, which is its ID.

    Args:
        project_id (str): ID of the project. Not empty.
        body (NetworkCreationRequest): A network to create.
        client (Client): The client that sends the request.

    Returns:
        Network: The network; it is created in the background.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: ModelArts API Reference, resource_management/network_management/creating_network_resources.rst, Status
    Codes; ModelArts API Reference, appendix/status_code.rst, 409; huaweicloudsdkmodelarts 3.1.219,
    create_network
    """

    return _ENDPOINT.result(await _ENDPOINT.asend(client, (project_id,), body))


_resolve_functions(globals())
