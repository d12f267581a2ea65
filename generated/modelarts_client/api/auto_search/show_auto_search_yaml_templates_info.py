"""GET /v2/{project_id}/training-jobs/autosearch/yaml-templates"""

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
    from ...models.show_auto_search_yaml_templates_info_response import ShowAutoSearchYamlTemplatesInfoResponse

_ANSWERS: Mapping[int, Codec] = {
    200: Nested("ShowAutoSearchYamlTemplatesInfoResponse"),
    400: Nested("Error"),
    401: Nested("Error"),
    403: Nested("Error"),
    404: Nested("Error"),
    429: Nested("Error"),
    500: Nested("Error"),
}


def _get_kwargs(
    project_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "path": "/v2/{project_id}/training-jobs/autosearch/yaml-templates".format(
            project_id=segment("project_id", project_id),
        ),
    }
    return _kwargs


def sync_detailed(
    project_id: str,
    *,
    client: Client,
) -> Response[Error | ShowAutoSearchYamlTemplatesInfoResponse]:
    """List YAML templates

    Lists the YAML templates of auto search jobs, by type of search algorithm.

    Args:
        project_id (str): ID of the project. Not empty.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 003_a4dc8ac54fbecbc8.txt, yaml-templates; ModelArts API Reference,
    training_management/obtaining_information_about_the_yaml_template_of_an_auto_search_job.rst, Status
    Codes
    """

    response = client.send(
        **_get_kwargs(
            project_id=project_id,
        )
    )
    return read(response, _ANSWERS)


def sync(
    project_id: str,
    *,
    client: Client,
) -> ShowAutoSearchYamlTemplatesInfoResponse:
    """List YAML templates

    Lists the YAML templates of auto search jobs, by type of search algorithm.

    Args:
        project_id (str): ID of the project. Not empty.
        client (Client): The client that sends the request.

    Returns:
        ShowAutoSearchYamlTemplatesInfoResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 003_a4dc8ac54fbecbc8.txt, yaml-templates; ModelArts API Reference,
    training_management/obtaining_information_about_the_yaml_template_of_an_auto_search_job.rst, Status
    Codes
    """

    response = sync_detailed(
        project_id=project_id,
        client=client,
    )
    result: ShowAutoSearchYamlTemplatesInfoResponse = succeed(response, _ANSWERS)
    return result


async def asyncio_detailed(
    project_id: str,
    *,
    client: Client,
) -> Response[Error | ShowAutoSearchYamlTemplatesInfoResponse]:
    """List YAML templates

    Lists the YAML templates of auto search jobs, by type of search algorithm.

    Args:
        project_id (str): ID of the project. Not empty.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 003_a4dc8ac54fbecbc8.txt, yaml-templates; ModelArts API Reference,
    training_management/obtaining_information_about_the_yaml_template_of_an_auto_search_job.rst, Status
    Codes
    """

    response = await client.asend(
        **_get_kwargs(
            project_id=project_id,
        )
    )
    return read(response, _ANSWERS)


async def asyncio(
    project_id: str,
    *,
    client: Client,
) -> ShowAutoSearchYamlTemplatesInfoResponse:
    """List YAML templates

    Lists the YAML templates of auto search jobs, by type of search algorithm.

    Args:
        project_id (str): ID of the project. Not empty.
        client (Client): The client that sends the request.

    Returns:
        ShowAutoSearchYamlTemplatesInfoResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 003_a4dc8ac54fbecbc8.txt, yaml-templates; ModelArts API Reference,
    training_management/obtaining_information_about_the_yaml_template_of_an_auto_search_job.rst, Status
    Codes
    """

    response = await asyncio_detailed(
        project_id=project_id,
        client=client,
    )
    result: ShowAutoSearchYamlTemplatesInfoResponse = succeed(response, _ANSWERS)
    return result
