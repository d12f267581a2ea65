"""PUT /v2/{project_id}/algorithms/{algorithm_id}"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ...answers import read, succeed
from ...json_codecs import Codec, Nested
from ...paths import segment
from ...types import Response

if TYPE_CHECKING:
    from ...client import Client
    from ...models.algorithm import Algorithm
    from ...models.algorithm_response import AlgorithmResponse
    from ...models.error import Error

_ANSWERS: Mapping[int, Codec] = {
    201: Nested("AlgorithmResponse"),
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
    *,
    body: Algorithm,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "put",
        "path": "/v2/{project_id}/algorithms/{algorithm_id}".format(
            project_id=segment("project_id", project_id),
            algorithm_id=segment("algorithm_id", algorithm_id),
        ),
    }
    _kwargs["content"] = body.to_json()
    headers["Content-Type"] = "application/json"
    _kwargs["headers"] = headers
    return _kwargs


def sync_detailed(
    project_id: str,
    algorithm_id: str,
    *,
    client: Client,
    body: Algorithm,
) -> Response[AlgorithmResponse | Error]:
    """Change an algorithm

    Changes an algorithm; it takes the same fields as creating one.

    Args:
        project_id (str): ID of the project. Not empty.
        algorithm_id (str): ID of the algorithm, found in metadata.id. Not empty.
        body (Algorithm): An algorithm to create, or the new content of one.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: ModelArts API Reference, training_management/modifying_an_algorithm.rst, Status Codes;
    huaweicloudsdkmodelarts 3.1.219, ChangeAlgorithmRequest
    """

    response = client.send(
        **_get_kwargs(
            project_id=project_id,
            algorithm_id=algorithm_id,
            body=body,
        )
    )
    return read(response, _ANSWERS)


def sync(
    project_id: str,
    algorithm_id: str,
    *,
    client: Client,
    body: Algorithm,
) -> AlgorithmResponse:
    """Change an algorithm

    Changes an algorithm; it takes the same fields as creating one.

    Args:
        project_id (str): ID of the project. Not empty.
        algorithm_id (str): ID of the algorithm, found in metadata.id. Not empty.
        body (Algorithm): An algorithm to create, or the new content of one.
        client (Client): The client that sends the request.

    Returns:
        AlgorithmResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: ModelArts API Reference, training_management/modifying_an_algorithm.rst, Status Codes;
    huaweicloudsdkmodelarts 3.1.219, ChangeAlgorithmRequest
    """

    response = sync_detailed(
        project_id=project_id,
        algorithm_id=algorithm_id,
        client=client,
        body=body,
    )
    result: AlgorithmResponse = succeed(response, _ANSWERS)
    return result


async def asyncio_detailed(
    project_id: str,
    algorithm_id: str,
    *,
    client: Client,
    body: Algorithm,
) -> Response[AlgorithmResponse | Error]:
    """Change an algorithm

    Changes an algorithm; it takes the same fields as creating one.

    Args:
        project_id (str): ID of the project. Not empty.
        algorithm_id (str): ID of the algorithm, found in metadata.id. Not empty.
        body (Algorithm): An algorithm to create, or the new content of one.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: ModelArts API Reference, training_management/modifying_an_algorithm.rst, Status Codes;
    huaweicloudsdkmodelarts 3.1.219, ChangeAlgorithmRequest
    """

    response = await client.asend(
        **_get_kwargs(
            project_id=project_id,
            algorithm_id=algorithm_id,
            body=body,
        )
    )
    return read(response, _ANSWERS)


async def asyncio(
    project_id: str,
    algorithm_id: str,
    *,
    client: Client,
    body: Algorithm,
) -> AlgorithmResponse:
    """Change an algorithm

    Changes an algorithm; it takes the same fields as creating one.

    Args:
        project_id (str): ID of the project. Not empty.
        algorithm_id (str): ID of the algorithm, found in metadata.id. Not empty.
        body (Algorithm): An algorithm to create, or the new content of one.
        client (Client): The client that sends the request.

    Returns:
        AlgorithmResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: ModelArts API Reference, training_management/modifying_an_algorithm.rst, Status Codes;
    huaweicloudsdkmodelarts 3.1.219, ChangeAlgorithmRequest
    """

    response = await asyncio_detailed(
        project_id=project_id,
        algorithm_id=algorithm_id,
        client=client,
        body=body,
    )
    result: AlgorithmResponse = succeed(response, _ANSWERS)
    return result
