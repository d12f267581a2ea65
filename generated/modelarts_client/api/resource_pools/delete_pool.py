"""DELETE /v2/{project_id}/pools/{pool_name}"""

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
    from ...models.pool import Pool

_ANSWERS: Mapping[int, Codec] = {
    200: Nested("Pool"),
    400: Nested("Error"),
    401: Nested("Error"),
    403: Nested("Error"),
    404: Nested("Error"),
    409: Nested("Error"),
    429: Nested("Error"),
    500: Nested("Error"),
}


def _get_kwargs(
    project_id: str,
    pool_name: str,
    *,
    x_model_arts_user_id: str | Unset = UNSET,
    request_type: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(x_model_arts_user_id, Unset):
        headers["X-ModelArts-User-ID"] = x_model_arts_user_id

    if not isinstance(request_type, Unset):
        headers["request-type"] = request_type

    _kwargs: dict[str, Any] = {
        "method": "delete",
        "path": "/v2/{project_id}/pools/{pool_name}".format(
            project_id=segment("project_id", project_id),
            pool_name=segment("pool_name", pool_name),
        ),
    }
    _kwargs["headers"] = headers
    return _kwargs


def sync_detailed(
    project_id: str,
    pool_name: str,
    *,
    client: Client,
    x_model_arts_user_id: str | Unset = UNSET,
    request_type: str | Unset = UNSET,
) -> Response[Error | Pool]:
    """Delete a pool

    Deletes a pool; the response is sent before its nodes are gone.

    Args:
        project_id (str): ID of the project. Not empty.
        pool_name (str): Name of the pool, found in its metadata.name; not the display name. 4 to 128
            characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
        x_model_arts_user_id (str | Unset): ID of the tenant that the request is for; access to the workspace is
            checked for this tenant.
        request_type (str | Unset): Origin of the request; orders are created only for console.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: ModelArts API Reference, resource_management/resource_pool_management/deleting_a_resource_pool.rst;
    ModelArts API Reference, appendix/status_code.rst, 409; huaweicloudsdkmodelarts 3.1.219,
    DeletePoolRequest
    """

    response = client.send(
        **_get_kwargs(
            project_id=project_id,
            pool_name=pool_name,
            x_model_arts_user_id=x_model_arts_user_id,
            request_type=request_type,
        )
    )
    return read(response, _ANSWERS)


def sync(
    project_id: str,
    pool_name: str,
    *,
    client: Client,
    x_model_arts_user_id: str | Unset = UNSET,
    request_type: str | Unset = UNSET,
) -> Pool:
    """Delete a pool

    Deletes a pool; the response is sent before its nodes are gone.

    Args:
        project_id (str): ID of the project. Not empty.
        pool_name (str): Name of the pool, found in its metadata.name; not the display name. 4 to 128
            characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
        x_model_arts_user_id (str | Unset): ID of the tenant that the request is for; access to the workspace is
            checked for this tenant.
        request_type (str | Unset): Origin of the request; orders are created only for console.
        client (Client): The client that sends the request.

    Returns:
        Pool: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: ModelArts API Reference, resource_management/resource_pool_management/deleting_a_resource_pool.rst;
    ModelArts API Reference, appendix/status_code.rst, 409; huaweicloudsdkmodelarts 3.1.219,
    DeletePoolRequest
    """

    response = sync_detailed(
        project_id=project_id,
        pool_name=pool_name,
        client=client,
        x_model_arts_user_id=x_model_arts_user_id,
        request_type=request_type,
    )
    result: Pool = succeed(response, _ANSWERS)
    return result


async def asyncio_detailed(
    project_id: str,
    pool_name: str,
    *,
    client: Client,
    x_model_arts_user_id: str | Unset = UNSET,
    request_type: str | Unset = UNSET,
) -> Response[Error | Pool]:
    """Delete a pool

    Deletes a pool; the response is sent before its nodes are gone.

    Args:
        project_id (str): ID of the project. Not empty.
        pool_name (str): Name of the pool, found in its metadata.name; not the display name. 4 to 128
            characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
        x_model_arts_user_id (str | Unset): ID of the tenant that the request is for; access to the workspace is
            checked for this tenant.
        request_type (str | Unset): Origin of the request; orders are created only for console.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: ModelArts API Reference, resource_management/resource_pool_management/deleting_a_resource_pool.rst;
    ModelArts API Reference, appendix/status_code.rst, 409; huaweicloudsdkmodelarts 3.1.219,
    DeletePoolRequest
    """

    response = await client.asend(
        **_get_kwargs(
            project_id=project_id,
            pool_name=pool_name,
            x_model_arts_user_id=x_model_arts_user_id,
            request_type=request_type,
        )
    )
    return read(response, _ANSWERS)


async def asyncio(
    project_id: str,
    pool_name: str,
    *,
    client: Client,
    x_model_arts_user_id: str | Unset = UNSET,
    request_type: str | Unset = UNSET,
) -> Pool:
    """Delete a pool

    Deletes a pool; the response is sent before its nodes are gone.

    Args:
        project_id (str): ID of the project. Not empty.
        pool_name (str): Name of the pool, found in its metadata.name; not the display name. 4 to 128
            characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
        x_model_arts_user_id (str | Unset): ID of the tenant that the request is for; access to the workspace is
            checked for this tenant.
        request_type (str | Unset): Origin of the request; orders are created only for console.
        client (Client): The client that sends the request.

    Returns:
        Pool: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: ModelArts API Reference, resource_management/resource_pool_management/deleting_a_resource_pool.rst;
    ModelArts API Reference, appendix/status_code.rst, 409; huaweicloudsdkmodelarts 3.1.219,
    DeletePoolRequest
    """

    response = await asyncio_detailed(
        project_id=project_id,
        pool_name=pool_name,
        client=client,
        x_model_arts_user_id=x_model_arts_user_id,
        request_type=request_type,
    )
    result: Pool = succeed(response, _ANSWERS)
    return result
