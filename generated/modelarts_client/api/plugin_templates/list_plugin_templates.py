"""GET /v2/{project_id}/plugintemplates"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ...answers import read, succeed
from ...json_codecs import Codec, Nested
from ...paths import segment
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import Client
    from ...models.error import Error
    from ...models.list_plugin_templates_response import ListPluginTemplatesResponse

_ANSWERS: Mapping[int, Codec] = {
    200: Nested("ListPluginTemplatesResponse"),
    400: Nested("Error"),
    401: Nested("Error"),
    403: Nested("Error"),
    404: Nested("Error"),
    429: Nested("Error"),
    500: Nested("Error"),
}


def _get_kwargs(
    project_id: str,
    *,
    template_name: str | Unset = UNSET,
    pool_name: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["templateName"] = template_name

    params["poolName"] = pool_name

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "path": "/v2/{project_id}/plugintemplates".format(
            project_id=segment("project_id", project_id),
        ),
        "params": params,
    }
    return _kwargs


def sync_detailed(
    project_id: str,
    *,
    client: Client,
    template_name: str | Unset = UNSET,
    pool_name: str | Unset = UNSET,
) -> Response[Error | ListPluginTemplatesResponse]:
    """List plug-in templates

    Lists the plug-ins that can be installed in resource pools, with their versions.

    Args:
        project_id (str): ID of the project. Not empty.
        template_name (str | Unset): Only the plug-in template of this name.
        pool_name (str | Unset): Only plug-in templates that the resource pool of this name (metadata.name) can
            install.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: ModelArts API Reference, resource_management/plug-in_template_management/query_plug-in_templates.rst,
    Status Codes; huaweicloudsdkmodelarts 3.1.219, list_plugin_templates
    """

    response = client.send(
        **_get_kwargs(
            project_id=project_id,
            template_name=template_name,
            pool_name=pool_name,
        )
    )
    return read(response, _ANSWERS)


def sync(
    project_id: str,
    *,
    client: Client,
    template_name: str | Unset = UNSET,
    pool_name: str | Unset = UNSET,
) -> ListPluginTemplatesResponse:
    """List plug-in templates

    Lists the plug-ins that can be installed in resource pools, with their versions.

    Args:
        project_id (str): ID of the project. Not empty.
        template_name (str | Unset): Only the plug-in template of this name.
        pool_name (str | Unset): Only plug-in templates that the resource pool of this name (metadata.name) can
            install.
        client (Client): The client that sends the request.

    Returns:
        ListPluginTemplatesResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: ModelArts API Reference, resource_management/plug-in_template_management/query_plug-in_templates.rst,
    Status Codes; huaweicloudsdkmodelarts 3.1.219, list_plugin_templates
    """

    response = sync_detailed(
        project_id=project_id,
        client=client,
        template_name=template_name,
        pool_name=pool_name,
    )
    result: ListPluginTemplatesResponse = succeed(response, _ANSWERS)
    return result


async def asyncio_detailed(
    project_id: str,
    *,
    client: Client,
    template_name: str | Unset = UNSET,
    pool_name: str | Unset = UNSET,
) -> Response[Error | ListPluginTemplatesResponse]:
    """List plug-in templates

    Lists the plug-ins that can be installed in resource pools, with their versions.

    Args:
        project_id (str): ID of the project. Not empty.
        template_name (str | Unset): Only the plug-in template of this name.
        pool_name (str | Unset): Only plug-in templates that the resource pool of this name (metadata.name) can
            install.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: ModelArts API Reference, resource_management/plug-in_template_management/query_plug-in_templates.rst,
    Status Codes; huaweicloudsdkmodelarts 3.1.219, list_plugin_templates
    """

    response = await client.asend(
        **_get_kwargs(
            project_id=project_id,
            template_name=template_name,
            pool_name=pool_name,
        )
    )
    return read(response, _ANSWERS)


async def asyncio(
    project_id: str,
    *,
    client: Client,
    template_name: str | Unset = UNSET,
    pool_name: str | Unset = UNSET,
) -> ListPluginTemplatesResponse:
    """List plug-in templates

    Lists the plug-ins that can be installed in resource pools, with their versions.

    Args:
        project_id (str): ID of the project. Not empty.
        template_name (str | Unset): Only the plug-in template of this name.
        pool_name (str | Unset): Only plug-in templates that the resource pool of this name (metadata.name) can
            install.
        client (Client): The client that sends the request.

    Returns:
        ListPluginTemplatesResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: ModelArts API Reference, resource_management/plug-in_template_management/query_plug-in_templates.rst,
    Status Codes; huaweicloudsdkmodelarts 3.1.219, list_plugin_templates
    """

    response = await asyncio_detailed(
        project_id=project_id,
        client=client,
        template_name=template_name,
        pool_name=pool_name,
    )
    result: ListPluginTemplatesResponse = succeed(response, _ANSWERS)
    return result
