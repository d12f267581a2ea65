"""GET /v2/{project_id}/training-job-flavors"""

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
    from ...models.flavor_list_response import FlavorListResponse
    from ...models.flavor_type import FlavorType

_ANSWERS: Mapping[int, Codec] = {
    200: Nested("FlavorListResponse"),
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
    flavor_type: FlavorType | str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_flavor_type = flavor_type

    params["flavor_type"] = json_flavor_type

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "path": "/v2/{project_id}/training-job-flavors".format(
            project_id=segment("project_id", project_id),
        ),
        "params": params,
    }
    return _kwargs


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
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 002_70b4f4b3164ec19d.txt, chapter 6.2.1; ModelArts API Reference,
    training_management/obtaining_the_general_specifications_supported_by_a_training_job.rst, Status Codes
    """

    response = client.send(
        **_get_kwargs(
            project_id=project_id,
            flavor_type=flavor_type,
        )
    )
    return read(response, _ANSWERS)


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
        client (Client): The client that sends the request.

    Returns:
        FlavorListResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 002_70b4f4b3164ec19d.txt, chapter 6.2.1; ModelArts API Reference,
    training_management/obtaining_the_general_specifications_supported_by_a_training_job.rst, Status Codes
    """

    response = sync_detailed(
        project_id=project_id,
        client=client,
        flavor_type=flavor_type,
    )
    result: FlavorListResponse = succeed(response, _ANSWERS)
    return result


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
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 002_70b4f4b3164ec19d.txt, chapter 6.2.1; ModelArts API Reference,
    training_management/obtaining_the_general_specifications_supported_by_a_training_job.rst, Status Codes
    """

    response = await client.asend(
        **_get_kwargs(
            project_id=project_id,
            flavor_type=flavor_type,
        )
    )
    return read(response, _ANSWERS)


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
        client (Client): The client that sends the request.

    Returns:
        FlavorListResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 002_70b4f4b3164ec19d.txt, chapter 6.2.1; ModelArts API Reference,
    training_management/obtaining_the_general_specifications_supported_by_a_training_job.rst, Status Codes
    """

    response = await asyncio_detailed(
        project_id=project_id,
        client=client,
        flavor_type=flavor_type,
    )
    result: FlavorListResponse = succeed(response, _ANSWERS)
    return result
