"""GET /v1/{project_id}/models/ai-engine-runtimes"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import msgspec

from ...errors import error_from
from ...models.error import Error
from ...models.show_model_engine_and_runtime_response import ShowModelEngineAndRuntimeResponse
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    import httpx

    from ...client import Client


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
        "url": "/v1/{project_id}/models/ai-engine-runtimes".format(
            project_id=quote(str(project_id), safe=""),
        ),
        "params": params,
    }
    return _kwargs


def _parse(status_code: int, data: Any) -> Any:
    if status_code == 200:
        return ShowModelEngineAndRuntimeResponse.from_dict(data) if isinstance(data, dict) else data
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


def _build_response(response: httpx.Response) -> Response[Error | ShowModelEngineAndRuntimeResponse]:
    try:
        parsed = _parse(response.status_code, msgspec.json.decode(response.content)) if response.content else None
    except (msgspec.DecodeError, UnicodeDecodeError):
        parsed = None
    return Response(status_code=response.status_code, content=response.content, headers=response.headers, parsed=parsed)


def _success(response: Response[Error | ShowModelEngineAndRuntimeResponse]) -> ShowModelEngineAndRuntimeResponse:
    if not 200 <= response.status_code < 300:
        raise error_from(response)
    parsed: Any = response.parsed
    if not isinstance(parsed, (ShowModelEngineAndRuntimeResponse,)):
        raise error_from(response, "the answer is not the documented JSON")
    return parsed


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
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.

    Source: 000_dc9998aee2e754f6.txt, Function; 003_a4dc8ac54fbecbc8.txt, ai-engine-runtimes; ModelArts API
    Reference, ai_application_management/obtaining_the_model_runtime.rst
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        limit=limit,
        offset=offset,
    )
    return _build_response(client.get_httpx_client().request(**kwargs))


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
        client (Client): Where the request goes.

    Returns:
        ShowModelEngineAndRuntimeResponse: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.

    Source: 000_dc9998aee2e754f6.txt, Function; 003_a4dc8ac54fbecbc8.txt, ai-engine-runtimes; ModelArts API
    Reference, ai_application_management/obtaining_the_model_runtime.rst
    """

    return _success(
        sync_detailed(
            project_id=project_id,
            client=client,
            limit=limit,
            offset=offset,
        )
    )


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
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.

    Source: 000_dc9998aee2e754f6.txt, Function; 003_a4dc8ac54fbecbc8.txt, ai-engine-runtimes; ModelArts API
    Reference, ai_application_management/obtaining_the_model_runtime.rst
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        limit=limit,
        offset=offset,
    )
    return _build_response(await client.get_async_httpx_client().request(**kwargs))


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
        client (Client): Where the request goes.

    Returns:
        ShowModelEngineAndRuntimeResponse: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.

    Source: 000_dc9998aee2e754f6.txt, Function; 003_a4dc8ac54fbecbc8.txt, ai-engine-runtimes; ModelArts API
    Reference, ai_application_management/obtaining_the_model_runtime.rst
    """

    return _success(
        await asyncio_detailed(
            project_id=project_id,
            client=client,
            limit=limit,
            offset=offset,
        )
    )
