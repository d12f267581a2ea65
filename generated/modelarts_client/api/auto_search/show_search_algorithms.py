"""GET /v2/{project_id}/search-algorithms"""

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
    from ...models.show_search_algorithms_response import ShowSearchAlgorithmsResponse

_ANSWERS: Mapping[int, Codec] = {
    200: Nested("ShowSearchAlgorithmsResponse"),
    400: Nested("Error"),
    401: Nested("Error"),
    403: Nested("Error"),
    404: Nested("Error"),
    429: Nested("Error"),
    500: Nested("Error"),
}


def _get_kwargs(
    project_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "path": "/v2/{project_id}/search-algorithms".format(
            project_id=segment("project_id", project_id),
        ),
    }
    return _kwargs


def sync_detailed(
    project_id: str,
    *,
    client: Client,
) -> Response[Error | ShowSearchAlgorithmsResponse]:
    """List search algorithms

    Lists the algorithms that can search hyperparameters, with their settings.

    Args:
        project_id (str): ID of the project. Not empty.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 001_bf673bd6dff8b58d.txt, search-algorithms; ModelArts API Reference,
    training_management/obtaining_supported_hyperparameter_search_algorithms.rst, Status Codes
    """

    response = client.send(
        **_get_kwargs(
            project_id=project_id,
        )
    )
    return read(response, _ANSWERS)


def sync(
    project_id: str,
    *,
    client: Client,
) -> ShowSearchAlgorithmsResponse:
    """List search algorithms

    Lists the algorithms that can search hyperparameters, with their settings.

    Args:
        project_id (str): ID of the project. Not empty.
        client (Client): The client that sends the request.

    Returns:
        ShowSearchAlgorithmsResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 001_bf673bd6dff8b58d.txt, search-algorithms; ModelArts API Reference,
    training_management/obtaining_supported_hyperparameter_search_algorithms.rst, Status Codes
    """

    response = sync_detailed(
        project_id=project_id,
        client=client,
    )
    result: ShowSearchAlgorithmsResponse = succeed(response, _ANSWERS)
    return result


async def asyncio_detailed(
    project_id: str,
    *,
    client: Client,
) -> Response[Error | ShowSearchAlgorithmsResponse]:
    """List search algorithms

    Lists the algorithms that can search hyperparameters, with their settings.

    Args:
        project_id (str): ID of the project. Not empty.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 001_bf673bd6dff8b58d.txt, search-algorithms; ModelArts API Reference,
    training_management/obtaining_supported_hyperparameter_search_algorithms.rst, Status Codes
    """

    response = await client.asend(
        **_get_kwargs(
            project_id=project_id,
        )
    )
    return read(response, _ANSWERS)


async def asyncio(
    project_id: str,
    *,
    client: Client,
) -> ShowSearchAlgorithmsResponse:
    """List search algorithms

    Lists the algorithms that can search hyperparameters, with their settings.

    Args:
        project_id (str): ID of the project. Not empty.
        client (Client): The client that sends the request.

    Returns:
        ShowSearchAlgorithmsResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 001_bf673bd6dff8b58d.txt, search-algorithms; ModelArts API Reference,
    training_management/obtaining_supported_hyperparameter_search_algorithms.rst, Status Codes
    """

    response = await asyncio_detailed(
        project_id=project_id,
        client=client,
    )
    result: ShowSearchAlgorithmsResponse = succeed(response, _ANSWERS)
    return result
