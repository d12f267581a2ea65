# Written by `python -m generator generate` from the description; it overwrites changes.
"""Operations with the tag ``networks``, bound to a client."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Literal

from ..bound_calls import AsyncCalls as _AsyncCalls
from ..bound_calls import Calls as _Calls
from ..paging import AsyncPagedCalls as _AsyncPagedCalls
from ..paging import PagedCalls as _PagedCalls
from ..types import UNSET, Unset
from ..types import Response as _Response

if TYPE_CHECKING:
    from ..models.error import Error
    from ..models.list_networks_response import ListNetworksResponse
    from ..models.network import Network
    from ..models.network_creation_request import NetworkCreationRequest
    from ..models.network_update_request import NetworkUpdateRequest


class NetworksCalls(_Calls):
    """Networks of resource pools."""

    __slots__ = ()

    @property
    def with_raw_response(self) -> RawNetworksCalls:
        """The same operations, which return status, headers and body, and raise no `ApiError`."""
        return RawNetworksCalls(self._client)

    @property
    def list_networks(self) -> ListNetworksCall:
        """List networks; see `ListNetworksCall.__call__`."""
        return ListNetworksCall(self._client)

    def create_network(
        self,
        *,
        body: NetworkCreationRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> Network:
        """Create a network

        Creates a network for resource pools; the service generates its name, which is its ID.

        Args:
            body: A network to create.
            project_id: ID of the project. Not empty.

        Returns:
            The network; it is created in the background.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: ModelArts API Reference, resource_management/network_management/creating_network_resources.rst, Status
        Codes; ModelArts API Reference, appendix/status_code.rst, 409; huaweicloudsdkmodelarts 3.1.219,
        create_network
        """

        _answer: Network = self._call(
            "CreateNetwork",
            body=body,
            project_id=project_id,
        )
        return _answer

    def show_network(
        self,
        network_name: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> Network:
        """Show a network

        Shows a network with its connections and their state.

        Args:
            network_name: Name of the network, found in its metadata.name; not the display name. 4 to 128
                characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
            project_id: ID of the project. Not empty.

        Returns:
            The network.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 003_a4dc8ac54fbecbc8.txt, ShowNetwork, responses 200 and 404; ModelArts API Reference,
        resource_management/network_management/obtaining_a_network_resource.rst, Status Codes;
        huaweicloudsdkmodelarts 3.1.219, show_network
        """

        _answer: Network = self._call(
            "ShowNetwork",
            network_name=network_name,
            project_id=project_id,
        )
        return _answer

    def delete_network(
        self,
        network_name: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> Network:
        """Delete a network

        Begins to delete a network that no resource pool uses.

        Args:
            network_name: Name of the network, found in its metadata.name; not the display name. 4 to 128
                characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
            project_id: ID of the project. Not empty.

        Returns:
            The network as it was, with the time when its deletion began.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: ModelArts API Reference, resource_management/network_management/deleting_a_network_resource.rst, Status
        Codes; ModelArts API Reference, appendix/status_code.rst, 409; huaweicloudsdkmodelarts 3.1.219,
        delete_network
        """

        _answer: Network = self._call(
            "DeleteNetwork",
            network_name=network_name,
            project_id=project_id,
        )
        return _answer

    def patch_network(
        self,
        network_name: str,
        *,
        body: NetworkUpdateRequest | Mapping[str, Any],
        content_type: Literal["application/merge-patch+json", "application/json"] | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> Network:
        """Change a network

        Changes description, workspace, IPv6 or connections of a network, with a merge patch.

        Args:
            network_name: Name of the network, found in its metadata.name; not the display name. 4 to 128
                characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
            body: Changes of a network, as a merge patch; what is absent stays as it is, and a list replaces the old
                list.
            content_type: The media type of the body.
            project_id: ID of the project. Not empty.

        Returns:
            The network after the change.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: ModelArts API Reference, resource_management/network_management/updating_a_network_resource.rst, Table 2
        and Status Codes; ModelArts API Reference, appendix/status_code.rst, 409; huaweicloudsdkmodelarts
        3.1.219, patch_network
        """

        _answer: Network = self._call(
            "PatchNetwork",
            network_name=network_name,
            body=body,
            content_type=content_type,
            project_id=project_id,
        )
        return _answer


class RawNetworksCalls(_Calls):
    """The operations of `NetworksCalls`, which return status, headers and body, whatever the status."""

    __slots__ = ()

    _function = "sync_detailed"

    def list_networks(
        self,
        *,
        workspace_id: str | Unset = "0",
        label_selector: str | Unset = UNSET,
        limit: int | Unset = 500,
        continue_: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ListNetworksResponse]:
        """List networks"""
        _answer: _Response[Error | ListNetworksResponse] = self._call(
            "ListNetworks",
            workspace_id=workspace_id,
            label_selector=label_selector,
            limit=limit,
            continue_=continue_,
            project_id=project_id,
        )
        return _answer

    def create_network(
        self,
        *,
        body: NetworkCreationRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | Network]:
        """Create a network"""
        _answer: _Response[Error | Network] = self._call(
            "CreateNetwork",
            body=body,
            project_id=project_id,
        )
        return _answer

    def show_network(
        self,
        network_name: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | Network]:
        """Show a network"""
        _answer: _Response[Error | Network] = self._call(
            "ShowNetwork",
            network_name=network_name,
            project_id=project_id,
        )
        return _answer

    def delete_network(
        self,
        network_name: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | Network]:
        """Delete a network"""
        _answer: _Response[Error | Network] = self._call(
            "DeleteNetwork",
            network_name=network_name,
            project_id=project_id,
        )
        return _answer

    def patch_network(
        self,
        network_name: str,
        *,
        body: NetworkUpdateRequest | Mapping[str, Any],
        content_type: Literal["application/merge-patch+json", "application/json"] | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | Network]:
        """Change a network"""
        _answer: _Response[Error | Network] = self._call(
            "PatchNetwork",
            network_name=network_name,
            body=body,
            content_type=content_type,
            project_id=project_id,
        )
        return _answer


class ListNetworksCall(_PagedCalls):
    """List networks

    A call requests one page, `pages` requests all of them, and `all` yields their entries.
    """

    __slots__ = ()

    def __call__(
        self,
        *,
        workspace_id: str | Unset = "0",
        label_selector: str | Unset = UNSET,
        limit: int | Unset = 500,
        continue_: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> ListNetworksResponse:
        """List networks

        Lists the networks of the project, page by page.

        Args:
            workspace_id: Only items of this workspace. Default: '0'.
            label_selector: Only resources whose labels fit this selector, for example os.modelarts/name=auto-pool-
                os.
            limit: Most resources on a page, 0 to 500. Default: 500.
            continue_: Start of the page, from metadata.continue of the previous page; the first page when it is
                absent or empty.
            project_id: ID of the project. Not empty.

        Returns:
            A page of networks.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: ModelArts API Reference, resource_management/network_management/obtaining_network_resources.rst, Status
        Codes; huaweicloudsdkmodelarts 3.1.219, list_networks
        """

        _answer: ListNetworksResponse = self._call(
            "ListNetworks",
            workspace_id=workspace_id,
            label_selector=label_selector,
            limit=limit,
            continue_=continue_,
            project_id=project_id,
        )
        return _answer

    def pages(
        self,
        *,
        workspace_id: str | Unset = "0",
        label_selector: str | Unset = UNSET,
        limit: int | Unset = 500,
        continue_: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> Iterator[ListNetworksResponse]:
        """Request one page after another, each when it is needed, beginning with the one that a call returns.

        The arguments are those of a call.
        Without `limit`, pages have its documented default, or else its maximum, or 1000 entries.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.
            PagingError: The server sends a page again, or fewer entries than it counts.
        """
        return self._pages(
            "ListNetworks",
            workspace_id=workspace_id,
            label_selector=label_selector,
            limit=limit,
            continue_=continue_,
            project_id=project_id,
        )

    def all(
        self,
        *,
        workspace_id: str | Unset = "0",
        label_selector: str | Unset = UNSET,
        limit: int | Unset = 500,
        continue_: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> Iterator[Network]:
        """Yield the entries of all pages; see `pages`."""
        return self._entries(
            "ListNetworks",
            workspace_id=workspace_id,
            label_selector=label_selector,
            limit=limit,
            continue_=continue_,
            project_id=project_id,
        )


class AsyncNetworksCalls(_AsyncCalls):
    """Networks of resource pools."""

    __slots__ = ()

    @property
    def with_raw_response(self) -> AsyncRawNetworksCalls:
        """The same operations, which return status, headers and body, and raise no `ApiError`."""
        return AsyncRawNetworksCalls(self._client)

    @property
    def list_networks(self) -> AsyncListNetworksCall:
        """List networks; see `AsyncListNetworksCall.__call__`."""
        return AsyncListNetworksCall(self._client)

    async def create_network(
        self,
        *,
        body: NetworkCreationRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> Network:
        """Create a network

        Creates a network for resource pools; the service generates its name, which is its ID.

        Args:
            body: A network to create.
            project_id: ID of the project. Not empty.

        Returns:
            The network; it is created in the background.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: ModelArts API Reference, resource_management/network_management/creating_network_resources.rst, Status
        Codes; ModelArts API Reference, appendix/status_code.rst, 409; huaweicloudsdkmodelarts 3.1.219,
        create_network
        """

        _answer: Network = await self._call(
            "CreateNetwork",
            body=body,
            project_id=project_id,
        )
        return _answer

    async def show_network(
        self,
        network_name: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> Network:
        """Show a network

        Shows a network with its connections and their state.

        Args:
            network_name: Name of the network, found in its metadata.name; not the display name. 4 to 128
                characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
            project_id: ID of the project. Not empty.

        Returns:
            The network.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 003_a4dc8ac54fbecbc8.txt, ShowNetwork, responses 200 and 404; ModelArts API Reference,
        resource_management/network_management/obtaining_a_network_resource.rst, Status Codes;
        huaweicloudsdkmodelarts 3.1.219, show_network
        """

        _answer: Network = await self._call(
            "ShowNetwork",
            network_name=network_name,
            project_id=project_id,
        )
        return _answer

    async def delete_network(
        self,
        network_name: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> Network:
        """Delete a network

        Begins to delete a network that no resource pool uses.

        Args:
            network_name: Name of the network, found in its metadata.name; not the display name. 4 to 128
                characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
            project_id: ID of the project. Not empty.

        Returns:
            The network as it was, with the time when its deletion began.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: ModelArts API Reference, resource_management/network_management/deleting_a_network_resource.rst, Status
        Codes; ModelArts API Reference, appendix/status_code.rst, 409; huaweicloudsdkmodelarts 3.1.219,
        delete_network
        """

        _answer: Network = await self._call(
            "DeleteNetwork",
            network_name=network_name,
            project_id=project_id,
        )
        return _answer

    async def patch_network(
        self,
        network_name: str,
        *,
        body: NetworkUpdateRequest | Mapping[str, Any],
        content_type: Literal["application/merge-patch+json", "application/json"] | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> Network:
        """Change a network

        Changes description, workspace, IPv6 or connections of a network, with a merge patch.

        Args:
            network_name: Name of the network, found in its metadata.name; not the display name. 4 to 128
                characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
            body: Changes of a network, as a merge patch; what is absent stays as it is, and a list replaces the old
                list.
            content_type: The media type of the body.
            project_id: ID of the project. Not empty.

        Returns:
            The network after the change.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: ModelArts API Reference, resource_management/network_management/updating_a_network_resource.rst, Table 2
        and Status Codes; ModelArts API Reference, appendix/status_code.rst, 409; huaweicloudsdkmodelarts
        3.1.219, patch_network
        """

        _answer: Network = await self._call(
            "PatchNetwork",
            network_name=network_name,
            body=body,
            content_type=content_type,
            project_id=project_id,
        )
        return _answer


class AsyncRawNetworksCalls(_AsyncCalls):
    """The operations of `AsyncNetworksCalls`, which return status, headers and body, whatever the status."""

    __slots__ = ()

    _function = "asyncio_detailed"

    async def list_networks(
        self,
        *,
        workspace_id: str | Unset = "0",
        label_selector: str | Unset = UNSET,
        limit: int | Unset = 500,
        continue_: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ListNetworksResponse]:
        """List networks"""
        _answer: _Response[Error | ListNetworksResponse] = await self._call(
            "ListNetworks",
            workspace_id=workspace_id,
            label_selector=label_selector,
            limit=limit,
            continue_=continue_,
            project_id=project_id,
        )
        return _answer

    async def create_network(
        self,
        *,
        body: NetworkCreationRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | Network]:
        """Create a network"""
        _answer: _Response[Error | Network] = await self._call(
            "CreateNetwork",
            body=body,
            project_id=project_id,
        )
        return _answer

    async def show_network(
        self,
        network_name: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | Network]:
        """Show a network"""
        _answer: _Response[Error | Network] = await self._call(
            "ShowNetwork",
            network_name=network_name,
            project_id=project_id,
        )
        return _answer

    async def delete_network(
        self,
        network_name: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | Network]:
        """Delete a network"""
        _answer: _Response[Error | Network] = await self._call(
            "DeleteNetwork",
            network_name=network_name,
            project_id=project_id,
        )
        return _answer

    async def patch_network(
        self,
        network_name: str,
        *,
        body: NetworkUpdateRequest | Mapping[str, Any],
        content_type: Literal["application/merge-patch+json", "application/json"] | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | Network]:
        """Change a network"""
        _answer: _Response[Error | Network] = await self._call(
            "PatchNetwork",
            network_name=network_name,
            body=body,
            content_type=content_type,
            project_id=project_id,
        )
        return _answer


class AsyncListNetworksCall(_AsyncPagedCalls):
    """List networks

    A call requests one page, `pages` requests all of them, and `all` yields their entries.
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        workspace_id: str | Unset = "0",
        label_selector: str | Unset = UNSET,
        limit: int | Unset = 500,
        continue_: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> ListNetworksResponse:
        """List networks

        Lists the networks of the project, page by page.

        Args:
            workspace_id: Only items of this workspace. Default: '0'.
            label_selector: Only resources whose labels fit this selector, for example os.modelarts/name=auto-pool-
                os.
            limit: Most resources on a page, 0 to 500. Default: 500.
            continue_: Start of the page, from metadata.continue of the previous page; the first page when it is
                absent or empty.
            project_id: ID of the project. Not empty.

        Returns:
            A page of networks.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: ModelArts API Reference, resource_management/network_management/obtaining_network_resources.rst, Status
        Codes; huaweicloudsdkmodelarts 3.1.219, list_networks
        """

        _answer: ListNetworksResponse = await self._call(
            "ListNetworks",
            workspace_id=workspace_id,
            label_selector=label_selector,
            limit=limit,
            continue_=continue_,
            project_id=project_id,
        )
        return _answer

    def pages(
        self,
        *,
        workspace_id: str | Unset = "0",
        label_selector: str | Unset = UNSET,
        limit: int | Unset = 500,
        continue_: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> AsyncIterator[ListNetworksResponse]:
        """Request one page after another, each when it is needed, beginning with the one that a call returns.

        The arguments are those of a call.
        Without `limit`, pages have its documented default, or else its maximum, or 1000 entries.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.
            PagingError: The server sends a page again, or fewer entries than it counts.
        """
        return self._pages(
            "ListNetworks",
            workspace_id=workspace_id,
            label_selector=label_selector,
            limit=limit,
            continue_=continue_,
            project_id=project_id,
        )

    def all(
        self,
        *,
        workspace_id: str | Unset = "0",
        label_selector: str | Unset = UNSET,
        limit: int | Unset = 500,
        continue_: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> AsyncIterator[Network]:
        """Yield the entries of all pages; see `pages`."""
        return self._entries(
            "ListNetworks",
            workspace_id=workspace_id,
            label_selector=label_selector,
            limit=limit,
            continue_=continue_,
            project_id=project_id,
        )
