"""DELETE /v1/{project_id}/pools/{pool_name}/tags/delete"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import msgspec

from ...errors import error_from
from ...models.delete_pool_tags_request import DeletePoolTagsRequest
from ...models.error import Error
from ...models.pool_tags_response import PoolTagsResponse
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import Client


def _get_kwargs(
    project_id: str,
    pool_name: str,
    *,
    body: DeletePoolTagsRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "delete",
        "url": "/v1/{project_id}/pools/{pool_name}/tags/delete".format(
            project_id=quote(str(project_id), safe=""),
            pool_name=quote(str(pool_name), safe=""),
        ),
    }
    _kwargs["content"] = body.to_json()
    headers["Content-Type"] = "application/json"
    _kwargs["headers"] = headers
    return _kwargs


def _parse(status_code: int, data: Any) -> Any:
    if status_code == 200:
        return PoolTagsResponse.from_dict(data) if isinstance(data, dict) else data
    if status_code == 400:
        return Error.from_dict(data) if isinstance(data, dict) else data
    if status_code == 401:
        return Error.from_dict(data) if isinstance(data, dict) else data
    if status_code == 403:
        return Error.from_dict(data) if isinstance(data, dict) else data
    if status_code == 404:
        return Error.from_dict(data) if isinstance(data, dict) else data
    if status_code == 429:
        return Error.from_dict(data) if isinstance(data, dict) else data
    if status_code == 500:
        return Error.from_dict(data) if isinstance(data, dict) else data
    return None


def _build_response(response: httpx.Response) -> Response[Any | Error | PoolTagsResponse]:
    try:
        parsed = _parse(response.status_code, msgspec.json.decode(response.content)) if response.content else None
    except (msgspec.DecodeError, UnicodeDecodeError):
        parsed = None
    return Response(status_code=response.status_code, content=response.content, headers=response.headers, parsed=parsed)


def _success(response: Response[Any | Error | PoolTagsResponse]) -> PoolTagsResponse | None:
    if not 200 <= response.status_code < 300:
        raise error_from(response)
    if response.status_code == 204:
        return None
    parsed: Any = response.parsed
    if not isinstance(parsed, (PoolTagsResponse,)):
        raise error_from(response, "the answer is not the documented JSON")
    return parsed


def sync_detailed(
    project_id: str,
    pool_name: str,
    *,
    client: Client,
    body: DeletePoolTagsRequest,
) -> Response[Any | Error | PoolTagsResponse]:
    """Delete tags of a resource pool

    Deletes tags of a resource pool by key, or by key and value; a DELETE with a body.

    Args:
        project_id (str): ID of the project. Not empty.
        pool_name (str): Name of the pool, found in its metadata.name; not the name that users see. 4 to 128
            characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
        body (DeletePoolTagsRequest): Tags to delete from a resource pool.
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.

    Source: ModelArts API Reference of 2024-11-28,
    resource_management/tag_management/deleting_resource_pool_tags_in_batches.rst, Status Codes; ModelArts
    API Reference of 2026 (support.huaweicloud.com/api-modelarts), BatchDeletePoolTags;
    huaweicloudsdkmodelarts 3.1.219, batch_delete_pool_tags
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        pool_name=pool_name,
        body=body,
    )
    return _build_response(client.get_httpx_client().request(**kwargs))


def sync(
    project_id: str,
    pool_name: str,
    *,
    client: Client,
    body: DeletePoolTagsRequest,
) -> PoolTagsResponse | None:
    """Delete tags of a resource pool

    Deletes tags of a resource pool by key, or by key and value; a DELETE with a body.

    Args:
        project_id (str): ID of the project. Not empty.
        pool_name (str): Name of the pool, found in its metadata.name; not the name that users see. 4 to 128
            characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
        body (DeletePoolTagsRequest): Tags to delete from a resource pool.
        client (Client): Where the request goes.

    Returns:
        PoolTagsResponse | None: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.

    Source: ModelArts API Reference of 2024-11-28,
    resource_management/tag_management/deleting_resource_pool_tags_in_batches.rst, Status Codes; ModelArts
    API Reference of 2026 (support.huaweicloud.com/api-modelarts), BatchDeletePoolTags;
    huaweicloudsdkmodelarts 3.1.219, batch_delete_pool_tags
    """

    return _success(
        sync_detailed(
            project_id=project_id,
            pool_name=pool_name,
            client=client,
            body=body,
        )
    )


async def asyncio_detailed(
    project_id: str,
    pool_name: str,
    *,
    client: Client,
    body: DeletePoolTagsRequest,
) -> Response[Any | Error | PoolTagsResponse]:
    """Delete tags of a resource pool

    Deletes tags of a resource pool by key, or by key and value; a DELETE with a body.

    Args:
        project_id (str): ID of the project. Not empty.
        pool_name (str): Name of the pool, found in its metadata.name; not the name that users see. 4 to 128
            characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
        body (DeletePoolTagsRequest): Tags to delete from a resource pool.
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.

    Source: ModelArts API Reference of 2024-11-28,
    resource_management/tag_management/deleting_resource_pool_tags_in_batches.rst, Status Codes; ModelArts
    API Reference of 2026 (support.huaweicloud.com/api-modelarts), BatchDeletePoolTags;
    huaweicloudsdkmodelarts 3.1.219, batch_delete_pool_tags
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        pool_name=pool_name,
        body=body,
    )
    return _build_response(await client.get_async_httpx_client().request(**kwargs))


async def asyncio(
    project_id: str,
    pool_name: str,
    *,
    client: Client,
    body: DeletePoolTagsRequest,
) -> PoolTagsResponse | None:
    """Delete tags of a resource pool

    Deletes tags of a resource pool by key, or by key and value; a DELETE with a body.

    Args:
        project_id (str): ID of the project. Not empty.
        pool_name (str): Name of the pool, found in its metadata.name; not the name that users see. 4 to 128
            characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
        body (DeletePoolTagsRequest): Tags to delete from a resource pool.
        client (Client): Where the request goes.

    Returns:
        PoolTagsResponse | None: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.

    Source: ModelArts API Reference of 2024-11-28,
    resource_management/tag_management/deleting_resource_pool_tags_in_batches.rst, Status Codes; ModelArts
    API Reference of 2026 (support.huaweicloud.com/api-modelarts), BatchDeletePoolTags;
    huaweicloudsdkmodelarts 3.1.219, batch_delete_pool_tags
    """

    return _success(
        await asyncio_detailed(
            project_id=project_id,
            pool_name=pool_name,
            client=client,
            body=body,
        )
    )
