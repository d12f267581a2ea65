"""GET /v2/{project_id}/training-jobs/autosearch/yaml-templates"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import msgspec

from ...errors import error_from
from ...models.error import Error
from ...models.show_auto_search_yaml_templates_info_response import ShowAutoSearchYamlTemplatesInfoResponse
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import Client


def _get_kwargs(
    project_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v2/{project_id}/training-jobs/autosearch/yaml-templates".format(
            project_id=quote(str(project_id), safe=""),
        ),
    }
    return _kwargs


def _parse(status_code: int, data: Any) -> Any:
    if status_code == 200:
        return ShowAutoSearchYamlTemplatesInfoResponse.from_dict(data) if isinstance(data, dict) else data
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


def _build_response(response: httpx.Response) -> Response[Error | ShowAutoSearchYamlTemplatesInfoResponse]:
    try:
        parsed = _parse(response.status_code, msgspec.json.decode(response.content)) if response.content else None
    except (msgspec.DecodeError, UnicodeDecodeError):
        parsed = None
    return Response(status_code=response.status_code, content=response.content, headers=response.headers, parsed=parsed)


def _success(
    response: Response[Error | ShowAutoSearchYamlTemplatesInfoResponse],
) -> ShowAutoSearchYamlTemplatesInfoResponse:
    if not 200 <= response.status_code < 300:
        raise error_from(response)
    parsed: Any = response.parsed
    if not isinstance(parsed, (ShowAutoSearchYamlTemplatesInfoResponse,)):
        raise error_from(response, "the answer is not the documented JSON")
    return parsed


def sync_detailed(
    project_id: str,
    *,
    client: Client,
) -> Response[Error | ShowAutoSearchYamlTemplatesInfoResponse]:
    """List YAML templates

    Lists the YAML templates of auto search jobs, by type of search algorithm.

    Args:
        project_id (str): ID of the project. Not empty.
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.

    Source: 003_a4dc8ac54fbecbc8.txt, yaml-templates; ModelArts API Reference,
    training_management/obtaining_information_about_the_yaml_template_of_an_auto_search_job.rst, Status
    Codes
    """

    kwargs = _get_kwargs(
        project_id=project_id,
    )
    return _build_response(client.get_httpx_client().request(**kwargs))


def sync(
    project_id: str,
    *,
    client: Client,
) -> ShowAutoSearchYamlTemplatesInfoResponse:
    """List YAML templates

    Lists the YAML templates of auto search jobs, by type of search algorithm.

    Args:
        project_id (str): ID of the project. Not empty.
        client (Client): Where the request goes.

    Returns:
        ShowAutoSearchYamlTemplatesInfoResponse: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.

    Source: 003_a4dc8ac54fbecbc8.txt, yaml-templates; ModelArts API Reference,
    training_management/obtaining_information_about_the_yaml_template_of_an_auto_search_job.rst, Status
    Codes
    """

    return _success(
        sync_detailed(
            project_id=project_id,
            client=client,
        )
    )


async def asyncio_detailed(
    project_id: str,
    *,
    client: Client,
) -> Response[Error | ShowAutoSearchYamlTemplatesInfoResponse]:
    """List YAML templates

    Lists the YAML templates of auto search jobs, by type of search algorithm.

    Args:
        project_id (str): ID of the project. Not empty.
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.

    Source: 003_a4dc8ac54fbecbc8.txt, yaml-templates; ModelArts API Reference,
    training_management/obtaining_information_about_the_yaml_template_of_an_auto_search_job.rst, Status
    Codes
    """

    kwargs = _get_kwargs(
        project_id=project_id,
    )
    return _build_response(await client.get_async_httpx_client().request(**kwargs))


async def asyncio(
    project_id: str,
    *,
    client: Client,
) -> ShowAutoSearchYamlTemplatesInfoResponse:
    """List YAML templates

    Lists the YAML templates of auto search jobs, by type of search algorithm.

    Args:
        project_id (str): ID of the project. Not empty.
        client (Client): Where the request goes.

    Returns:
        ShowAutoSearchYamlTemplatesInfoResponse: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.

    Source: 003_a4dc8ac54fbecbc8.txt, yaml-templates; ModelArts API Reference,
    training_management/obtaining_information_about_the_yaml_template_of_an_auto_search_job.rst, Status
    Codes
    """

    return _success(
        await asyncio_detailed(
            project_id=project_id,
            client=client,
        )
    )
