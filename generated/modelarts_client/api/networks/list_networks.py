# Written by `python -m generator generate` from the description; it overwrites changes.
"""GET /v1/{project_id}/networks"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import json_codecs as _codecs
from ...answers import JsonAnswer as _JsonAnswer
from ...endpoint import Endpoint as _Endpoint
from ...parameters import PathParameter as _Path
from ...parameters import QueryParameter as _Query
from ...type_hints import resolve_functions as _resolve_functions
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import Client as _Client
    from ...models.error import Error
    from ...models.list_networks_response import ListNetworksResponse
    from ...types import Response as _Response

_ENDPOINT: _Endpoint[ListNetworksResponse, Error | ListNetworksResponse] = _Endpoint(
    "GET",
    "/v1/{project_id}/networks",
    _Path("project_id"),
    _Query("workspaceId", "workspace_id"),
    _Query("labelSelector", "label_selector"),
    _Query("limit"),
    _Query("continue", "continue_"),
    answers={
        200: _JsonAnswer("object", codec=_codecs.Nested("ListNetworksResponse")),
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
    workspace_id: str | Unset = "0",
    label_selector: str | Unset = UNSET,
    limit: int | Unset = 500,
    continue_: str | Unset = UNSET,
) -> _Response[Error | ListNetworksResponse]:
    """List networks

    Lists the networks of the project, page by page.

    Args:
        project_id (str): ID of the project. Not empty.
        workspace_id (str | Unset): Only items of this workspace. Default: '0'.
        label_selector (str | Unset): Only resources whose labels fit this selector, for example
            os.modelarts/name=auto-pool-os.
        limit (int | Unset): Most resources on a page, 0 to 500. Default: 500.
        continue_ (str | Unset): Start of the page, from metadata.continue of the previous page; the first page
            when it is absent or empty.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: ModelArts API Reference, resource_management/network_management/obtaining_network_resources.rst, Status
    Codes; huaweicloudsdkmodelarts 3.1.219, list_networks
    """

    return _ENDPOINT.send(
        client,
        (
            project_id,
            workspace_id,
            label_selector,
            limit,
            continue_,
        ),
    )


def sync(
    project_id: str,
    *,
    client: _Client,
    workspace_id: str | Unset = "0",
    label_selector: str | Unset = UNSET,
    limit: int | Unset = 500,
    continue_: str | Unset = UNSET,
) -> ListNetworksResponse:
    """List networks

    Lists the networks of the project, page by page.

    Args:
        project_id (str): ID of the project. Not empty.
        workspace_id (str | Unset): Only items of this workspace. Default: '0'.
        label_selector (str | Unset): Only resources whose labels fit this selector, for example
            os.modelarts/name=auto-pool-os.
        limit (int | Unset): Most resources on a page, 0 to 500. Default: 500.
        continue_ (str | Unset): Start of the page, from metadata.continue of the previous page; the first page
            when it is absent or empty.
        client (Client): The client that sends the request.

    Returns:
        ListNetworksResponse: A page of networks.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: ModelArts API Reference, resource_management/network_management/obtaining_network_resources.rst, Status
    Codes; huaweicloudsdkmodelarts 3.1.219, list_networks
    """

    return _ENDPOINT.result(
        _ENDPOINT.send(
            client,
            (
                project_id,
                workspace_id,
                label_selector,
                limit,
                continue_,
            ),
        )
    )


async def asyncio_detailed(
    project_id: str,
    *,
    client: _Client,
    workspace_id: str | Unset = "0",
    label_selector: str | Unset = UNSET,
    limit: int | Unset = 500,
    continue_: str | Unset = UNSET,
) -> _Response[Error | ListNetworksResponse]:
    """List networks

    Lists the networks of the project, page by page.

    Args:
        project_id (str): ID of the project. Not empty.
        workspace_id (str | Unset): Only items of this workspace. Default: '0'.
        label_selector (str | Unset): Only resources whose labels fit this selector, for example
            os.modelarts/name=auto-pool-os.
        limit (int | Unset): Most resources on a page, 0 to 500. Default: 500.
        continue_ (str | Unset): Start of the page, from metadata.continue of the previous page; the first page
            when it is absent or empty.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: ModelArts API Reference, resource_management/network_management/obtaining_network_resources.rst, Status
    Codes; huaweicloudsdkmodelarts 3.1.219, list_networks
    """

    return await _ENDPOINT.asend(
        client,
        (
            project_id,
            workspace_id,
            label_selector,
            limit,
            continue_,
        ),
    )


async def asyncio(
    project_id: str,
    *,
    client: _Client,
    workspace_id: str | Unset = "0",
    label_selector: str | Unset = UNSET,
    limit: int | Unset = 500,
    continue_: str | Unset = UNSET,
) -> ListNetworksResponse:
    """List networks

    Lists the networks of the project, page by page.

    Args:
        project_id (str): ID of the project. Not empty.
        workspace_id (str | Unset): Only items of this workspace. Default: '0'.
        label_selector (str | Unset): Only resources whose labels fit this selector, for example
            os.modelarts/name=auto-pool-os.
        limit (int | Unset): Most resources on a page, 0 to 500. Default: 500.
        continue_ (str | Unset): Start of the page, from metadata.continue of the previous page; the first page
            when it is absent or empty.
        client (Client): The client that sends the request.

    Returns:
        ListNetworksResponse: A page of networks.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: ModelArts API Reference, resource_management/network_management/obtaining_network_resources.rst, Status
    Codes; huaweicloudsdkmodelarts 3.1.219, list_networks
    """

    return _ENDPOINT.result(
        await _ENDPOINT.asend(
            client,
            (
                project_id,
                workspace_id,
                label_selector,
                limit,
                continue_,
            ),
        )
    )


_resolve_functions(globals())
