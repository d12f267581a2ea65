"""GET /v2/{project_id}/training-jobs/autosearch/yaml-templates/{algorithm_type}/{algorithm_name}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import msgspec

from ...errors import error_from
from ...models.error import Error
from ...models.show_auto_search_yaml_template_content_response import ShowAutoSearchYamlTemplateContentResponse
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import Client


def _get_kwargs(
    project_id: str,
    algorithm_type: str,
    algorithm_name: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v2/{project_id}/training-jobs/autosearch/yaml-templates/{algorithm_type}/{algorithm_name}".format(
            project_id=quote(str(project_id), safe=""),
            algorithm_type=quote(str(algorithm_type), safe=""),
            algorithm_name=quote(str(algorithm_name), safe=""),
        ),
    }
    return _kwargs


def _parse(status_code: int, data: Any) -> Any:
    if status_code == 200:
        return ShowAutoSearchYamlTemplateContentResponse.from_dict(data) if isinstance(data, dict) else data
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


def _build_response(response: httpx.Response) -> Response[Error | ShowAutoSearchYamlTemplateContentResponse]:
    try:
        parsed = _parse(response.status_code, msgspec.json.decode(response.content)) if response.content else None
    except (msgspec.DecodeError, UnicodeDecodeError):
        parsed = None
    return Response(status_code=response.status_code, content=response.content, headers=response.headers, parsed=parsed)


def _success(
    response: Response[Error | ShowAutoSearchYamlTemplateContentResponse],
) -> ShowAutoSearchYamlTemplateContentResponse:
    if not 200 <= response.status_code < 300:
        raise error_from(response)
    parsed: Any = response.parsed
    if not isinstance(parsed, (ShowAutoSearchYamlTemplateContentResponse,)):
        raise error_from(response, "the answer is not the documented JSON")
    return parsed


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
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.

    Source: 003_a4dc8ac54fbecbc8.txt, yaml-templates/algorithm_type/algorithm_name, table 1; ModelArts API
    Reference, training_management/obtaining_the_content_of_the_yaml_template_of_an_auto_search_job.rst,
    Status Codes
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        algorithm_type=algorithm_type,
        algorithm_name=algorithm_name,
    )
    return _build_response(client.get_httpx_client().request(**kwargs))


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
        client (Client): Where the request goes.

    Returns:
        ShowAutoSearchYamlTemplateContentResponse: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.

    Source: 003_a4dc8ac54fbecbc8.txt, yaml-templates/algorithm_type/algorithm_name, table 1; ModelArts API
    Reference, training_management/obtaining_the_content_of_the_yaml_template_of_an_auto_search_job.rst,
    Status Codes
    """

    return _success(
        sync_detailed(
            project_id=project_id,
            algorithm_type=algorithm_type,
            algorithm_name=algorithm_name,
            client=client,
        )
    )


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
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.

    Source: 003_a4dc8ac54fbecbc8.txt, yaml-templates/algorithm_type/algorithm_name, table 1; ModelArts API
    Reference, training_management/obtaining_the_content_of_the_yaml_template_of_an_auto_search_job.rst,
    Status Codes
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        algorithm_type=algorithm_type,
        algorithm_name=algorithm_name,
    )
    return _build_response(await client.get_async_httpx_client().request(**kwargs))


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
        client (Client): Where the request goes.

    Returns:
        ShowAutoSearchYamlTemplateContentResponse: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.

    Source: 003_a4dc8ac54fbecbc8.txt, yaml-templates/algorithm_type/algorithm_name, table 1; ModelArts API
    Reference, training_management/obtaining_the_content_of_the_yaml_template_of_an_auto_search_job.rst,
    Status Codes
    """

    return _success(
        await asyncio_detailed(
            project_id=project_id,
            algorithm_type=algorithm_type,
            algorithm_name=algorithm_name,
            client=client,
        )
    )
