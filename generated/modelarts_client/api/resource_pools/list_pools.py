# Written by `python -m generator generate` from the description; it overwrites changes.
"""GET /v2/{project_id}/pools"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import json_codecs as _codecs
from ...answers import JsonAnswer as _JsonAnswer
from ...endpoint import Endpoint as _Endpoint
from ...models.pool_status_filter import PoolStatusFilter
from ...parameters import PathParameter as _Path
from ...parameters import QueryParameter as _Query
from ...type_hints import resolve_functions as _resolve_functions
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import Client as _Client
    from ...models.error import Error
    from ...models.list_pools_response import ListPoolsResponse
    from ...types import Response as _Response

_ENDPOINT: _Endpoint[ListPoolsResponse, Error | ListPoolsResponse] = _Endpoint(
    "GET",
    "/v2/{project_id}/pools",
    _Path("project_id"),
    _Query("workspaceId", "workspace_id"),
    _Query("labelSelector", "label_selector"),
    _Query("status"),
    _Query("parent"),
    answers={
        200: _JsonAnswer("object", codec=_codecs.Nested("ListPoolsResponse")),
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
    status: PoolStatusFilter | str | Unset = UNSET,
    parent: str | Unset = UNSET,
) -> _Response[Error | ListPoolsResponse]:
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
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: ModelArts API Reference, resource_management/resource_pool_management/obtaining_resource_pools.rst;
    huaweicloudsdkmodelarts 3.1.219, ListPoolsRequest
    """

    return _ENDPOINT.send(
        client,
        (
            project_id,
            workspace_id,
            label_selector,
            status,
            parent,
        ),
    )


def sync(
    project_id: str,
    *,
    client: _Client,
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
        ListPoolsResponse: The pools.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: ModelArts API Reference, resource_management/resource_pool_management/obtaining_resource_pools.rst;
    huaweicloudsdkmodelarts 3.1.219, ListPoolsRequest
    """

    return _ENDPOINT.result(
        _ENDPOINT.send(
            client,
            (
                project_id,
                workspace_id,
                label_selector,
                status,
                parent,
            ),
        )
    )


async def asyncio_detailed(
    project_id: str,
    *,
    client: _Client,
    workspace_id: str | Unset = "0",
    label_selector: str | Unset = UNSET,
    status: PoolStatusFilter | str | Unset = UNSET,
    parent: str | Unset = UNSET,
) -> _Response[Error | ListPoolsResponse]:
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
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: ModelArts API Reference, resource_management/resource_pool_management/obtaining_resource_pools.rst;
    huaweicloudsdkmodelarts 3.1.219, ListPoolsRequest
    """

    return await _ENDPOINT.asend(
        client,
        (
            project_id,
            workspace_id,
            label_selector,
            status,
            parent,
        ),
    )


async def asyncio(
    project_id: str,
    *,
    client: _Client,
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
        ListPoolsResponse: The pools.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: ModelArts API Reference, resource_management/resource_pool_management/obtaining_resource_pools.rst;
    huaweicloudsdkmodelarts 3.1.219, ListPoolsRequest
    """

    return _ENDPOINT.result(
        await _ENDPOINT.asend(
            client,
            (
                project_id,
                workspace_id,
                label_selector,
                status,
                parent,
            ),
        )
    )


_resolve_functions(globals())
