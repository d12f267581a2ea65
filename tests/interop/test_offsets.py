"""Lists whose `offset` public sources read differently arrive whole, whether a server counts records or pages.

Document 002 says that `offset` of training jobs skips jobs. The API reference, the official SDK's docstrings and the
Terraform provider take it for the number of a page. Document 002 says that `offset` of models and services is the
number of a page, and the Terraform provider adds the size of a page to it. Events, trials and algorithms have such
sources on both sides.
"""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import AsyncIterator, Callable, Iterator
from random import Random
from typing import Any, Final, NamedTuple

import pytest
from hypothesis import strategies as st
from modelarts_client import Client
from modelarts_client.errors import PagingError
from modelarts_client.operations import OPERATIONS

from tests.support.offset_server import READINGS, Change, OffsetServer, Reading, serving


class Kind(NamedTuple):
    """A list of the API.

    Attributes:
        all: The call for all entries, of a client or its view for asyncio.
        id: The ID of an entry.
        has_ids: Whether entries have one, by which one that comes again is recognized.
        most: The largest page that is documented; None for none.
    """

    all: Callable[[Any, dict[str, int]], Any]
    id: Callable[[Any], str]
    has_ids: bool
    most: int | None


KINDS: Final = {
    "jobs": Kind(
        lambda client, size: client.training.list_training_jobs.all(body=size), lambda job: job.metadata.id, True, 50
    ),
    "algorithms": Kind(
        lambda client, size: client.algorithms.list_algorithms.all(**size), lambda found: found.metadata.id, True, 50
    ),
    "models": Kind(
        lambda client, size: client.models.list_models.all(**size), lambda model: model.model_id, True, None
    ),
    "services": Kind(
        lambda client, size: client.services.list_services.all(**size), lambda found: found.service_id, True, None
    ),
    "events": Kind(
        lambda client, size: client.training.list_training_job_events.all("j", **size),
        lambda event: event.message,
        False,
        100,
    ),
    "trials": Kind(
        lambda client, size: client.auto_search.show_auto_search_trials.all("j", **size),
        lambda row: str(row[0]),
        False,
        None,
    ),
}


class Drawn(NamedTuple):
    """A list, the server that sends it, and how it is requested."""

    kind: str
    reading: Reading
    entries: int
    limit: int
    first: int
    most: int | None
    counts: Any
    others: int
    changes: tuple[Change, ...]
    is_async: bool


@pytest.fixture(scope="module")
def server() -> Iterator[OffsetServer]:
    with serving() as server:
        yield server


def ids(client: Client, kind: str, *, is_async: bool, **size: int) -> list[str]:
    """The IDs of all entries, as they come."""

    async def arrived(found: AsyncIterator[Any]) -> list[str]:
        return [KINDS[kind].id(entry) async for entry in found]

    if is_async:
        return asyncio.run(arrived(KINDS[kind].all(client.aio, size)))
    return [KINDS[kind].id(entry) for entry in KINDS[kind].all(client, size)]


@st.composite
def changes_of(draw: st.DrawFn, entries: int) -> Change:
    """What happens to so many entries: some, every second, most or all of them go, and few or many come before them."""
    request = draw(st.integers(2, 8))
    some = st.lists(st.integers(0, entries), max_size=5).map(tuple)
    every = st.builds(lambda first, step: tuple(range(first, entries, step)), st.integers(0, 3), st.integers(1, 5))
    most = st.randoms(use_true_random=False).map(
        lambda random: tuple(place for place in range(entries) if random.random() < 0.8)
    )
    deleted = draw(st.just(()) | some | every | most)
    return Change(request, draw(st.just(0) | st.integers(0, 3) | st.integers(0, 60)), deleted)


@st.composite
def lists(draw: st.DrawFn) -> Drawn:
    """A list of any size, on a server of either reading, which may count badly, send small pages, or change."""
    kind = draw(st.sampled_from(sorted(KINDS)))
    limit = draw(st.integers(1, 12))
    counts = draw(st.sampled_from(["documented", "page", "none"] if kind in ("jobs", "algorithms") else ["documented"]))
    most = draw(st.none() | st.integers(1, limit)) if counts == "documented" or KINDS[kind].most is None else None
    edges = st.builds(lambda full, rest: max(0, full * limit + rest), st.integers(0, 5), st.integers(-1, 1))
    entries = draw(edges | st.just(limit * limit) | st.integers(0, 150))
    changes: tuple[Change, ...] = ()
    if KINDS[kind].has_ids and counts == "documented" and draw(st.integers(0, 3)):
        changes = tuple(
            draw(st.lists(changes_of(entries), min_size=1, max_size=4, unique_by=lambda each: each.request))
        )
    return Drawn(
        kind=kind,
        reading=draw(st.sampled_from(READINGS)),
        entries=entries,
        limit=limit,
        first=0 if changes else draw(st.just(0) | st.integers(0, 20)),
        most=most,
        counts=counts,
        others=draw(st.just(0) | st.integers(0, 300)) if kind in ("jobs", "algorithms") else 0,
        changes=changes,
        is_async=draw(st.booleans()),
    )


@pytest.mark.examples(60, long=1000)
def test_each_entry_comes_once(for_all: Callable[..., None], server: OffsetServer) -> None:
    def check(drawn: Drawn) -> None:
        server.reset(drawn.reading, drawn.entries)
        server.most, server.counts, server.others = drawn.most, drawn.counts, drawn.others
        server.changes = drawn.changes
        size = min(drawn.limit, drawn.most or drawn.limit)
        skipped = drawn.first * (size if drawn.reading == "pages" else 1)
        found = ids(server.client, drawn.kind, is_async=drawn.is_async, offset=drawn.first, limit=drawn.limit)
        assert len(set(found)) == len(found)
        due = [f"id-{number}" for number in range(drawn.entries)[skipped:] if number not in server.deleted]
        assert [each for each in due if each not in found] == []
        if not drawn.changes:
            assert found == due

    for_all(lists(), check)


@pytest.mark.parametrize("is_async", [False, True])
@pytest.mark.parametrize("reading", READINGS)
@pytest.mark.parametrize("kind", KINDS)
def test_a_hundred_and_twenty_of_each_kind(server: OffsetServer, kind: str, reading: Reading, is_async: bool) -> None:
    server.reset(reading, 120)
    found = ids(server.client, kind, is_async=is_async, offset=0, limit=50)
    assert found == [f"id-{number}" for number in range(120)]
    paging = OPERATIONS[_OPERATIONS[kind]].paging
    usual = "records" if paging and paging.style == "offset" else "pages"
    assert len(server.asked) == (3 if reading == usual else 4)


_OPERATIONS: Final = {
    "jobs": "ListTrainingJobs",
    "algorithms": "ListAlgorithms",
    "models": "ListModels",
    "services": "ListServices",
    "events": "ListTrainingJobEvents",
    "trials": "ShowAutoSearchTrials",
}


def test_these_are_the_lists_that_sources_read_differently() -> None:
    assert {name for name, each in OPERATIONS.items() if each.paging and each.paging.other} == set(_OPERATIONS.values())


@pytest.mark.parametrize("reading", READINGS)
def test_one_page_takes_one_request(server: OffsetServer, reading: Reading) -> None:
    for entries in (0, 3, 10):
        server.reset(reading, entries)
        server.others = 300
        assert len(ids(server.client, "jobs", is_async=False, limit=10)) == entries
        assert len(server.asked) == (2 if entries == 10 else 1)  # ten of 310 could be the first ten


@pytest.mark.parametrize("reading", READINGS)
@pytest.mark.parametrize("kind", ["jobs", "models", "events"])
@pytest.mark.parametrize("lost", [1, 9, 30, 95])
def test_entries_that_are_counted_but_not_sent_are_missed(
    server: OffsetServer, kind: str, lost: int, reading: Reading
) -> None:
    server.reset(reading, 100)
    server.lost = lost
    with pytest.raises(PagingError, match="counts 100 entries and sends none after"):
        ids(server.client, kind, is_async=False, limit=10)


@pytest.mark.parametrize("reading", READINGS)
def test_pages_have_each_entry_once_too(server: OffsetServer, reading: Reading) -> None:
    server.reset(reading, 23)
    pages = list(server.client.models.list_models.pages(limit=5))
    assert [model.model_id for page in pages for model in page.models] == [f"id-{number}" for number in range(23)]
    assert {page.total_count for page in pages} == {23}


@pytest.mark.parametrize("reading", READINGS)
def test_jobs_that_end_while_they_are_listed(server: OffsetServer, reading: Reading) -> None:
    server.reset(reading, 100)
    server.changes = (Change(2, deleted=(0, 3, 9)), Change(4, deleted=(0, 1, 50)), Change(6, created=3))
    found = ids(server.client, "jobs", is_async=False, limit=10)
    assert len(set(found)) == len(found)
    assert {f"id-{number}" for number in set(range(100)) - server.deleted} <= set(found)


@pytest.mark.parametrize("reading", READINGS)
@pytest.mark.parametrize("deletes", ["every", "every second", "every tenth", "four in five"])
@pytest.mark.parametrize(("kind", "entries", "limit"), [("jobs", 120, 10), ("models", 120, 50), ("services", 60, 3)])
def test_a_program_deletes_what_it_lists(
    server: OffsetServer, kind: str, entries: int, limit: int, deletes: str, reading: Reading
) -> None:
    server.reset(reading, entries)
    random = Random(5)  # noqa: S311
    found = []
    for place, entry in enumerate(KINDS[kind].all(server.client, {"limit": limit})):
        found.append(KINDS[kind].id(entry))
        step = {"every": 1, "every second": 2, "every tenth": 10}.get(deletes)
        if place % step == 0 if step else random.random() < 0.8:
            server.delete(int(found[-1].removeprefix("id-")))
    assert sorted(found) == sorted(f"id-{number}" for number in range(entries))


@pytest.mark.parametrize("is_async", [False, True])
@pytest.mark.parametrize("reading", READINGS)
@pytest.mark.parametrize("kind", ["events", "trials"])
@pytest.mark.parametrize("texts", [1, 2, 4, 10])
def test_entries_without_ids_may_be_equal(
    server: OffsetServer, texts: int, kind: str, reading: Reading, is_async: bool
) -> None:
    for limit in (1, 2, 4, 5, 100):
        server.reset(reading, 20)
        server.texts = texts
        found = ids(server.client, kind, is_async=is_async, limit=limit)
        assert found == [f"id-{number % texts}" for number in range(20)]


@pytest.mark.parametrize("reading", READINGS)
def test_equal_entries_that_nobody_counts_come_all_or_not_without_an_error(
    server: OffsetServer, reading: Reading
) -> None:
    for texts, limit in itertools.product((1, 2, 4, 10), (2, 3, 4, 5, 100)):
        server.reset(reading, 20)
        server.texts, server.counts = texts, "none"
        try:
            found = ids(server.client, "events", is_async=False, limit=limit)
        except PagingError:
            assert limit % texts == 0 or texts % limit == 0  # a page equals the one before
        else:
            assert sorted(found) == sorted(f"id-{number % texts}" for number in range(20))


@pytest.mark.parametrize(
    ("kind", "reading", "entries", "limit", "most", "changes"),
    [
        ("services", "records", 5, 4, None, [Change(2, created=2)]),
        ("services", "records", 20, 5, 2, [Change(2, deleted=(0,))]),
        ("models", "records", 20, 4, None, [Change(2, created=9)]),
        ("models", "pages", 20, 4, None, [Change(2, created=3)]),
        ("models", "pages", 86, 7, None, [Change(2, created=7, deleted=(10, 20, 30, 40, 50))]),
        ("jobs", "pages", 90, 5, None, [Change(2, created=5), Change(3, created=5)]),
        ("jobs", "records", 90, 5, None, [Change(2, deleted=tuple(range(80)))]),
        ("algorithms", "pages", 40, 4, 3, [Change(number, created=1) for number in range(2, 9)]),
    ],
)
def test_changes_do_not_mislead(
    server: OffsetServer,
    kind: str,
    reading: Reading,
    entries: int,
    limit: int,
    most: int | None,
    changes: list[Change],
) -> None:
    server.reset(reading, entries)
    server.most, server.changes = most, tuple(changes)
    found = ids(server.client, kind, is_async=False, limit=limit)
    assert len(set(found)) == len(found)
    assert {f"id-{number}" for number in set(range(entries)) - server.deleted} <= set(found)
