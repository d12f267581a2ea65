"""Compares the answers of a list with each other."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import count, islice, product
from typing import Any, Final

from attrs import define

from modelarts_conformance._description.behaviour import (
    Sorting,
    filters,
    listing,
    refusals,
    resources,
    sorting,
)
from modelarts_conformance._description.bundle import document, is_read
from modelarts_conformance._description.document import Operation, values_at
from modelarts_conformance._findings.finding import Found
from modelarts_conformance._phases.errors import error_of
from modelarts_conformance._phases.lists.pages import Arguments, NoListError, Page, Pages, Whole
from modelarts_conformance._phases.lists.selecting import Trial, trials
from modelarts_conformance._phases.lists.sorted_entries import first_break
from modelarts_conformance._phases.reporting import Reporter
from modelarts_conformance._resources.ground import ground_of
from modelarts_conformance._target.exchanges import Exchange
from modelarts_conformance._target.target import Target

_PHASE: Final = "lists"
_ENOUGH: Final = 4  # entries, to see whether pages and orders are right
_SIZES: Final = (1, 2, 3)
_READ: Final = 12  # entries that are read page by page
_AGAIN: Final = 3  # times that a list which changes meanwhile is compared again
_PATHS: Final = 20  # resources whose lists are looked at for a long one
_SHOWN: Final = 20  # entries that are shown, for filters on what lists do not have


def test(target: Target, found: Found) -> None:
    """Test the lists of the chosen operations.

    Args:
        target: The server.
        found: Takes each finding.

    Raises:
        OverError: The run is over.
    """
    known = ground_of(target, found).known
    for operation in target.operations:
        if not is_read(operation) or target.account.url_of(operation.id) is None:
            continue
        names = [each.name for each in operation.parameters if each.place == "path"]
        paths = islice(product(*(known.values.get(name, ()) for name in names)), _PATHS)
        described = document().operations[operation.id]
        tried = [dict(zip(names, path, strict=True)) for path in paths]
        if listing(described) is not None:
            _test_one(target, described, tried, found)
        elif operation.method == "GET" and tried:
            _test_answer(target, described, tried[0], found)


def _test_answer(target: Target, operation: Operation, path: Mapping[str, str], found: Found) -> None:
    """Look for what an answer that is no list of its own says twice."""
    exchange = target.send(operation.id, path)
    doubled = next(_doubles(exchange.value()), None) if exchange.ok else None
    if doubled is not None:
        what = f"{doubled[1]} is in it {doubled[2]} times"
        Reporter(found, target.places)("list-double", exchange, what, "it is in it once", about=doubled[0])


def _doubles(value: object, at: str = "") -> Iterator[tuple[str, str, int]]:
    """The objects that are more than once in an array: where, what, and how often."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _doubles(inner, f"{at}/{name}")
    elif isinstance(value, list):
        objects = Counter(json.dumps(each, sort_keys=True) for each in value if isinstance(each, dict))
        yield from ((at, each, times) for each, times in objects.items() if times > 1)
        for inner in value:
            yield from _doubles(inner, f"{at}/*")


def _test_one(target: Target, operation: Operation, paths: Sequence[Mapping[str, str]], found: Found) -> None:
    """Test a list of the resource that has the longest one; not each job, say, has trials."""
    if not paths:
        target.leave_out(operation.id, "the server's lists know no value of its path parameters")
        return
    longest, most, answer = None, -1, None
    for path in paths:
        pages = Pages(target, operation, path)
        try:
            entries = len(pages.page({}, size=pages.most).entries)
        except NoListError as error:
            answer = error.exchange
            continue
        if entries > most:
            longest, most = pages, entries
        if entries >= _ENOUGH:
            break
    if longest is None:
        status = answer.status or answer.error if answer else ""
        target.leave_out(operation.id, f"it does not answer with a list: {status}")
        return
    try:
        _Comparison(target, longest, Reporter(found, target.places)).all()
    except NoListError as error:
        target.leave_out(operation.id, f"it does not go on with a list: {error.exchange.status}")


@define
class _Comparison:
    target: Target
    pages: Pages
    report: Reporter

    def all(self) -> None:
        whole = self.pages.whole({})
        if not whole.entries:
            self.target.leave_out(self.operation, "the list is empty, so nothing can be compared")
        elif len(whole.entries) < _ENOUGH:
            reason = f"the list has {len(whole.entries)} entries, too few to see whether pages and orders are right"
            self.target.leave_out(self.operation, reason)
        self._doubles(whole, {})
        self._counts(whole, {}, len(whole.entries))
        for compare in (self._pages, self._orders, self._filters):
            compare(whole)

    @property
    def operation(self) -> str:
        """ID of the operation."""
        return self.pages.operation.id

    def _keys(self, whole: Whole) -> list[str]:
        return [self.pages.key(entry) for entry in whole.entries]

    def _say(self, kind: str, argument: str, what: str, expected: str, page: Page) -> None:
        self.report(kind, page.exchange, what, expected, about=argument)

    def _doubles(self, whole: Whole, arguments: Arguments) -> None:
        key, times = Counter(self._keys(whole)).most_common(1)[0] if whole.entries else ("", 1)
        if times > 1 and not self._changes(whole, arguments):
            self._say("list-double", "", f"{key} is listed {times} times", "it is listed once", whole.pages[-1])

    def _changes(self, whole: Whole, arguments: Arguments, size: int | None = None) -> bool:
        """Whether the list has changed since it was read."""
        return self._keys(self.pages.whole(arguments, size)) != self._keys(whole)

    def _counts(self, whole: Whole, arguments: Arguments, everything: int) -> None:
        if not whole.is_complete:
            return
        before = 0
        for page in whole.pages:
            expected = {
                "all": everything,
                "matching": len(whole.entries),
                "page": len(page.entries),
                "rest": len(whole.entries) - before - len(page.entries),
            }
            before += len(page.entries)
            for counting, number in self.pages.counted(page).items():
                if counting == "all" and self._selects_by_default and number > everything:
                    continue  # of other workspaces, say
                self.target.judged[_PHASE, "counts"] += 1
                if number != expected[counting] and not self._changes(whole, arguments):
                    what = f"it counts {number} entries ({counting}), and lists {expected[counting]}"
                    self._say("list-count", counting, what, "counts are those of the entries", page)
                    return

    @property
    def _selects_by_default(self) -> bool:
        """Whether the list has only some entries unless a request says otherwise."""
        defaults = {each.name for each in self.pages.operation.arguments if "default" in each.schema}
        return any(each.argument in defaults for each in filters(self.pages.operation))

    def _pages(self, whole: Whole) -> None:
        paging = self.pages.paging
        if paging is None or paging.size is None or not whole.entries:
            return
        for size in _SIZES:
            self.target.judged[_PHASE, "pages"] += size < len(whole.entries)
            for _ in range(_AGAIN):
                difference = self._difference(self._keys(whole), size)
                if difference is None:
                    break
                now = self.pages.whole({})
                if self._keys(now) == self._keys(whole):
                    self._say(*difference)
                    return
                whole = now

    def _difference(self, wanted: Sequence[str], size: int) -> tuple[str, str, str, str, Page] | None:
        """How the pages of a size differ from the whole list."""
        paging = self.pages.paging
        if paging is None:
            return None
        read: list[str] = []
        start: Any = None
        for number in count(1):
            page = self.pages.page({}, start, size)
            keys = [self.pages.key(entry) for entry in page.entries]
            rest = wanted[len(read) : len(read) + size]
            if len(keys) > size:
                return "list-limit", str(paging.size), f"a page of {size} has {len(keys)} entries", "no more", page
            if keys != rest:
                what = f"page {number} of {size} has {', '.join(keys) or 'nothing'}, and not {', '.join(rest)}"
                return "list-pages", paging.start, what, "pages add up to the whole list, in its order", page
            matching = self.pages.counted(page).get("matching", len(wanted))
            if matching != len(wanted):
                what = f"a page of {size} says that there are {matching} entries, and not {len(wanted)}"
                return "list-count", "matching", what, "counts do not depend on the page", page
            read += keys
            start = self.pages.following(page, number, len(read), size)
            if start is None and len(read) < len(wanted):
                what = f"pages of {size} end after {len(read)} of {len(wanted)} entries"
                return "list-pages", paging.start, what, "pages add up to the whole list", page
            if start is None or len(read) >= _READ:
                break
        if paging.style == "continue" or self.target.is_over:
            return None
        behind = len(wanted) + 1
        page = self.pages.page({}, behind, size)
        if page.entries:
            what = f"behind the end, from {behind} on, it lists {len(page.entries)} entries"
            return "list-pages", paging.start, what, "there is nothing behind the end", page
        return None

    def _orders(self, whole: Whole) -> None:
        found = sorting(self.pages.operation)
        if found is None or len(whole.entries) < 2:
            return
        if found.descending is not None and found.by is not None and found.by in found.fields:
            self._order(whole, found, found.by, "", descending=found.descending)
        directions = [(False, found.ascending_value), (True, found.descending_value)]
        for by in found.fields:
            arguments: dict[tuple[str, str], Any] = {(found.place, found.argument): by} if found.argument else {}
            for descending, value in directions if found.order else directions[:1]:
                given = arguments | ({(found.place, found.order): value} if found.order else {})
                argument = found.argument or found.order or ""
                self._order(self.pages.whole(given), found, by, argument, descending=descending)

    def _order(self, whole: Whole, found: Sorting, by: str, argument: str, *, descending: bool) -> None:
        self.target.judged[_PHASE, "orders"] += len(whole.entries) > 1
        broken = first_break(whole.entries, found, by, descending=descending)
        if broken is not None:
            what = f"by {by}, {broken[1]!r} comes after {broken[0]!r}"
            order = "from the largest to the smallest" if descending else "from the smallest to the largest"
            self._say("list-order", argument, what, f"entries are sorted {order}", whole.pages[0])

    def _filters(self, whole: Whole) -> None:
        operation = self.pages.operation
        found = filters(operation)
        drawing = self.target.drawing(f"lists {operation.id}")
        shown_by = next((each.shown_by for each in found if each.shown_by), None)
        shown = {by: self._entries(whole, by) for by in (None, shown_by)}
        for trial in trials(operation, found, list((shown[None] | shown[shown_by]).values()), drawing):
            self._filter(trial, whole, shown[trial.filter.shown_by])

    def _filter(self, trial: Trial, whole: Whole, before: Mapping[str, Any]) -> None:
        argument = f"{trial.filter.place} {trial.filter.argument}"
        for _ in range(_AGAIN):
            try:
                selected = self.pages.whole(trial.arguments)
            except NoListError as error:
                self._refused(trial, argument, error.exchange)
                return
            self.target.judged[_PHASE, "filters"] += 1
            wrong, missing = self._compared(trial, selected, before)
            if not wrong and not missing:
                self._counts(selected, trial.arguments, len(whole.entries))
                return
            now = self.pages.whole({})
            after, there = self._entries(now, trial.filter.shown_by), frozenset(self._keys(now))
            # What has changed in between, such as the phase of a job, may have fitted or not.
            wrong = [key for key in wrong if key not in there or (key in after and not trial.fits(after[key]))]
            missing = [key for key in missing if key in after and trial.fits(after[key])]
            if wrong or missing:
                what = [f"with {trial.told}, it lists {wrong[0]}, which does not fit"] if wrong else []
                what += [f"with {trial.told}, it does not list {missing[0]}, which fits"] if missing else []
                expected = "exactly the entries that fit are listed"
                self._say("list-filter", argument, "; ".join(what), expected, selected.pages[0])
                return
            whole, before = now, after

    def _compared(self, trial: Trial, selected: Whole, before: Mapping[str, Any]) -> tuple[list[str], list[str]]:
        """The entries that should not be listed, and those that should."""
        listed = frozenset(self._keys(selected))
        wrong = [
            key
            for key, entry in self._entries(selected, trial.filter.shown_by).items()
            if not trial.fits(entry) and not trial.fits(before.get(key, entry))
        ]
        if trial.widens or not selected.is_complete:
            return wrong, []
        return wrong, [key for key, entry in before.items() if key not in listed and trial.fits(entry)]

    def _refused(self, trial: Trial, argument: str, exchange: Exchange) -> None:
        code, message = error_of(exchange.answer.body if exchange.answer else b"")
        operation = self.pages.operation
        if any(each.allows(code or None, message) for each in refusals(operation)):
            return
        what = f"with {trial.told}, it answers {exchange.status}: {message[:200]}"
        self._say("list-filter", argument, what, "the entries that fit are listed", Page(exchange, ()))

    def _entries(self, whole: Whole, shown_by: str | None) -> dict[str, Any]:
        """The entries of a list by what tells them apart; those of some of them that an operation shows, with that."""
        entries = {self.pages.key(entry): entry for entry in whole.entries}
        kind = next((each for each in resources(document()).values() if each.list == self.operation), None)
        if shown_by is None or kind is None or kind.parameter is None:
            return entries
        complete: dict[str, Any] = {}
        for key, entry in islice(entries.items(), _SHOWN):
            identifier = values_at(entry, self.pages.listing.id)
            exchange = self.target.send(shown_by, {**self.pages.path, kind.parameter: str(identifier[0])})
            if exchange.ok and isinstance(shown := exchange.value(), dict):
                complete[key] = shown | entry
        return complete
