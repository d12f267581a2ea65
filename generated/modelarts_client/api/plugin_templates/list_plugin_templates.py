"""GET /v2/{project_id}/plugintemplates"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import msgspec

from ...errors import error_from
from ...models.error import Error
from ...models.list_plugin_templates_response import ListPluginTemplatesResponse
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    import httpx

    from ...client import Client


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
        "url": "/v2/{project_id}/plugintemplates".format(
            project_id=quote(str(project_id), safe=""),
        ),
        "params": params,
    }
    return _kwargs


def _parse(status_code: int, data: Any) -> Any:
    if status_code == 200:
        return ListPluginTemplatesResponse.from_dict(data) if isinstance(data, dict) else data
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


def _build_response(response: httpx.Response) -> Response[Error | ListPluginTemplatesResponse]:
    try:
        parsed = _parse(response.status_code, msgspec.json.decode(response.content)) if response.content else None
    except (msgspec.DecodeError, UnicodeDecodeError):
        parsed = None
    return Response(status_code=response.status_code, content=response.content, headers=response.headers, parsed=parsed)


def _success(response: Response[Error | ListPluginTemplatesResponse]) -> ListPluginTemplatesResponse:
    if not 200 <= response.status_code < 300:
        raise error_from(response)
    parsed: Any = response.parsed
    if not isinstance(parsed, (ListPluginTemplatesResponse,)):
        raise error_from(response, "the answer is not the documented JSON")
    return parsed


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
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.

    Source: ModelArts API Reference, resource_management/plug-in_template_management/query_plug-in_templates.rst,
    Status Codes; huaweicloudsdkmodelarts 3.1.219, list_plugin_templates
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        template_name=template_name,
        pool_name=pool_name,
    )
    return _build_response(client.get_httpx_client().request(**kwargs))


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
        client (Client): Where the request goes.

    Returns:
        ListPluginTemplatesResponse: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.

    Source: ModelArts API Reference, resource_management/plug-in_template_management/query_plug-in_templates.rst,
    Status Codes; huaweicloudsdkmodelarts 3.1.219, list_plugin_templates
    """

    return _success(
        sync_detailed(
            project_id=project_id,
            client=client,
            template_name=template_name,
            pool_name=pool_name,
        )
    )


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
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.

    Source: ModelArts API Reference, resource_management/plug-in_template_management/query_plug-in_templates.rst,
    Status Codes; huaweicloudsdkmodelarts 3.1.219, list_plugin_templates
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        template_name=template_name,
        pool_name=pool_name,
    )
    return _build_response(await client.get_async_httpx_client().request(**kwargs))


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
        client (Client): Where the request goes.

    Returns:
        ListPluginTemplatesResponse: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.

    Source: ModelArts API Reference, resource_management/plug-in_template_management/query_plug-in_templates.rst,
    Status Codes; huaweicloudsdkmodelarts 3.1.219, list_plugin_templates
    """

    return _success(
        await asyncio_detailed(
            project_id=project_id,
            client=client,
            template_name=template_name,
            pool_name=pool_name,
        )
    )
