"""POST /v1/{project_id}/services"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import msgspec

from ...errors import error_from
from ...models.create_service_request import CreateServiceRequest
from ...models.create_service_response import CreateServiceResponse
from ...models.error import Error
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import Client


def _get_kwargs(
    project_id: str,
    *,
    body: CreateServiceRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/{project_id}/services".format(
            project_id=quote(str(project_id), safe=""),
        ),
    }
    _kwargs["content"] = body.to_json()
    headers["Content-Type"] = "application/json"
    _kwargs["headers"] = headers
    return _kwargs


def _parse(status_code: int, data: Any) -> Any:
    if status_code == 200:
        return CreateServiceResponse.from_dict(data) if isinstance(data, dict) else data
    if status_code == 400:
        return Error.from_dict(data) if isinstance(data, dict) else data
    if status_code == 401:
        return Error.from_dict(data) if isinstance(data, dict) else data
    if status_code == 403:
        return Error.from_dict(data) if isinstance(data, dict) else data
    if status_code == 404:
        return Error.from_dict(data) if isinstance(data, dict) else data
    if status_code == 409:
        return Error.from_dict(data) if isinstance(data, dict) else data
    if status_code == 429:
        return Error.from_dict(data) if isinstance(data, dict) else data
    if status_code == 500:
        return Error.from_dict(data) if isinstance(data, dict) else data
    return None


def _build_response(response: httpx.Response) -> Response[CreateServiceResponse | Error]:
    try:
        parsed = _parse(response.status_code, msgspec.json.decode(response.content)) if response.content else None
    except (msgspec.DecodeError, UnicodeDecodeError):
        parsed = None
    return Response(status_code=response.status_code, content=response.content, headers=response.headers, parsed=parsed)


def _success(response: Response[CreateServiceResponse | Error]) -> CreateServiceResponse:
    if not 200 <= response.status_code < 300:
        raise error_from(response)
    parsed: Any = response.parsed
    if not isinstance(parsed, (CreateServiceResponse,)):
        raise error_from(response, "the answer is not the documented JSON")
    return parsed


def sync_detailed(
    project_id: str,
    *,
    client: Client,
    body: CreateServiceRequest,
) -> Response[CreateServiceResponse | Error]:
    """Deploy a service

    Deploys models as a real-time, batch or edge service. The service is there at once, and deploying for a
    while.

    Args:
        project_id (str): ID of the project. Not empty.
        body (CreateServiceRequest): A service to deploy.
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.

    Source: 002_70b4f4b3164ec19d.txt, chapter 8.2; ModelArts API Reference,
    service_management/deploying_services.rst; ModelArts API Reference, appendix/error_codes.rst
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        body=body,
    )
    return _build_response(client.get_httpx_client().request(**kwargs))


def sync(
    project_id: str,
    *,
    client: Client,
    body: CreateServiceRequest,
) -> CreateServiceResponse:
    """Deploy a service

    Deploys models as a real-time, batch or edge service. The service is there at once, and deploying for a
    while.

    Args:
        project_id (str): ID of the project. Not empty.
        body (CreateServiceRequest): A service to deploy.
        client (Client): Where the request goes.

    Returns:
        CreateServiceResponse: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.

    Source: 002_70b4f4b3164ec19d.txt, chapter 8.2; ModelArts API Reference,
    service_management/deploying_services.rst; ModelArts API Reference, appendix/error_codes.rst
    """

    return _success(
        sync_detailed(
            project_id=project_id,
            client=client,
            body=body,
        )
    )


async def asyncio_detailed(
    project_id: str,
    *,
    client: Client,
    body: CreateServiceRequest,
) -> Response[CreateServiceResponse | Error]:
    """Deploy a service

    Deploys models as a real-time, batch or edge service. The service is there at once, and deploying for a
    while.

    Args:
        project_id (str): ID of the project. Not empty.
        body (CreateServiceRequest): A service to deploy.
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.

    Source: 002_70b4f4b3164ec19d.txt, chapter 8.2; ModelArts API Reference,
    service_management/deploying_services.rst; ModelArts API Reference, appendix/error_codes.rst
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        body=body,
    )
    return _build_response(await client.get_async_httpx_client().request(**kwargs))


async def asyncio(
    project_id: str,
    *,
    client: Client,
    body: CreateServiceRequest,
) -> CreateServiceResponse:
    """Deploy a service

    Deploys models as a real-time, batch or edge service. The service is there at once, and deploying for a
    while.

    Args:
        project_id (str): ID of the project. Not empty.
        body (CreateServiceRequest): A service to deploy.
        client (Client): Where the request goes.

    Returns:
        CreateServiceResponse: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.

    Source: 002_70b4f4b3164ec19d.txt, chapter 8.2; ModelArts API Reference,
    service_management/deploying_services.rst; ModelArts API Reference, appendix/error_codes.rst
    """

    return _success(
        await asyncio_detailed(
            project_id=project_id,
            client=client,
            body=body,
        )
    )
