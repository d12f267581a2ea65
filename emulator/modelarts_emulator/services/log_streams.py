"""Streams of LTS, which get what the instances of services print.

A service names its streams in the `log_report_channels` of its `additional_properties`. A stream is there as soon as a
service writes to it, and keeps the newest 5 to 10 MB. Source: LTS API Reference, Querying Logs (ListLogs).
"""

from __future__ import annotations

import hashlib
import json
import re
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

from modelarts_emulator.contract import Json, JsonValue
from modelarts_emulator.processes.bounded_log import BoundedLog, remove_rotations
from modelarts_emulator.processes.logs import PREVIEW_BYTES
from modelarts_emulator.state.fields import integer, mapping, objects, text

_USUAL_LIMIT: Final = 50
_LONGEST_CONTENT: Final = 10_000  # characters
_LONGEST_LINE: Final = 4 * _LONGEST_CONTENT  # bytes
_NANOSECONDS: Final = 1_000_000  # in a millisecond
_DELIMITERS: Final = re.compile(r"""[\s,'";=()\[\]{}@&<>/:\\?]+""")
_MARKS: Final = ("<HighLightTag>", "</HighLightTag>")


class LogStreams:
    """The streams of all projects.

    Args:
        root: Folder of the files of the streams; made when missing.
        clock: The time in ns since 1970.
    """

    def __init__(self, root: Path, clock: Callable[[], int] = time.time_ns) -> None:
        self._root = root
        self._clock = clock
        self._lock = threading.Lock()
        self._last = 0
        root.mkdir(mode=0o700, parents=True, exist_ok=True)
        remove_rotations(root)

    def writers(self, project_id: str, service: Json, labels: Mapping[str, str]) -> list[StreamWriter]:
        """Writers for the streams that a service names, each for one instance.

        Args:
            project_id: Project of the service.
            service: The service, with its `additional_properties`.
            labels: Added to each line, and what queries filter by.
        """
        return [StreamWriter(self, self._file(project_id, *stream), labels) for stream in _streams_of(service)]

    def query(self, project_id: str, group_id: str, stream_id: str, body: Json) -> Json:
        """A ListLogsResponse.

        Args:
            project_id: The project.
            group_id: The log group.
            stream_id: The stream; one that nothing was written to is empty.
            body: A ListLogsRequest that fits its schema.
        """
        file = self._file(project_id, group_id, stream_id)
        with self._lock:
            lines = file.read_bytes().splitlines() if file.exists() else []
        found = [line for line in map(_line, lines) if line is not None and _meets(line, body)]
        if body.get("is_desc") is True:
            found.reverse()
        page = _page(found, body)
        count: Json = {"count": len(found)} if body.get("is_count") is True else {}
        return {"logs": [_shown(line, body) for line in page], **count, "isQueryComplete": True}

    def append(self, file: Path, contents: Sequence[str], labels: Mapping[str, str]) -> None:
        """Append lines to the file of a stream."""
        with self._lock:
            log = BoundedLog(file, PREVIEW_BYTES)
            try:
                for content in contents:
                    # The number of a line is its time, and unique.
                    self._last = max(self._last + 1, self._clock())
                    line = {"line_num": str(self._last), "content": content, "labels": dict(labels)}
                    log.write(json.dumps(line).encode() + b"\n")
            finally:
                log.close()

    def _file(self, project_id: str, group_id: str, stream_id: str) -> Path:
        """A file whose name is made of a digest, since IDs come from outside."""
        name = hashlib.sha256(json.dumps([project_id, group_id, stream_id]).encode()).hexdigest()
        return self._root / f"{name}.jsonl"


class StreamWriter:
    """Writes the output of one instance to a stream, line by line.

    Args:
        streams: All streams.
        file: The file of the stream.
        labels: Added to each line.
    """

    def __init__(self, streams: LogStreams, file: Path, labels: Mapping[str, str]) -> None:
        self._streams = streams
        self._file = file
        self._labels = labels
        self._rest = b""

    def write(self, data: bytes) -> None:
        """Append output, of which the last line may be incomplete.

        Raises:
            OSError: The disk is full, or the like.
        """
        *lines, rest = data.split(b"\n")
        if lines:
            lines[0] = self._rest + lines[0]
            self._rest = b""
        self._rest += rest[: _LONGEST_LINE - len(self._rest)]  # no more of a line is kept anyway
        self._append(lines)

    def close(self) -> None:
        """Append a last line that has no end.

        Raises:
            OSError: The disk is full, or the like.
        """
        self._append([self._rest])

    def _append(self, lines: Sequence[bytes]) -> None:
        contents = [line.decode("utf-8", "replace")[:_LONGEST_CONTENT] for line in lines if line.strip()]
        if contents:
            self._streams.append(self._file, contents, self._labels)


def _line(line: bytes) -> Json | None:
    """A line of a file; None when it was cut off by a full disk."""
    try:
        found: Json = json.loads(line)
    except ValueError:
        return None
    return found


def _streams_of(service: Json) -> list[tuple[str, str]]:
    """Log group and stream of each channel that names them; the settings may be the service's, or a map of such."""
    given = mapping(service, "additional_properties")
    settings = [given, *(value for value in given.values() if isinstance(value, dict))]
    channels = [
        mapping(channel, "configuration") for each in settings for channel in objects(each, "log_report_channels")
    ]
    named = [(text(channel, "log_group_id"), text(channel, "log_stream_id")) for channel in channels]
    return [stream for stream in dict.fromkeys(named) if all(stream)]


def _meets(line: Json, body: Json) -> bool:
    number = int(text(line, "line_num"))
    if not int(text(body, "start_time")) <= number // _NANOSECONDS <= int(text(body, "end_time")):
        return False
    labels = mapping(line, "labels")
    if any(labels.get(name) != value for name, value in mapping(body, "labels").items()):
        return False
    keyword = text(body, "keywords")
    return not keyword or keyword in _DELIMITERS.split(text(line, "content")) or keyword == text(line, "content")


def _page(found: list[Json], body: Json) -> list[Json]:
    limit, after = integer(body, "limit", _USUAL_LIMIT), text(body, "line_num")
    kind = text(body, "search_type", "init")
    if kind == "init" or not after:
        return found[:limit]
    place = sum(_precedes(line, after, descending=body.get("is_desc") is True) for line in found)
    if kind == "backwards":
        return found[max(0, place - limit) : place]
    same = place < len(found) and found[place]["line_num"] == after
    return found[place + same :][:limit]


def _precedes(line: Json, number: str, *, descending: bool) -> bool:
    mine, other = int(text(line, "line_num")), int(number)
    return mine > other if descending else mine < other


def _shown(line: Json, body: Json) -> JsonValue:
    keyword = text(body, "keywords")
    if not keyword or body.get("highlight") is False:
        return line
    return line | {"content": text(line, "content").replace(keyword, keyword.join(_MARKS))}
