"""PUT /v2/{project_id}/algorithms/{algorithm_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import msgspec

from ...errors import error_from
from ...models.algorithm import Algorithm
from ...models.algorithm_response import AlgorithmResponse
from ...models.error import Error
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import Client


def _get_kwargs(
    project_id: str,
    algorithm_id: str,
    *,
    body: Algorithm,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "put",
        "url": "/v2/{project_id}/algorithms/{algorithm_id}".format(
            project_id=quote(str(project_id), safe=""),
            algorithm_id=quote(str(algorithm_id), safe=""),
        ),
    }
    _kwargs["content"] = body.to_json()
    headers["Content-Type"] = "application/json"
    _kwargs["headers"] = headers
    return _kwargs


def _parse(status_code: int, data: Any) -> Any:
    if status_code == 201:
        return AlgorithmResponse.from_dict(data) if isinstance(data, dict) else data
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


def _build_response(response: httpx.Response) -> Response[AlgorithmResponse | Error]:
    try:
        parsed = _parse(response.status_code, msgspec.json.decode(response.content)) if response.content else None
    except (msgspec.DecodeError, UnicodeDecodeError):
        parsed = None
    return Response(status_code=response.status_code, content=response.content, headers=response.headers, parsed=parsed)


def _success(response: Response[AlgorithmResponse | Error]) -> AlgorithmResponse:
    if not 200 <= response.status_code < 300:
        raise error_from(response)
    parsed: Any = response.parsed
    if not isinstance(parsed, (AlgorithmResponse,)):
        raise error_from(response, "the answer is not the documented JSON")
    return parsed


def sync_detailed(
    project_id: str,
    algorithm_id: str,
    *,
    client: Client,
    body: Algorithm,
) -> Response[AlgorithmResponse | Error]:
    """Change an algorithm

    Changes an algorithm; takes what creating one takes.

    Args:
        project_id (str): ID of the project. Not empty.
        algorithm_id (str): ID of the algorithm, found in metadata.id. Not empty.
        body (Algorithm): An algorithm to create, or the new content of one.
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.

    Source: ModelArts API Reference, training_management/modifying_an_algorithm.rst, Status Codes;
    huaweicloudsdkmodelarts 3.1.219, ChangeAlgorithmRequest
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        algorithm_id=algorithm_id,
        body=body,
    )
    return _build_response(client.get_httpx_client().request(**kwargs))


def sync(
    project_id: str,
    algorithm_id: str,
    *,
    client: Client,
    body: Algorithm,
) -> AlgorithmResponse:
    """Change an algorithm

    Changes an algorithm; takes what creating one takes.

    Args:
        project_id (str): ID of the project. Not empty.
        algorithm_id (str): ID of the algorithm, found in metadata.id. Not empty.
        body (Algorithm): An algorithm to create, or the new content of one.
        client (Client): Where the request goes.

    Returns:
        AlgorithmResponse: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.

    Source: ModelArts API Reference, training_management/modifying_an_algorithm.rst, Status Codes;
    huaweicloudsdkmodelarts 3.1.219, ChangeAlgorithmRequest
    """

    return _success(
        sync_detailed(
            project_id=project_id,
            algorithm_id=algorithm_id,
            client=client,
            body=body,
        )
    )


async def asyncio_detailed(
    project_id: str,
    algorithm_id: str,
    *,
    client: Client,
    body: Algorithm,
) -> Response[AlgorithmResponse | Error]:
    """Change an algorithm

    Changes an algorithm; takes what creating one takes.

    Args:
        project_id (str): ID of the project. Not empty.
        algorithm_id (str): ID of the algorithm, found in metadata.id. Not empty.
        body (Algorithm): An algorithm to create, or the new content of one.
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.

    Source: ModelArts API Reference, training_management/modifying_an_algorithm.rst, Status Codes;
    huaweicloudsdkmodelarts 3.1.219, ChangeAlgorithmRequest
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        algorithm_id=algorithm_id,
        body=body,
    )
    return _build_response(await client.get_async_httpx_client().request(**kwargs))


async def asyncio(
    project_id: str,
    algorithm_id: str,
    *,
    client: Client,
    body: Algorithm,
) -> AlgorithmResponse:
    """Change an algorithm

    Changes an algorithm; takes what creating one takes.

    Args:
        project_id (str): ID of the project. Not empty.
        algorithm_id (str): ID of the algorithm, found in metadata.id. Not empty.
        body (Algorithm): An algorithm to create, or the new content of one.
        client (Client): Where the request goes.

    Returns:
        AlgorithmResponse: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.

    Source: ModelArts API Reference, training_management/modifying_an_algorithm.rst, Status Codes;
    huaweicloudsdkmodelarts 3.1.219, ChangeAlgorithmRequest
    """

    return _success(
        await asyncio_detailed(
            project_id=project_id,
            algorithm_id=algorithm_id,
            client=client,
            body=body,
        )
    )
