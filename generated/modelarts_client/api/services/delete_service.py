"""DELETE /v1/{project_id}/services/{service_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import msgspec

from ...errors import error_from
from ...models.delete_service_response import DeleteServiceResponse
from ...models.error import Error
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import Client


def _get_kwargs(
    project_id: str,
    service_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "delete",
        "url": "/v1/{project_id}/services/{service_id}".format(
            project_id=quote(str(project_id), safe=""),
            service_id=quote(str(service_id), safe=""),
        ),
    }
    return _kwargs


def _parse(status_code: int, data: Any) -> Any:
    if status_code == 200:
        return DeleteServiceResponse.from_dict(data) if isinstance(data, dict) else data
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


def _build_response(response: httpx.Response) -> Response[DeleteServiceResponse | Error]:
    try:
        parsed = _parse(response.status_code, msgspec.json.decode(response.content)) if response.content else None
    except (msgspec.DecodeError, UnicodeDecodeError):
        parsed = None
    return Response(status_code=response.status_code, content=response.content, headers=response.headers, parsed=parsed)


def _success(response: Response[DeleteServiceResponse | Error]) -> DeleteServiceResponse:
    if not 200 <= response.status_code < 300:
        raise error_from(response)
    parsed: Any = response.parsed
    if not isinstance(parsed, (DeleteServiceResponse,)):
        raise error_from(response, "the answer is not the documented JSON")
    return parsed


def sync_detailed(
    project_id: str,
    service_id: str,
    *,
    client: Client,
) -> Response[DeleteServiceResponse | Error]:
    """Delete services

    Deletes a service of the user, or several when service_id is a list of IDs with commas.

    Args:
        project_id (str): ID of the project. Not empty.
        service_id (str): ID of the service. DeleteService takes several IDs, separated by commas. Not empty.
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.

    Source: 002_70b4f4b3164ec19d.txt, chapter 8.9; ModelArts API Reference,
    service_management/deleting_a_service.rst; ModelArts API Reference, appendix/error_codes.rst
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        service_id=service_id,
    )
    return _build_response(client.get_httpx_client().request(**kwargs))


def sync(
    project_id: str,
    service_id: str,
    *,
    client: Client,
) -> DeleteServiceResponse:
    """Delete services

    Deletes a service of the user, or several when service_id is a list of IDs with commas.

    Args:
        project_id (str): ID of the project. Not empty.
        service_id (str): ID of the service. DeleteService takes several IDs, separated by commas. Not empty.
        client (Client): Where the request goes.

    Returns:
        DeleteServiceResponse: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.

    Source: 002_70b4f4b3164ec19d.txt, chapter 8.9; ModelArts API Reference,
    service_management/deleting_a_service.rst; ModelArts API Reference, appendix/error_codes.rst
    """

    return _success(
        sync_detailed(
            project_id=project_id,
            service_id=service_id,
            client=client,
        )
    )


async def asyncio_detailed(
    project_id: str,
    service_id: str,
    *,
    client: Client,
) -> Response[DeleteServiceResponse | Error]:
    """Delete services

    Deletes a service of the user, or several when service_id is a list of IDs with commas.

    Args:
        project_id (str): ID of the project. Not empty.
        service_id (str): ID of the service. DeleteService takes several IDs, separated by commas. Not empty.
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.

    Source: 002_70b4f4b3164ec19d.txt, chapter 8.9; ModelArts API Reference,
    service_management/deleting_a_service.rst; ModelArts API Reference, appendix/error_codes.rst
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        service_id=service_id,
    )
    return _build_response(await client.get_async_httpx_client().request(**kwargs))


async def asyncio(
    project_id: str,
    service_id: str,
    *,
    client: Client,
) -> DeleteServiceResponse:
    """Delete services

    Deletes a service of the user, or several when service_id is a list of IDs with commas.

    Args:
        project_id (str): ID of the project. Not empty.
        service_id (str): ID of the service. DeleteService takes several IDs, separated by commas. Not empty.
        client (Client): Where the request goes.

    Returns:
        DeleteServiceResponse: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.

    Source: 002_70b4f4b3164ec19d.txt, chapter 8.9; ModelArts API Reference,
    service_management/deleting_a_service.rst; ModelArts API Reference, appendix/error_codes.rst
    """

    return _success(
        await asyncio_detailed(
            project_id=project_id,
            service_id=service_id,
            client=client,
        )
    )
