# Written by `python -m generator generate` from the description; it overwrites changes.
"""GET /v1/{project_id}/models/{model_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import json_codecs as _codecs
from ...answers import JsonAnswer as _JsonAnswer
from ...endpoint import Endpoint as _Endpoint
from ...parameters import PathParameter as _Path
from ...type_hints import resolve_functions as _resolve_functions

if TYPE_CHECKING:
    from ...client import Client as _Client
    from ...models.error import Error
    from ...models.show_model_response import ShowModelResponse
    from ...types import Response as _Response

_ENDPOINT: _Endpoint[ShowModelResponse, Error | ShowModelResponse] = _Endpoint(
    "GET",
    "/v1/{project_id}/models/{model_id}",
    _Path("project_id"),
    _Path("model_id"),
    answers={
        200: _JsonAnswer("object", codec=_codecs.Nested("ShowModelResponse")),
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
) -> _Response[Error | ShowModelResponse]:
    """Show a model

    Shows the details of a model.

    Args:
        project_id (str): ID of the project. Not empty.
        model_id (str): ID of the model, found in model_id of a created or listed model. Not empty.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 7.4; 003_a4dc8ac54fbecbc8.txt, ShowModel; ModelArts API Reference,
    ai_application_management/obtaining_details_about_an_ai_application.rst
    """

    return _ENDPOINT.send(
        client,
        (
            project_id,
            model_id,
        ),
    )


def sync(
    project_id: str,
    model_id: str,
    *,
    client: _Client,
) -> ShowModelResponse:
    """Show a model

    Shows the details of a model.

    Args:
        project_id (str): ID of the project. Not empty.
        model_id (str): ID of the model, found in model_id of a created or listed model. Not empty.
        client (Client): The client that sends the request.

    Returns:
        ShowModelResponse: The model.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 7.4; 003_a4dc8ac54fbecbc8.txt, ShowModel; ModelArts API Reference,
    ai_application_management/obtaining_details_about_an_ai_application.rst
    """

    return _ENDPOINT.result(
        _ENDPOINT.send(
            client,
            (
                project_id,
                model_id,
            ),
        )
    )


async def asyncio_detailed(
    project_id: str,
    model_id: str,
    *,
    client: _Client,
) -> _Response[Error | ShowModelResponse]:
    """Show a model

    Shows the details of a model.

    Args:
        project_id (str): ID of the project. Not empty.
        model_id (str): ID of the model, found in model_id of a created or listed model. Not empty.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 7.4; 003_a4dc8ac54fbecbc8.txt, ShowModel; ModelArts API Reference,
    ai_application_management/obtaining_details_about_an_ai_application.rst
    """

    return await _ENDPOINT.asend(
        client,
        (
            project_id,
            model_id,
        ),
    )


async def asyncio(
    project_id: str,
    model_id: str,
    *,
    client: _Client,
) -> ShowModelResponse:
    """Show a model

    Shows the details of a model.

    Args:
        project_id (str): ID of the project. Not empty.
        model_id (str): ID of the model, found in model_id of a created or listed model. Not empty.
        client (Client): The client that sends the request.

    Returns:
        ShowModelResponse: The model.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 7.4; 003_a4dc8ac54fbecbc8.txt, ShowModel; ModelArts API Reference,
    ai_application_management/obtaining_details_about_an_ai_application.rst
    """

    return _ENDPOINT.result(
        await _ENDPOINT.asend(
            client,
            (
                project_id,
                model_id,
            ),
        )
    )


_resolve_functions(globals())
