# Written by `python -m generator generate` from the description; it overwrites changes.
"""PATCH /v1/{project_id}/networks/{network_name}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from ... import json_codecs as _codecs
from ...answers import JsonAnswer as _JsonAnswer
from ...bodies import JsonBody as _JsonBody
from ...endpoint import Endpoint as _Endpoint
from ...parameters import PathParameter as _Path
from ...type_hints import resolve_functions as _resolve_functions
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import Client as _Client
    from ...models.error import Error
    from ...models.network import Network
    from ...models.network_update_request import NetworkUpdateRequest
    from ...types import Response as _Response

_ENDPOINT: _Endpoint[Network, Error | Network] = _Endpoint(
    "PATCH",
    "/v1/{project_id}/networks/{network_name}",
    _Path("project_id"),
    _Path("network_name"),
    bodies=(
        _JsonBody("NetworkUpdateRequest", content_type="application/merge-patch+json"),
        _JsonBody("NetworkUpdateRequest"),
    ),
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
    network_name: str,
    *,
    client: _Client,
    body: NetworkUpdateRequest,
    content_type: Literal["application/merge-patch+json", "application/json"] | Unset = UNSET,
) -> _Response[Error | Network]:
    """Change a network

    Changes description, workspace, IPv6 or connections of a network, with a merge patch.

    Args:
        project_id (str): ID of the project. Not empty.
        network_name (str): Name of the network, found in its metadata.name; not the display name. 4 to 128
            characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
        body (NetworkUpdateRequest): Changes of a network, as a merge patch; what is absent stays as it is, and
            a list replaces the old list.
        content_type (Literal['application/merge-patch+json', 'application/json']): The media type of the body. Default: the first one that
            is documented with the type of ``body``.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: ModelArts API Reference, resource_management/network_management/updating_a_network_resource.rst, Table 2
    and Status Codes; ModelArts API Reference, appendix/status_code.rst, 409; huaweicloudsdkmodelarts
    3.1.219, patch_network
    """

    return _ENDPOINT.send(
        client,
        (
            project_id,
            network_name,
        ),
        body,
        content_type,
    )


def sync(
    project_id: str,
    network_name: str,
    *,
    client: _Client,
    body: NetworkUpdateRequest,
    content_type: Literal["application/merge-patch+json", "application/json"] | Unset = UNSET,
) -> Network:
    """Change a network

    Changes description, workspace, IPv6 or connections of a network, with a merge patch.

    Args:
        project_id (str): ID of the project. Not empty.
        network_name (str): Name of the network, found in its metadata.name; not the display name. 4 to 128
            characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
        body (NetworkUpdateRequest): Changes of a network, as a merge patch; what is absent stays as it is, and
            a list replaces the old list.
        content_type (Literal['application/merge-patch+json', 'application/json']): The media type of the body. Default: the first one that
            is documented with the type of ``body``.
        client (Client): The client that sends the request.

    Returns:
        Network: The network after the change.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: ModelArts API Reference, resource_management/network_management/updating_a_network_resource.rst, Table 2
    and Status Codes; ModelArts API Reference, appendix/status_code.rst, 409; huaweicloudsdkmodelarts
    3.1.219, patch_network
    """

    return _ENDPOINT.result(
        _ENDPOINT.send(
            client,
            (
                project_id,
                network_name,
            ),
            body,
            content_type,
        )
    )


async def asyncio_detailed(
    project_id: str,
    network_name: str,
    *,
    client: _Client,
    body: NetworkUpdateRequest,
    content_type: Literal["application/merge-patch+json", "application/json"] | Unset = UNSET,
) -> _Response[Error | Network]:
    """Change a network

    Changes description, workspace, IPv6 or connections of a network, with a merge patch.

    Args:
        project_id (str): ID of the project. Not empty.
        network_name (str): Name of the network, found in its metadata.name; not the display name. 4 to 128
            characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
        body (NetworkUpdateRequest): Changes of a network, as a merge patch; what is absent stays as it is, and
            a list replaces the old list.
        content_type (Literal['application/merge-patch+json', 'application/json']): The media type of the body. Default: the first one that
            is documented with the type of ``body``.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: ModelArts API Reference, resource_management/network_management/updating_a_network_resource.rst, Table 2
    and Status Codes; ModelArts API Reference, appendix/status_code.rst, 409; huaweicloudsdkmodelarts
    3.1.219, patch_network
    """

    return await _ENDPOINT.asend(
        client,
        (
            project_id,
            network_name,
        ),
        body,
        content_type,
    )


async def asyncio(
    project_id: str,
    network_name: str,
    *,
    client: _Client,
    body: NetworkUpdateRequest,
    content_type: Literal["application/merge-patch+json", "application/json"] | Unset = UNSET,
) -> Network:
    """Change a network

    Changes description, workspace, IPv6 or connections of a network, with a merge patch.

    Args:
        project_id (str): ID of the project. Not empty.
        network_name (str): Name of the network, found in its metadata.name; not the display name. 4 to 128
            characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
        body (NetworkUpdateRequest): Changes of a network, as a merge patch; what is absent stays as it is, and
            a list replaces the old list.
        content_type (Literal['application/merge-patch+json', 'application/json']): The media type of the body. Default: the first one that
            is documented with the type of ``body``.
        client (Client): The client that sends the request.

    Returns:
        Network: The network after the change.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: ModelArts API Reference, resource_management/network_management/updating_a_network_resource.rst, Table 2
    and Status Codes; ModelArts API Reference, appendix/status_code.rst, 409; huaweicloudsdkmodelarts
    3.1.219, patch_network
    """

    return _ENDPOINT.result(
        await _ENDPOINT.asend(
            client,
            (
                project_id,
                network_name,
            ),
            body,
            content_type,
        )
    )


_resolve_functions(globals())
