# Written by `python -m generator generate` from the description; it overwrites changes.
"""Operations with the tag ``algorithms``, bound to a client."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from ..bound_calls import AsyncCalls as _AsyncCalls
from ..bound_calls import Calls as _Calls
from ..models.sort_order import SortOrder
from ..paging import AsyncPagedCalls as _AsyncPagedCalls
from ..paging import PagedCalls as _PagedCalls
from ..types import UNSET, Unset
from ..types import Response as _Response

if TYPE_CHECKING:
    from ..models.algorithm import Algorithm
    from ..models.algorithm_response import AlgorithmResponse
    from ..models.error import Error
    from ..models.list_algorithms_response import ListAlgorithmsResponse


class AlgorithmsCalls(_Calls):
    """Algorithms that training jobs can use."""

    __slots__ = ()

    @property
    def with_raw_response(self) -> RawAlgorithmsCalls:
        """The same operations, which return status, headers and body, and raise no `ApiError`."""
        return RawAlgorithmsCalls(self._client)

    @property
    def list_algorithms(self) -> ListAlgorithmsCall:
        """List algorithms; see `ListAlgorithmsCall.__call__`."""
        return ListAlgorithmsCall(self._client)

    def create_algorithm(
        self,
        *,
        body: Algorithm | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> AlgorithmResponse:
        """Create an algorithm

        Stores code, engine, parameters, inputs and outputs as an algorithm that jobs can use.

        Args:
            body: An algorithm to create, or the new content of one.
            project_id: ID of the project. Not empty.

        Returns:
            The algorithm was created.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: ModelArts API Reference, training_management/creating_an_algorithm.rst, Status Codes;
        huaweicloudsdkmodelarts 3.1.219, CreateAlgorithmRequest
        """

        _answer: AlgorithmResponse = self._call(
            "CreateAlgorithm",
            body=body,
            project_id=project_id,
        )
        return _answer

    def show_algorithm_by_uuid(
        self,
        algorithm_id: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> AlgorithmResponse:
        """Show an algorithm

        Returns an algorithm.

        Args:
            algorithm_id: ID of the algorithm, found in metadata.id. Not empty.
            project_id: ID of the project. Not empty.

        Returns:
            The algorithm.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 004_ab87db3e92ded11c.txt, Table 1 and Status Codes; ModelArts API Reference,
        training_management/querying_algorithm_details.rst, Status Codes
        """

        _answer: AlgorithmResponse = self._call(
            "ShowAlgorithmByUuid",
            algorithm_id=algorithm_id,
            project_id=project_id,
        )
        return _answer

    def change_algorithm(
        self,
        algorithm_id: str,
        *,
        body: Algorithm | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> AlgorithmResponse:
        """Change an algorithm

        Changes an algorithm; it takes the same fields as creating one.

        Args:
            algorithm_id: ID of the algorithm, found in metadata.id. Not empty.
            body: An algorithm to create, or the new content of one.
            project_id: ID of the project. Not empty.

        Returns:
            The algorithm was changed.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: ModelArts API Reference, training_management/modifying_an_algorithm.rst, Status Codes;
        huaweicloudsdkmodelarts 3.1.219, ChangeAlgorithmRequest
        """

        _answer: AlgorithmResponse = self._call(
            "ChangeAlgorithm",
            algorithm_id=algorithm_id,
            body=body,
            project_id=project_id,
        )
        return _answer

    def delete_algorithm(
        self,
        algorithm_id: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> None:
        """Delete an algorithm

        Deletes an algorithm; the response has no content.

        Args:
            algorithm_id: ID of the algorithm, found in metadata.id. Not empty.
            project_id: ID of the project. Not empty.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: ModelArts API Reference, training_management/deleting_an_algorithm.rst, Status Codes;
        huaweicloudsdkmodelarts 3.1.219, DeleteAlgorithmRequest
        """

        self._call(
            "DeleteAlgorithm",
            algorithm_id=algorithm_id,
            project_id=project_id,
        )


class RawAlgorithmsCalls(_Calls):
    """The operations of `AlgorithmsCalls`, which return status, headers and body, whatever the status."""

    __slots__ = ()

    _function = "sync_detailed"

    def list_algorithms(
        self,
        *,
        offset: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        sort_by: str | Unset = "create_time",
        order: SortOrder | str | Unset = SortOrder.DESC,
        group_by: str | Unset = UNSET,
        searches: str | Unset = UNSET,
        workspace_id: str | Unset = "0",
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ListAlgorithmsResponse]:
        """List algorithms"""
        _answer: _Response[Error | ListAlgorithmsResponse] = self._call(
            "ListAlgorithms",
            offset=offset,
            limit=limit,
            sort_by=sort_by,
            order=order,
            group_by=group_by,
            searches=searches,
            workspace_id=workspace_id,
            project_id=project_id,
        )
        return _answer

    def create_algorithm(
        self,
        *,
        body: Algorithm | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> _Response[AlgorithmResponse | Error]:
        """Create an algorithm"""
        _answer: _Response[AlgorithmResponse | Error] = self._call(
            "CreateAlgorithm",
            body=body,
            project_id=project_id,
        )
        return _answer

    def show_algorithm_by_uuid(
        self,
        algorithm_id: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> _Response[AlgorithmResponse | Error]:
        """Show an algorithm"""
        _answer: _Response[AlgorithmResponse | Error] = self._call(
            "ShowAlgorithmByUuid",
            algorithm_id=algorithm_id,
            project_id=project_id,
        )
        return _answer

    def change_algorithm(
        self,
        algorithm_id: str,
        *,
        body: Algorithm | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> _Response[AlgorithmResponse | Error]:
        """Change an algorithm"""
        _answer: _Response[AlgorithmResponse | Error] = self._call(
            "ChangeAlgorithm",
            algorithm_id=algorithm_id,
            body=body,
            project_id=project_id,
        )
        return _answer

    def delete_algorithm(
        self,
        algorithm_id: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error]:
        """Delete an algorithm"""
        _answer: _Response[Error] = self._call(
            "DeleteAlgorithm",
            algorithm_id=algorithm_id,
            project_id=project_id,
        )
        return _answer


class ListAlgorithmsCall(_PagedCalls):
    """List algorithms

    A call requests one page, `pages` requests all of them, and `all` yields their entries.
    """

    __slots__ = ()

    def __call__(
        self,
        *,
        offset: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        sort_by: str | Unset = "create_time",
        order: SortOrder | str | Unset = SortOrder.DESC,
        group_by: str | Unset = UNSET,
        searches: str | Unset = UNSET,
        workspace_id: str | Unset = "0",
        project_id: str | Unset = UNSET,
    ) -> ListAlgorithmsResponse:
        """List algorithms

        Lists the algorithms of the user, page by page.

        Args:
            offset: Number of algorithms to skip, where 1 begins at the second; on some servers the number of the
                page, from 0.
            limit: Most algorithms on a page. 1 to 50.
            sort_by: Field to sort by. Default: 'create_time'.
            order: Direction of sorting. Default: SortOrder.DESC.
            group_by: Field to group by.
            searches: Condition as field:value; name:x takes the algorithms whose names contain x.
            workspace_id: Only items of this workspace; 0 is the default one. Default: '0'.
            project_id: ID of the project. Not empty.

        Returns:
            A page of algorithms.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: ModelArts API Reference, training_management/querying_the_algorithm_list.rst, Table 2 and Status Codes;
        huaweicloudsdkmodelarts 3.1.219, ListAlgorithmsRequest
        """

        _answer: ListAlgorithmsResponse = self._call(
            "ListAlgorithms",
            offset=offset,
            limit=limit,
            sort_by=sort_by,
            order=order,
            group_by=group_by,
            searches=searches,
            workspace_id=workspace_id,
            project_id=project_id,
        )
        return _answer

    def pages(
        self,
        *,
        offset: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        sort_by: str | Unset = "create_time",
        order: SortOrder | str | Unset = SortOrder.DESC,
        group_by: str | Unset = UNSET,
        searches: str | Unset = UNSET,
        workspace_id: str | Unset = "0",
        project_id: str | Unset = UNSET,
    ) -> Iterator[ListAlgorithmsResponse]:
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
            "ListAlgorithms",
            offset=offset,
            limit=limit,
            sort_by=sort_by,
            order=order,
            group_by=group_by,
            searches=searches,
            workspace_id=workspace_id,
            project_id=project_id,
        )

    def all(
        self,
        *,
        offset: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        sort_by: str | Unset = "create_time",
        order: SortOrder | str | Unset = SortOrder.DESC,
        group_by: str | Unset = UNSET,
        searches: str | Unset = UNSET,
        workspace_id: str | Unset = "0",
        project_id: str | Unset = UNSET,
    ) -> Iterator[AlgorithmResponse]:
        """Yield the entries of all pages; see `pages`."""
        return self._entries(
            "ListAlgorithms",
            offset=offset,
            limit=limit,
            sort_by=sort_by,
            order=order,
            group_by=group_by,
            searches=searches,
            workspace_id=workspace_id,
            project_id=project_id,
        )


class AsyncAlgorithmsCalls(_AsyncCalls):
    """Algorithms that training jobs can use."""

    __slots__ = ()

    @property
    def with_raw_response(self) -> AsyncRawAlgorithmsCalls:
        """The same operations, which return status, headers and body, and raise no `ApiError`."""
        return AsyncRawAlgorithmsCalls(self._client)

    @property
    def list_algorithms(self) -> AsyncListAlgorithmsCall:
        """List algorithms; see `AsyncListAlgorithmsCall.__call__`."""
        return AsyncListAlgorithmsCall(self._client)

    async def create_algorithm(
        self,
        *,
        body: Algorithm | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> AlgorithmResponse:
        """Create an algorithm

        Stores code, engine, parameters, inputs and outputs as an algorithm that jobs can use.

        Args:
            body: An algorithm to create, or the new content of one.
            project_id: ID of the project. Not empty.

        Returns:
            The algorithm was created.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: ModelArts API Reference, training_management/creating_an_algorithm.rst, Status Codes;
        huaweicloudsdkmodelarts 3.1.219, CreateAlgorithmRequest
        """

        _answer: AlgorithmResponse = await self._call(
            "CreateAlgorithm",
            body=body,
            project_id=project_id,
        )
        return _answer

    async def show_algorithm_by_uuid(
        self,
        algorithm_id: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> AlgorithmResponse:
        """Show an algorithm

        Returns an algorithm.

        Args:
            algorithm_id: ID of the algorithm, found in metadata.id. Not empty.
            project_id: ID of the project. Not empty.

        Returns:
            The algorithm.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 004_ab87db3e92ded11c.txt, Table 1 and Status Codes; ModelArts API Reference,
        training_management/querying_algorithm_details.rst, Status Codes
        """

        _answer: AlgorithmResponse = await self._call(
            "ShowAlgorithmByUuid",
            algorithm_id=algorithm_id,
            project_id=project_id,
        )
        return _answer

    async def change_algorithm(
        self,
        algorithm_id: str,
        *,
        body: Algorithm | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> AlgorithmResponse:
        """Change an algorithm

        Changes an algorithm; it takes the same fields as creating one.

        Args:
            algorithm_id: ID of the algorithm, found in metadata.id. Not empty.
            body: An algorithm to create, or the new content of one.
            project_id: ID of the project. Not empty.

        Returns:
            The algorithm was changed.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: ModelArts API Reference, training_management/modifying_an_algorithm.rst, Status Codes;
        huaweicloudsdkmodelarts 3.1.219, ChangeAlgorithmRequest
        """

        _answer: AlgorithmResponse = await self._call(
            "ChangeAlgorithm",
            algorithm_id=algorithm_id,
            body=body,
            project_id=project_id,
        )
        return _answer

    async def delete_algorithm(
        self,
        algorithm_id: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> None:
        """Delete an algorithm

        Deletes an algorithm; the response has no content.

        Args:
            algorithm_id: ID of the algorithm, found in metadata.id. Not empty.
            project_id: ID of the project. Not empty.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: ModelArts API Reference, training_management/deleting_an_algorithm.rst, Status Codes;
        huaweicloudsdkmodelarts 3.1.219, DeleteAlgorithmRequest
        """

        await self._call(
            "DeleteAlgorithm",
            algorithm_id=algorithm_id,
            project_id=project_id,
        )


class AsyncRawAlgorithmsCalls(_AsyncCalls):
    """The operations of `AsyncAlgorithmsCalls`, which return status, headers and body, whatever the status."""

    __slots__ = ()

    _function = "asyncio_detailed"

    async def list_algorithms(
        self,
        *,
        offset: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        sort_by: str | Unset = "create_time",
        order: SortOrder | str | Unset = SortOrder.DESC,
        group_by: str | Unset = UNSET,
        searches: str | Unset = UNSET,
        workspace_id: str | Unset = "0",
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ListAlgorithmsResponse]:
        """List algorithms"""
        _answer: _Response[Error | ListAlgorithmsResponse] = await self._call(
            "ListAlgorithms",
            offset=offset,
            limit=limit,
            sort_by=sort_by,
            order=order,
            group_by=group_by,
            searches=searches,
            workspace_id=workspace_id,
            project_id=project_id,
        )
        return _answer

    async def create_algorithm(
        self,
        *,
        body: Algorithm | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> _Response[AlgorithmResponse | Error]:
        """Create an algorithm"""
        _answer: _Response[AlgorithmResponse | Error] = await self._call(
            "CreateAlgorithm",
            body=body,
            project_id=project_id,
        )
        return _answer

    async def show_algorithm_by_uuid(
        self,
        algorithm_id: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> _Response[AlgorithmResponse | Error]:
        """Show an algorithm"""
        _answer: _Response[AlgorithmResponse | Error] = await self._call(
            "ShowAlgorithmByUuid",
            algorithm_id=algorithm_id,
            project_id=project_id,
        )
        return _answer

    async def change_algorithm(
        self,
        algorithm_id: str,
        *,
        body: Algorithm | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> _Response[AlgorithmResponse | Error]:
        """Change an algorithm"""
        _answer: _Response[AlgorithmResponse | Error] = await self._call(
            "ChangeAlgorithm",
            algorithm_id=algorithm_id,
            body=body,
            project_id=project_id,
        )
        return _answer

    async def delete_algorithm(
        self,
        algorithm_id: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error]:
        """Delete an algorithm"""
        _answer: _Response[Error] = await self._call(
            "DeleteAlgorithm",
            algorithm_id=algorithm_id,
            project_id=project_id,
        )
        return _answer


class AsyncListAlgorithmsCall(_AsyncPagedCalls):
    """List algorithms

    A call requests one page, `pages` requests all of them, and `all` yields their entries.
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        offset: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        sort_by: str | Unset = "create_time",
        order: SortOrder | str | Unset = SortOrder.DESC,
        group_by: str | Unset = UNSET,
        searches: str | Unset = UNSET,
        workspace_id: str | Unset = "0",
        project_id: str | Unset = UNSET,
    ) -> ListAlgorithmsResponse:
        """List algorithms

        Lists the algorithms of the user, page by page.

        Args:
            offset: Number of algorithms to skip, where 1 begins at the second; on some servers the number of the
                page, from 0.
            limit: Most algorithms on a page. 1 to 50.
            sort_by: Field to sort by. Default: 'create_time'.
            order: Direction of sorting. Default: SortOrder.DESC.
            group_by: Field to group by.
            searches: Condition as field:value; name:x takes the algorithms whose names contain x.
            workspace_id: Only items of this workspace; 0 is the default one. Default: '0'.
            project_id: ID of the project. Not empty.

        Returns:
            A page of algorithms.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: ModelArts API Reference, training_management/querying_the_algorithm_list.rst, Table 2 and Status Codes;
        huaweicloudsdkmodelarts 3.1.219, ListAlgorithmsRequest
        """

        _answer: ListAlgorithmsResponse = await self._call(
            "ListAlgorithms",
            offset=offset,
            limit=limit,
            sort_by=sort_by,
            order=order,
            group_by=group_by,
            searches=searches,
            workspace_id=workspace_id,
            project_id=project_id,
        )
        return _answer

    def pages(
        self,
        *,
        offset: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        sort_by: str | Unset = "create_time",
        order: SortOrder | str | Unset = SortOrder.DESC,
        group_by: str | Unset = UNSET,
        searches: str | Unset = UNSET,
        workspace_id: str | Unset = "0",
        project_id: str | Unset = UNSET,
    ) -> AsyncIterator[ListAlgorithmsResponse]:
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
            "ListAlgorithms",
            offset=offset,
            limit=limit,
            sort_by=sort_by,
            order=order,
            group_by=group_by,
            searches=searches,
            workspace_id=workspace_id,
            project_id=project_id,
        )

    def all(
        self,
        *,
        offset: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        sort_by: str | Unset = "create_time",
        order: SortOrder | str | Unset = SortOrder.DESC,
        group_by: str | Unset = UNSET,
        searches: str | Unset = UNSET,
        workspace_id: str | Unset = "0",
        project_id: str | Unset = UNSET,
    ) -> AsyncIterator[AlgorithmResponse]:
        """Yield the entries of all pages; see `pages`."""
        return self._entries(
            "ListAlgorithms",
            offset=offset,
            limit=limit,
            sort_by=sort_by,
            order=order,
            group_by=group_by,
            searches=searches,
            workspace_id=workspace_id,
            project_id=project_id,
        )
