"""GET /v2/{project_id}/training-jobs/autosearch/yaml-templates/{algorithm_type}/{algorithm_name}"""

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
    from ...models.show_auto_search_yaml_template_content_response import ShowAutoSearchYamlTemplateContentResponse

_ANSWERS: Mapping[int, Codec] = {
    200: Nested("ShowAutoSearchYamlTemplateContentResponse"),
    400: Nested("Error"),
    401: Nested("Error"),
    403: Nested("Error"),
    404: Nested("Error"),
    429: Nested("Error"),
    500: Nested("Error"),
}


def _get_kwargs(
    project_id: str,
    algorithm_type: str,
    algorithm_name: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "path": "/v2/{project_id}/training-jobs/autosearch/yaml-templates/{algorithm_type}/{algorithm_name}".format(
            project_id=segment("project_id", project_id),
            algorithm_type=segment("algorithm_type", algorithm_type),
            algorithm_name=segment("algorithm_name", algorithm_name),
        ),
    }
    return _kwargs


def sync_detailed(
    project_id: str,
    algorithm_type: str,
    algorithm_name: str,
    *,
    client: Client,
) -> Response[Error | ShowAutoSearchYamlTemplateContentResponse]:
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
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 003_a4dc8ac54fbecbc8.txt, yaml-templates/algorithm_type/algorithm_name, table 1; ModelArts API
    Reference, training_management/obtaining_the_content_of_the_yaml_template_of_an_auto_search_job.rst,
    Status Codes
    """

    response = client.send(
        **_get_kwargs(
            project_id=project_id,
            algorithm_type=algorithm_type,
            algorithm_name=algorithm_name,
        )
    )
    return read(response, _ANSWERS)


def sync(
    project_id: str,
    algorithm_type: str,
    algorithm_name: str,
    *,
    client: Client,
) -> ShowAutoSearchYamlTemplateContentResponse:
    """Read a YAML template

    Returns the YAML template of a search algorithm.

    Args:
        project_id (str): ID of the project. Not empty.
        algorithm_type (str): Type of the search algorithm, found in algorithm_type_en of a template. Not empty.
        algorithm_name (str): Name of the search algorithm, found in algorithm_names of a template. Not empty.
        client (Client): The client that sends the request.

    Returns:
        ShowAutoSearchYamlTemplateContentResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 003_a4dc8ac54fbecbc8.txt, yaml-templates/algorithm_type/algorithm_name, table 1; ModelArts API
    Reference, training_management/obtaining_the_content_of_the_yaml_template_of_an_auto_search_job.rst,
    Status Codes
    """

    response = sync_detailed(
        project_id=project_id,
        algorithm_type=algorithm_type,
        algorithm_name=algorithm_name,
        client=client,
    )
    result: ShowAutoSearchYamlTemplateContentResponse = succeed(response, _ANSWERS)
    return result


async def asyncio_detailed(
    project_id: str,
    algorithm_type: str,
    algorithm_name: str,
    *,
    client: Client,
) -> Response[Error | ShowAutoSearchYamlTemplateContentResponse]:
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
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 003_a4dc8ac54fbecbc8.txt, yaml-templates/algorithm_type/algorithm_name, table 1; ModelArts API
    Reference, training_management/obtaining_the_content_of_the_yaml_template_of_an_auto_search_job.rst,
    Status Codes
    """

    response = await client.asend(
        **_get_kwargs(
            project_id=project_id,
            algorithm_type=algorithm_type,
            algorithm_name=algorithm_name,
        )
    )
    return read(response, _ANSWERS)


async def asyncio(
    project_id: str,
    algorithm_type: str,
    algorithm_name: str,
    *,
    client: Client,
) -> ShowAutoSearchYamlTemplateContentResponse:
    """Read a YAML template

    Returns the YAML template of a search algorithm.

    Args:
        project_id (str): ID of the project. Not empty.
        algorithm_type (str): Type of the search algorithm, found in algorithm_type_en of a template. Not empty.
        algorithm_name (str): Name of the search algorithm, found in algorithm_names of a template. Not empty.
        client (Client): The client that sends the request.

    Returns:
        ShowAutoSearchYamlTemplateContentResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 003_a4dc8ac54fbecbc8.txt, yaml-templates/algorithm_type/algorithm_name, table 1; ModelArts API
    Reference, training_management/obtaining_the_content_of_the_yaml_template_of_an_auto_search_job.rst,
    Status Codes
    """

    response = await asyncio_detailed(
        project_id=project_id,
        algorithm_type=algorithm_type,
        algorithm_name=algorithm_name,
        client=client,
    )
    result: ShowAutoSearchYamlTemplateContentResponse = succeed(response, _ANSWERS)
    return result
