# Written by `python -m generator generate` from the description; it overwrites changes.
"""GET /v1/{project_id}/models/ai-engine-runtimes"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import json_codecs as _codecs
from ...answers import JsonAnswer as _JsonAnswer
from ...endpoint import Endpoint as _Endpoint
from ...parameters import PathParameter as _Path
from ...parameters import QueryParameter as _Query
from ...type_hints import resolve_functions as _resolve_functions
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import Client as _Client
    from ...models.error import Error
    from ...models.show_model_engine_and_runtime_response import ShowModelEngineAndRuntimeResponse
    from ...types import Response as _Response

_ENDPOINT: _Endpoint[ShowModelEngineAndRuntimeResponse, Error | ShowModelEngineAndRuntimeResponse] = _Endpoint(
    "GET",
    "/v1/{project_id}/models/ai-engine-runtimes",
    _Path("project_id"),
    _Query("limit"),
    _Query("offset"),
    answers={
        200: _JsonAnswer("object", codec=_codecs.Nested("ShowModelEngineAndRuntimeResponse")),
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
    limit: str | Unset = UNSET,
    offset: str | Unset = UNSET,
) -> _Response[Error | ShowModelEngineAndRuntimeResponse]:
    """List engines and runtimes of models

    Lists the AI engines that models can have, and the runtimes of each.

    Args:
        project_id (str): ID of the project. Not empty.
        limit (str | Unset): Most engines on a page, as a decimal number. Matches ^[0-9]+$.
        offset (str | Unset): Position that the query starts at, as a decimal number of at least 0. Matches
            ^[0-9]+$.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 000_dc9998aee2e754f6.txt, Function; 003_a4dc8ac54fbecbc8.txt, ai-engine-runtimes; ModelArts API
    Reference, ai_application_management/obtaining_the_model_runtime.rst
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
    limit: str | Unset = UNSET,
    offset: str | Unset = UNSET,
) -> ShowModelEngineAndRuntimeResponse:
    """List engines and runtimes of models

    Lists the AI engines that models can have, and the runtimes of each.

    Args:
        project_id (str): ID of the project. Not empty.
        limit (str | Unset): Most engines on a page, as a decimal number. Matches ^[0-9]+$.
        offset (str | Unset): Position that the query starts at, as a decimal number of at least 0. Matches
            ^[0-9]+$.
        client (Client): The client that sends the request.

    Returns:
        ShowModelEngineAndRuntimeResponse: The engines.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 000_dc9998aee2e754f6.txt, Function; 003_a4dc8ac54fbecbc8.txt, ai-engine-runtimes; ModelArts API
    Reference, ai_application_management/obtaining_the_model_runtime.rst
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
    limit: str | Unset = UNSET,
    offset: str | Unset = UNSET,
) -> _Response[Error | ShowModelEngineAndRuntimeResponse]:
    """List engines and runtimes of models

    Lists the AI engines that models can have, and the runtimes of each.

    Args:
        project_id (str): ID of the project. Not empty.
        limit (str | Unset): Most engines on a page, as a decimal number. Matches ^[0-9]+$.
        offset (str | Unset): Position that the query starts at, as a decimal number of at least 0. Matches
            ^[0-9]+$.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 000_dc9998aee2e754f6.txt, Function; 003_a4dc8ac54fbecbc8.txt, ai-engine-runtimes; ModelArts API
    Reference, ai_application_management/obtaining_the_model_runtime.rst
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
    limit: str | Unset = UNSET,
    offset: str | Unset = UNSET,
) -> ShowModelEngineAndRuntimeResponse:
    """List engines and runtimes of models

    Lists the AI engines that models can have, and the runtimes of each.

    Args:
        project_id (str): ID of the project. Not empty.
        limit (str | Unset): Most engines on a page, as a decimal number. Matches ^[0-9]+$.
        offset (str | Unset): Position that the query starts at, as a decimal number of at least 0. Matches
            ^[0-9]+$.
        client (Client): The client that sends the request.

    Returns:
        ShowModelEngineAndRuntimeResponse: The engines.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 000_dc9998aee2e754f6.txt, Function; 003_a4dc8ac54fbecbc8.txt, ai-engine-runtimes; ModelArts API
    Reference, ai_application_management/obtaining_the_model_runtime.rst
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
