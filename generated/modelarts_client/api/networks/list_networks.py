"""GET /v1/{project_id}/networks"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ...answers import read, succeed
from ...json_codecs import Codec, Nested
from ...paths import segment
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import Client
    from ...models.error import Error
    from ...models.list_networks_response import ListNetworksResponse

_ANSWERS: Mapping[int, Codec] = {
    200: Nested("ListNetworksResponse"),
    400: Nested("Error"),
    401: Nested("Error"),
    403: Nested("Error"),
    404: Nested("Error"),
    429: Nested("Error"),
    500: Nested("Error"),
}


def _get_kwargs(
    project_id: str,
    *,
    workspace_id: str | Unset = "0",
    label_selector: str | Unset = UNSET,
    limit: int | Unset = 500,
    continue_: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["workspaceId"] = workspace_id

    params["labelSelector"] = label_selector

    params["limit"] = limit

    params["continue"] = continue_

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "path": "/v1/{project_id}/networks".format(
            project_id=segment("project_id", project_id),
        ),
        "params": params,
    }
    return _kwargs


def sync_detailed(
    project_id: str,
    *,
    client: Client,
    workspace_id: str | Unset = "0",
    label_selector: str | Unset = UNSET,
    limit: int | Unset = 500,
    continue_: str | Unset = UNSET,
) -> Response[Error | ListNetworksResponse]:
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
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: ModelArts API Reference, resource_management/network_management/obtaining_network_resources.rst, Status
    Codes; huaweicloudsdkmodelarts 3.1.219, list_networks
    """

    response = client.send(
        **_get_kwargs(
            project_id=project_id,
            workspace_id=workspace_id,
            label_selector=label_selector,
            limit=limit,
            continue_=continue_,
        )
    )
    return read(response, _ANSWERS)


def sync(
    project_id: str,
    *,
    client: Client,
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
        ListNetworksResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: ModelArts API Reference, resource_management/network_management/obtaining_network_resources.rst, Status
    Codes; huaweicloudsdkmodelarts 3.1.219, list_networks
    """

    response = sync_detailed(
        project_id=project_id,
        client=client,
        workspace_id=workspace_id,
        label_selector=label_selector,
        limit=limit,
        continue_=continue_,
    )
    result: ListNetworksResponse = succeed(response, _ANSWERS)
    return result


async def asyncio_detailed(
    project_id: str,
    *,
    client: Client,
    workspace_id: str | Unset = "0",
    label_selector: str | Unset = UNSET,
    limit: int | Unset = 500,
    continue_: str | Unset = UNSET,
) -> Response[Error | ListNetworksResponse]:
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
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: ModelArts API Reference, resource_management/network_management/obtaining_network_resources.rst, Status
    Codes; huaweicloudsdkmodelarts 3.1.219, list_networks
    """

    response = await client.asend(
        **_get_kwargs(
            project_id=project_id,
            workspace_id=workspace_id,
            label_selector=label_selector,
            limit=limit,
            continue_=continue_,
        )
    )
    return read(response, _ANSWERS)


async def asyncio(
    project_id: str,
    *,
    client: Client,
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
        ListNetworksResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: ModelArts API Reference, resource_management/network_management/obtaining_network_resources.rst, Status
    Codes; huaweicloudsdkmodelarts 3.1.219, list_networks
    """

    response = await asyncio_detailed(
        project_id=project_id,
        client=client,
        workspace_id=workspace_id,
        label_selector=label_selector,
        limit=limit,
        continue_=continue_,
    )
    result: ListNetworksResponse = succeed(response, _ANSWERS)
    return result
