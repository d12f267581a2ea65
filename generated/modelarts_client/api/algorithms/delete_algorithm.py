"""DELETE /v2/{project_id}/algorithms/{algorithm_id}"""

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

_ANSWERS: Mapping[int, Codec] = {
    400: Nested("Error"),
    401: Nested("Error"),
    403: Nested("Error"),
    404: Nested("Error"),
    429: Nested("Error"),
    500: Nested("Error"),
}


def _get_kwargs(
    project_id: str,
    algorithm_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "delete",
        "path": "/v2/{project_id}/algorithms/{algorithm_id}".format(
            project_id=segment("project_id", project_id),
            algorithm_id=segment("algorithm_id", algorithm_id),
        ),
    }
    return _kwargs


def sync_detailed(
    project_id: str,
    algorithm_id: str,
    *,
    client: Client,
) -> Response[Error]:
    """Delete an algorithm

    Deletes an algorithm; the response has no content.

    Args:
        project_id (str): ID of the project. Not empty.
        algorithm_id (str): ID of the algorithm, found in metadata.id. Not empty.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: ModelArts API Reference, training_management/deleting_an_algorithm.rst, Status Codes;
    huaweicloudsdkmodelarts 3.1.219, DeleteAlgorithmRequest
    """

    response = client.send(
        **_get_kwargs(
            project_id=project_id,
            algorithm_id=algorithm_id,
        )
    )
    return read(response, _ANSWERS)


def sync(
    project_id: str,
    algorithm_id: str,
    *,
    client: Client,
) -> None:
    """Delete an algorithm

    Deletes an algorithm; the response has no content.

    Args:
        project_id (str): ID of the project. Not empty.
        algorithm_id (str): ID of the algorithm, found in metadata.id. Not empty.
        client (Client): The client that sends the request.

    Returns:
        None.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: ModelArts API Reference, training_management/deleting_an_algorithm.rst, Status Codes;
    huaweicloudsdkmodelarts 3.1.219, DeleteAlgorithmRequest
    """

    response = sync_detailed(
        project_id=project_id,
        algorithm_id=algorithm_id,
        client=client,
    )
    succeed(response, _ANSWERS)


async def asyncio_detailed(
    project_id: str,
    algorithm_id: str,
    *,
    client: Client,
) -> Response[Error]:
    """Delete an algorithm

    Deletes an algorithm; the response has no content.

    Args:
        project_id (str): ID of the project. Not empty.
        algorithm_id (str): ID of the algorithm, found in metadata.id. Not empty.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: ModelArts API Reference, training_management/deleting_an_algorithm.rst, Status Codes;
    huaweicloudsdkmodelarts 3.1.219, DeleteAlgorithmRequest
    """

    response = await client.asend(
        **_get_kwargs(
            project_id=project_id,
            algorithm_id=algorithm_id,
        )
    )
    return read(response, _ANSWERS)


async def asyncio(
    project_id: str,
    algorithm_id: str,
    *,
    client: Client,
) -> None:
    """Delete an algorithm

    Deletes an algorithm; the response has no content.

    Args:
        project_id (str): ID of the project. Not empty.
        algorithm_id (str): ID of the algorithm, found in metadata.id. Not empty.
        client (Client): The client that sends the request.

    Returns:
        None.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: ModelArts API Reference, training_management/deleting_an_algorithm.rst, Status Codes;
    huaweicloudsdkmodelarts 3.1.219, DeleteAlgorithmRequest
    """

    response = await asyncio_detailed(
        project_id=project_id,
        algorithm_id=algorithm_id,
        client=client,
    )
    succeed(response, _ANSWERS)
