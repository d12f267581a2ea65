"""Lists that come a page at a time."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from modelarts import _paging as paging


class Shelf:
    """Hands out numbers, a page at a time.

    Args:
        entries: How many there are.
        step: What the number of a page counts: entries are 1, pages as many as go on one.
        most: The largest page it makes.
    """

    def __init__(self, entries: int, step: int, most: int) -> None:
        self.asked: list[tuple[int, int]] = []
        self._entries = range(entries)
        self._step = step
        self._most = most

    def page(self, start: int, size: int) -> Sequence[int]:
        self.asked.append((start, size))
        first = start * self._step
        return self._entries[first : first + min(size, self._most)]


@pytest.mark.parametrize(
    ("entries", "asked"),
    [(0, [(0, 50)]), (49, [(0, 50)]), (50, [(0, 50), (50, 50)]), (120, [(0, 50), (50, 50), (100, 50)])],
)
def test_pages_that_begin_after_entries(entries: int, asked: list[tuple[int, int]]) -> None:
    shelf = Shelf(entries, step=1, most=50)
    assert list(paging.entries("ListTrainingJobs", shelf.page)) == list(range(entries))
    assert shelf.asked == asked


def test_pages_with_numbers_of_a_size_that_the_server_chooses() -> None:
    shelf = Shelf(250, step=100, most=100)
    assert list(paging.entries("ListServices", shelf.page)) == list(range(250))
    assert [start for start, _ in shelf.asked] == [0, 1, 2, 3]


def test_nothing_is_asked_for_before_it_is_needed() -> None:
    shelf = Shelf(120, step=1, most=50)
    jobs = paging.entries("ListTrainingJobs", shelf.page)
    assert not shelf.asked
    assert next(jobs) == 0
    assert shelf.asked == [(0, 50)]


@pytest.mark.parametrize("operation", ["ListNetworks", "ShowPool"])
def test_an_operation_without_numbered_pages_is_refused(operation: str) -> None:
    with pytest.raises(ValueError, match=operation):
        next(paging.entries(operation, Shelf(1, 1, 1).page))
