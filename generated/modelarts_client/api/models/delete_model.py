# Written by `python -m generator generate` from the description; it overwrites changes.
"""DELETE /v1/{project_id}/models/{model_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import json_codecs as _codecs
from ...answers import JsonAnswer as _JsonAnswer
from ...endpoint import Endpoint as _Endpoint
from ...parameters import PathParameter as _Path
from ...parameters import QueryParameter as _Query
from ...type_hints import resolve_functions as _resolve_functions
from ...types import Unset

if TYPE_CHECKING:
    from ...client import Client as _Client
    from ...models.delete_model_response import DeleteModelResponse
    from ...models.error import Error
    from ...types import Response as _Response

_ENDPOINT: _Endpoint[DeleteModelResponse, DeleteModelResponse | Error] = _Endpoint(
    "DELETE",
    "/v1/{project_id}/models/{model_id}",
    _Path("project_id"),
    _Path("model_id"),
    _Query("cascade"),
    answers={
        200: _JsonAnswer("object", codec=_codecs.Nested("DeleteModelResponse")),
        400: _JsonAnswer("object", codec=_codecs.Nested("Error")),
        401: _JsonAnswer("object", codec=_codecs.Nested("Error")),
        403: _JsonAnswer("object", codec=_codecs.Nested("Error")),
        404: _JsonAnswer("object", codec=_codecs.Nested("Error")),
        429: _JsonAnswer("object", codec=_codecs.Nested("Error")),
        500: _JsonAnswer("object", codec=_codecs.Nested("Error")),
    },
)


def sync_detailed(
    project_id: str,
    model_id: str,
    *,
    client: _Client,
    cascade: bool | Unset = False,
) -> _Response[DeleteModelResponse | Error]:
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
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 7.5; ModelArts API Reference,
    ai_application_management/deleting_an_ai_application.rst
    """

    return _ENDPOINT.send(
        client,
        (
            project_id,
            model_id,
            cascade,
        ),
    )


def sync(
    project_id: str,
    model_id: str,
    *,
    client: _Client,
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
        DeleteModelResponse: The deleted models, and those that could not be deleted.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 7.5; ModelArts API Reference,
    ai_application_management/deleting_an_ai_application.rst
    """

    return _ENDPOINT.result(
        _ENDPOINT.send(
            client,
            (
                project_id,
                model_id,
                cascade,
            ),
        )
    )


async def asyncio_detailed(
    project_id: str,
    model_id: str,
    *,
    client: _Client,
    cascade: bool | Unset = False,
) -> _Response[DeleteModelResponse | Error]:
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
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 7.5; ModelArts API Reference,
    ai_application_management/deleting_an_ai_application.rst
    """

    return await _ENDPOINT.asend(
        client,
        (
            project_id,
            model_id,
            cascade,
        ),
    )


async def asyncio(
    project_id: str,
    model_id: str,
    *,
    client: _Client,
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
        DeleteModelResponse: The deleted models, and those that could not be deleted.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 7.5; ModelArts API Reference,
    ai_application_management/deleting_an_ai_application.rst
    """

    return _ENDPOINT.result(
        await _ENDPOINT.asend(
            client,
            (
                project_id,
                model_id,
                cascade,
            ),
        )
    )


_resolve_functions(globals())
