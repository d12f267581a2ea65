# Written by `python -m generator generate` from the description; it overwrites changes.
"""PATCH /v2/{project_id}/pools/{pool_name}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from ... import json_codecs as _codecs
from ...answers import JsonAnswer as _JsonAnswer
from ...bodies import JsonBody as _JsonBody
from ...endpoint import Endpoint as _Endpoint
from ...parameters import HeaderParameter as _Header
from ...parameters import PathParameter as _Path
from ...type_hints import resolve_functions as _resolve_functions
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import Client as _Client
    from ...models.error import Error
    from ...models.pool import Pool
    from ...models.pool_update_request import PoolUpdateRequest
    from ...types import Response as _Response

_ENDPOINT: _Endpoint[Pool, Error | Pool] = _Endpoint(
    "PATCH",
    "/v2/{project_id}/pools/{pool_name}",
    _Path("project_id"),
    _Path("pool_name"),
    _Header("X-ModelArts-User-ID", "x_model_arts_user_id"),
    bodies=(
        _JsonBody("PoolUpdateRequest", content_type="application/merge-patch+json"),
        _JsonBody("PoolUpdateRequest"),
    ),
    answers={
        200: _JsonAnswer("object", codec=_codecs.Nested("Pool")),
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
    pool_name: str,
    *,
    client: _Client,
    body: PoolUpdateRequest,
    content_type: Literal["application/merge-patch+json", "application/json"] | Unset = UNSET,
    x_model_arts_user_id: str | Unset = UNSET,
) -> _Response[Error | Pool]:
    """Change a pool

    Changes the description, workspace, types of jobs, flavors, number of nodes or drivers of a pool.

    Args:
        project_id (str): ID of the project. Not empty.
        pool_name (str): Name of the pool, found in its metadata.name; not the display name. 4 to 128
            characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
        body (PoolUpdateRequest): Changes of a pool, as a merge patch; what is absent stays.
        content_type (Literal['application/merge-patch+json', 'application/json']): The media type of the body. Default: the first one that
            is documented with the type of ``body``.
        x_model_arts_user_id (str | Unset): ID of the tenant that the request is for; access to the workspace is
            checked for this tenant.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: ModelArts API Reference, resource_management/resource_pool_management/updating_a_resource_pool.rst;
    ModelArts API Reference, appendix/status_code.rst, 409; huaweicloudsdkmodelarts 3.1.219,
    PatchPoolRequest
    """

    return _ENDPOINT.send(
        client,
        (
            project_id,
            pool_name,
            x_model_arts_user_id,
        ),
        body,
        content_type,
    )


def sync(
    project_id: str,
    pool_name: str,
    *,
    client: _Client,
    body: PoolUpdateRequest,
    content_type: Literal["application/merge-patch+json", "application/json"] | Unset = UNSET,
    x_model_arts_user_id: str | Unset = UNSET,
) -> Pool:
    """Change a pool

    Changes the description, workspace, types of jobs, flavors, number of nodes or drivers of a pool.

    Args:
        project_id (str): ID of the project. Not empty.
        pool_name (str): Name of the pool, found in its metadata.name; not the display name. 4 to 128
            characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
        body (PoolUpdateRequest): Changes of a pool, as a merge patch; what is absent stays.
        content_type (Literal['application/merge-patch+json', 'application/json']): The media type of the body. Default: the first one that
            is documented with the type of ``body``.
        x_model_arts_user_id (str | Unset): ID of the tenant that the request is for; access to the workspace is
            checked for this tenant.
        client (Client): The client that sends the request.

    Returns:
        Pool: The changed pool.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: ModelArts API Reference, resource_management/resource_pool_management/updating_a_resource_pool.rst;
    ModelArts API Reference, appendix/status_code.rst, 409; huaweicloudsdkmodelarts 3.1.219,
    PatchPoolRequest
    """

    return _ENDPOINT.result(
        _ENDPOINT.send(
            client,
            (
                project_id,
                pool_name,
                x_model_arts_user_id,
            ),
            body,
            content_type,
        )
    )


async def asyncio_detailed(
    project_id: str,
    pool_name: str,
    *,
    client: _Client,
    body: PoolUpdateRequest,
    content_type: Literal["application/merge-patch+json", "application/json"] | Unset = UNSET,
    x_model_arts_user_id: str | Unset = UNSET,
) -> _Response[Error | Pool]:
    """Change a pool

    Changes the description, workspace, types of jobs, flavors, number of nodes or drivers of a pool.

    Args:
        project_id (str): ID of the project. Not empty.
        pool_name (str): Name of the pool, found in its metadata.name; not the display name. 4 to 128
            characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
        body (PoolUpdateRequest): Changes of a pool, as a merge patch; what is absent stays.
        content_type (Literal['application/merge-patch+json', 'application/json']): The media type of the body. Default: the first one that
            is documented with the type of ``body``.
        x_model_arts_user_id (str | Unset): ID of the tenant that the request is for; access to the workspace is
            checked for this tenant.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: ModelArts API Reference, resource_management/resource_pool_management/updating_a_resource_pool.rst;
    ModelArts API Reference, appendix/status_code.rst, 409; huaweicloudsdkmodelarts 3.1.219,
    PatchPoolRequest
    """

    return await _ENDPOINT.asend(
        client,
        (
            project_id,
            pool_name,
            x_model_arts_user_id,
        ),
        body,
        content_type,
    )


async def asyncio(
    project_id: str,
    pool_name: str,
    *,
    client: _Client,
    body: PoolUpdateRequest,
    content_type: Literal["application/merge-patch+json", "application/json"] | Unset = UNSET,
    x_model_arts_user_id: str | Unset = UNSET,
) -> Pool:
    """Change a pool

    Changes the description, workspace, types of jobs, flavors, number of nodes or drivers of a pool.

    Args:
        project_id (str): ID of the project. Not empty.
        pool_name (str): Name of the pool, found in its metadata.name; not the display name. 4 to 128
            characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
        body (PoolUpdateRequest): Changes of a pool, as a merge patch; what is absent stays.
        content_type (Literal['application/merge-patch+json', 'application/json']): The media type of the body. Default: the first one that
            is documented with the type of ``body``.
        x_model_arts_user_id (str | Unset): ID of the tenant that the request is for; access to the workspace is
            checked for this tenant.
        client (Client): The client that sends the request.

    Returns:
        Pool: The changed pool.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: ModelArts API Reference, resource_management/resource_pool_management/updating_a_resource_pool.rst;
    ModelArts API Reference, appendix/status_code.rst, 409; huaweicloudsdkmodelarts 3.1.219,
    PatchPoolRequest
    """

    return _ENDPOINT.result(
        await _ENDPOINT.asend(
            client,
            (
                project_id,
                pool_name,
                x_model_arts_user_id,
            ),
            body,
            content_type,
        )
    )


_resolve_functions(globals())
