# Written by `python -m generator generate` from the description; it overwrites changes.
"""GET /v2/{project_id}/pools/{pool_name}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import json_codecs as _codecs
from ...answers import JsonAnswer as _JsonAnswer
from ...endpoint import Endpoint as _Endpoint
from ...parameters import HeaderParameter as _Header
from ...parameters import PathParameter as _Path
from ...type_hints import resolve_functions as _resolve_functions
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import Client as _Client
    from ...models.error import Error
    from ...models.pool import Pool
    from ...types import Response as _Response

_ENDPOINT: _Endpoint[Pool, Error | Pool] = _Endpoint(
    "GET",
    "/v2/{project_id}/pools/{pool_name}",
    _Path("project_id"),
    _Path("pool_name"),
    _Header("X-ModelArts-User-ID", "x_model_arts_user_id"),
    answers={
        200: _JsonAnswer("object", codec=_codecs.Nested("Pool")),
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
    x_model_arts_user_id: str | Unset = UNSET,
) -> _Response[Error | Pool]:
    """Show a pool

    Shows the desired and the actual state of a pool.

    Args:
        project_id (str): ID of the project. Not empty.
        pool_name (str): Name of the pool, found in its metadata.name; not the display name. 4 to 128
            characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
        x_model_arts_user_id (str | Unset): ID of the tenant that the request is for; access to the workspace is
            checked for this tenant.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 001_bf673bd6dff8b58d.txt, Tables 3 to 19 of ShowPool; ModelArts API Reference,
    resource_management/resource_pool_management/obtaining_a_resource_pool.rst; huaweicloudsdkmodelarts
    3.1.219, ShowPoolRequest
    """

    return _ENDPOINT.send(
        client,
        (
            project_id,
            pool_name,
            x_model_arts_user_id,
        ),
    )


def sync(
    project_id: str,
    pool_name: str,
    *,
    client: _Client,
    x_model_arts_user_id: str | Unset = UNSET,
) -> Pool:
    """Show a pool

    Shows the desired and the actual state of a pool.

    Args:
        project_id (str): ID of the project. Not empty.
        pool_name (str): Name of the pool, found in its metadata.name; not the display name. 4 to 128
            characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
        x_model_arts_user_id (str | Unset): ID of the tenant that the request is for; access to the workspace is
            checked for this tenant.
        client (Client): The client that sends the request.

    Returns:
        Pool: The pool.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 001_bf673bd6dff8b58d.txt, Tables 3 to 19 of ShowPool; ModelArts API Reference,
    resource_management/resource_pool_management/obtaining_a_resource_pool.rst; huaweicloudsdkmodelarts
    3.1.219, ShowPoolRequest
    """

    return _ENDPOINT.result(
        _ENDPOINT.send(
            client,
            (
                project_id,
                pool_name,
                x_model_arts_user_id,
            ),
        )
    )


async def asyncio_detailed(
    project_id: str,
    pool_name: str,
    *,
    client: _Client,
    x_model_arts_user_id: str | Unset = UNSET,
) -> _Response[Error | Pool]:
    """Show a pool

    Shows the desired and the actual state of a pool.

    Args:
        project_id (str): ID of the project. Not empty.
        pool_name (str): Name of the pool, found in its metadata.name; not the display name. 4 to 128
            characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
        x_model_arts_user_id (str | Unset): ID of the tenant that the request is for; access to the workspace is
            checked for this tenant.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 001_bf673bd6dff8b58d.txt, Tables 3 to 19 of ShowPool; ModelArts API Reference,
    resource_management/resource_pool_management/obtaining_a_resource_pool.rst; huaweicloudsdkmodelarts
    3.1.219, ShowPoolRequest
    """

    return await _ENDPOINT.asend(
        client,
        (
            project_id,
            pool_name,
            x_model_arts_user_id,
        ),
    )


async def asyncio(
    project_id: str,
    pool_name: str,
    *,
    client: _Client,
    x_model_arts_user_id: str | Unset = UNSET,
) -> Pool:
    """Show a pool

    Shows the desired and the actual state of a pool.

    Args:
        project_id (str): ID of the project. Not empty.
        pool_name (str): Name of the pool, found in its metadata.name; not the display name. 4 to 128
            characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
        x_model_arts_user_id (str | Unset): ID of the tenant that the request is for; access to the workspace is
            checked for this tenant.
        client (Client): The client that sends the request.

    Returns:
        Pool: The pool.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 001_bf673bd6dff8b58d.txt, Tables 3 to 19 of ShowPool; ModelArts API Reference,
    resource_management/resource_pool_management/obtaining_a_resource_pool.rst; huaweicloudsdkmodelarts
    3.1.219, ShowPoolRequest
    """

    return _ENDPOINT.result(
        await _ENDPOINT.asend(
            client,
            (
                project_id,
                pool_name,
                x_model_arts_user_id,
            ),
        )
    )


_resolve_functions(globals())
