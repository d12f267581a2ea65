"""POST /v1/{project_id}/pools/{pool_name}/tags/create"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ...answers import read, succeed
from ...json_codecs import Codec, Nested
from ...paths import segment
from ...types import Response

if TYPE_CHECKING:
    from ...client import Client
    from ...models.create_pool_tags_request import CreatePoolTagsRequest
    from ...models.error import Error
    from ...models.pool_tags_response import PoolTagsResponse

_ANSWERS: Mapping[int, Codec] = {
    200: Nested("PoolTagsResponse"),
    400: Nested("Error"),
    401: Nested("Error"),
    403: Nested("Error"),
    404: Nested("Error"),
    429: Nested("Error"),
    500: Nested("Error"),
}


def _get_kwargs(
    project_id: str,
    pool_name: str,
    *,
    body: CreatePoolTagsRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "path": "/v1/{project_id}/pools/{pool_name}/tags/create".format(
            project_id=segment("project_id", project_id),
            pool_name=segment("pool_name", pool_name),
        ),
    }
    _kwargs["content"] = body.to_json()
    headers["Content-Type"] = "application/json"
    _kwargs["headers"] = headers
    return _kwargs


def sync_detailed(
    project_id: str,
    pool_name: str,
    *,
    client: Client,
    body: CreatePoolTagsRequest,
) -> Response[Error | PoolTagsResponse]:
    """Add tags to a resource pool

    Adds tags to a resource pool; a tag whose key exists gets the new value.

    Args:
        project_id (str): ID of the project. Not empty.
        pool_name (str): Name of the pool, found in its metadata.name; not the display name. 4 to 128
            characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
        body (CreatePoolTagsRequest): Tags to add to a resource pool.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: ModelArts API Reference of 2024-11-28,
    resource_management/tag_management/creating_resource_pool_tags_in_batches.rst, Status Codes;
    huaweicloudsdkmodelarts 3.1.219, batch_create_pool_tags
    """

    response = client.send(
        **_get_kwargs(
            project_id=project_id,
            pool_name=pool_name,
            body=body,
        )
    )
    return read(response, _ANSWERS)


def sync(
    project_id: str,
    pool_name: str,
    *,
    client: Client,
    body: CreatePoolTagsRequest,
) -> PoolTagsResponse | None:
    """Add tags to a resource pool

    Adds tags to a resource pool; a tag whose key exists gets the new value.

    Args:
        project_id (str): ID of the project. Not empty.
        pool_name (str): Name of the pool, found in its metadata.name; not the display name. 4 to 128
            characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
        body (CreatePoolTagsRequest): Tags to add to a resource pool.
        client (Client): The client that sends the request.

    Returns:
        PoolTagsResponse | None: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: ModelArts API Reference of 2024-11-28,
    resource_management/tag_management/creating_resource_pool_tags_in_batches.rst, Status Codes;
    huaweicloudsdkmodelarts 3.1.219, batch_create_pool_tags
    """

    response = sync_detailed(
        project_id=project_id,
        pool_name=pool_name,
        client=client,
        body=body,
    )
    result: PoolTagsResponse | None = succeed(response, _ANSWERS, without_body=(204,))
    return result


async def asyncio_detailed(
    project_id: str,
    pool_name: str,
    *,
    client: Client,
    body: CreatePoolTagsRequest,
) -> Response[Error | PoolTagsResponse]:
    """Add tags to a resource pool

    Adds tags to a resource pool; a tag whose key exists gets the new value.

    Args:
        project_id (str): ID of the project. Not empty.
        pool_name (str): Name of the pool, found in its metadata.name; not the display name. 4 to 128
            characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
        body (CreatePoolTagsRequest): Tags to add to a resource pool.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: ModelArts API Reference of 2024-11-28,
    resource_management/tag_management/creating_resource_pool_tags_in_batches.rst, Status Codes;
    huaweicloudsdkmodelarts 3.1.219, batch_create_pool_tags
    """

    response = await client.asend(
        **_get_kwargs(
            project_id=project_id,
            pool_name=pool_name,
            body=body,
        )
    )
    return read(response, _ANSWERS)


async def asyncio(
    project_id: str,
    pool_name: str,
    *,
    client: Client,
    body: CreatePoolTagsRequest,
) -> PoolTagsResponse | None:
    """Add tags to a resource pool

    Adds tags to a resource pool; a tag whose key exists gets the new value.

    Args:
        project_id (str): ID of the project. Not empty.
        pool_name (str): Name of the pool, found in its metadata.name; not the display name. 4 to 128
            characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
        body (CreatePoolTagsRequest): Tags to add to a resource pool.
        client (Client): The client that sends the request.

    Returns:
        PoolTagsResponse | None: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: ModelArts API Reference of 2024-11-28,
    resource_management/tag_management/creating_resource_pool_tags_in_batches.rst, Status Codes;
    huaweicloudsdkmodelarts 3.1.219, batch_create_pool_tags
    """

    response = await asyncio_detailed(
        project_id=project_id,
        pool_name=pool_name,
        client=client,
        body=body,
    )
    result: PoolTagsResponse | None = succeed(response, _ANSWERS, without_body=(204,))
    return result
