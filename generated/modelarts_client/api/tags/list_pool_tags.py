# Written by `python -m generator generate` from the description; it overwrites changes.
"""GET /v1/{project_id}/pools/tags"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import json_codecs as _codecs
from ...answers import JsonAnswer as _JsonAnswer
from ...endpoint import Endpoint as _Endpoint
from ...parameters import PathParameter as _Path
from ...parameters import QueryParameter as _Query
from ...type_hints import resolve_functions as _resolve_functions
from ...types import Unset

if TYPE_CHECKING:
    from ...client import Client as _Client
    from ...models.error import Error
    from ...models.list_pool_tags_response import ListPoolTagsResponse
    from ...types import Response as _Response

_ENDPOINT: _Endpoint[ListPoolTagsResponse, Error | ListPoolTagsResponse] = _Endpoint(
    "GET",
    "/v1/{project_id}/pools/tags",
    _Path("project_id"),
    _Query("limit"),
    _Query("offset"),
    answers={
        200: _JsonAnswer("object", codec=_codecs.Nested("ListPoolTagsResponse")),
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
    limit: int | Unset = 200,
    offset: int | Unset = 0,
) -> _Response[Error | ListPoolTagsResponse]:
    """List the tags of all resource pools

    Lists the tags of all resource pools that the caller may read, one entry for each key.

    Args:
        project_id (str): ID of the project. Not empty.
        limit (int | Unset): Most tags on a page. At least 1. Default: 200.
        offset (int | Unset): Number of the page to return, from 0. Default: 0.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 003_a4dc8ac54fbecbc8.txt, ListPoolTags, response parameters; ModelArts API Reference,
    resource_management/tag_management/obtaining_all_resource_tags_of_a_resource_pool.rst, Status Codes;
    huaweicloudsdkmodelarts 3.1.219, list_pool_tags
    """

    return _ENDPOINT.send(
        client,
        (
            project_id,
            limit,
            offset,
        ),
    )


def sync(
    project_id: str,
    *,
    client: _Client,
    limit: int | Unset = 200,
    offset: int | Unset = 0,
) -> ListPoolTagsResponse:
    """List the tags of all resource pools

    Lists the tags of all resource pools that the caller may read, one entry for each key.

    Args:
        project_id (str): ID of the project. Not empty.
        limit (int | Unset): Most tags on a page. At least 1. Default: 200.
        offset (int | Unset): Number of the page to return, from 0. Default: 0.
        client (Client): The client that sends the request.

    Returns:
        ListPoolTagsResponse: A page of tags.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 003_a4dc8ac54fbecbc8.txt, ListPoolTags, response parameters; ModelArts API Reference,
    resource_management/tag_management/obtaining_all_resource_tags_of_a_resource_pool.rst, Status Codes;
    huaweicloudsdkmodelarts 3.1.219, list_pool_tags
    """

    return _ENDPOINT.result(
        _ENDPOINT.send(
            client,
            (
                project_id,
                limit,
                offset,
            ),
        )
    )


async def asyncio_detailed(
    project_id: str,
    *,
    client: _Client,
    limit: int | Unset = 200,
    offset: int | Unset = 0,
) -> _Response[Error | ListPoolTagsResponse]:
    """List the tags of all resource pools

    Lists the tags of all resource pools that the caller may read, one entry for each key.

    Args:
        project_id (str): ID of the project. Not empty.
        limit (int | Unset): Most tags on a page. At least 1. Default: 200.
        offset (int | Unset): Number of the page to return, from 0. Default: 0.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 003_a4dc8ac54fbecbc8.txt, ListPoolTags, response parameters; ModelArts API Reference,
    resource_management/tag_management/obtaining_all_resource_tags_of_a_resource_pool.rst, Status Codes;
    huaweicloudsdkmodelarts 3.1.219, list_pool_tags
    """

    return await _ENDPOINT.asend(
        client,
        (
            project_id,
            limit,
            offset,
        ),
    )


async def asyncio(
    project_id: str,
    *,
    client: _Client,
    limit: int | Unset = 200,
    offset: int | Unset = 0,
) -> ListPoolTagsResponse:
    """List the tags of all resource pools

    Lists the tags of all resource pools that the caller may read, one entry for each key.

    Args:
        project_id (str): ID of the project. Not empty.
        limit (int | Unset): Most tags on a page. At least 1. Default: 200.
        offset (int | Unset): Number of the page to return, from 0. Default: 0.
        client (Client): The client that sends the request.

    Returns:
        ListPoolTagsResponse: A page of tags.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 003_a4dc8ac54fbecbc8.txt, ListPoolTags, response parameters; ModelArts API Reference,
    resource_management/tag_management/obtaining_all_resource_tags_of_a_resource_pool.rst, Status Codes;
    huaweicloudsdkmodelarts 3.1.219, list_pool_tags
    """

    return _ENDPOINT.result(
        await _ENDPOINT.asend(
            client,
            (
                project_id,
                limit,
                offset,
            ),
        )
    )


_resolve_functions(globals())
