# Written by `python -m generator generate` from the description; it overwrites changes.
"""POST /v1/{project_id}/pools/{pool_name}/tags"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import json_codecs as _codecs
from ...answers import JsonAnswer as _JsonAnswer
from ...bodies import JsonBody as _JsonBody
from ...endpoint import Endpoint as _Endpoint
from ...parameters import PathParameter as _Path
from ...type_hints import resolve_functions as _resolve_functions

if TYPE_CHECKING:
    from ...client import Client as _Client
    from ...models.error import Error
    from ...models.pool_tags_response import PoolTagsResponse
    from ...models.update_pool_tags_request import UpdatePoolTagsRequest
    from ...types import Response as _Response

_ENDPOINT: _Endpoint[PoolTagsResponse, Error | PoolTagsResponse] = _Endpoint(
    "POST",
    "/v1/{project_id}/pools/{pool_name}/tags",
    _Path("project_id"),
    _Path("pool_name"),
    bodies=(_JsonBody("UpdatePoolTagsRequest"),),
    answers={
        200: _JsonAnswer("object", codec=_codecs.Nested("PoolTagsResponse")),
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
    pool_name: str,
    *,
    client: _Client,
    body: UpdatePoolTagsRequest,
) -> _Response[Error | PoolTagsResponse]:
    """Change the tags of a resource pool

    Adds tags to a resource pool, deletes some, or replaces all.

    Args:
        project_id (str): ID of the project. Not empty.
        pool_name (str): Name of the pool, found in its metadata.name; not the display name. 4 to 128
            characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
        body (UpdatePoolTagsRequest): Changes of the tags of a resource pool.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: ModelArts API Reference,
    resource_management/tag_management/modifying_resource_tags_of_a_resource_pool.rst, Status Codes
    """

    return _ENDPOINT.send(
        client,
        (
            project_id,
            pool_name,
        ),
        body,
    )


def sync(
    project_id: str,
    pool_name: str,
    *,
    client: _Client,
    body: UpdatePoolTagsRequest,
) -> PoolTagsResponse:
    """Change the tags of a resource pool

    Adds tags to a resource pool, deletes some, or replaces all.

    Args:
        project_id (str): ID of the project. Not empty.
        pool_name (str): Name of the pool, found in its metadata.name; not the display name. 4 to 128
            characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
        body (UpdatePoolTagsRequest): Changes of the tags of a resource pool.
        client (Client): The client that sends the request.

    Returns:
        PoolTagsResponse: The tags of the resource pool.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: ModelArts API Reference,
    resource_management/tag_management/modifying_resource_tags_of_a_resource_pool.rst, Status Codes
    """

    return _ENDPOINT.result(
        _ENDPOINT.send(
            client,
            (
                project_id,
                pool_name,
            ),
            body,
        )
    )


async def asyncio_detailed(
    project_id: str,
    pool_name: str,
    *,
    client: _Client,
    body: UpdatePoolTagsRequest,
) -> _Response[Error | PoolTagsResponse]:
    """Change the tags of a resource pool

    Adds tags to a resource pool, deletes some, or replaces all.

    Args:
        project_id (str): ID of the project. Not empty.
        pool_name (str): Name of the pool, found in its metadata.name; not the display name. 4 to 128
            characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
        body (UpdatePoolTagsRequest): Changes of the tags of a resource pool.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: ModelArts API Reference,
    resource_management/tag_management/modifying_resource_tags_of_a_resource_pool.rst, Status Codes
    """

    return await _ENDPOINT.asend(
        client,
        (
            project_id,
            pool_name,
        ),
        body,
    )


async def asyncio(
    project_id: str,
    pool_name: str,
    *,
    client: _Client,
    body: UpdatePoolTagsRequest,
) -> PoolTagsResponse:
    """Change the tags of a resource pool

    Adds tags to a resource pool, deletes some, or replaces all.

    Args:
        project_id (str): ID of the project. Not empty.
        pool_name (str): Name of the pool, found in its metadata.name; not the display name. 4 to 128
            characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
        body (UpdatePoolTagsRequest): Changes of the tags of a resource pool.
        client (Client): The client that sends the request.

    Returns:
        PoolTagsResponse: The tags of the resource pool.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: ModelArts API Reference,
    resource_management/tag_management/modifying_resource_tags_of_a_resource_pool.rst, Status Codes
    """

    return _ENDPOINT.result(
        await _ENDPOINT.asend(
            client,
            (
                project_id,
                pool_name,
            ),
            body,
        )
    )


_resolve_functions(globals())
