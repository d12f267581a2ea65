"""GET /v1/{project_id}/models/{model_id}"""

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
    from ...models.show_model_response import ShowModelResponse

_ANSWERS: Mapping[int, Codec] = {
    200: Nested("ShowModelResponse"),
    400: Nested("Error"),
    401: Nested("Error"),
    403: Nested("Error"),
    404: Nested("Error"),
    429: Nested("Error"),
    500: Nested("Error"),
}


def _get_kwargs(
    project_id: str,
    model_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "path": "/v1/{project_id}/models/{model_id}".format(
            project_id=segment("project_id", project_id),
            model_id=segment("model_id", model_id),
        ),
    }
    return _kwargs


def sync_detailed(
    project_id: str,
    model_id: str,
    *,
    client: Client,
) -> Response[Error | ShowModelResponse]:
    """Show a model

    Shows the details of a model.

    Args:
        project_id (str): ID of the project. Not empty.
        model_id (str): ID of the model, found in model_id of a created or listed model. Not empty.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 002_70b4f4b3164ec19d.txt, chapter 7.4; 003_a4dc8ac54fbecbc8.txt, ShowModel; ModelArts API Reference,
    ai_application_management/obtaining_details_about_an_ai_application.rst
    """

    response = client.send(
        **_get_kwargs(
            project_id=project_id,
            model_id=model_id,
        )
    )
    return read(response, _ANSWERS)


def sync(
    project_id: str,
    model_id: str,
    *,
    client: Client,
) -> ShowModelResponse:
    """Show a model

    Shows the details of a model.

    Args:
        project_id (str): ID of the project. Not empty.
        model_id (str): ID of the model, found in model_id of a created or listed model. Not empty.
        client (Client): The client that sends the request.

    Returns:
        ShowModelResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 002_70b4f4b3164ec19d.txt, chapter 7.4; 003_a4dc8ac54fbecbc8.txt, ShowModel; ModelArts API Reference,
    ai_application_management/obtaining_details_about_an_ai_application.rst
    """

    response = sync_detailed(
        project_id=project_id,
        model_id=model_id,
        client=client,
    )
    result: ShowModelResponse = succeed(response, _ANSWERS)
    return result


async def asyncio_detailed(
    project_id: str,
    model_id: str,
    *,
    client: Client,
) -> Response[Error | ShowModelResponse]:
    """Show a model

    Shows the details of a model.

    Args:
        project_id (str): ID of the project. Not empty.
        model_id (str): ID of the model, found in model_id of a created or listed model. Not empty.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 002_70b4f4b3164ec19d.txt, chapter 7.4; 003_a4dc8ac54fbecbc8.txt, ShowModel; ModelArts API Reference,
    ai_application_management/obtaining_details_about_an_ai_application.rst
    """

    response = await client.asend(
        **_get_kwargs(
            project_id=project_id,
            model_id=model_id,
        )
    )
    return read(response, _ANSWERS)


async def asyncio(
    project_id: str,
    model_id: str,
    *,
    client: Client,
) -> ShowModelResponse:
    """Show a model

    Shows the details of a model.

    Args:
        project_id (str): ID of the project. Not empty.
        model_id (str): ID of the model, found in model_id of a created or listed model. Not empty.
        client (Client): The client that sends the request.

    Returns:
        ShowModelResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 002_70b4f4b3164ec19d.txt, chapter 7.4; 003_a4dc8ac54fbecbc8.txt, ShowModel; ModelArts API Reference,
    ai_application_management/obtaining_details_about_an_ai_application.rst
    """

    response = await asyncio_detailed(
        project_id=project_id,
        model_id=model_id,
        client=client,
    )
    result: ShowModelResponse = succeed(response, _ANSWERS)
    return result
