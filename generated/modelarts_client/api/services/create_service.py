"""POST /v1/{project_id}/services"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ...answers import read, succeed
from ...json_codecs import Codec, Nested
from ...paths import segment
from ...types import Response

if TYPE_CHECKING:
    from ...client import Client
    from ...models.create_service_request import CreateServiceRequest
    from ...models.create_service_response import CreateServiceResponse
    from ...models.error import Error

_ANSWERS: Mapping[int, Codec] = {
    200: Nested("CreateServiceResponse"),
    400: Nested("Error"),
    401: Nested("Error"),
    403: Nested("Error"),
    404: Nested("Error"),
    409: Nested("Error"),
    429: Nested("Error"),
    500: Nested("Error"),
}


def _get_kwargs(
    project_id: str,
    *,
    body: CreateServiceRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "path": "/v1/{project_id}/services".format(
            project_id=segment("project_id", project_id),
        ),
    }
    _kwargs["content"] = body.to_json()
    headers["Content-Type"] = "application/json"
    _kwargs["headers"] = headers
    return _kwargs


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
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 002_70b4f4b3164ec19d.txt, chapter 8.2; ModelArts API Reference,
    service_management/deploying_services.rst; ModelArts API Reference, appendix/error_codes.rst
    """

    response = client.send(
        **_get_kwargs(
            project_id=project_id,
            body=body,
        )
    )
    return read(response, _ANSWERS)


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
        client (Client): The client that sends the request.

    Returns:
        CreateServiceResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 002_70b4f4b3164ec19d.txt, chapter 8.2; ModelArts API Reference,
    service_management/deploying_services.rst; ModelArts API Reference, appendix/error_codes.rst
    """

    response = sync_detailed(
        project_id=project_id,
        client=client,
        body=body,
    )
    result: CreateServiceResponse = succeed(response, _ANSWERS)
    return result


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
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 002_70b4f4b3164ec19d.txt, chapter 8.2; ModelArts API Reference,
    service_management/deploying_services.rst; ModelArts API Reference, appendix/error_codes.rst
    """

    response = await client.asend(
        **_get_kwargs(
            project_id=project_id,
            body=body,
        )
    )
    return read(response, _ANSWERS)


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
        client (Client): The client that sends the request.

    Returns:
        CreateServiceResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 002_70b4f4b3164ec19d.txt, chapter 8.2; ModelArts API Reference,
    service_management/deploying_services.rst; ModelArts API Reference, appendix/error_codes.rst
    """

    response = await asyncio_detailed(
        project_id=project_id,
        client=client,
        body=body,
    )
    result: CreateServiceResponse = succeed(response, _ANSWERS)
    return result
