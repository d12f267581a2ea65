"""GET /v2/{project_id}/pools"""

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
    from ...models.list_pools_response import ListPoolsResponse
    from ...models.pool_status_filter import PoolStatusFilter

_ANSWERS: Mapping[int, Codec] = {
    200: Nested("ListPoolsResponse"),
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
    status: PoolStatusFilter | str | Unset = UNSET,
    parent: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["workspaceId"] = workspace_id

    params["labelSelector"] = label_selector

    json_status = status

    params["status"] = json_status

    params["parent"] = parent

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "path": "/v2/{project_id}/pools".format(
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
    status: PoolStatusFilter | str | Unset = UNSET,
    parent: str | Unset = UNSET,
) -> Response[Error | ListPoolsResponse]:
    """List pools

    Lists the pools of a workspace.

    Args:
        project_id (str): ID of the project. Not empty.
        workspace_id (str | Unset): Only items of this workspace. Default: '0'.
        label_selector (str | Unset): Only resources whose labels fit this selector, for example
            os.modelarts/name=auto-pool-os.
        status (PoolStatusFilter | str | Unset): Only pools of this group; all groups when it is absent.
        parent (str | Unset): Only pools that are parts of the pool with this name.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: ModelArts API Reference, resource_management/resource_pool_management/obtaining_resource_pools.rst;
    huaweicloudsdkmodelarts 3.1.219, ListPoolsRequest
    """

    response = client.send(
        **_get_kwargs(
            project_id=project_id,
            workspace_id=workspace_id,
            label_selector=label_selector,
            status=status,
            parent=parent,
        )
    )
    return read(response, _ANSWERS)


def sync(
    project_id: str,
    *,
    client: Client,
    workspace_id: str | Unset = "0",
    label_selector: str | Unset = UNSET,
    status: PoolStatusFilter | str | Unset = UNSET,
    parent: str | Unset = UNSET,
) -> ListPoolsResponse:
    """List pools

    Lists the pools of a workspace.

    Args:
        project_id (str): ID of the project. Not empty.
        workspace_id (str | Unset): Only items of this workspace. Default: '0'.
        label_selector (str | Unset): Only resources whose labels fit this selector, for example
            os.modelarts/name=auto-pool-os.
        status (PoolStatusFilter | str | Unset): Only pools of this group; all groups when it is absent.
        parent (str | Unset): Only pools that are parts of the pool with this name.
        client (Client): The client that sends the request.

    Returns:
        ListPoolsResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: ModelArts API Reference, resource_management/resource_pool_management/obtaining_resource_pools.rst;
    huaweicloudsdkmodelarts 3.1.219, ListPoolsRequest
    """

    response = sync_detailed(
        project_id=project_id,
        client=client,
        workspace_id=workspace_id,
        label_selector=label_selector,
        status=status,
        parent=parent,
    )
    result: ListPoolsResponse = succeed(response, _ANSWERS)
    return result


async def asyncio_detailed(
    project_id: str,
    *,
    client: Client,
    workspace_id: str | Unset = "0",
    label_selector: str | Unset = UNSET,
    status: PoolStatusFilter | str | Unset = UNSET,
    parent: str | Unset = UNSET,
) -> Response[Error | ListPoolsResponse]:
    """List pools

    Lists the pools of a workspace.

    Args:
        project_id (str): ID of the project. Not empty.
        workspace_id (str | Unset): Only items of this workspace. Default: '0'.
        label_selector (str | Unset): Only resources whose labels fit this selector, for example
            os.modelarts/name=auto-pool-os.
        status (PoolStatusFilter | str | Unset): Only pools of this group; all groups when it is absent.
        parent (str | Unset): Only pools that are parts of the pool with this name.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: ModelArts API Reference, resource_management/resource_pool_management/obtaining_resource_pools.rst;
    huaweicloudsdkmodelarts 3.1.219, ListPoolsRequest
    """

    response = await client.asend(
        **_get_kwargs(
            project_id=project_id,
            workspace_id=workspace_id,
            label_selector=label_selector,
            status=status,
            parent=parent,
        )
    )
    return read(response, _ANSWERS)


async def asyncio(
    project_id: str,
    *,
    client: Client,
    workspace_id: str | Unset = "0",
    label_selector: str | Unset = UNSET,
    status: PoolStatusFilter | str | Unset = UNSET,
    parent: str | Unset = UNSET,
) -> ListPoolsResponse:
    """List pools

    Lists the pools of a workspace.

    Args:
        project_id (str): ID of the project. Not empty.
        workspace_id (str | Unset): Only items of this workspace. Default: '0'.
        label_selector (str | Unset): Only resources whose labels fit this selector, for example
            os.modelarts/name=auto-pool-os.
        status (PoolStatusFilter | str | Unset): Only pools of this group; all groups when it is absent.
        parent (str | Unset): Only pools that are parts of the pool with this name.
        client (Client): The client that sends the request.

    Returns:
        ListPoolsResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: ModelArts API Reference, resource_management/resource_pool_management/obtaining_resource_pools.rst;
    huaweicloudsdkmodelarts 3.1.219, ListPoolsRequest
    """

    response = await asyncio_detailed(
        project_id=project_id,
        client=client,
        workspace_id=workspace_id,
        label_selector=label_selector,
        status=status,
        parent=parent,
    )
    result: ListPoolsResponse = succeed(response, _ANSWERS)
    return result
