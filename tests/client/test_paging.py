"""Lists are requested a page at a time, by each of the styles that the description knows, from a server that counts."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from typing import Any, Final
from urllib.parse import parse_qs, urlsplit

import pytest
from modelarts_client import Client
from modelarts_client.errors import PagingError
from modelarts_client.models import ListTrainingJobsRequest
from modelarts_client.operations import OPERATIONS

STYLES: Final = {
    "jobs": "offset",
    "trials": "offset",
    "specifications": "offset",
    "models": "page",
    "events": "page",
    "networks": "continue",
}


class Shelf(ThreadingHTTPServer):
    """Serves lists of numbered entries.

    Training jobs, trials and specifications come after an offset, models and events by page, networks by a token.

    Attributes:
        entries: How many there are of each.
        most: The largest page that it makes; None for any.
        lost: How many entries at the end it counts, but does not send.
        token: Makes the token of the next page.
        stuck: Whether it sends the first page, or the same token, whatever is asked for.
        texts: How many different texts events have, in turn; None if each has its own.
        asked: Start and size of each page that was requested, as they were sent.
    """

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.entries = 0
        self.most: int | None = None
        self.lost = 0
        self.token: Callable[[int], object] = str
        self.stuck = False
        self.texts: int | None = None
        self.asked: list[tuple[object, object]] = []

    @property
    def client(self) -> Client:
        """A client of this server."""
        return Client(f"http://127.0.0.1:{self.server_port}", project_id="p", httpx_args={"trust_env": False})

    def page(self, path: str, given: Mapping[str, Any]) -> dict[str, Any]:
        by_page = "models" in path or "events" in path
        style = "continue" if "networks" in path else "page" if by_page else "offset"
        start = given.get("continue" if style == "continue" else "offset")
        self.asked.append((start, given.get("limit")))
        size = min(int(given.get("limit") or 10), self.most or self.entries + 1)
        first = 0 if self.stuck else int(start or 0) * (size if style == "page" else 1)
        numbers = range(self.entries - self.lost)[first : first + size]
        if "trials" in path:
            rows = {"header": ["id"], "data": [[str(number)] for number in numbers]}
            return {"total": self.entries, "count": len(numbers), "items": rows}
        if "specifications" in path:
            specifications = [{"specification": str(number)} for number in numbers]
            return {"total_count": self.entries, "count": len(numbers), "specifications": specifications}
        if "events" in path:
            events = [{"event_info": str(number % (self.texts or self.entries))} for number in numbers]
            return {"total_count": self.entries, "count": len(numbers), "events": events}
        if style == "offset":
            jobs = [{"kind": "job", "metadata": {"id": str(number)}} for number in numbers]
            return {"total": self.entries, "count": self.entries, "offset": start, "items": jobs}
        if style == "page":
            models = [{"model_id": str(number)} for number in numbers]
            return {"total_count": self.entries, "count": len(numbers), "models": models}
        more = first + size < self.entries
        networks = [{"kind": "Network", "metadata": {"name": str(number)}} for number in numbers]
        return {"metadata": {"continue": self.token(first + size)} if more else {}, "items": networks}


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: Shelf

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


@pytest.fixture
def shelf() -> Iterator[Shelf]:
    with Shelf() as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        yield server
        server.shutdown()


def numbers(shelf: Shelf, kind: str, *, is_async: bool, limit: int | None = None) -> list[str]:
    """The numbers of all entries, as they came."""
    size: dict[str, Any] = {} if limit is None else {"limit": limit}
    as_text: dict[str, Any] = {
        name: str(value) for name, value in size.items()
    }  # as it is documented for specifications

    async def arrived(client: Client) -> list[str]:
        async with client:
            if kind == "jobs":
                return [job.metadata.id async for job in client.aio.training.list_training_jobs.all(body=size)]
            if kind == "trials":
                rows = client.aio.auto_search.show_auto_search_trials.all("j", **size)
                return [str(*row) async for row in rows]
            if kind == "specifications":
                found = client.aio.services.show_service_specifications.all(**as_text)
                return [each.specification async for each in found]
            if kind == "events":
                return [event.event_info async for event in client.aio.services.show_service_events.all("s", **size)]
            if kind == "models":
                return [model.model_id async for model in client.aio.models.list_models.all(**size)]
            return [network.metadata.name async for network in client.aio.networks.list_networks.all(**size)]

    if is_async:
        return asyncio.run(arrived(shelf.client))
    with shelf.client as client:
        if kind == "jobs":
            return [job.metadata.id for job in client.training.list_training_jobs.all(body=size)]
        if kind == "trials":
            return [str(*row) for row in client.auto_search.show_auto_search_trials.all("j", **size)]
        if kind == "specifications":
            return [each.specification for each in client.services.show_service_specifications.all(**as_text)]
        if kind == "events":
            return [event.event_info for event in client.services.show_service_events.all("s", **size)]
        if kind == "models":
            return [model.model_id for model in client.models.list_models.all(**size)]
        return [network.metadata.name for network in client.networks.list_networks.all(**size)]


@pytest.mark.parametrize("is_async", [False, True])
@pytest.mark.parametrize("kind", STYLES)
@pytest.mark.parametrize("entries", [0, 1, 9, 10, 11, 25])
def test_all_entries_come_once_whatever_their_number(shelf: Shelf, kind: str, entries: int, is_async: bool) -> None:
    shelf.entries, shelf.most = entries, 10
    assert numbers(shelf, kind, is_async=is_async, limit=10) == [str(number) for number in range(entries)]
    starts = [start for start, _ in shelf.asked]
    if kind == "networks":
        assert starts == [None, *(str(start) for start in range(10, entries, 10))]
    assert {size for _, size in shelf.asked} <= {10, "10"}


@pytest.mark.parametrize(
    ("entries", "asked"),
    [(0, [(None, 50)]), (49, [(None, 50)]), (50, [(None, 50)]), (120, [(None, 50), (50, 50), (100, 50)])],
)
def test_pages_are_as_large_as_is_documented(
    shelf: Shelf, entries: int, asked: Sequence[tuple[object, object]]
) -> None:
    shelf.entries, shelf.most = entries, 50
    assert len(numbers(shelf, "jobs", is_async=False)) == entries
    assert shelf.asked == asked


@pytest.mark.parametrize("is_async", [False, True])
def test_a_server_may_send_smaller_pages_where_no_limit_is_documented(shelf: Shelf, is_async: bool) -> None:
    shelf.entries, shelf.most = 25, 7
    assert numbers(shelf, "models", is_async=is_async) == [str(number) for number in range(25)]
    assert [start for start, _ in shelf.asked] == ["0", "1", "2", "3"]


@pytest.mark.parametrize("is_async", [False, True])
@pytest.mark.parametrize("kind", STYLES)
def test_a_server_may_send_smaller_pages_than_it_documents(shelf: Shelf, kind: str, is_async: bool) -> None:
    shelf.entries, shelf.most = 45, 10
    assert numbers(shelf, kind, is_async=is_async, limit=20) == [str(number) for number in range(45)]


@pytest.mark.parametrize("is_async", [False, True])
@pytest.mark.parametrize("kind", ["jobs", "models"])
@pytest.mark.parametrize("lost", [1, 5, 25])
def test_entries_that_the_server_counts_but_does_not_send_are_missed(
    shelf: Shelf, kind: str, lost: int, is_async: bool
) -> None:
    shelf.entries, shelf.lost, shelf.most = 25, lost, 10
    with pytest.raises(PagingError, match=f"counts 25 entries and sends none after {25 - lost} "):
        numbers(shelf, kind, is_async=is_async, limit=10)


def test_tokens_may_be_numbers(shelf: Shelf) -> None:
    shelf.entries, shelf.token = 25, lambda start: start
    assert numbers(shelf, "networks", is_async=False, limit=10) == [str(number) for number in range(25)]


def test_a_token_of_another_kind_is_an_error(shelf: Shelf) -> None:
    shelf.entries, shelf.token = 25, lambda start: {"start": start}
    with pytest.raises(PagingError, match=r"names no next page: metadata\.continue is "):
        numbers(shelf, "networks", is_async=False, limit=10)


def test_empty_pages_without_end_are_an_error(shelf: Shelf) -> None:
    tokens = count(1)
    shelf.entries, shelf.lost, shelf.token = 25, 25, lambda _: f"-{next(tokens)}"
    with pytest.raises(PagingError, match=r"1,000 pages without an entry came in succession"):
        numbers(shelf, "networks", is_async=False, limit=10)
    assert len(shelf.asked) == 1000


@pytest.mark.parametrize(
    ("given", "says"),
    [
        (None, "body is NoneType; give a model or a mapping"),
        ([1], "body is list; give a model or a mapping"),
        ({"limit": "7"}, "limit is '7'; give a whole number"),
        ({"limit": True}, "limit is True; give a whole number"),
        ({"offset": 1.5}, r"offset is 1\.5; give a whole number"),
        ({"limit": 0}, "limit is 0; it must be at least 1"),
        ({"offset": -1}, "offset is -1; it must be at least 0"),
    ],
)
def test_nonsense_is_refused_before_the_first_page(shelf: Shelf, given: Any, says: str) -> None:
    with shelf.client as client, pytest.raises((TypeError, ValueError), match=says):
        list(client.training.list_training_jobs.all(body=given))
    assert not shelf.asked


def test_a_larger_page_than_is_documented_does_not_end_the_list(shelf: Shelf) -> None:
    shelf.entries, shelf.most = 120, 50
    assert len(numbers(shelf, "jobs", is_async=False, limit=200)) == 120


def test_nothing_is_requested_before_it_is_needed(shelf: Shelf) -> None:
    shelf.entries = 30
    with shelf.client as client:
        models = client.models.list_models.all(limit=10)
        pages = client.models.list_models.pages(limit=10)
        assert not shelf.asked
        assert [next(models).model_id for _ in range(10)] == [str(number) for number in range(10)]
        assert shelf.asked == [("0", "10")]
        assert [model.model_id for model in next(pages).models][-1] == "9"
        assert shelf.asked == [("0", "10")] * 2


def test_a_list_may_begin_later(shelf: Shelf) -> None:
    shelf.entries = 30
    with shelf.client as client:
        assert len(list(client.models.list_models.all(offset=2, limit=10))) == 10
        assert len(list(client.training.list_training_jobs.all(body={"offset": 12, "limit": 10}))) == 18
        assert len(list(client.networks.list_networks.all(continue_="25"))) == 5


def test_the_body_of_the_caller_stays_as_it_is(shelf: Shelf) -> None:
    shelf.entries = 30
    body, plain = ListTrainingJobsRequest(limit=10), {"limit": 10}
    with shelf.client as client:
        assert len(list(client.training.list_training_jobs.all(body=body))) == 30
        assert len(list(client.training.list_training_jobs.all(body=plain))) == 30
    assert (body, plain) == (ListTrainingJobsRequest(limit=10), {"limit": 10})


@pytest.mark.parametrize("is_async", [False, True])
@pytest.mark.parametrize("texts", [1, 4, 5])
def test_events_may_repeat_word_for_word(shelf: Shelf, texts: int, is_async: bool) -> None:
    shelf.entries, shelf.texts, shelf.most = 23, texts, 4
    due = [str(number % texts) for number in range(23)]
    assert numbers(shelf, "events", is_async=is_async, limit=4) == due


@pytest.mark.parametrize("is_async", [False, True])
@pytest.mark.parametrize("kind", STYLES)
def test_a_server_that_repeats_itself_does_not_make_a_list_endless(shelf: Shelf, kind: str, is_async: bool) -> None:
    shelf.entries, shelf.stuck, shelf.most = 25, True, 10
    with pytest.raises(PagingError, match="sends a page again that it has sent before"):
        numbers(shelf, kind, is_async=is_async, limit=10)
    assert len(shelf.asked) == (2 if kind == "networks" else 3)  # of as many equal pages as there may be


def test_each_paged_operation_has_its_pages() -> None:
    client = Client("http://127.0.0.1")
    for operation in OPERATIONS.values():
        call = getattr(getattr(client, operation.tag.replace("-", "_")), operation.module.rpartition(".")[2])
        pages = operation.paging is not None and operation.paging.can_turn
        assert (hasattr(call, "pages"), hasattr(call, "all")) == (pages, pages)
    assert sum(one.paging is not None and one.paging.can_turn for one in OPERATIONS.values()) == 13
