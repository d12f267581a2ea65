"""GET /v1/{project_id}/plugintemplates/{plugintemplate_name}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import msgspec

from ...errors import error_from
from ...models.error import Error
from ...models.plugin_template import PluginTemplate
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import Client


def _get_kwargs(
    project_id: str,
    plugintemplate_name: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/{project_id}/plugintemplates/{plugintemplate_name}".format(
            project_id=quote(str(project_id), safe=""),
            plugintemplate_name=quote(str(plugintemplate_name), safe=""),
        ),
    }
    return _kwargs


def _parse(status_code: int, data: Any) -> Any:
    if status_code == 200:
        return PluginTemplate.from_dict(data) if isinstance(data, dict) else data
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


def _build_response(response: httpx.Response) -> Response[Error | PluginTemplate]:
    try:
        parsed = _parse(response.status_code, msgspec.json.decode(response.content)) if response.content else None
    except (msgspec.DecodeError, UnicodeDecodeError):
        parsed = None
    return Response(status_code=response.status_code, content=response.content, headers=response.headers, parsed=parsed)


def _success(response: Response[Error | PluginTemplate]) -> PluginTemplate:
    if not 200 <= response.status_code < 300:
        raise error_from(response)
    parsed: Any = response.parsed
    if not isinstance(parsed, (PluginTemplate,)):
        raise error_from(response, "the answer is not the documented JSON")
    return parsed


def sync_detailed(
    project_id: str,
    plugintemplate_name: str,
    *,
    client: Client,
) -> Response[Error | PluginTemplate]:
    """Show a plug-in template

    Shows the plug-in template of GPU or NPU drivers with its versions.

    Args:
        project_id (str): ID of the project. Not empty.
        plugintemplate_name (str): Name of the plug-in template, such as gpu-driver or npu-driver. Not empty.
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.

    Source: 001_bf673bd6dff8b58d.txt, ShowPluginTemplate, URI and responses 200 and 404; 003_a4dc8ac54fbecbc8.txt,
    ShowPluginTemplate, URI; ModelArts API Reference, resource_management/plug-
    in_template_management/querying_a_plug-in_template.rst, Status Codes; huaweicloudsdkmodelarts 3.1.219,
    show_plugin_template
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        plugintemplate_name=plugintemplate_name,
    )
    return _build_response(client.get_httpx_client().request(**kwargs))


def sync(
    project_id: str,
    plugintemplate_name: str,
    *,
    client: Client,
) -> PluginTemplate:
    """Show a plug-in template

    Shows the plug-in template of GPU or NPU drivers with its versions.

    Args:
        project_id (str): ID of the project. Not empty.
        plugintemplate_name (str): Name of the plug-in template, such as gpu-driver or npu-driver. Not empty.
        client (Client): Where the request goes.

    Returns:
        PluginTemplate: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.

    Source: 001_bf673bd6dff8b58d.txt, ShowPluginTemplate, URI and responses 200 and 404; 003_a4dc8ac54fbecbc8.txt,
    ShowPluginTemplate, URI; ModelArts API Reference, resource_management/plug-
    in_template_management/querying_a_plug-in_template.rst, Status Codes; huaweicloudsdkmodelarts 3.1.219,
    show_plugin_template
    """

    return _success(
        sync_detailed(
            project_id=project_id,
            plugintemplate_name=plugintemplate_name,
            client=client,
        )
    )


async def asyncio_detailed(
    project_id: str,
    plugintemplate_name: str,
    *,
    client: Client,
) -> Response[Error | PluginTemplate]:
    """Show a plug-in template

    Shows the plug-in template of GPU or NPU drivers with its versions.

    Args:
        project_id (str): ID of the project. Not empty.
        plugintemplate_name (str): Name of the plug-in template, such as gpu-driver or npu-driver. Not empty.
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.

    Source: 001_bf673bd6dff8b58d.txt, ShowPluginTemplate, URI and responses 200 and 404; 003_a4dc8ac54fbecbc8.txt,
    ShowPluginTemplate, URI; ModelArts API Reference, resource_management/plug-
    in_template_management/querying_a_plug-in_template.rst, Status Codes; huaweicloudsdkmodelarts 3.1.219,
    show_plugin_template
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        plugintemplate_name=plugintemplate_name,
    )
    return _build_response(await client.get_async_httpx_client().request(**kwargs))


async def asyncio(
    project_id: str,
    plugintemplate_name: str,
    *,
    client: Client,
) -> PluginTemplate:
    """Show a plug-in template

    Shows the plug-in template of GPU or NPU drivers with its versions.

    Args:
        project_id (str): ID of the project. Not empty.
        plugintemplate_name (str): Name of the plug-in template, such as gpu-driver or npu-driver. Not empty.
        client (Client): Where the request goes.

    Returns:
        PluginTemplate: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.

    Source: 001_bf673bd6dff8b58d.txt, ShowPluginTemplate, URI and responses 200 and 404; 003_a4dc8ac54fbecbc8.txt,
    ShowPluginTemplate, URI; ModelArts API Reference, resource_management/plug-
    in_template_management/querying_a_plug-in_template.rst, Status Codes; huaweicloudsdkmodelarts 3.1.219,
    show_plugin_template
    """

    return _success(
        await asyncio_detailed(
            project_id=project_id,
            plugintemplate_name=plugintemplate_name,
            client=client,
        )
    )
