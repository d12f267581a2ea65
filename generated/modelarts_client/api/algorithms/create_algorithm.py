# Written by `python -m generator generate` from the description; it overwrites changes.
"""POST /v2/{project_id}/algorithms"""

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
    from ...models.algorithm import Algorithm
    from ...models.algorithm_response import AlgorithmResponse
    from ...models.error import Error
    from ...types import Response as _Response

_ENDPOINT: _Endpoint[AlgorithmResponse, AlgorithmResponse | Error] = _Endpoint(
    "POST",
    "/v2/{project_id}/algorithms",
    _Path("project_id"),
    bodies=(_JsonBody("Algorithm"),),
    answers={
        201: _JsonAnswer("object", codec=_codecs.Nested("AlgorithmResponse")),
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
    *,
    client: _Client,
    body: Algorithm,
) -> _Response[AlgorithmResponse | Error]:
    """Create an algorithm

    Stores code, engine, parameters, inputs and outputs as an algorithm that jobs can use.

    Args:
        project_id (str): ID of the project. Not empty.
        body (Algorithm): An algorithm to create, or the new content of one.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: ModelArts API Reference, training_management/creating_an_algorithm.rst, Status Codes;
    huaweicloudsdkmodelarts 3.1.219, CreateAlgorithmRequest
    """

    return _ENDPOINT.send(client, (project_id,), body)


def sync(
    project_id: str,
    *,
    client: _Client,
    body: Algorithm,
) -> AlgorithmResponse:
    """Create an algorithm

    Stores code, engine, parameters, inputs and outputs as an algorithm that jobs can use.

    Args:
        project_id (str): ID of the project. Not empty.
        body (Algorithm): An algorithm to create, or the new content of one.
        client (Client): The client that sends the request.

    Returns:
        AlgorithmResponse: The algorithm was created.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: ModelArts API Reference, training_management/creating_an_algorithm.rst, Status Codes;
    huaweicloudsdkmodelarts 3.1.219, CreateAlgorithmRequest
    """

    return _ENDPOINT.result(_ENDPOINT.send(client, (project_id,), body))


async def asyncio_detailed(
    project_id: str,
    *,
    client: _Client,
    body: Algorithm,
) -> _Response[AlgorithmResponse | Error]:
    """Create an algorithm

    Stores code, engine, parameters, inputs and outputs as an algorithm that jobs can use.

    Args:
        project_id (str): ID of the project. Not empty.
        body (Algorithm): An algorithm to create, or the new content of one.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: ModelArts API Reference, training_management/creating_an_algorithm.rst, Status Codes;
    huaweicloudsdkmodelarts 3.1.219, CreateAlgorithmRequest
    """

    return await _ENDPOINT.asend(client, (project_id,), body)


async def asyncio(
    project_id: str,
    *,
    client: _Client,
    body: Algorithm,
) -> AlgorithmResponse:
    """Create an algorithm

    Stores code, engine, parameters, inputs and outputs as an algorithm that jobs can use.

    Args:
        project_id (str): ID of the project. Not empty.
        body (Algorithm): An algorithm to create, or the new content of one.
        client (Client): The client that sends the request.

    Returns:
        AlgorithmResponse: The algorithm was created.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: ModelArts API Reference, training_management/creating_an_algorithm.rst, Status Codes;
    huaweicloudsdkmodelarts 3.1.219, CreateAlgorithmRequest
    """

    return _ENDPOINT.result(await _ENDPOINT.asend(client, (project_id,), body))


_resolve_functions(globals())
