"""GET /v1/{project_id}/models/ai-engine-runtimes"""

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
    from ...models.show_model_engine_and_runtime_response import ShowModelEngineAndRuntimeResponse

_ANSWERS: Mapping[int, Codec] = {
    200: Nested("ShowModelEngineAndRuntimeResponse"),
    400: Nested("Error"),
    401: Nested("Error"),
    403: Nested("Error"),
    404: Nested("Error"),
    429: Nested("Error"),
    500: Nested("Error"),
}


def _get_kwargs(
    project_id: str,
    *,
    limit: str | Unset = UNSET,
    offset: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["limit"] = limit

    params["offset"] = offset

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "path": "/v1/{project_id}/models/ai-engine-runtimes".format(
            project_id=segment("project_id", project_id),
        ),
        "params": params,
    }
    return _kwargs


def sync_detailed(
    project_id: str,
    *,
    client: Client,
    limit: str | Unset = UNSET,
    offset: str | Unset = UNSET,
) -> Response[Error | ShowModelEngineAndRuntimeResponse]:
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
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 000_dc9998aee2e754f6.txt, Function; 003_a4dc8ac54fbecbc8.txt, ai-engine-runtimes; ModelArts API
    Reference, ai_application_management/obtaining_the_model_runtime.rst
    """

    response = client.send(
        **_get_kwargs(
            project_id=project_id,
            limit=limit,
            offset=offset,
        )
    )
    return read(response, _ANSWERS)


def sync(
    project_id: str,
    *,
    client: Client,
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
        ShowModelEngineAndRuntimeResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 000_dc9998aee2e754f6.txt, Function; 003_a4dc8ac54fbecbc8.txt, ai-engine-runtimes; ModelArts API
    Reference, ai_application_management/obtaining_the_model_runtime.rst
    """

    response = sync_detailed(
        project_id=project_id,
        client=client,
        limit=limit,
        offset=offset,
    )
    result: ShowModelEngineAndRuntimeResponse = succeed(response, _ANSWERS)
    return result


async def asyncio_detailed(
    project_id: str,
    *,
    client: Client,
    limit: str | Unset = UNSET,
    offset: str | Unset = UNSET,
) -> Response[Error | ShowModelEngineAndRuntimeResponse]:
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
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 000_dc9998aee2e754f6.txt, Function; 003_a4dc8ac54fbecbc8.txt, ai-engine-runtimes; ModelArts API
    Reference, ai_application_management/obtaining_the_model_runtime.rst
    """

    response = await client.asend(
        **_get_kwargs(
            project_id=project_id,
            limit=limit,
            offset=offset,
        )
    )
    return read(response, _ANSWERS)


async def asyncio(
    project_id: str,
    *,
    client: Client,
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
        ShowModelEngineAndRuntimeResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 000_dc9998aee2e754f6.txt, Function; 003_a4dc8ac54fbecbc8.txt, ai-engine-runtimes; ModelArts API
    Reference, ai_application_management/obtaining_the_model_runtime.rst
    """

    response = await asyncio_detailed(
        project_id=project_id,
        client=client,
        limit=limit,
        offset=offset,
    )
    result: ShowModelEngineAndRuntimeResponse = succeed(response, _ANSWERS)
    return result
