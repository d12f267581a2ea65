# Written by `python -m generator generate` from the description; it overwrites changes.
"""GET /v1/{project_id}/plugintemplates/{plugintemplate_name}"""

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
    from ...models.plugin_template import PluginTemplate
    from ...types import Response as _Response

_ENDPOINT: _Endpoint[PluginTemplate, Error | PluginTemplate] = _Endpoint(
    "GET",
    "/v1/{project_id}/plugintemplates/{plugintemplate_name}",
    _Path("project_id"),
    _Path("plugintemplate_name"),
    answers={
        200: _JsonAnswer("object", codec=_codecs.Nested("PluginTemplate")),
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
    plugintemplate_name: str,
    *,
    client: _Client,
) -> _Response[Error | PluginTemplate]:
    """Show a plug-in template

    Shows the plug-in template of GPU or NPU drivers with its versions.

    Args:
        project_id (str): ID of the project. Not empty.
        plugintemplate_name (str): Name of the plug-in template, such as gpu-driver or npu-driver. Not empty.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 001_bf673bd6dff8b58d.txt, ShowPluginTemplate, URI and responses 200 and 404; 003_a4dc8ac54fbecbc8.txt,
    ShowPluginTemplate, URI; ModelArts API Reference, resource_management/plug-
    in_template_management/querying_a_plug-in_template.rst, Status Codes; huaweicloudsdkmodelarts 3.1.219,
    show_plugin_template
    """

    return _ENDPOINT.send(
        client,
        (
            project_id,
            plugintemplate_name,
        ),
    )


def sync(
    project_id: str,
    plugintemplate_name: str,
    *,
    client: _Client,
) -> PluginTemplate:
    """Show a plug-in template

    Shows the plug-in template of GPU or NPU drivers with its versions.

    Args:
        project_id (str): ID of the project. Not empty.
        plugintemplate_name (str): Name of the plug-in template, such as gpu-driver or npu-driver. Not empty.
        client (Client): The client that sends the request.

    Returns:
        PluginTemplate: The plug-in template.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 001_bf673bd6dff8b58d.txt, ShowPluginTemplate, URI and responses 200 and 404; 003_a4dc8ac54fbecbc8.txt,
    ShowPluginTemplate, URI; ModelArts API Reference, resource_management/plug-
    in_template_management/querying_a_plug-in_template.rst, Status Codes; huaweicloudsdkmodelarts 3.1.219,
    show_plugin_template
    """

    return _ENDPOINT.result(
        _ENDPOINT.send(
            client,
            (
                project_id,
                plugintemplate_name,
            ),
        )
    )


async def asyncio_detailed(
    project_id: str,
    plugintemplate_name: str,
    *,
    client: _Client,
) -> _Response[Error | PluginTemplate]:
    """Show a plug-in template

    Shows the plug-in template of GPU or NPU drivers with its versions.

    Args:
        project_id (str): ID of the project. Not empty.
        plugintemplate_name (str): Name of the plug-in template, such as gpu-driver or npu-driver. Not empty.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 001_bf673bd6dff8b58d.txt, ShowPluginTemplate, URI and responses 200 and 404; 003_a4dc8ac54fbecbc8.txt,
    ShowPluginTemplate, URI; ModelArts API Reference, resource_management/plug-
    in_template_management/querying_a_plug-in_template.rst, Status Codes; huaweicloudsdkmodelarts 3.1.219,
    show_plugin_template
    """

    return await _ENDPOINT.asend(
        client,
        (
            project_id,
            plugintemplate_name,
        ),
    )


async def asyncio(
    project_id: str,
    plugintemplate_name: str,
    *,
    client: _Client,
) -> PluginTemplate:
    """Show a plug-in template

    Shows the plug-in template of GPU or NPU drivers with its versions.

    Args:
        project_id (str): ID of the project. Not empty.
        plugintemplate_name (str): Name of the plug-in template, such as gpu-driver or npu-driver. Not empty.
        client (Client): The client that sends the request.

    Returns:
        PluginTemplate: The plug-in template.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 001_bf673bd6dff8b58d.txt, ShowPluginTemplate, URI and responses 200 and 404; 003_a4dc8ac54fbecbc8.txt,
    ShowPluginTemplate, URI; ModelArts API Reference, resource_management/plug-
    in_template_management/querying_a_plug-in_template.rst, Status Codes; huaweicloudsdkmodelarts 3.1.219,
    show_plugin_template
    """

    return _ENDPOINT.result(
        await _ENDPOINT.asend(
            client,
            (
                project_id,
                plugintemplate_name,
            ),
        )
    )


_resolve_functions(globals())
