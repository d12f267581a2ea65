"""Lists whose `offset` counts entries on some servers and pages on others: each entry once, whichever it is.

The first page is the same for both. Then `Probes` find out what the server counts, once. From then on the list is
walked by the positions of its entries. Where the total shrinks, what follows has moved towards the begin by at most as
many positions, and the walk steps back as far. At the end, as many entries must have come as the first page counted,
less those that were deleted since; otherwise the list is walked again.
"""

from __future__ import annotations

from collections import Counter
from typing import Any, Final, NamedTuple

from .errors import PagingError
from .offset_probes import ENTRIES as _ENTRIES
from .offset_probes import PAGES as _PAGES
from .offset_probes import Probes, Reading
from .operation import Operation
from .page_turning import Turner, content_of, entries_of, item, number_in

_WALKS: Final = 3  # at most, where fewer entries came than are counted
_PROBES: Final = 20  # at most, where the list changes too much between them


class _Answer(NamedTuple):
    """A page, and how many entries the server counts on all pages: for certain, and at most."""

    found: list[Any]
    marks: list[object]
    exact: int | None
    most: int | None

    @property
    def size(self) -> int:
        """How many entries are on it."""
        return len(self.marks)

    def more_than(self, before: _Answer) -> int:
        """How many entries there are more than before, as far as the server counts them."""
        pairs = ((self.exact, before.exact), (self.most, before.most))
        return next((now - then for now, then in pairs if now is not None and then is not None), 0)


class PageFinder(Turner):
    """Turns the pages of such a list."""

    def __init__(self, operation: Operation, arguments: dict[str, Any]) -> None:
        super().__init__(operation, arguments)
        self._first = self._start  # the argument of the first request
        self._reading: Reading | None = _ENTRIES if self._size == 1 else None
        self._probes = Probes(self._first, has_ids=bool(self._paging.id))
        self._last: _Answer | None = None
        self._counted: int | None = None  # how many entries the first page counts
        self._removed = 0  # how many have been deleted since then
        self._kept: Counter[object] = Counter()
        # Of this walk. Positions are counted from the first entry of the first page.
        self._walks = 1
        self._walked: Counter[object] = Counter()
        self._next = 0  # all entries before this position have come
        self._reached = 0  # the end of all pages
        self._repeats = 0  # how often the same page came in succession

    def turn(self, page: Any) -> bool:
        """Go to the page after this one, or to the end; leaves entries out of it that came before.

        Returns:
            Whether this page belongs to the list.

        Raises:
            PagingError: Entries are missing that the server counts, a page comes again, or the list changes too fast.
        """
        found = entries_of(self._operation, page)
        answer = _Answer(found, [self._mark(entry) for entry in found], *self._counts(page, len(found)))
        last, self._last = self._last, answer
        if last is None:
            self._counted = answer.exact
        change = answer.more_than(last) if last else 0
        requested = self._next
        self._removed += max(0, -change)
        self._next = max(self._next + min(0, change), -self._first)
        if self._probes.is_last_check:
            return self._turn_last_check(answer)
        self._probes.note(self._start, answer.marks, change)
        self._reading = self._reading or self._probes.reading(self._start, answer.exact, answer.most)
        if self._reading is None and self._start != self._first:
            self._probe(answer)
            return False
        if self._is_first_page_open():
            self._go_to(self._first + 1)
            return False
        if self._reading == _PAGES and answer.size and self._start != self._first:
            self._shrink_to(self._probes.largest)  # the first page was a full one, since others follow
        position = self._position(self._start) - self._position(self._first)
        if position <= requested:
            self._check_progress(answer, position, change, last)
            self._keep(answer, position)
        self._turn_to_next(page, answer, position)
        return last is None or bool(found and position <= requested)

    def _turn_to_next(self, page: Any, answer: _Answer, position: int) -> None:
        possible = (self._reading,) if self._reading else (_ENTRIES, _PAGES)
        lasts = [self._is_final(page, answer, position, reading) for reading in possible]
        if all(lasts):
            self._finish(answer.exact, max(self._position(self._first, reading) for reading in possible))
            return
        if not any(lasts) and self._start == self._first and answer.size:
            self._shrink_to(answer.size)
        if self._reading is None:
            self._probe(answer)
        else:
            self._go_to_position(max(0, self._position(self._first) + self._next))

    def _is_first_page_open(self) -> bool:
        """Whether the first page may be the last one or a full one: whether others follow tells the size of pages."""
        is_short = self._first > 0 and self._probes.largest < self._size
        return self._reading == _PAGES and is_short and self._start - self._first not in (0, 1)

    def _probe(self, answer: _Answer) -> None:
        """Request a page that shows what the server counts, or the next one if it does."""
        after, largest = self._first + answer.size, self._probes.largest
        is_first = self._probes.answers == 1
        total = answer.most if answer.exact is None else answer.exact
        if is_first and self._paging.style == _ENTRIES and total is not None and total <= after * largest:
            self._go_to(after)  # a server that counts pages has nothing there
        elif is_first and (self._paging.style == _PAGES or self._paging.id):
            self._go_to(self._first + 1)
        elif self._probes.answers < _PROBES:
            self._go_to(self._probes.best(answer.exact))
        else:
            raise PagingError(
                f"{self._operation.id}: the list changes too fast to find out whether {self._paging.start} counts"
                f" entries or pages. Request larger pages than {self._size}, or list it when it changes less."
            )

    def _turn_last_check(self, answer: _Answer) -> bool:
        """End a list that came as if entries were counted if its last entry is alone on a page; else walk it again."""
        self._probes.is_last_check = False
        if answer.size == 1:
            self.ended = True
        else:
            self._walk_again()
            self._reading = _PAGES
        return False

    def _shrink_to(self, count: int) -> None:
        """Request pages of the size that a server makes, if that is less than what was requested."""
        if count < self._size:
            self._size = count
            self._set(str(self._paging.size), count)
            if count == 1:
                self._reading = _ENTRIES

    def _is_final(self, page: Any, answer: _Answer, position: int, reading: Reading) -> bool:
        """Whether no page follows this one."""
        first, count = self._position(self._first, reading), answer.size
        if answer.exact is not None and first + self._next >= answer.exact:
            return True
        if position > self._next:
            return False  # entries before it may have been missed
        if not count or answer.exact is not None:
            return not count
        if answer.most is not None and first + position + count >= answer.most:
            return True
        largest = self._paging.largest
        if answer.most is None:
            return largest is not None and count < min(self._size, largest)
        # It counts more entries than meet the conditions, so that a page which is not full should be the last.
        return count < self._size and number_in(page, self._paging.size) == self._size

    def _finish(self, exact: int | None, skipped: int) -> None:
        """End the list, or walk it again if fewer entries came than the server counts.

        Raises:
            PagingError: It was walked often enough.
        """
        came = self._kept.total()
        if (
            exact is not None
            and self._counted is not None
            and came < min(exact, self._counted - self._removed) - skipped
        ):
            if self._walks == _WALKS:
                raise self._incomplete(exact, skipped + came, self._start)
            self._walks += 1
            self._walk_again()
        elif self._probes.is_guess:
            self._probes.is_guess, self._probes.is_last_check = False, True
            self._go_to(self._first + self._next - 1)
        else:
            self.ended = True

    def _walk_again(self) -> None:
        """Begin again, with another look at what the server counts."""
        self._reading = _ENTRIES if self._size == 1 else None
        self._probes = Probes(self._first, has_ids=bool(self._paging.id))
        self._walked.clear()
        self._next = self._reached = self._repeats = 0
        self._go_to(self._first)

    def _check_progress(self, answer: _Answer, position: int, change: int, last: _Answer | None) -> None:
        """Raise a PagingError if the server repeats itself, so that the list would have more entries than it counts."""
        end = position + answer.size
        is_beyond = end > self._reached and answer.size > 0 and not change
        is_again = is_beyond and last is not None and answer.marks == last.marks
        self._repeats = self._repeats + 1 if is_again else 0
        if answer.exact is not None:
            exceeds = self._reading and answer.size and self._position(self._first) + end > answer.exact
            is_stuck = exceeds or (self._paging.id and self._repeats > 1)
        else:
            is_stuck = all(mark in self._kept for mark in answer.marks) if self._paging.id and is_beyond else is_again
        if is_stuck:
            raise self._repeated(f"{self._paging.start}={self._start}")

    def _keep(self, answer: _Answer, position: int) -> None:
        """Remove the entries of a page that came before.

        Entries with the same ID are the same. Without IDs, entries may be equal, so that one has only come before if a
        page covered its position, or if an earlier walk came across as many that are equal to it.
        """
        kept: list[Any] = []
        for place, (entry, mark) in enumerate(zip(answer.found, answer.marks, strict=True), position):
            if self._paging.id or place < self._reached:
                is_new = mark not in self._kept
            else:
                self._walked[mark] += 1
                is_new = self._walked[mark] > self._kept[mark]
            if is_new:
                self._kept[mark] += 1
                kept.append(entry)
        answer.found[:] = kept
        self._reached = max(self._reached, position + answer.size)
        if position <= self._next and answer.size:
            self._next = max(self._next, position + (self._size if self._reading == _PAGES else answer.size))

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

    def _position(self, start: int, reading: Reading | None = None) -> int:
        return start * self._size if (reading or self._reading) == _PAGES else start

    def _go_to_position(self, position: int) -> None:
        self._go_to(position // self._size if self._reading == _PAGES else position)

    def _go_to(self, start: int) -> None:
        self._start = start
        self._set(self._paging.start, start)


__all__ = ["PageFinder"]
