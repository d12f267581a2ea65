# Written by `python -m generator generate`, which overwrites changes: a copy of runtime/offset_probes.py.
"""What `offset` counts on a server, entries or pages, by evidence that changes of the list do not fake.

- A page with the server's total beside it: there are entries after so many entries, but none after so many pages, or
  the other way round. Both are from one moment.
- The pages of the first two numbers: if entries are counted, they have all entries but one in common, otherwise none.
  Each entry that is created or deleted between the two requests makes a difference of one at most.
"""

from __future__ import annotations

from collections import Counter
from math import isqrt
from typing import Final, Literal, TypeAlias

Reading: TypeAlias = Literal["offset", "page"]
ENTRIES: Final[Reading] = "offset"
PAGES: Final[Reading] = "page"


class Probes:
    """The answers so far, as far as they show it.

    Args:
        first: The number that the first request gives.
        has_ids: Whether entries that are equal are the same.

    Attributes:
        answers: How many there are.
        largest: Most entries on a page.
        is_guess: Whether the reading rests on entries that may only look the same, where the server does not count.
        is_last_check: Whether the next answer is to confirm such a guess.
    """

    def __init__(self, first: int, *, has_ids: bool) -> None:
        self._first = first
        self._has_ids = has_ids
        self._changes = 0
        self._last: list[object] = []
        self._pages: dict[int, tuple[int, int, list[object]]] = {}  # by number: which answer, changes before, entries
        self.answers = 0
        self.largest = 1
        self.is_guess = self.is_last_check = False

    def note(self, number: int, entries: list[object], change: int) -> None:
        """Add an answer: what was requested, what came, and by how much the total differs from the last one."""
        self.answers += 1
        self.largest = max(self.largest, len(entries))
        self._changes += abs(change)
        self._last = entries
        if number - self._first in (0, 1):
            self._pages[number] = (self.answers, self._changes, entries)

    def reading(self, number: int, exact: int | None, most: int | None) -> Reading | None:
        """What the server counts, from the last answer; None if that takes another.

        Args:
            number: What was requested.
            exact: How many entries the answer counts on all pages.
            most: How many there are at most, according to it.
        """
        total = most if exact is None else exact
        if self._last and total is not None and total <= number * self.largest:
            return ENTRIES
        if not self._last and exact is not None and exact > number:
            return PAGES
        if self._last and number > self._first and self.largest == 1:
            return ENTRIES  # pages of one entry are the same
        if self._first not in self._pages or self._first + 1 not in self._pages:
            return None
        (_, before, lower), (_, after, higher) = self._pages[self._first], self._pages[self._first + 1]
        changes, common = abs(after - before), (Counter(lower) & Counter(higher)).total()
        if changes and exact is not None:
            return None  # as many more may have been created as deleted; a page with its total is better evidence
        not_entries = common < len(lower) - 1 - changes
        not_pages = common > changes
        if not self._has_ids:  # entries may be equal by chance
            not_pages = not_pages and not not_entries and exact is None
        if not_pages == not_entries:
            return None
        self.is_guess = not_pages and not self._has_ids
        return ENTRIES if not_pages else PAGES

    def best(self, exact: int | None) -> int:
        """The number to request next.

        Args:
            exact: How many entries there are.
        """
        if exact is not None:
            # There are entries after so many, but not after so many pages, even if the total grows or shrinks a lot.
            number = isqrt(exact * exact // self.largest)
            if self._first + 1 < number < exact <= number * self.largest:
                return number
        return min((self._first + 1, self._first), key=lambda each: self._pages[each][0] if each in self._pages else 0)


__all__ = ["ENTRIES", "PAGES", "Probes", "Reading"]
