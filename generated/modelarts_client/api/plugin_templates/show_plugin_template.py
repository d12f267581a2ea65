"""GET /v1/{project_id}/plugintemplates/{plugintemplate_name}"""

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
    from ...models.plugin_template import PluginTemplate

_ANSWERS: Mapping[int, Codec] = {
    200: Nested("PluginTemplate"),
    400: Nested("Error"),
    401: Nested("Error"),
    403: Nested("Error"),
    404: Nested("Error"),
    429: Nested("Error"),
    500: Nested("Error"),
}


def _get_kwargs(
    project_id: str,
    plugintemplate_name: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "path": "/v1/{project_id}/plugintemplates/{plugintemplate_name}".format(
            project_id=segment("project_id", project_id),
            plugintemplate_name=segment("plugintemplate_name", plugintemplate_name),
        ),
    }
    return _kwargs


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
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 001_bf673bd6dff8b58d.txt, ShowPluginTemplate, URI and responses 200 and 404; 003_a4dc8ac54fbecbc8.txt,
    ShowPluginTemplate, URI; ModelArts API Reference, resource_management/plug-
    in_template_management/querying_a_plug-in_template.rst, Status Codes; huaweicloudsdkmodelarts 3.1.219,
    show_plugin_template
    """

    response = client.send(
        **_get_kwargs(
            project_id=project_id,
            plugintemplate_name=plugintemplate_name,
        )
    )
    return read(response, _ANSWERS)


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
        client (Client): The client that sends the request.

    Returns:
        PluginTemplate: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 001_bf673bd6dff8b58d.txt, ShowPluginTemplate, URI and responses 200 and 404; 003_a4dc8ac54fbecbc8.txt,
    ShowPluginTemplate, URI; ModelArts API Reference, resource_management/plug-
    in_template_management/querying_a_plug-in_template.rst, Status Codes; huaweicloudsdkmodelarts 3.1.219,
    show_plugin_template
    """

    response = sync_detailed(
        project_id=project_id,
        plugintemplate_name=plugintemplate_name,
        client=client,
    )
    result: PluginTemplate = succeed(response, _ANSWERS)
    return result


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
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 001_bf673bd6dff8b58d.txt, ShowPluginTemplate, URI and responses 200 and 404; 003_a4dc8ac54fbecbc8.txt,
    ShowPluginTemplate, URI; ModelArts API Reference, resource_management/plug-
    in_template_management/querying_a_plug-in_template.rst, Status Codes; huaweicloudsdkmodelarts 3.1.219,
    show_plugin_template
    """

    response = await client.asend(
        **_get_kwargs(
            project_id=project_id,
            plugintemplate_name=plugintemplate_name,
        )
    )
    return read(response, _ANSWERS)


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
        client (Client): The client that sends the request.

    Returns:
        PluginTemplate: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 001_bf673bd6dff8b58d.txt, ShowPluginTemplate, URI and responses 200 and 404; 003_a4dc8ac54fbecbc8.txt,
    ShowPluginTemplate, URI; ModelArts API Reference, resource_management/plug-
    in_template_management/querying_a_plug-in_template.rst, Status Codes; huaweicloudsdkmodelarts 3.1.219,
    show_plugin_template
    """

    response = await asyncio_detailed(
        project_id=project_id,
        plugintemplate_name=plugintemplate_name,
        client=client,
    )
    result: PluginTemplate = succeed(response, _ANSWERS)
    return result
