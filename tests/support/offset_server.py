"""A server of lists whose `offset` counts records or pages, which may change while a program pages through them."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar, Final, Literal, NamedTuple
from urllib.parse import parse_qs, urlsplit

from modelarts_client import Client

Reading = Literal["records", "pages"]

READINGS: Final[tuple[Reading, ...]] = ("records", "pages")


class Change(NamedTuple):
    """What happens to a list before a request is answered.

    Attributes:
        request: The number of the request, from 1.
        created: How many entries are added at its begin, as in a list with the newest first.
        deleted: The places of entries that are removed before, counted from the begin.
    """

    request: int
    created: int = 0
    deleted: tuple[int, ...] = ()


class OffsetServer(ThreadingHTTPServer):
    """Serves one list of numbered entries, in the shape that a request asks for.

    Attributes:
        client: A client of this server.
        reading: What `offset` counts.
        entries: The numbers of the entries, in order.
        most: The largest page that it makes; None for any.
        counts: What its counts say: as documented, with `matching` as the number of jobs that meet the conditions
            (`documented`), the size of the page instead (`page`), or nothing (`none`).
        others: How many entries there are that do not meet the conditions.
        lost: How many entries at the end it counts, but does not send.
        changes: What happens between requests.
        asked: Start and size of each page that was requested.
        deleted: The numbers of all entries that were deleted.
        texts: How many different IDs or messages there are, in turn; None if each entry has its own.
    """

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.client = Client(self.url, project_id="p", httpx_args={"trust_env": False})
        self.reset("records", 0)

    def reset(self, reading: Reading, entries: int) -> None:
        """Begin again with other entries."""
        self.reading: Reading = reading
        self.entries = list(range(entries))
        self.most: int | None = None
        self.counts: Literal["documented", "page", "none"] = "documented"
        self.others = 0
        self.lost = 0
        self.changes: tuple[Change, ...] = ()
        self.asked: list[tuple[int, int]] = []
        self.deleted: set[int] = set()
        self.texts: int | None = None

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.server_port}"

    def page(self, path: str, given: dict[str, Any]) -> dict[str, Any]:
        """Answer a request."""
        start, size = int(given.get("offset") or 0), int(given.get("limit") or 10)
        self.asked.append((start, size))
        self._change()
        size = min(size, self.most or size)
        first = start * (size if self.reading == "pages" else 1)
        numbers = self.entries[: len(self.entries) - self.lost][first : first + size]
        if self.texts:
            numbers = [number % self.texts for number in numbers]
        matching = len(numbers) if self.counts == "page" else len(self.entries)
        answer: dict[str, Any] = _SHAPES[path.rpartition("/")[2]](numbers, matching, len(self.entries) + self.others)
        if self.counts == "none":
            answer = {name: value for name, value in answer.items() if name not in _COUNTS}
        return answer | {"offset": start, "limit": size}

    def delete(self, number: int) -> None:
        """Remove an entry."""
        self.entries.remove(number)
        self.deleted.add(number)

    def _change(self) -> None:
        for change in self.changes:
            if change.request == len(self.asked):
                for place in sorted(set(change.deleted), reverse=True):
                    if place < len(self.entries):
                        self.deleted.add(self.entries.pop(place))
                newest = max(1000, *self.entries, 0) + 1
                self.entries[:0] = range(newest, newest + change.created)


_COUNTS: Final = {"total", "total_count", "count"}
_SHAPES: Final[dict[str, Any]] = {
    "training-job-searches": lambda numbers, matching, every: {
        "total": every,
        "count": matching,
        "items": [{"kind": "job", "metadata": {"id": f"id-{number}"}} for number in numbers],
    },
    "algorithms": lambda numbers, matching, every: {
        "total": every,
        "count": matching,
        "items": [{"metadata": {"id": f"id-{number}"}} for number in numbers],
    },
    "models": lambda numbers, matching, _: {
        "total_count": matching,
        "count": len(numbers),
        "models": [{"model_id": f"id-{number}"} for number in numbers],
    },
    "services": lambda numbers, matching, _: {
        "total_count": matching,
        "count": len(numbers),
        "services": [{"service_id": f"id-{number}"} for number in numbers],
    },
    "events": lambda numbers, matching, _: {
        "total": str(matching),
        "events": [{"message": f"id-{number}", "level": "Info", "time": "now"} for number in numbers],
    },
    "autosearch-trials": lambda numbers, matching, _: {
        "total": matching,
        "count": len(numbers),
        "items": {"header": ["trial_id"], "data": [[f"id-{number}"] for number in numbers]},
    },
}


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm: ClassVar[bool] = True
    server: OffsetServer

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        self._answer(self.server.page(parts.path, {name: values[0] for name, values in parse_qs(parts.query).items()}))

    def do_POST(self) -> None:
        self._answer(self.server.page(self.path, json.loads(self.rfile.read(int(self.headers["Content-Length"])))))

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def _answer(self, page: object) -> None:
        content = json.dumps(page).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


@contextmanager
def serving() -> Iterator[OffsetServer]:
    """Serve with a thread."""
    with OffsetServer() as server, server.client:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
