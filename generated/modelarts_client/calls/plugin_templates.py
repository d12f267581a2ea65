# Written by `python -m generator generate` from the description; it overwrites changes.
"""Operations with the tag ``plugin-templates``, bound to a client."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..bound_calls import AsyncCalls as _AsyncCalls
from ..bound_calls import Calls as _Calls
from ..types import UNSET, Unset
from ..types import Response as _Response

if TYPE_CHECKING:
    from ..models.error import Error
    from ..models.list_plugin_templates_response import ListPluginTemplatesResponse
    from ..models.plugin_template import PluginTemplate


class PluginTemplatesCalls(_Calls):
    """Plug-ins that resource pools can install."""

    __slots__ = ()

    @property
    def with_raw_response(self) -> RawPluginTemplatesCalls:
        """The same operations, which return status, headers and body, and raise no `ApiError`."""
        return RawPluginTemplatesCalls(self._client)

    def list_plugin_templates(
        self,
        *,
        template_name: str | Unset = UNSET,
        pool_name: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> ListPluginTemplatesResponse:
        """List plug-in templates

        Lists the plug-ins that can be installed in resource pools, with their versions.

        Args:
            template_name: Only the plug-in template of this name.
            pool_name: Only plug-in templates that the resource pool of this name (metadata.name) can install.
            project_id: ID of the project. Not empty.

        Returns:
            The plug-in templates.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: ModelArts API Reference, resource_management/plug-in_template_management/query_plug-in_templates.rst,
        Status Codes; huaweicloudsdkmodelarts 3.1.219, list_plugin_templates
        """

        _answer: ListPluginTemplatesResponse = self._call(
            "ListPluginTemplates",
            template_name=template_name,
            pool_name=pool_name,
            project_id=project_id,
        )
        return _answer

    def show_plugin_template(
        self,
        plugintemplate_name: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> PluginTemplate:
        """Show a plug-in template

        Shows the plug-in template of GPU or NPU drivers with its versions.

        Args:
            plugintemplate_name: Name of the plug-in template, such as gpu-driver or npu-driver. Not empty.
            project_id: ID of the project. Not empty.

        Returns:
            The plug-in template.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 001_bf673bd6dff8b58d.txt, ShowPluginTemplate, URI and responses 200 and 404; 003_a4dc8ac54fbecbc8.txt,
        ShowPluginTemplate, URI; ModelArts API Reference, resource_management/plug-
        in_template_management/querying_a_plug-in_template.rst, Status Codes; huaweicloudsdkmodelarts 3.1.219,
        show_plugin_template
        """

        _answer: PluginTemplate = self._call(
            "ShowPluginTemplate",
            plugintemplate_name=plugintemplate_name,
            project_id=project_id,
        )
        return _answer


class RawPluginTemplatesCalls(_Calls):
    """The operations of `PluginTemplatesCalls`, which return status, headers and body, whatever the status."""

    __slots__ = ()

    _function = "sync_detailed"

    def list_plugin_templates(
        self,
        *,
        template_name: str | Unset = UNSET,
        pool_name: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ListPluginTemplatesResponse]:
        """List plug-in templates"""
        _answer: _Response[Error | ListPluginTemplatesResponse] = self._call(
            "ListPluginTemplates",
            template_name=template_name,
            pool_name=pool_name,
            project_id=project_id,
        )
        return _answer

    def show_plugin_template(
        self,
        plugintemplate_name: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | PluginTemplate]:
        """Show a plug-in template"""
        _answer: _Response[Error | PluginTemplate] = self._call(
            "ShowPluginTemplate",
            plugintemplate_name=plugintemplate_name,
            project_id=project_id,
        )
        return _answer


class AsyncPluginTemplatesCalls(_AsyncCalls):
    """Plug-ins that resource pools can install."""

    __slots__ = ()

    @property
    def with_raw_response(self) -> AsyncRawPluginTemplatesCalls:
        """The same operations, which return status, headers and body, and raise no `ApiError`."""
        return AsyncRawPluginTemplatesCalls(self._client)

    async def list_plugin_templates(
        self,
        *,
        template_name: str | Unset = UNSET,
        pool_name: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> ListPluginTemplatesResponse:
        """List plug-in templates

        Lists the plug-ins that can be installed in resource pools, with their versions.

        Args:
            template_name: Only the plug-in template of this name.
            pool_name: Only plug-in templates that the resource pool of this name (metadata.name) can install.
            project_id: ID of the project. Not empty.

        Returns:
            The plug-in templates.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: ModelArts API Reference, resource_management/plug-in_template_management/query_plug-in_templates.rst,
        Status Codes; huaweicloudsdkmodelarts 3.1.219, list_plugin_templates
        """

        _answer: ListPluginTemplatesResponse = await self._call(
            "ListPluginTemplates",
            template_name=template_name,
            pool_name=pool_name,
            project_id=project_id,
        )
        return _answer

    async def show_plugin_template(
        self,
        plugintemplate_name: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> PluginTemplate:
        """Show a plug-in template

        Shows the plug-in template of GPU or NPU drivers with its versions.

        Args:
            plugintemplate_name: Name of the plug-in template, such as gpu-driver or npu-driver. Not empty.
            project_id: ID of the project. Not empty.

        Returns:
            The plug-in template.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 001_bf673bd6dff8b58d.txt, ShowPluginTemplate, URI and responses 200 and 404; 003_a4dc8ac54fbecbc8.txt,
        ShowPluginTemplate, URI; ModelArts API Reference, resource_management/plug-
        in_template_management/querying_a_plug-in_template.rst, Status Codes; huaweicloudsdkmodelarts 3.1.219,
        show_plugin_template
        """

        _answer: PluginTemplate = await self._call(
            "ShowPluginTemplate",
            plugintemplate_name=plugintemplate_name,
            project_id=project_id,
        )
        return _answer


class AsyncRawPluginTemplatesCalls(_AsyncCalls):
    """The operations of `AsyncPluginTemplatesCalls`, which return status, headers and body, whatever the status."""

    __slots__ = ()

    _function = "asyncio_detailed"

    async def list_plugin_templates(
        self,
        *,
        template_name: str | Unset = UNSET,
        pool_name: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ListPluginTemplatesResponse]:
        """List plug-in templates"""
        _answer: _Response[Error | ListPluginTemplatesResponse] = await self._call(
            "ListPluginTemplates",
            template_name=template_name,
            pool_name=pool_name,
            project_id=project_id,
        )
        return _answer

    async def show_plugin_template(
        self,
        plugintemplate_name: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | PluginTemplate]:
        """Show a plug-in template"""
        _answer: _Response[Error | PluginTemplate] = await self._call(
            "ShowPluginTemplate",
            plugintemplate_name=plugintemplate_name,
            project_id=project_id,
        )
        return _answer
