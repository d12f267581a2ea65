# Written by `python -m generator generate` from the description; it overwrites changes.
"""Operations with the tag ``configuration``, bound to a client."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..bound_calls import AsyncCalls as _AsyncCalls
from ..bound_calls import Calls as _Calls
from ..types import UNSET, Unset
from ..types import Response as _Response

if TYPE_CHECKING:
    from ..models.error import Error
    from ..models.show_os_config_response import ShowOsConfigResponse
    from ..models.show_os_quota_response import ShowOsQuotaResponse


class ConfigurationCalls(_Calls):
    """Quotas and configuration of resource pools and networks."""

    __slots__ = ()

    @property
    def with_raw_response(self) -> RawConfigurationCalls:
        """The same operations, which return status, headers and body, and raise no `ApiError`."""
        return RawConfigurationCalls(self._client)

    def show_os_quota(
        self,
        *,
        project_id: str | Unset = UNSET,
    ) -> ShowOsQuotaResponse:
        """Show quotas

        Shows how many resource pools and networks the project may have, and has.

        Args:
            project_id: ID of the project. Not empty.

        Returns:
            The quotas.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 001_bf673bd6dff8b58d.txt, ShowOsQuota, response 200; 003_a4dc8ac54fbecbc8.txt, ShowOsQuota, response
        200; ModelArts API Reference, resource_management/configuration_management/obtaining_os_quotas.rst,
        Status Codes; huaweicloudsdkmodelarts 3.1.219, show_os_quota
        """

        _answer: ShowOsQuotaResponse = self._call(
            "ShowOsQuota",
            project_id=project_id,
        )
        return _answer

    def show_os_config(
        self,
        *,
        project_id: str | Unset = UNSET,
    ) -> ShowOsConfigResponse:
        """Show the configuration

        Shows the resources for pools and networks, such as blocks of addresses and types of disks.

        Args:
            project_id: ID of the project. Not empty.

        Returns:
            The configuration.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 001_bf673bd6dff8b58d.txt, Table 2 of ShowOsConfig; 003_a4dc8ac54fbecbc8.txt, Table 2 of ShowOsConfig;
        ModelArts API Reference,
        resource_management/configuration_management/querying_os_configuration_parameters.rst, Status Codes;
        huaweicloudsdkmodelarts 3.1.219, show_os_config
        """

        _answer: ShowOsConfigResponse = self._call(
            "ShowOsConfig",
            project_id=project_id,
        )
        return _answer


class RawConfigurationCalls(_Calls):
    """The operations of `ConfigurationCalls`, which return status, headers and body, whatever the status."""

    __slots__ = ()

    _function = "sync_detailed"

    def show_os_quota(
        self,
        *,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ShowOsQuotaResponse]:
        """Show quotas"""
        _answer: _Response[Error | ShowOsQuotaResponse] = self._call(
            "ShowOsQuota",
            project_id=project_id,
        )
        return _answer

    def show_os_config(
        self,
        *,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ShowOsConfigResponse]:
        """Show the configuration"""
        _answer: _Response[Error | ShowOsConfigResponse] = self._call(
            "ShowOsConfig",
            project_id=project_id,
        )
        return _answer


class AsyncConfigurationCalls(_AsyncCalls):
    """Quotas and configuration of resource pools and networks."""

    __slots__ = ()

    @property
    def with_raw_response(self) -> AsyncRawConfigurationCalls:
        """The same operations, which return status, headers and body, and raise no `ApiError`."""
        return AsyncRawConfigurationCalls(self._client)

    async def show_os_quota(
        self,
        *,
        project_id: str | Unset = UNSET,
    ) -> ShowOsQuotaResponse:
        """Show quotas

        Shows how many resource pools and networks the project may have, and has.

        Args:
            project_id: ID of the project. Not empty.

        Returns:
            The quotas.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 001_bf673bd6dff8b58d.txt, ShowOsQuota, response 200; 003_a4dc8ac54fbecbc8.txt, ShowOsQuota, response
        200; ModelArts API Reference, resource_management/configuration_management/obtaining_os_quotas.rst,
        Status Codes; huaweicloudsdkmodelarts 3.1.219, show_os_quota
        """

        _answer: ShowOsQuotaResponse = await self._call(
            "ShowOsQuota",
            project_id=project_id,
        )
        return _answer

    async def show_os_config(
        self,
        *,
        project_id: str | Unset = UNSET,
    ) -> ShowOsConfigResponse:
        """Show the configuration

        Shows the resources for pools and networks, such as blocks of addresses and types of disks.

        Args:
            project_id: ID of the project. Not empty.

        Returns:
            The configuration.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 001_bf673bd6dff8b58d.txt, Table 2 of ShowOsConfig; 003_a4dc8ac54fbecbc8.txt, Table 2 of ShowOsConfig;
        ModelArts API Reference,
        resource_management/configuration_management/querying_os_configuration_parameters.rst, Status Codes;
        huaweicloudsdkmodelarts 3.1.219, show_os_config
        """

        _answer: ShowOsConfigResponse = await self._call(
            "ShowOsConfig",
            project_id=project_id,
        )
        return _answer


class AsyncRawConfigurationCalls(_AsyncCalls):
    """The operations of `AsyncConfigurationCalls`, which return status, headers and body, whatever the status."""

    __slots__ = ()

    _function = "asyncio_detailed"

    async def show_os_quota(
        self,
        *,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ShowOsQuotaResponse]:
        """Show quotas"""
        _answer: _Response[Error | ShowOsQuotaResponse] = await self._call(
            "ShowOsQuota",
            project_id=project_id,
        )
        return _answer

    async def show_os_config(
        self,
        *,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ShowOsConfigResponse]:
        """Show the configuration"""
        _answer: _Response[Error | ShowOsConfigResponse] = await self._call(
            "ShowOsConfig",
            project_id=project_id,
        )
        return _answer
