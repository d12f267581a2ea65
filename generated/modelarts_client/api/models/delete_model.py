"""DELETE /v1/{project_id}/models/{model_id}"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ...answers import read, succeed
from ...json_codecs import Codec, Nested
from ...paths import segment
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import Client
    from ...models.delete_model_response import DeleteModelResponse
    from ...models.error import Error

_ANSWERS: Mapping[int, Codec] = {
    200: Nested("DeleteModelResponse"),
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
    *,
    cascade: bool | Unset = False,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["cascade"] = cascade

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "delete",
        "path": "/v1/{project_id}/models/{model_id}".format(
            project_id=segment("project_id", project_id),
            model_id=segment("model_id", model_id),
        ),
        "params": params,
    }
    return _kwargs


def sync_detailed(
    project_id: str,
    model_id: str,
    *,
    client: Client,
    cascade: bool | Unset = False,
) -> Response[DeleteModelResponse | Error]:
    """Delete a model

    Deletes a model, with its other versions if cascade is true; reports models that a service uses.

    Args:
        project_id (str): ID of the project. Not empty.
        model_id (str): ID of the model, found in model_id of a created or listed model. Not empty.
        cascade (bool | Unset): Whether the other versions, that is, models of the same name, are deleted as
            well; at most 20 at a time. Default: False.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 002_70b4f4b3164ec19d.txt, chapter 7.5; ModelArts API Reference,
    ai_application_management/deleting_an_ai_application.rst
    """

    response = client.send(
        **_get_kwargs(
            project_id=project_id,
            model_id=model_id,
            cascade=cascade,
        )
    )
    return read(response, _ANSWERS)


def sync(
    project_id: str,
    model_id: str,
    *,
    client: Client,
    cascade: bool | Unset = False,
) -> DeleteModelResponse:
    """Delete a model

    Deletes a model, with its other versions if cascade is true; reports models that a service uses.

    Args:
        project_id (str): ID of the project. Not empty.
        model_id (str): ID of the model, found in model_id of a created or listed model. Not empty.
        cascade (bool | Unset): Whether the other versions, that is, models of the same name, are deleted as
            well; at most 20 at a time. Default: False.
        client (Client): The client that sends the request.

    Returns:
        DeleteModelResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 002_70b4f4b3164ec19d.txt, chapter 7.5; ModelArts API Reference,
    ai_application_management/deleting_an_ai_application.rst
    """

    response = sync_detailed(
        project_id=project_id,
        model_id=model_id,
        client=client,
        cascade=cascade,
    )
    result: DeleteModelResponse = succeed(response, _ANSWERS)
    return result


async def asyncio_detailed(
    project_id: str,
    model_id: str,
    *,
    client: Client,
    cascade: bool | Unset = False,
) -> Response[DeleteModelResponse | Error]:
    """Delete a model

    Deletes a model, with its other versions if cascade is true; reports models that a service uses.

    Args:
        project_id (str): ID of the project. Not empty.
        model_id (str): ID of the model, found in model_id of a created or listed model. Not empty.
        cascade (bool | Unset): Whether the other versions, that is, models of the same name, are deleted as
            well; at most 20 at a time. Default: False.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 002_70b4f4b3164ec19d.txt, chapter 7.5; ModelArts API Reference,
    ai_application_management/deleting_an_ai_application.rst
    """

    response = await client.asend(
        **_get_kwargs(
            project_id=project_id,
            model_id=model_id,
            cascade=cascade,
        )
    )
    return read(response, _ANSWERS)


async def asyncio(
    project_id: str,
    model_id: str,
    *,
    client: Client,
    cascade: bool | Unset = False,
) -> DeleteModelResponse:
    """Delete a model

    Deletes a model, with its other versions if cascade is true; reports models that a service uses.

    Args:
        project_id (str): ID of the project. Not empty.
        model_id (str): ID of the model, found in model_id of a created or listed model. Not empty.
        cascade (bool | Unset): Whether the other versions, that is, models of the same name, are deleted as
            well; at most 20 at a time. Default: False.
        client (Client): The client that sends the request.

    Returns:
        DeleteModelResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 002_70b4f4b3164ec19d.txt, chapter 7.5; ModelArts API Reference,
    ai_application_management/deleting_an_ai_application.rst
    """

    response = await asyncio_detailed(
        project_id=project_id,
        model_id=model_id,
        client=client,
        cascade=cascade,
    )
    result: DeleteModelResponse = succeed(response, _ANSWERS)
    return result
