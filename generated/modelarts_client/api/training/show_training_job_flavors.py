"""GET /v2/{project_id}/training-job-flavors"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import msgspec

from ...errors import error_from
from ...models.error import Error
from ...models.flavor_list_response import FlavorListResponse
from ...models.flavor_type import FlavorType
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    import httpx

    from ...client import Client


def _get_kwargs(
    project_id: str,
    *,
    flavor_type: FlavorType | str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_flavor_type = flavor_type

    params["flavor_type"] = json_flavor_type

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v2/{project_id}/training-job-flavors".format(
            project_id=quote(str(project_id), safe=""),
        ),
        "params": params,
    }
    return _kwargs


def _parse(status_code: int, data: Any) -> Any:
    if status_code == 200:
        return FlavorListResponse.from_dict(data) if isinstance(data, dict) else data
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


def _build_response(response: httpx.Response) -> Response[Error | FlavorListResponse]:
    try:
        parsed = _parse(response.status_code, msgspec.json.decode(response.content)) if response.content else None
    except (msgspec.DecodeError, UnicodeDecodeError):
        parsed = None
    return Response(status_code=response.status_code, content=response.content, headers=response.headers, parsed=parsed)


def _success(response: Response[Error | FlavorListResponse]) -> FlavorListResponse:
    if not 200 <= response.status_code < 300:
        raise error_from(response)
    parsed: Any = response.parsed
    if not isinstance(parsed, (FlavorListResponse,)):
        raise error_from(response, "the answer is not the documented JSON")
    return parsed


def sync_detailed(
    project_id: str,
    *,
    client: Client,
    flavor_type: FlavorType | str | Unset = UNSET,
) -> Response[Error | FlavorListResponse]:
    """List the flavors of training jobs

    Returns the public flavors that training jobs can use.

    Args:
        project_id (str): ID of the project. Not empty.
        flavor_type (FlavorType | str | Unset): Only flavors of this kind; all kinds when it is absent.
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.

    Source: 002_70b4f4b3164ec19d.txt, chapter 6.2.1; ModelArts API Reference,
    training_management/obtaining_the_general_specifications_supported_by_a_training_job.rst, Status Codes
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        flavor_type=flavor_type,
    )
    return _build_response(client.get_httpx_client().request(**kwargs))


def sync(
    project_id: str,
    *,
    client: Client,
    flavor_type: FlavorType | str | Unset = UNSET,
) -> FlavorListResponse:
    """List the flavors of training jobs

    Returns the public flavors that training jobs can use.

    Args:
        project_id (str): ID of the project. Not empty.
        flavor_type (FlavorType | str | Unset): Only flavors of this kind; all kinds when it is absent.
        client (Client): Where the request goes.

    Returns:
        FlavorListResponse: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.

    Source: 002_70b4f4b3164ec19d.txt, chapter 6.2.1; ModelArts API Reference,
    training_management/obtaining_the_general_specifications_supported_by_a_training_job.rst, Status Codes
    """

    return _success(
        sync_detailed(
            project_id=project_id,
            client=client,
            flavor_type=flavor_type,
        )
    )


async def asyncio_detailed(
    project_id: str,
    *,
    client: Client,
    flavor_type: FlavorType | str | Unset = UNSET,
) -> Response[Error | FlavorListResponse]:
    """List the flavors of training jobs

    Returns the public flavors that training jobs can use.

    Args:
        project_id (str): ID of the project. Not empty.
        flavor_type (FlavorType | str | Unset): Only flavors of this kind; all kinds when it is absent.
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.

    Source: 002_70b4f4b3164ec19d.txt, chapter 6.2.1; ModelArts API Reference,
    training_management/obtaining_the_general_specifications_supported_by_a_training_job.rst, Status Codes
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        flavor_type=flavor_type,
    )
    return _build_response(await client.get_async_httpx_client().request(**kwargs))


async def asyncio(
    project_id: str,
    *,
    client: Client,
    flavor_type: FlavorType | str | Unset = UNSET,
) -> FlavorListResponse:
    """List the flavors of training jobs

    Returns the public flavors that training jobs can use.

    Args:
        project_id (str): ID of the project. Not empty.
        flavor_type (FlavorType | str | Unset): Only flavors of this kind; all kinds when it is absent.
        client (Client): Where the request goes.

    Returns:
        FlavorListResponse: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.

    Source: 002_70b4f4b3164ec19d.txt, chapter 6.2.1; ModelArts API Reference,
    training_management/obtaining_the_general_specifications_supported_by_a_training_job.rst, Status Codes
    """

    return _success(
        await asyncio_detailed(
            project_id=project_id,
            client=client,
            flavor_type=flavor_type,
        )
    )
