"""What the instances of a service have printed, from the log streams of LTS that the service names."""

import time
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from modelarts._answers import answered, entries, scalar
from modelarts.exceptions import InvalidArgumentError

if TYPE_CHECKING:
    from modelarts_client import Client
    from modelarts_client.models import LogContents, ShowServiceResponse

_LARGEST_PAGE: Final = 5000
_LONGEST_SPAN: Final = 30 * 24 * 3600 * 1000  # ms; LTS looks no further at once
_AHEAD: Final = 60_000  # ms that the clock of the server may be ahead

Stream = tuple[str, str]
"""Log group and log stream."""


def streams_of(service: "ShowServiceResponse") -> list[Stream]:
    """Return the streams that a service names in its ``log_report_channels``.

    Raises:
        InvalidArgumentError: If it names none.
    """
    given = service.to_dict().get("additional_properties") or {}
    levels = (given, *given.values()) if isinstance(given, Mapping) else ()
    settings: list[Mapping[str, Any]] = [value for value in levels if isinstance(value, Mapping)]
    channels = [channel for each in settings for channel in entries(each.get("log_report_channels"), Mapping)]
    named = entries((channel.get("configuration") for channel in channels), Mapping)
    streams = [(scalar(each.get("log_group_id"), str), scalar(each.get("log_stream_id"), str)) for each in named]
    found = [stream for stream in dict.fromkeys(streams) if all(stream)]
    if not found:
        raise InvalidArgumentError(
            f"Service {service.service_name!r} names no log stream. Deploy it with additional_properties="
            "{'log_report_channels': [{'type': 'LTS', 'configuration': {'log_group_id': ..., 'log_stream_id': ...}}]}; "
            "get_service_events(event_type='abnormal') has the ends of tracebacks without one."
        )
    return found


def newest_lines(
    client: "Client",
    project_id: str,
    stream: Stream,
    *,
    keywords: str | None,
    start_time: int | None,
    end_time: int | None,
    limit: int,
) -> "list[LogContents]":
    """Return the newest lines of a stream, the oldest of them first.

    Args:
        client: The client of LTS.
        project_id: The project.
        stream: The stream.
        keywords: Only lines with this word.
        start_time: Only lines from this time on, in ms since 1970; 30 days before the end if it is None.
        end_time: Only lines up to this time, in ms since 1970; now if it is None.
        limit: The largest number of lines.

    Raises:
        ApiError: LTS refuses.
    """
    end = int(time.time() * 1000) + _AHEAD if end_time is None else end_time
    body: dict[str, object] = {
        "start_time": str(max(0, end - _LONGEST_SPAN) if start_time is None else start_time),
        "end_time": str(end),
        "is_desc": True,
        "highlight": False,
    }
    if keywords is not None:
        body["keywords"] = keywords
    lines = list(_lines(client, project_id, stream, body, limit))
    return lines[::-1]


def _lines(
    client: "Client", project_id: str, stream: Stream, body: Mapping[str, object], limit: int
) -> "Iterator[LogContents]":
    from modelarts_client.api.logs import list_logs
    from modelarts_client.models import ListLogsRequest

    after: dict[str, object] = {}
    while limit > 0:
        request = ListLogsRequest.from_dict({**body, **after, "limit": min(limit, _LARGEST_PAGE)})
        page = entries(answered(list_logs.sync(project_id, *stream, client=client, body=request)).logs)
        yield from page
        if len(page) < min(limit, _LARGEST_PAGE) or not page[-1].line_num:
            return
        limit -= len(page)
        after = {"line_num": page[-1].line_num, "search_type": "forwards"}
