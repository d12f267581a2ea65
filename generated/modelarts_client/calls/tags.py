# Written by `python -m generator generate` from the description; it overwrites changes.
"""Operations with the tag ``tags``, bound to a client."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from ..bound_calls import AsyncCalls as _AsyncCalls
from ..bound_calls import Calls as _Calls
from ..paging import AsyncPagedCalls as _AsyncPagedCalls
from ..paging import PagedCalls as _PagedCalls
from ..types import UNSET, Unset
from ..types import Response as _Response

if TYPE_CHECKING:
    from ..models.combine_tms_tags import CombineTmsTags
    from ..models.create_pool_tags_request import CreatePoolTagsRequest
    from ..models.delete_pool_tags_request import DeletePoolTagsRequest
    from ..models.error import Error
    from ..models.list_pool_tags_response import ListPoolTagsResponse
    from ..models.pool_tags_response import PoolTagsResponse
    from ..models.update_pool_tags_request import UpdatePoolTagsRequest


class TagsCalls(_Calls):
    """Tags of resource pools."""

    __slots__ = ()

    @property
    def with_raw_response(self) -> RawTagsCalls:
        """The same operations, which return status, headers and body, and raise no `ApiError`."""
        return RawTagsCalls(self._client)

    @property
    def list_pool_tags(self) -> ListPoolTagsCall:
        """List the tags of all resource pools; see `ListPoolTagsCall.__call__`."""
        return ListPoolTagsCall(self._client)

    def show_pool_tags(
        self,
        pool_name: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> PoolTagsResponse | None:
        """Show the tags of a resource pool

        Lists the tags of a resource pool.

        Args:
            pool_name: Name of the pool, found in its metadata.name; not the display name. 4 to 128 characters;
                matches ^[a-z][a-z0-9-]*[a-z0-9]$.
            project_id: ID of the project. Not empty.

        Returns:
            The tags of the resource pool.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 001_bf673bd6dff8b58d.txt, ShowPoolTags, response parameters; ModelArts API Reference,
        resource_management/tag_management/obtaining_resource_tags_of_a_resource_pool.rst, Status Codes;
        huaweicloudsdkmodelarts 3.1.219, show_pool_tags
        """

        _answer: PoolTagsResponse | None = self._call(
            "ShowPoolTags",
            pool_name=pool_name,
            project_id=project_id,
        )
        return _answer

    def update_pool_tags(
        self,
        pool_name: str,
        *,
        body: UpdatePoolTagsRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> PoolTagsResponse:
        """Change the tags of a resource pool

        Adds tags to a resource pool, deletes some, or replaces all.

        Args:
            pool_name: Name of the pool, found in its metadata.name; not the display name. 4 to 128 characters;
                matches ^[a-z][a-z0-9-]*[a-z0-9]$.
            body: Changes of the tags of a resource pool.
            project_id: ID of the project. Not empty.

        Returns:
            The tags of the resource pool.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: ModelArts API Reference,
        resource_management/tag_management/modifying_resource_tags_of_a_resource_pool.rst, Status Codes
        """

        _answer: PoolTagsResponse = self._call(
            "UpdatePoolTags",
            pool_name=pool_name,
            body=body,
            project_id=project_id,
        )
        return _answer

    def batch_create_pool_tags(
        self,
        pool_name: str,
        *,
        body: CreatePoolTagsRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> PoolTagsResponse | None:
        """Add tags to a resource pool

        Adds tags to a resource pool; a tag whose key exists gets the new value.

        Args:
            pool_name: Name of the pool, found in its metadata.name; not the display name. 4 to 128 characters;
                matches ^[a-z][a-z0-9-]*[a-z0-9]$.
            body: Tags to add to a resource pool.
            project_id: ID of the project. Not empty.

        Returns:
            The tags of the resource pool.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: ModelArts API Reference of 2024-11-28,
        resource_management/tag_management/creating_resource_pool_tags_in_batches.rst, Status Codes;
        huaweicloudsdkmodelarts 3.1.219, batch_create_pool_tags
        """

        _answer: PoolTagsResponse | None = self._call(
            "BatchCreatePoolTags",
            pool_name=pool_name,
            body=body,
            project_id=project_id,
        )
        return _answer

    def batch_delete_pool_tags(
        self,
        pool_name: str,
        *,
        body: DeletePoolTagsRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> PoolTagsResponse | None:
        """Delete tags of a resource pool

        Deletes tags of a resource pool by key, or by key and value; a DELETE with a body.

        Args:
            pool_name: Name of the pool, found in its metadata.name; not the display name. 4 to 128 characters;
                matches ^[a-z][a-z0-9-]*[a-z0-9]$.
            body: Tags to delete from a resource pool.
            project_id: ID of the project. Not empty.

        Returns:
            The tags that are left.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: ModelArts API Reference of 2024-11-28,
        resource_management/tag_management/deleting_resource_pool_tags_in_batches.rst, Status Codes; ModelArts
        API Reference of 2026 (support.huaweicloud.com/api-modelarts), BatchDeletePoolTags;
        huaweicloudsdkmodelarts 3.1.219, batch_delete_pool_tags
        """

        _answer: PoolTagsResponse | None = self._call(
            "BatchDeletePoolTags",
            pool_name=pool_name,
            body=body,
            project_id=project_id,
        )
        return _answer


class RawTagsCalls(_Calls):
    """The operations of `TagsCalls`, which return status, headers and body, whatever the status."""

    __slots__ = ()

    _function = "sync_detailed"

    def list_pool_tags(
        self,
        *,
        limit: int | Unset = 200,
        offset: int | Unset = 0,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ListPoolTagsResponse]:
        """List the tags of all resource pools"""
        _answer: _Response[Error | ListPoolTagsResponse] = self._call(
            "ListPoolTags",
            limit=limit,
            offset=offset,
            project_id=project_id,
        )
        return _answer

    def show_pool_tags(
        self,
        pool_name: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | PoolTagsResponse]:
        """Show the tags of a resource pool"""
        _answer: _Response[Error | PoolTagsResponse] = self._call(
            "ShowPoolTags",
            pool_name=pool_name,
            project_id=project_id,
        )
        return _answer

    def update_pool_tags(
        self,
        pool_name: str,
        *,
        body: UpdatePoolTagsRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | PoolTagsResponse]:
        """Change the tags of a resource pool"""
        _answer: _Response[Error | PoolTagsResponse] = self._call(
            "UpdatePoolTags",
            pool_name=pool_name,
            body=body,
            project_id=project_id,
        )
        return _answer

    def batch_create_pool_tags(
        self,
        pool_name: str,
        *,
        body: CreatePoolTagsRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | PoolTagsResponse]:
        """Add tags to a resource pool"""
        _answer: _Response[Error | PoolTagsResponse] = self._call(
            "BatchCreatePoolTags",
            pool_name=pool_name,
            body=body,
            project_id=project_id,
        )
        return _answer

    def batch_delete_pool_tags(
        self,
        pool_name: str,
        *,
        body: DeletePoolTagsRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | PoolTagsResponse]:
        """Delete tags of a resource pool"""
        _answer: _Response[Error | PoolTagsResponse] = self._call(
            "BatchDeletePoolTags",
            pool_name=pool_name,
            body=body,
            project_id=project_id,
        )
        return _answer


class ListPoolTagsCall(_PagedCalls):
    """List the tags of all resource pools

    A call requests one page, `pages` requests all of them, and `all` yields their entries.
    """

    __slots__ = ()

    def __call__(
        self,
        *,
        limit: int | Unset = 200,
        offset: int | Unset = 0,
        project_id: str | Unset = UNSET,
    ) -> ListPoolTagsResponse:
        """List the tags of all resource pools

        Lists the tags of all resource pools that the caller may read, one entry for each key.

        Args:
            limit: Most tags on a page. At least 1. Default: 200.
            offset: Number of the page to return, from 0. Default: 0.
            project_id: ID of the project. Not empty.

        Returns:
            A page of tags.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 003_a4dc8ac54fbecbc8.txt, ListPoolTags, response parameters; ModelArts API Reference,
        resource_management/tag_management/obtaining_all_resource_tags_of_a_resource_pool.rst, Status Codes;
        huaweicloudsdkmodelarts 3.1.219, list_pool_tags
        """

        _answer: ListPoolTagsResponse = self._call(
            "ListPoolTags",
            limit=limit,
            offset=offset,
            project_id=project_id,
        )
        return _answer

    def pages(
        self,
        *,
        limit: int | Unset = 200,
        offset: int | Unset = 0,
        project_id: str | Unset = UNSET,
    ) -> Iterator[ListPoolTagsResponse]:
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
            "ListPoolTags",
            limit=limit,
            offset=offset,
            project_id=project_id,
        )

    def all(
        self,
        *,
        limit: int | Unset = 200,
        offset: int | Unset = 0,
        project_id: str | Unset = UNSET,
    ) -> Iterator[CombineTmsTags]:
        """Yield the entries of all pages; see `pages`."""
        return self._entries(
            "ListPoolTags",
            limit=limit,
            offset=offset,
            project_id=project_id,
        )


class AsyncTagsCalls(_AsyncCalls):
    """Tags of resource pools."""

    __slots__ = ()

    @property
    def with_raw_response(self) -> AsyncRawTagsCalls:
        """The same operations, which return status, headers and body, and raise no `ApiError`."""
        return AsyncRawTagsCalls(self._client)

    @property
    def list_pool_tags(self) -> AsyncListPoolTagsCall:
        """List the tags of all resource pools; see `AsyncListPoolTagsCall.__call__`."""
        return AsyncListPoolTagsCall(self._client)

    async def show_pool_tags(
        self,
        pool_name: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> PoolTagsResponse | None:
        """Show the tags of a resource pool

        Lists the tags of a resource pool.

        Args:
            pool_name: Name of the pool, found in its metadata.name; not the display name. 4 to 128 characters;
                matches ^[a-z][a-z0-9-]*[a-z0-9]$.
            project_id: ID of the project. Not empty.

        Returns:
            The tags of the resource pool.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 001_bf673bd6dff8b58d.txt, ShowPoolTags, response parameters; ModelArts API Reference,
        resource_management/tag_management/obtaining_resource_tags_of_a_resource_pool.rst, Status Codes;
        huaweicloudsdkmodelarts 3.1.219, show_pool_tags
        """

        _answer: PoolTagsResponse | None = await self._call(
            "ShowPoolTags",
            pool_name=pool_name,
            project_id=project_id,
        )
        return _answer

    async def update_pool_tags(
        self,
        pool_name: str,
        *,
        body: UpdatePoolTagsRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> PoolTagsResponse:
        """Change the tags of a resource pool

        Adds tags to a resource pool, deletes some, or replaces all.

        Args:
            pool_name: Name of the pool, found in its metadata.name; not the display name. 4 to 128 characters;
                matches ^[a-z][a-z0-9-]*[a-z0-9]$.
            body: Changes of the tags of a resource pool.
            project_id: ID of the project. Not empty.

        Returns:
            The tags of the resource pool.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: ModelArts API Reference,
        resource_management/tag_management/modifying_resource_tags_of_a_resource_pool.rst, Status Codes
        """

        _answer: PoolTagsResponse = await self._call(
            "UpdatePoolTags",
            pool_name=pool_name,
            body=body,
            project_id=project_id,
        )
        return _answer

    async def batch_create_pool_tags(
        self,
        pool_name: str,
        *,
        body: CreatePoolTagsRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> PoolTagsResponse | None:
        """Add tags to a resource pool

        Adds tags to a resource pool; a tag whose key exists gets the new value.

        Args:
            pool_name: Name of the pool, found in its metadata.name; not the display name. 4 to 128 characters;
                matches ^[a-z][a-z0-9-]*[a-z0-9]$.
            body: Tags to add to a resource pool.
            project_id: ID of the project. Not empty.

        Returns:
            The tags of the resource pool.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: ModelArts API Reference of 2024-11-28,
        resource_management/tag_management/creating_resource_pool_tags_in_batches.rst, Status Codes;
        huaweicloudsdkmodelarts 3.1.219, batch_create_pool_tags
        """

        _answer: PoolTagsResponse | None = await self._call(
            "BatchCreatePoolTags",
            pool_name=pool_name,
            body=body,
            project_id=project_id,
        )
        return _answer

    async def batch_delete_pool_tags(
        self,
        pool_name: str,
        *,
        body: DeletePoolTagsRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> PoolTagsResponse | None:
        """Delete tags of a resource pool

        Deletes tags of a resource pool by key, or by key and value; a DELETE with a body.

        Args:
            pool_name: Name of the pool, found in its metadata.name; not the display name. 4 to 128 characters;
                matches ^[a-z][a-z0-9-]*[a-z0-9]$.
            body: Tags to delete from a resource pool.
            project_id: ID of the project. Not empty.

        Returns:
            The tags that are left.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: ModelArts API Reference of 2024-11-28,
        resource_management/tag_management/deleting_resource_pool_tags_in_batches.rst, Status Codes; ModelArts
        API Reference of 2026 (support.huaweicloud.com/api-modelarts), BatchDeletePoolTags;
        huaweicloudsdkmodelarts 3.1.219, batch_delete_pool_tags
        """

        _answer: PoolTagsResponse | None = await self._call(
            "BatchDeletePoolTags",
            pool_name=pool_name,
            body=body,
            project_id=project_id,
        )
        return _answer


class AsyncRawTagsCalls(_AsyncCalls):
    """The operations of `AsyncTagsCalls`, which return status, headers and body, whatever the status."""

    __slots__ = ()

    _function = "asyncio_detailed"

    async def list_pool_tags(
        self,
        *,
        limit: int | Unset = 200,
        offset: int | Unset = 0,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ListPoolTagsResponse]:
        """List the tags of all resource pools"""
        _answer: _Response[Error | ListPoolTagsResponse] = await self._call(
            "ListPoolTags",
            limit=limit,
            offset=offset,
            project_id=project_id,
        )
        return _answer

    async def show_pool_tags(
        self,
        pool_name: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | PoolTagsResponse]:
        """Show the tags of a resource pool"""
        _answer: _Response[Error | PoolTagsResponse] = await self._call(
            "ShowPoolTags",
            pool_name=pool_name,
            project_id=project_id,
        )
        return _answer

    async def update_pool_tags(
        self,
        pool_name: str,
        *,
        body: UpdatePoolTagsRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | PoolTagsResponse]:
        """Change the tags of a resource pool"""
        _answer: _Response[Error | PoolTagsResponse] = await self._call(
            "UpdatePoolTags",
            pool_name=pool_name,
            body=body,
            project_id=project_id,
        )
        return _answer

    async def batch_create_pool_tags(
        self,
        pool_name: str,
        *,
        body: CreatePoolTagsRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | PoolTagsResponse]:
        """Add tags to a resource pool"""
        _answer: _Response[Error | PoolTagsResponse] = await self._call(
            "BatchCreatePoolTags",
            pool_name=pool_name,
            body=body,
            project_id=project_id,
        )
        return _answer

    async def batch_delete_pool_tags(
        self,
        pool_name: str,
        *,
        body: DeletePoolTagsRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | PoolTagsResponse]:
        """Delete tags of a resource pool"""
        _answer: _Response[Error | PoolTagsResponse] = await self._call(
            "BatchDeletePoolTags",
            pool_name=pool_name,
            body=body,
            project_id=project_id,
        )
        return _answer


class AsyncListPoolTagsCall(_AsyncPagedCalls):
    """List the tags of all resource pools

    A call requests one page, `pages` requests all of them, and `all` yields their entries.
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        limit: int | Unset = 200,
        offset: int | Unset = 0,
        project_id: str | Unset = UNSET,
    ) -> ListPoolTagsResponse:
        """List the tags of all resource pools

        Lists the tags of all resource pools that the caller may read, one entry for each key.

        Args:
            limit: Most tags on a page. At least 1. Default: 200.
            offset: Number of the page to return, from 0. Default: 0.
            project_id: ID of the project. Not empty.

        Returns:
            A page of tags.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 003_a4dc8ac54fbecbc8.txt, ListPoolTags, response parameters; ModelArts API Reference,
        resource_management/tag_management/obtaining_all_resource_tags_of_a_resource_pool.rst, Status Codes;
        huaweicloudsdkmodelarts 3.1.219, list_pool_tags
        """

        _answer: ListPoolTagsResponse = await self._call(
            "ListPoolTags",
            limit=limit,
            offset=offset,
            project_id=project_id,
        )
        return _answer

    def pages(
        self,
        *,
        limit: int | Unset = 200,
        offset: int | Unset = 0,
        project_id: str | Unset = UNSET,
    ) -> AsyncIterator[ListPoolTagsResponse]:
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
            "ListPoolTags",
            limit=limit,
            offset=offset,
            project_id=project_id,
        )

    def all(
        self,
        *,
        limit: int | Unset = 200,
        offset: int | Unset = 0,
        project_id: str | Unset = UNSET,
    ) -> AsyncIterator[CombineTmsTags]:
        """Yield the entries of all pages; see `pages`."""
        return self._entries(
            "ListPoolTags",
            limit=limit,
            offset=offset,
            project_id=project_id,
        )
