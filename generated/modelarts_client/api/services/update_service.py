"""PUT /v1/{project_id}/services/{service_id}"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ...answers import read, succeed
from ...json_codecs import Codec, Nested
from ...paths import segment
from ...types import Response

if TYPE_CHECKING:
    from ...client import Client
    from ...models.error import Error
    from ...models.update_service_request import UpdateServiceRequest
    from ...models.update_service_response import UpdateServiceResponse

_ANSWERS: Mapping[int, Codec] = {
    200: Nested("UpdateServiceResponse"),
    400: Nested("Error"),
    401: Nested("Error"),
    403: Nested("Error"),
    404: Nested("Error"),
    429: Nested("Error"),
    500: Nested("Error"),
}


def _get_kwargs(
    project_id: str,
    service_id: str,
    *,
    body: UpdateServiceRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "put",
        "path": "/v1/{project_id}/services/{service_id}".format(
            project_id=segment("project_id", project_id),
            service_id=segment("service_id", service_id),
        ),
    }
    _kwargs["content"] = body.to_json()
    headers["Content-Type"] = "application/json"
    _kwargs["headers"] = headers
    return _kwargs


def sync_detailed(
    project_id: str,
    service_id: str,
    *,
    client: Client,
    body: UpdateServiceRequest,
) -> Response[Error | UpdateServiceResponse]:
    """Update a service

    Changes the configuration of a service, or starts or stops it. A state that forbids this is answered with
    400 and ModelArts.3519.

    Args:
        project_id (str): ID of the project. Not empty.
        service_id (str): ID of the service. DeleteService takes several IDs, separated by commas. Not empty.
        body (UpdateServiceRequest): What to change in a service; absent fields stay as they are. With status,
            config has no effect.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 002_70b4f4b3164ec19d.txt, chapter 8.6; ModelArts API Reference,
    service_management/updating_service_configurations.rst; ModelArts API Reference,
    appendix/error_codes.rst
    """

    response = client.send(
        **_get_kwargs(
            project_id=project_id,
            service_id=service_id,
            body=body,
        )
    )
    return read(response, _ANSWERS)


def sync(
    project_id: str,
    service_id: str,
    *,
    client: Client,
    body: UpdateServiceRequest,
) -> UpdateServiceResponse:
    """Update a service

    Changes the configuration of a service, or starts or stops it. A state that forbids this is answered with
    400 and ModelArts.3519.

    Args:
        project_id (str): ID of the project. Not empty.
        service_id (str): ID of the service. DeleteService takes several IDs, separated by commas. Not empty.
        body (UpdateServiceRequest): What to change in a service; absent fields stay as they are. With status,
            config has no effect.
        client (Client): The client that sends the request.

    Returns:
        UpdateServiceResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 002_70b4f4b3164ec19d.txt, chapter 8.6; ModelArts API Reference,
    service_management/updating_service_configurations.rst; ModelArts API Reference,
    appendix/error_codes.rst
    """

    response = sync_detailed(
        project_id=project_id,
        service_id=service_id,
        client=client,
        body=body,
    )
    result: UpdateServiceResponse = succeed(response, _ANSWERS)
    return result


async def asyncio_detailed(
    project_id: str,
    service_id: str,
    *,
    client: Client,
    body: UpdateServiceRequest,
) -> Response[Error | UpdateServiceResponse]:
    """Update a service

    Changes the configuration of a service, or starts or stops it. A state that forbids this is answered with
    400 and ModelArts.3519.

    Args:
        project_id (str): ID of the project. Not empty.
        service_id (str): ID of the service. DeleteService takes several IDs, separated by commas. Not empty.
        body (UpdateServiceRequest): What to change in a service; absent fields stay as they are. With status,
            config has no effect.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 002_70b4f4b3164ec19d.txt, chapter 8.6; ModelArts API Reference,
    service_management/updating_service_configurations.rst; ModelArts API Reference,
    appendix/error_codes.rst
    """

    response = await client.asend(
        **_get_kwargs(
            project_id=project_id,
            service_id=service_id,
            body=body,
        )
    )
    return read(response, _ANSWERS)


async def asyncio(
    project_id: str,
    service_id: str,
    *,
    client: Client,
    body: UpdateServiceRequest,
) -> UpdateServiceResponse:
    """Update a service

    Changes the configuration of a service, or starts or stops it. A state that forbids this is answered with
    400 and ModelArts.3519.

    Args:
        project_id (str): ID of the project. Not empty.
        service_id (str): ID of the service. DeleteService takes several IDs, separated by commas. Not empty.
        body (UpdateServiceRequest): What to change in a service; absent fields stay as they are. With status,
            config has no effect.
        client (Client): The client that sends the request.

    Returns:
        UpdateServiceResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 002_70b4f4b3164ec19d.txt, chapter 8.6; ModelArts API Reference,
    service_management/updating_service_configurations.rst; ModelArts API Reference,
    appendix/error_codes.rst
    """

    response = await asyncio_detailed(
        project_id=project_id,
        service_id=service_id,
        client=client,
        body=body,
    )
    result: UpdateServiceResponse = succeed(response, _ANSWERS)
    return result
