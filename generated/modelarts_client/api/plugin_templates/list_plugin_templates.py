# Written by `python -m generator generate` from the description; it overwrites changes.
"""GET /v2/{project_id}/plugintemplates"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import json_codecs as _codecs
from ...answers import JsonAnswer as _JsonAnswer
from ...endpoint import Endpoint as _Endpoint
from ...parameters import PathParameter as _Path
from ...parameters import QueryParameter as _Query
from ...type_hints import resolve_functions as _resolve_functions
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import Client as _Client
    from ...models.error import Error
    from ...models.list_plugin_templates_response import ListPluginTemplatesResponse
    from ...types import Response as _Response

_ENDPOINT: _Endpoint[ListPluginTemplatesResponse, Error | ListPluginTemplatesResponse] = _Endpoint(
    "GET",
    "/v2/{project_id}/plugintemplates",
    _Path("project_id"),
    _Query("templateName", "template_name"),
    _Query("poolName", "pool_name"),
    answers={
        200: _JsonAnswer("object", codec=_codecs.Nested("ListPluginTemplatesResponse")),
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
    *,
    client: _Client,
    template_name: str | Unset = UNSET,
    pool_name: str | Unset = UNSET,
) -> _Response[Error | ListPluginTemplatesResponse]:
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
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: ModelArts API Reference, resource_management/plug-in_template_management/query_plug-in_templates.rst,
    Status Codes; huaweicloudsdkmodelarts 3.1.219, list_plugin_templates
    """

    return _ENDPOINT.send(
        client,
        (
            project_id,
            template_name,
            pool_name,
        ),
    )


def sync(
    project_id: str,
    *,
    client: _Client,
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
        ListPluginTemplatesResponse: The plug-in templates.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: ModelArts API Reference, resource_management/plug-in_template_management/query_plug-in_templates.rst,
    Status Codes; huaweicloudsdkmodelarts 3.1.219, list_plugin_templates
    """

    return _ENDPOINT.result(
        _ENDPOINT.send(
            client,
            (
                project_id,
                template_name,
                pool_name,
            ),
        )
    )


async def asyncio_detailed(
    project_id: str,
    *,
    client: _Client,
    template_name: str | Unset = UNSET,
    pool_name: str | Unset = UNSET,
) -> _Response[Error | ListPluginTemplatesResponse]:
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
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: ModelArts API Reference, resource_management/plug-in_template_management/query_plug-in_templates.rst,
    Status Codes; huaweicloudsdkmodelarts 3.1.219, list_plugin_templates
    """

    return await _ENDPOINT.asend(
        client,
        (
            project_id,
            template_name,
            pool_name,
        ),
    )


async def asyncio(
    project_id: str,
    *,
    client: _Client,
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
        ListPluginTemplatesResponse: The plug-in templates.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: ModelArts API Reference, resource_management/plug-in_template_management/query_plug-in_templates.rst,
    Status Codes; huaweicloudsdkmodelarts 3.1.219, list_plugin_templates
    """

    return _ENDPOINT.result(
        await _ENDPOINT.asend(
            client,
            (
                project_id,
                template_name,
                pool_name,
            ),
        )
    )


_resolve_functions(globals())
