"""Lists whose `offset` counts entries on some servers and pages on others: each entry once, whichever it is.

The first page is the same for both, and so is the second if a page has one entry. Otherwise the second request shows
which it is. Either it skips the first page as if entries were counted, if the total says that a server which counts
pages has nothing there. Or it asks for offset 1: a server that counts pages sends the second page, the other one sends
the first page again, moved by one entry.
"""

from __future__ import annotations

from typing import Any, Final, Literal, TypeAlias

from .errors import PagingError
from .operation import Operation
from .page_turning import Turner, content_of, entries_of, item, number_in

_Reading: TypeAlias = Literal["offset", "page"]
_ENTRIES: Final[_Reading] = "offset"
_PAGES: Final[_Reading] = "page"


class PageFinder(Turner):
    """Turns the pages of such a list."""

    def __init__(self, operation: Operation, arguments: dict[str, Any]) -> None:
        super().__init__(operation, arguments)
        self._first = self._start  # the argument of the first request
        self._reading: _Reading | None = None
        self._marks: list[object] = []  # of the first page
        self._yielded = 0
        self._reached = 0  # the end of the pages so far
        self._counts_before: tuple[int | None, int | None] | None = None  # those of the last page
        self._counted: int | None = None  # how many entries the first page counts
        self._removed = 0  # entries that were deleted since then

    def turn(self, page: Any) -> bool:
        """Go to the page after this one, or to the end; leaves entries out of it that came before.

        Returns:
            Whether this page belongs to the list.

        Raises:
            PagingError: Entries are missing that the server counts, or a page comes again.
        """
        found = entries_of(self._operation, page)
        marks = [self._mark(entry) for entry in found]
        exact, most = self._counts(page, len(found))
        counts, self._counts_before = self._counts_before, (exact, most)
        if counts is None:
            return self._turn_first(page, found, marks, exact, most)
        change = _difference((exact, most), counts)
        moved = 0
        if self._reading is None:
            is_second_page = self._start == self._first + 1
            self._reading = reading = self._found_reading(marks, most, grown=max(0, change))
            if reading is None:
                self._counts_before = counts
                self._go_to(self._first + 1)
                return False
            if is_second_page and reading == _ENTRIES:
                moved = len(self._marks) - 1  # entries of the first page that this one repeats
        self._removed += max(0, -change)
        return self._turn_next(page, found, marks, exact, most, change=change, moved=moved)

    def _turn_first(
        self, page: Any, found: list[Any], marks: list[object], exact: int | None, most: int | None
    ) -> bool:
        self._marks = marks
        self._counted = exact
        self._keep(found, marks, 0)
        count = len(found)
        if self._size == 1:
            self._reading = _ENTRIES
        elif count and most is not None and most <= self._first * count:
            self._reading = _ENTRIES  # as a page, it would be empty
        possible = (self._reading,) if self._reading else (_ENTRIES, _PAGES)
        lasts = [self._is_final(page, count, reading, exact, most) for reading in possible]
        if all(lasts):
            self._finish(exact, possible)
            return True
        if not any(lasts):
            self._shrink_to(count)
        after = self._reached = self._first + count
        if self._reading or self._size == 1:
            self._reading = _ENTRIES
            self._go_to(after)
        else:
            hidden = most is not None and most <= after * count  # from a server that counts pages
            self._go_to(after if self._paging.style == _ENTRIES and hidden else self._first + 1)
        return True

    def _found_reading(self, marks: list[object], most: int | None, *, grown: int) -> _Reading | None:
        """What the server counts, from the answer to the second request; None if that takes a third."""
        if self._start != self._first + 1:
            is_certain = marks and most is not None and most <= self._start * len(self._marks)
            return _ENTRIES if is_certain else None
        known = set(self._marks)
        repeated = sum(mark in known for mark in marks)
        expected = min(len(self._marks), self._size) - 1  # from a server that counts entries
        if repeated and 2 * (repeated - grown) > expected:
            return _ENTRIES
        if marks:
            self._shrink_to(len(self._marks))
        return _PAGES

    def _shrink_to(self, count: int) -> None:
        """Request pages of the size that a server makes, if that is less than what was requested."""
        if count < self._size:
            self._size = count
            self._set(str(self._paging.size), count)

    def _turn_next(
        self,
        page: Any,
        found: list[Any],
        marks: list[object],
        exact: int | None,
        most: int | None,
        *,
        change: int,
        moved: int,
    ) -> bool:
        reading = self._reading or _ENTRIES
        count, position = len(found), self._position(self._start, reading)
        is_new = self._keep(found, marks, moved)
        after = position + (count if reading == _ENTRIES else self._size)
        reached, self._reached = self._reached, max(self._reached, after)
        if change < 0 and self._paging.id:  # what came after the deleted entries has moved towards the begin
            self._go_to_position(max(self._position(self._first, reading), position + change))
            return is_new
        if self._is_final(page, count, reading, exact, most):
            self._finish(exact, (reading,))
            return is_new
        if not is_new and not change and position + count > reached:
            raise self._repeated(f"{self._paging.start}={self._start}")
        self._go_to_position(after)
        return is_new

    def _is_final(self, page: Any, count: int, reading: _Reading, exact: int | None, most: int | None) -> bool:
        """Whether no page follows this one."""
        if not count:
            return True
        after = self._position(self._start, reading) + count
        if exact is not None:
            return after >= exact
        if most is not None and after >= most:
            return True
        largest = self._paging.largest
        if most is None:
            return largest is not None and count < min(self._size, largest)
        # It counts more entries than meet the conditions, so that a page which is not full should be the last.
        return count < self._size and number_in(page, self._paging.size) == self._size

    def _finish(self, exact: int | None, possible: tuple[_Reading, ...]) -> None:
        """End the list.

        Raises:
            PagingError: Fewer entries came than the server counts.
        """
        self.ended = True
        if exact is None or self._counted is None:
            return
        skipped = max(self._position(self._first, reading) for reading in possible)
        due = min(exact, self._counted - self._removed) - skipped
        if self._yielded < due:
            raise PagingError(
                f"{self._operation.id}: the server counts {exact} entries and sends none after"
                f" {skipped + self._yielded} ({self._paging.start}={self._start}). What was returned so far is"
                " incomplete."
            )

    def _keep(self, found: list[Any], marks: list[object], moved: int) -> bool:
        """Remove the entries of a page that came before; returns whether any remain."""
        if self._paging.id:
            old = [place for place, mark in enumerate(marks) if mark in self._seen]
        else:
            whole = tuple(marks)
            old = list(range(len(marks) if whole in self._seen else min(moved, len(marks))))
            marks = [*marks, whole]
        for place in reversed(old):
            del found[place]
        self._seen.update(marks)
        self._yielded += len(found)
        return bool(found)

    def _mark(self, entry: Any) -> object:
        found = entry
        for name in self._paging.id:
            found = item(found, name)
        return found if self._paging.id and found and isinstance(found, str | int) else content_of(entry)

    def _counts(self, page: Any, found: int) -> tuple[int | None, int | None]:
        """How many entries there are on all pages, if that is certain, and how many there are at most."""
        total, bound = number_in(page, self._paging.total), number_in(page, self._paging.bound)
        most = max((number for number in (total, bound) if number is not None), default=None)
        # Where two fields count, the smaller one may be about this page, whatever is documented.
        certain = self._paging.bound is None or (total is not None and (total > found or total == most))
        return total if certain else None, most

    def _position(self, start: int, reading: _Reading) -> int:
        return start if reading == _ENTRIES else start * self._size

    def _go_to_position(self, position: int) -> None:
        self._go_to(position if self._reading == _ENTRIES else position // self._size)

    def _go_to(self, start: int) -> None:
        self._start = start
        self._set(self._paging.start, start)


def _difference(now: tuple[int | None, int | None], before: tuple[int | None, int | None]) -> int:
    """How many entries there are more than before, as far as the server counts them."""
    return next((new - old for new, old in zip(now, before, strict=True) if new is not None and old is not None), 0)


__all__ = ["PageFinder"]
