# Written by `python -m generator generate` from the description; it overwrites changes.
"""GET /v2/{project_id}/training-jobs/autosearch/yaml-templates/{algorithm_type}/{algorithm_name}"""

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
    from ...models.show_auto_search_yaml_template_content_response import ShowAutoSearchYamlTemplateContentResponse
    from ...types import Response as _Response

_ENDPOINT: _Endpoint[ShowAutoSearchYamlTemplateContentResponse, Error | ShowAutoSearchYamlTemplateContentResponse] = (
    _Endpoint(
        "GET",
        "/v2/{project_id}/training-jobs/autosearch/yaml-templates/{algorithm_type}/{algorithm_name}",
        _Path("project_id"),
        _Path("algorithm_type"),
        _Path("algorithm_name"),
        answers={
            200: _JsonAnswer("object", codec=_codecs.Nested("ShowAutoSearchYamlTemplateContentResponse")),
            400: _JsonAnswer("object", codec=_codecs.Nested("Error")),
            401: _JsonAnswer("object", codec=_codecs.Nested("Error")),
            403: _JsonAnswer("object", codec=_codecs.Nested("Error")),
            404: _JsonAnswer("object", codec=_codecs.Nested("Error")),
            429: _JsonAnswer("object", codec=_codecs.Nested("Error")),
            500: _JsonAnswer("object", codec=_codecs.Nested("Error")),
        },
    )
)


def sync_detailed(
    project_id: str,
    algorithm_type: str,
    algorithm_name: str,
    *,
    client: _Client,
) -> _Response[Error | ShowAutoSearchYamlTemplateContentResponse]:
    """Read a YAML template

    Returns the YAML template of a search algorithm.

    Args:
        project_id (str): ID of the project. Not empty.
        algorithm_type (str): Type of the search algorithm, found in algorithm_type_en of a template. Not empty.
        algorithm_name (str): Name of the search algorithm, found in algorithm_names of a template. Not empty.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 003_a4dc8ac54fbecbc8.txt, yaml-templates/algorithm_type/algorithm_name, table 1; ModelArts API
    Reference, training_management/obtaining_the_content_of_the_yaml_template_of_an_auto_search_job.rst,
    Status Codes
    """

    return _ENDPOINT.send(
        client,
        (
            project_id,
            algorithm_type,
            algorithm_name,
        ),
    )


def sync(
    project_id: str,
    algorithm_type: str,
    algorithm_name: str,
    *,
    client: _Client,
) -> ShowAutoSearchYamlTemplateContentResponse:
    """Read a YAML template

    Returns the YAML template of a search algorithm.

    Args:
        project_id (str): ID of the project. Not empty.
        algorithm_type (str): Type of the search algorithm, found in algorithm_type_en of a template. Not empty.
        algorithm_name (str): Name of the search algorithm, found in algorithm_names of a template. Not empty.
        client (Client): The client that sends the request.

    Returns:
        ShowAutoSearchYamlTemplateContentResponse: The template.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 003_a4dc8ac54fbecbc8.txt, yaml-templates/algorithm_type/algorithm_name, table 1; ModelArts API
    Reference, training_management/obtaining_the_content_of_the_yaml_template_of_an_auto_search_job.rst,
    Status Codes
    """

    return _ENDPOINT.result(
        _ENDPOINT.send(
            client,
            (
                project_id,
                algorithm_type,
                algorithm_name,
            ),
        )
    )


async def asyncio_detailed(
    project_id: str,
    algorithm_type: str,
    algorithm_name: str,
    *,
    client: _Client,
) -> _Response[Error | ShowAutoSearchYamlTemplateContentResponse]:
    """Read a YAML template

    Returns the YAML template of a search algorithm.

    Args:
        project_id (str): ID of the project. Not empty.
        algorithm_type (str): Type of the search algorithm, found in algorithm_type_en of a template. Not empty.
        algorithm_name (str): Name of the search algorithm, found in algorithm_names of a template. Not empty.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 003_a4dc8ac54fbecbc8.txt, yaml-templates/algorithm_type/algorithm_name, table 1; ModelArts API
    Reference, training_management/obtaining_the_content_of_the_yaml_template_of_an_auto_search_job.rst,
    Status Codes
    """

    return await _ENDPOINT.asend(
        client,
        (
            project_id,
            algorithm_type,
            algorithm_name,
        ),
    )


async def asyncio(
    project_id: str,
    algorithm_type: str,
    algorithm_name: str,
    *,
    client: _Client,
) -> ShowAutoSearchYamlTemplateContentResponse:
    """Read a YAML template

    Returns the YAML template of a search algorithm.

    Args:
        project_id (str): ID of the project. Not empty.
        algorithm_type (str): Type of the search algorithm, found in algorithm_type_en of a template. Not empty.
        algorithm_name (str): Name of the search algorithm, found in algorithm_names of a template. Not empty.
        client (Client): The client that sends the request.

    Returns:
        ShowAutoSearchYamlTemplateContentResponse: The template.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 003_a4dc8ac54fbecbc8.txt, yaml-templates/algorithm_type/algorithm_name, table 1; ModelArts API
    Reference, training_management/obtaining_the_content_of_the_yaml_template_of_an_auto_search_job.rst,
    Status Codes
    """

    return _ENDPOINT.result(
        await _ENDPOINT.asend(
            client,
            (
                project_id,
                algorithm_type,
                algorithm_name,
            ),
        )
    )


_resolve_functions(globals())
