"""PATCH /v1/{project_id}/networks/{network_name}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import msgspec

from ...errors import error_from
from ...models.error import Error
from ...models.network import Network
from ...models.network_update_request import NetworkUpdateRequest
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import Client


def _get_kwargs(
    project_id: str,
    network_name: str,
    *,
    body: NetworkUpdateRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "patch",
        "url": "/v1/{project_id}/networks/{network_name}".format(
            project_id=quote(str(project_id), safe=""),
            network_name=quote(str(network_name), safe=""),
        ),
    }
    _kwargs["content"] = body.to_json()
    headers["Content-Type"] = "application/merge-patch+json"
    _kwargs["headers"] = headers
    return _kwargs


def _parse(status_code: int, data: Any) -> Any:
    if status_code == 200:
        return Network.from_dict(data) if isinstance(data, dict) else data
    if status_code == 400:
        return Error.from_dict(data) if isinstance(data, dict) else data
    if status_code == 401:
        return Error.from_dict(data) if isinstance(data, dict) else data
    if status_code == 403:
        return Error.from_dict(data) if isinstance(data, dict) else data
    if status_code == 404:
        return Error.from_dict(data) if isinstance(data, dict) else data
    if status_code == 409:
        return Error.from_dict(data) if isinstance(data, dict) else data
    if status_code == 429:
        return Error.from_dict(data) if isinstance(data, dict) else data
    if status_code == 500:
        return Error.from_dict(data) if isinstance(data, dict) else data
    return None


def _build_response(response: httpx.Response) -> Response[Error | Network]:
    try:
        parsed = _parse(response.status_code, msgspec.json.decode(response.content)) if response.content else None
    except (msgspec.DecodeError, UnicodeDecodeError):
        parsed = None
    return Response(status_code=response.status_code, content=response.content, headers=response.headers, parsed=parsed)


def _success(response: Response[Error | Network]) -> Network:
    if not 200 <= response.status_code < 300:
        raise error_from(response)
    parsed: Any = response.parsed
    if not isinstance(parsed, (Network,)):
        raise error_from(response, "the answer is not the documented JSON")
    return parsed


def sync_detailed(
    project_id: str,
    network_name: str,
    *,
    client: Client,
    body: NetworkUpdateRequest,
) -> Response[Error | Network]:
    """Change a network

    Changes description, workspace, IPv6 or connections of a network, with a merge patch.

    Args:
        project_id (str): ID of the project. Not empty.
        network_name (str): Name of the network, found in its metadata.name; not the name that users see. 4 to
            128 characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
        body (NetworkUpdateRequest): Changes of a network, as a merge patch; what is absent stays as it is, and
            a list replaces the old list.
        body (NetworkUpdateRequest): Changes of a network, as a merge patch; what is absent stays as it is, and
            a list replaces the old list.
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.

    Source: ModelArts API Reference, resource_management/network_management/updating_a_network_resource.rst, Table 2
    and Status Codes; ModelArts API Reference, appendix/status_code.rst, 409; huaweicloudsdkmodelarts
    3.1.219, patch_network
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        network_name=network_name,
        body=body,
    )
    return _build_response(client.get_httpx_client().request(**kwargs))


def sync(
    project_id: str,
    network_name: str,
    *,
    client: Client,
    body: NetworkUpdateRequest,
) -> Network:
    """Change a network

    Changes description, workspace, IPv6 or connections of a network, with a merge patch.

    Args:
        project_id (str): ID of the project. Not empty.
        network_name (str): Name of the network, found in its metadata.name; not the name that users see. 4 to
            128 characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
        body (NetworkUpdateRequest): Changes of a network, as a merge patch; what is absent stays as it is, and
            a list replaces the old list.
        body (NetworkUpdateRequest): Changes of a network, as a merge patch; what is absent stays as it is, and
            a list replaces the old list.
        client (Client): Where the request goes.

    Returns:
        Network: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.

    Source: ModelArts API Reference, resource_management/network_management/updating_a_network_resource.rst, Table 2
    and Status Codes; ModelArts API Reference, appendix/status_code.rst, 409; huaweicloudsdkmodelarts
    3.1.219, patch_network
    """

    return _success(
        sync_detailed(
            project_id=project_id,
            network_name=network_name,
            client=client,
            body=body,
        )
    )


async def asyncio_detailed(
    project_id: str,
    network_name: str,
    *,
    client: Client,
    body: NetworkUpdateRequest,
) -> Response[Error | Network]:
    """Change a network

    Changes description, workspace, IPv6 or connections of a network, with a merge patch.

    Args:
        project_id (str): ID of the project. Not empty.
        network_name (str): Name of the network, found in its metadata.name; not the name that users see. 4 to
            128 characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
        body (NetworkUpdateRequest): Changes of a network, as a merge patch; what is absent stays as it is, and
            a list replaces the old list.
        body (NetworkUpdateRequest): Changes of a network, as a merge patch; what is absent stays as it is, and
            a list replaces the old list.
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.

    Source: ModelArts API Reference, resource_management/network_management/updating_a_network_resource.rst, Table 2
    and Status Codes; ModelArts API Reference, appendix/status_code.rst, 409; huaweicloudsdkmodelarts
    3.1.219, patch_network
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        network_name=network_name,
        body=body,
    )
    return _build_response(await client.get_async_httpx_client().request(**kwargs))


async def asyncio(
    project_id: str,
    network_name: str,
    *,
    client: Client,
    body: NetworkUpdateRequest,
) -> Network:
    """Change a network

    Changes description, workspace, IPv6 or connections of a network, with a merge patch.

    Args:
        project_id (str): ID of the project. Not empty.
        network_name (str): Name of the network, found in its metadata.name; not the name that users see. 4 to
            128 characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
        body (NetworkUpdateRequest): Changes of a network, as a merge patch; what is absent stays as it is, and
            a list replaces the old list.
        body (NetworkUpdateRequest): Changes of a network, as a merge patch; what is absent stays as it is, and
            a list replaces the old list.
        client (Client): Where the request goes.

    Returns:
        Network: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.

    Source: ModelArts API Reference, resource_management/network_management/updating_a_network_resource.rst, Table 2
    and Status Codes; ModelArts API Reference, appendix/status_code.rst, 409; huaweicloudsdkmodelarts
    3.1.219, patch_network
    """

    return _success(
        await asyncio_detailed(
            project_id=project_id,
            network_name=network_name,
            client=client,
            body=body,
        )
    )
