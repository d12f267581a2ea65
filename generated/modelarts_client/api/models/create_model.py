# Written by `python -m generator generate` from the description; it overwrites changes.
"""POST /v1/{project_id}/models"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import json_codecs as _codecs
from ...answers import JsonAnswer as _JsonAnswer
from ...bodies import JsonBody as _JsonBody
from ...endpoint import Endpoint as _Endpoint
from ...parameters import PathParameter as _Path
from ...type_hints import resolve_functions as _resolve_functions

if TYPE_CHECKING:
    from ...client import Client as _Client
    from ...models.create_model_request import CreateModelRequest
    from ...models.create_model_response import CreateModelResponse
    from ...models.error import Error
    from ...types import Response as _Response

_ENDPOINT: _Endpoint[CreateModelResponse, CreateModelResponse | Error] = _Endpoint(
    "POST",
    "/v1/{project_id}/models",
    _Path("project_id"),
    bodies=(_JsonBody("CreateModelRequest"),),
    answers={
        200: _JsonAnswer("object", codec=_codecs.Nested("CreateModelResponse")),
        400: _JsonAnswer("object", codec=_codecs.Nested("Error")),
        401: _JsonAnswer("object", codec=_codecs.Nested("Error")),
        403: _JsonAnswer("object", codec=_codecs.Nested("Error")),
        404: _JsonAnswer("object", codec=_codecs.Nested("Error")),
        409: _JsonAnswer("object", codec=_codecs.Nested("Error")),
        429: _JsonAnswer("object", codec=_codecs.Nested("Error")),
        500: _JsonAnswer("object", codec=_codecs.Nested("Error")),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: _Client,
    body: CreateModelRequest,
) -> _Response[CreateModelResponse | Error]:
    """Import a model

    Imports a model from OBS, from an image or through a template; model_status shows when it is ready.

    Args:
        project_id (str): ID of the project. Not empty.
        body (CreateModelRequest): A model to import. A Template needs template, every other model_type needs
            source_location.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 7.1; ModelArts API Reference, model_management/creating_a_model.rst
    (75ad29f); ModelArts API Reference, appendix/error_codes.rst, ModelArts.3001 to ModelArts.3080
    """

    return _ENDPOINT.send(client, (project_id,), body)


def sync(
    project_id: str,
    *,
    client: _Client,
    body: CreateModelRequest,
) -> CreateModelResponse:
    """Import a model

    Imports a model from OBS, from an image or through a template; model_status shows when it is ready.

    Args:
        project_id (str): ID of the project. Not empty.
        body (CreateModelRequest): A model to import. A Template needs template, every other model_type needs
            source_location.
        client (Client): The client that sends the request.

    Returns:
        CreateModelResponse: The import has begun.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 7.1; ModelArts API Reference, model_management/creating_a_model.rst
    (75ad29f); ModelArts API Reference, appendix/error_codes.rst, ModelArts.3001 to ModelArts.3080
    """

    return _ENDPOINT.result(_ENDPOINT.send(client, (project_id,), body))


async def asyncio_detailed(
    project_id: str,
    *,
    client: _Client,
    body: CreateModelRequest,
) -> _Response[CreateModelResponse | Error]:
    """Import a model

    Imports a model from OBS, from an image or through a template; model_status shows when it is ready.

    Args:
        project_id (str): ID of the project. Not empty.
        body (CreateModelRequest): A model to import. A Template needs template, every other model_type needs
            source_location.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 7.1; ModelArts API Reference, model_management/creating_a_model.rst
    (75ad29f); ModelArts API Reference, appendix/error_codes.rst, ModelArts.3001 to ModelArts.3080
    """

    return await _ENDPOINT.asend(client, (project_id,), body)


async def asyncio(
    project_id: str,
    *,
    client: _Client,
    body: CreateModelRequest,
) -> CreateModelResponse:
    """Import a model

    Imports a model from OBS, from an image or through a template; model_status shows when it is ready.

    Args:
        project_id (str): ID of the project. Not empty.
        body (CreateModelRequest): A model to import. A Template needs template, every other model_type needs
            source_location.
        client (Client): The client that sends the request.

    Returns:
        CreateModelResponse: The import has begun.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 7.1; ModelArts API Reference, model_management/creating_a_model.rst
    (75ad29f); ModelArts API Reference, appendix/error_codes.rst, ModelArts.3001 to ModelArts.3080
    """

    return _ENDPOINT.result(await _ENDPOINT.asend(client, (project_id,), body))


_resolve_functions(globals())
