# Written by `python -m generator generate` from the description; it overwrites changes.
"""POST /v2/{project_id}/pools"""

from __future__ import annotations

from typing import TYPE_CHECKING

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
    from ...models.create_pool_request_body import CreatePoolRequestBody
    from ...models.error import Error
    from ...models.pool import Pool
    from ...types import Response as _Response

_ENDPOINT: _Endpoint[Pool, Error | Pool] = _Endpoint(
    "POST",
    "/v2/{project_id}/pools",
    _Path("project_id"),
    _Header("X-ModelArts-User-ID", "x_model_arts_user_id"),
    _Header("request-type", "request_type"),
    bodies=(_JsonBody("CreatePoolRequestBody"),),
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
    *,
    client: _Client,
    body: CreatePoolRequestBody,
    x_model_arts_user_id: str | Unset = UNSET,
    request_type: str | Unset = UNSET,
) -> _Response[Error | Pool]:
    """Create a pool

    Creates a pool; the response is sent before its nodes exist.

    Args:
        project_id (str): ID of the project. Not empty.
        body (CreatePoolRequestBody): A pool to create.
        x_model_arts_user_id (str | Unset): ID of the tenant that the request is for; access to the workspace is
            checked for this tenant.
        request_type (str | Unset): Origin of the request; orders are created only for console.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: ModelArts API Reference, resource_management/resource_pool_management/creating_resource_pools.rst;
    huaweicloudsdkmodelarts 3.1.219, CreatePoolRequest
    """

    return _ENDPOINT.send(
        client,
        (
            project_id,
            x_model_arts_user_id,
            request_type,
        ),
        body,
    )


def sync(
    project_id: str,
    *,
    client: _Client,
    body: CreatePoolRequestBody,
    x_model_arts_user_id: str | Unset = UNSET,
    request_type: str | Unset = UNSET,
) -> Pool:
    """Create a pool

    Creates a pool; the response is sent before its nodes exist.

    Args:
        project_id (str): ID of the project. Not empty.
        body (CreatePoolRequestBody): A pool to create.
        x_model_arts_user_id (str | Unset): ID of the tenant that the request is for; access to the workspace is
            checked for this tenant.
        request_type (str | Unset): Origin of the request; orders are created only for console.
        client (Client): The client that sends the request.

    Returns:
        Pool: The pool is being created.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: ModelArts API Reference, resource_management/resource_pool_management/creating_resource_pools.rst;
    huaweicloudsdkmodelarts 3.1.219, CreatePoolRequest
    """

    return _ENDPOINT.result(
        _ENDPOINT.send(
            client,
            (
                project_id,
                x_model_arts_user_id,
                request_type,
            ),
            body,
        )
    )


async def asyncio_detailed(
    project_id: str,
    *,
    client: _Client,
    body: CreatePoolRequestBody,
    x_model_arts_user_id: str | Unset = UNSET,
    request_type: str | Unset = UNSET,
) -> _Response[Error | Pool]:
    """Create a pool

    Creates a pool; the response is sent before its nodes exist.

    Args:
        project_id (str): ID of the project. Not empty.
        body (CreatePoolRequestBody): A pool to create.
        x_model_arts_user_id (str | Unset): ID of the tenant that the request is for; access to the workspace is
            checked for this tenant.
        request_type (str | Unset): Origin of the request; orders are created only for console.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: ModelArts API Reference, resource_management/resource_pool_management/creating_resource_pools.rst;
    huaweicloudsdkmodelarts 3.1.219, CreatePoolRequest
    """

    return await _ENDPOINT.asend(
        client,
        (
            project_id,
            x_model_arts_user_id,
            request_type,
        ),
        body,
    )


async def asyncio(
    project_id: str,
    *,
    client: _Client,
    body: CreatePoolRequestBody,
    x_model_arts_user_id: str | Unset = UNSET,
    request_type: str | Unset = UNSET,
) -> Pool:
    """Create a pool

    Creates a pool; the response is sent before its nodes exist.

    Args:
        project_id (str): ID of the project. Not empty.
        body (CreatePoolRequestBody): A pool to create.
        x_model_arts_user_id (str | Unset): ID of the tenant that the request is for; access to the workspace is
            checked for this tenant.
        request_type (str | Unset): Origin of the request; orders are created only for console.
        client (Client): The client that sends the request.

    Returns:
        Pool: The pool is being created.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: ModelArts API Reference, resource_management/resource_pool_management/creating_resource_pools.rst;
    huaweicloudsdkmodelarts 3.1.219, CreatePoolRequest
    """

    return _ENDPOINT.result(
        await _ENDPOINT.asend(
            client,
            (
                project_id,
                x_model_arts_user_id,
                request_type,
            ),
            body,
        )
    )


_resolve_functions(globals())
