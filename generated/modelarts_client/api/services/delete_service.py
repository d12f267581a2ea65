"""DELETE /v1/{project_id}/services/{service_id}"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ...answers import read, succeed
from ...json_codecs import Codec, Nested
from ...paths import segment
from ...types import Response

if TYPE_CHECKING:
    from ...client import Client
    from ...models.delete_service_response import DeleteServiceResponse
    from ...models.error import Error

_ANSWERS: Mapping[int, Codec] = {
    200: Nested("DeleteServiceResponse"),
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
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "delete",
        "path": "/v1/{project_id}/services/{service_id}".format(
            project_id=segment("project_id", project_id),
            service_id=segment("service_id", service_id),
        ),
    }
    return _kwargs


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
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 002_70b4f4b3164ec19d.txt, chapter 8.9; ModelArts API Reference,
    service_management/deleting_a_service.rst; ModelArts API Reference, appendix/error_codes.rst
    """

    response = client.send(
        **_get_kwargs(
            project_id=project_id,
            service_id=service_id,
        )
    )
    return read(response, _ANSWERS)


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
        client (Client): The client that sends the request.

    Returns:
        DeleteServiceResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 002_70b4f4b3164ec19d.txt, chapter 8.9; ModelArts API Reference,
    service_management/deleting_a_service.rst; ModelArts API Reference, appendix/error_codes.rst
    """

    response = sync_detailed(
        project_id=project_id,
        service_id=service_id,
        client=client,
    )
    result: DeleteServiceResponse = succeed(response, _ANSWERS)
    return result


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
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 002_70b4f4b3164ec19d.txt, chapter 8.9; ModelArts API Reference,
    service_management/deleting_a_service.rst; ModelArts API Reference, appendix/error_codes.rst
    """

    response = await client.asend(
        **_get_kwargs(
            project_id=project_id,
            service_id=service_id,
        )
    )
    return read(response, _ANSWERS)


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
        client (Client): The client that sends the request.

    Returns:
        DeleteServiceResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 002_70b4f4b3164ec19d.txt, chapter 8.9; ModelArts API Reference,
    service_management/deleting_a_service.rst; ModelArts API Reference, appendix/error_codes.rst
    """

    response = await asyncio_detailed(
        project_id=project_id,
        service_id=service_id,
        client=client,
    )
    result: DeleteServiceResponse = succeed(response, _ANSWERS)
    return result
