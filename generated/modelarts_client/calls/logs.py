# Written by `python -m generator generate` from the description; it overwrites changes.
"""Operations with the tag ``logs``, bound to a client."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..bound_calls import AsyncCalls as _AsyncCalls
from ..bound_calls import Calls as _Calls
from ..types import UNSET, Unset
from ..types import Response as _Response

if TYPE_CHECKING:
    from ..models.error import Error
    from ..models.list_logs_request import ListLogsRequest
    from ..models.list_logs_response import ListLogsResponse


class LogsCalls(_Calls):
    """What instances of services print, in the streams of LTS that their services name.

    These are operations of the service lts: the client's ``base_url`` is that service's.
    """

    __slots__ = ()

    @property
    def with_raw_response(self) -> RawLogsCalls:
        """The same operations, which return status, headers and body, and raise no `ApiError`."""
        return RawLogsCalls(self._client)

    def list_logs(
        self,
        log_group_id: str,
        log_stream_id: str,
        *,
        body: ListLogsRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> ListLogsResponse:
        """List lines of a log stream

        Lists the lines that a stream of LTS got in a span of time, for example from the instances of services whose
        log_report_channels name the stream. The next page begins after the line_num of the last line, with the
        search_type forwards.

        Args:
            log_group_id: ID of the log group, as log_report_channels of a service has it. 1 to 64 characters.
            log_stream_id: ID of the log stream, as log_report_channels of a service has it. 1 to 64 characters.
            body: Which lines of a stream are wanted.
            project_id: ID of the project. Not empty.

        Returns:
            The lines.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: LTS API Reference, Querying Logs (ListLogs); huaweicloud/terraform-provider-huaweicloud,
        data_source_huaweicloud_lts_logs.go
        """

        _answer: ListLogsResponse = self._call(
            "ListLogs",
            log_group_id=log_group_id,
            log_stream_id=log_stream_id,
            body=body,
            project_id=project_id,
        )
        return _answer


class RawLogsCalls(_Calls):
    """The operations of `LogsCalls`, which return status, headers and body, whatever the status."""

    __slots__ = ()

    _function = "sync_detailed"

    def list_logs(
        self,
        log_group_id: str,
        log_stream_id: str,
        *,
        body: ListLogsRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ListLogsResponse]:
        """List lines of a log stream"""
        _answer: _Response[Error | ListLogsResponse] = self._call(
            "ListLogs",
            log_group_id=log_group_id,
            log_stream_id=log_stream_id,
            body=body,
            project_id=project_id,
        )
        return _answer


class AsyncLogsCalls(_AsyncCalls):
    """What instances of services print, in the streams of LTS that their services name.

    These are operations of the service lts: the client's ``base_url`` is that service's.
    """

    __slots__ = ()

    @property
    def with_raw_response(self) -> AsyncRawLogsCalls:
        """The same operations, which return status, headers and body, and raise no `ApiError`."""
        return AsyncRawLogsCalls(self._client)

    async def list_logs(
        self,
        log_group_id: str,
        log_stream_id: str,
        *,
        body: ListLogsRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> ListLogsResponse:
        """List lines of a log stream

        Lists the lines that a stream of LTS got in a span of time, for example from the instances of services whose
        log_report_channels name the stream. The next page begins after the line_num of the last line, with the
        search_type forwards.

        Args:
            log_group_id: ID of the log group, as log_report_channels of a service has it. 1 to 64 characters.
            log_stream_id: ID of the log stream, as log_report_channels of a service has it. 1 to 64 characters.
            body: Which lines of a stream are wanted.
            project_id: ID of the project. Not empty.

        Returns:
            The lines.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: LTS API Reference, Querying Logs (ListLogs); huaweicloud/terraform-provider-huaweicloud,
        data_source_huaweicloud_lts_logs.go
        """

        _answer: ListLogsResponse = await self._call(
            "ListLogs",
            log_group_id=log_group_id,
            log_stream_id=log_stream_id,
            body=body,
            project_id=project_id,
        )
        return _answer


class AsyncRawLogsCalls(_AsyncCalls):
    """The operations of `AsyncLogsCalls`, which return status, headers and body, whatever the status."""

    __slots__ = ()

    _function = "asyncio_detailed"

    async def list_logs(
        self,
        log_group_id: str,
        log_stream_id: str,
        *,
        body: ListLogsRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ListLogsResponse]:
        """List lines of a log stream"""
        _answer: _Response[Error | ListLogsResponse] = await self._call(
            "ListLogs",
            log_group_id=log_group_id,
            log_stream_id=log_stream_id,
            body=body,
            project_id=project_id,
        )
        return _answer
