"""PATCH /v2/{project_id}/pools/{pool_name}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import msgspec

from ...errors import error_from
from ...models.error import Error
from ...models.pool import Pool
from ...models.pool_update_request import PoolUpdateRequest
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    import httpx

    from ...client import Client


def _get_kwargs(
    project_id: str,
    pool_name: str,
    *,
    body: PoolUpdateRequest,
    x_model_arts_user_id: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(x_model_arts_user_id, Unset):
        headers["X-ModelArts-User-ID"] = x_model_arts_user_id

    _kwargs: dict[str, Any] = {
        "method": "patch",
        "url": "/v2/{project_id}/pools/{pool_name}".format(
            project_id=quote(str(project_id), safe=""),
            pool_name=quote(str(pool_name), safe=""),
        ),
    }
    _kwargs["content"] = body.to_json()
    headers["Content-Type"] = "application/merge-patch+json"
    _kwargs["headers"] = headers
    return _kwargs


def _parse(status_code: int, data: Any) -> Any:
    if status_code == 200:
        return Pool.from_dict(data) if isinstance(data, dict) else data
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


def _build_response(response: httpx.Response) -> Response[Error | Pool]:
    try:
        parsed = _parse(response.status_code, msgspec.json.decode(response.content)) if response.content else None
    except (msgspec.DecodeError, UnicodeDecodeError):
        parsed = None
    return Response(status_code=response.status_code, content=response.content, headers=response.headers, parsed=parsed)


def _success(response: Response[Error | Pool]) -> Pool:
    if not 200 <= response.status_code < 300:
        raise error_from(response)
    parsed: Any = response.parsed
    if not isinstance(parsed, (Pool,)):
        raise error_from(response, "the answer is not the documented JSON")
    return parsed


def sync_detailed(
    project_id: str,
    pool_name: str,
    *,
    client: Client,
    body: PoolUpdateRequest,
    x_model_arts_user_id: str | Unset = UNSET,
) -> Response[Error | Pool]:
    """Change a pool

    Changes the description, workspace, types of jobs, flavors, number of nodes or drivers of a pool.

    Args:
        project_id (str): ID of the project. Not empty.
        pool_name (str): Name of the pool, found in its metadata.name; not the name that users see. 4 to 128
            characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
        x_model_arts_user_id (str | Unset): ID of the tenant that the request is for; access to the workspace is
            checked for this tenant.
        body (PoolUpdateRequest): Changes of a pool, as a merge patch; what is absent stays.
        body (PoolUpdateRequest): Changes of a pool, as a merge patch; what is absent stays.
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.

    Source: ModelArts API Reference, resource_management/resource_pool_management/updating_a_resource_pool.rst;
    ModelArts API Reference, appendix/status_code.rst, 409; huaweicloudsdkmodelarts 3.1.219,
    PatchPoolRequest
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        pool_name=pool_name,
        body=body,
        x_model_arts_user_id=x_model_arts_user_id,
    )
    return _build_response(client.get_httpx_client().request(**kwargs))


def sync(
    project_id: str,
    pool_name: str,
    *,
    client: Client,
    body: PoolUpdateRequest,
    x_model_arts_user_id: str | Unset = UNSET,
) -> Pool:
    """Change a pool

    Changes the description, workspace, types of jobs, flavors, number of nodes or drivers of a pool.

    Args:
        project_id (str): ID of the project. Not empty.
        pool_name (str): Name of the pool, found in its metadata.name; not the name that users see. 4 to 128
            characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
        x_model_arts_user_id (str | Unset): ID of the tenant that the request is for; access to the workspace is
            checked for this tenant.
        body (PoolUpdateRequest): Changes of a pool, as a merge patch; what is absent stays.
        body (PoolUpdateRequest): Changes of a pool, as a merge patch; what is absent stays.
        client (Client): Where the request goes.

    Returns:
        Pool: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.

    Source: ModelArts API Reference, resource_management/resource_pool_management/updating_a_resource_pool.rst;
    ModelArts API Reference, appendix/status_code.rst, 409; huaweicloudsdkmodelarts 3.1.219,
    PatchPoolRequest
    """

    return _success(
        sync_detailed(
            project_id=project_id,
            pool_name=pool_name,
            client=client,
            body=body,
            x_model_arts_user_id=x_model_arts_user_id,
        )
    )


async def asyncio_detailed(
    project_id: str,
    pool_name: str,
    *,
    client: Client,
    body: PoolUpdateRequest,
    x_model_arts_user_id: str | Unset = UNSET,
) -> Response[Error | Pool]:
    """Change a pool

    Changes the description, workspace, types of jobs, flavors, number of nodes or drivers of a pool.

    Args:
        project_id (str): ID of the project. Not empty.
        pool_name (str): Name of the pool, found in its metadata.name; not the name that users see. 4 to 128
            characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
        x_model_arts_user_id (str | Unset): ID of the tenant that the request is for; access to the workspace is
            checked for this tenant.
        body (PoolUpdateRequest): Changes of a pool, as a merge patch; what is absent stays.
        body (PoolUpdateRequest): Changes of a pool, as a merge patch; what is absent stays.
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.

    Source: ModelArts API Reference, resource_management/resource_pool_management/updating_a_resource_pool.rst;
    ModelArts API Reference, appendix/status_code.rst, 409; huaweicloudsdkmodelarts 3.1.219,
    PatchPoolRequest
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        pool_name=pool_name,
        body=body,
        x_model_arts_user_id=x_model_arts_user_id,
    )
    return _build_response(await client.get_async_httpx_client().request(**kwargs))


async def asyncio(
    project_id: str,
    pool_name: str,
    *,
    client: Client,
    body: PoolUpdateRequest,
    x_model_arts_user_id: str | Unset = UNSET,
) -> Pool:
    """Change a pool

    Changes the description, workspace, types of jobs, flavors, number of nodes or drivers of a pool.

    Args:
        project_id (str): ID of the project. Not empty.
        pool_name (str): Name of the pool, found in its metadata.name; not the name that users see. 4 to 128
            characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
        x_model_arts_user_id (str | Unset): ID of the tenant that the request is for; access to the workspace is
            checked for this tenant.
        body (PoolUpdateRequest): Changes of a pool, as a merge patch; what is absent stays.
        body (PoolUpdateRequest): Changes of a pool, as a merge patch; what is absent stays.
        client (Client): Where the request goes.

    Returns:
        Pool: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.

    Source: ModelArts API Reference, resource_management/resource_pool_management/updating_a_resource_pool.rst;
    ModelArts API Reference, appendix/status_code.rst, 409; huaweicloudsdkmodelarts 3.1.219,
    PatchPoolRequest
    """

    return _success(
        await asyncio_detailed(
            project_id=project_id,
            pool_name=pool_name,
            client=client,
            body=body,
            x_model_arts_user_id=x_model_arts_user_id,
        )
    )
