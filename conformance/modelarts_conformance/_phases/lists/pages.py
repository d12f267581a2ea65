"""Pages of a list, and the whole that they add up to, by whichever way a server counts its offsets."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final, TypeAlias

import attrs
from attrs import define, field, frozen
from modelarts_client.operations import OPERATIONS, Paging

from modelarts_conformance._description.behaviour import Listing, counts, listing, resources
from modelarts_conformance._description.document import Operation, values_at
from modelarts_conformance._description.statements import Counting
from modelarts_conformance._target.exchanges import Exchange
from modelarts_conformance._target.target import Target

Arguments: TypeAlias = Mapping[tuple[str, str], Any]
"""Values by the place of an argument, `query` or `body`, and its name on the wire."""

_LARGE: Final = 50
_MOST_PAGES: Final = 40


@frozen
class Page:
    """An answer of a list.

    Attributes:
        exchange: The request and the answer.
        entries: The entries, in their order.
    """

    exchange: Exchange
    entries: Sequence[Any]


@define
class Whole:
    """What all pages of a list have together.

    Attributes:
        pages: The pages, the first one first.
        is_complete: Whether the last page was read.
    """

    pages: list[Page] = field(factory=list[Page])
    is_complete: bool = True

    @property
    def entries(self) -> list[Any]:
        """The entries of all pages."""
        return [entry for page in self.pages for entry in page.entries]


class NoListError(Exception):
    """A server does not answer with a list.

    Args:
        exchange: Its answer.
    """

    def __init__(self, exchange: Exchange) -> None:
        super().__init__(exchange)
        self.exchange: Final = exchange


@define
class Pages:
    """Requests the pages of a list.

    Attributes:
        target: The server.
        operation: The operation that lists.
        path: Its path parameters.
    """

    target: Target
    operation: Operation
    path: Mapping[str, str] = field(factory=dict[str, str])
    _counts_pages: bool | None = field(default=None, init=False)

    @property
    def paging(self) -> Paging | None:
        """How the list is paged; None if everything is answered at once."""
        return OPERATIONS[self.operation.id].paging

    @property
    def listing(self) -> Listing:
        """Where the entries are."""
        found = listing(self.operation)
        if found is None:
            raise LookupError(f"{self.operation.id} lists nothing")
        if not found.id:  # a kind of resource may say it
            kinds = resources(self.operation.document).values()
            ids = [kind.id[self.operation.id] for kind in kinds if kind.list == self.operation.id in kind.id]
            return attrs.evolve(found, id=ids[0]) if ids else found
        return found

    @property
    def most(self) -> int:
        """The largest page that is asked for."""
        largest = self.paging.largest if self.paging else None
        return min(largest or _LARGE, _LARGE)

    def key(self, entry: Any) -> str:
        """What tells an entry from others: its ID, or all of it."""
        identifiers = values_at(entry, self.listing.id) if self.listing.id else []
        return json.dumps(identifiers[0] if identifiers else entry, sort_keys=True)

    def counted(self, page: Page) -> Mapping[Counting, int]:
        """The numbers of an answer that count entries, by what they count."""
        found: dict[Counting, int] = {}
        for path, counting in counts(self.operation).fields.items():
            values = values_at(page.exchange.value(), path)
            if values and isinstance(values[0], int):
                found[counting] = values[0]
        return found

    def page(self, arguments: Arguments, start: Any = None, size: int | None = None) -> Page:
        """Request a page.

        Args:
            arguments: What selects and sorts entries.
            start: Where the page begins; None for the first one.
            size: How many entries it may have; None for the server's default.

        Raises:
            NoListError: The server does not answer with a list.
            OverError: The run is over.
        """
        given = {**arguments, **self._paged(start, size)}
        query = {name: value for (place, name), value in given.items() if place == "query"}
        body = {name: value for (place, name), value in given.items() if place == "body"}
        needs_body = self.operation.request_schema is not None
        exchange = self.target.send(self.operation.id, self.path, query=query, body=body if needs_body else None)
        entries = values_at(exchange.value(), self.listing.path) if exchange.ok else []
        if exchange.ok and exchange.answer and not exchange.answer.body:
            return Page(exchange, [])  # no entries, where a status says so
        if not entries or not isinstance(entries[0], list):
            if exchange.ok and entries == [None]:
                return Page(exchange, [])
            raise NoListError(exchange)
        return Page(exchange, entries[0])

    def whole(self, arguments: Arguments, size: int | None = None) -> Whole:
        """Read all pages.

        Args:
            arguments: What selects and sorts entries.
            size: The number of entries on a page; None for large ones.

        Raises:
            NoListError: The server does not answer with a list.
            OverError: The run is over.
        """
        size = self.most if size is None else size
        found = Whole([self.page(arguments, None, size)])
        while (start := self.following(found.pages[-1], len(found.pages), len(found.entries), size)) is not None:
            if len(found.pages) == _MOST_PAGES:
                found.is_complete = False
                break
            found.pages.append(self.page(arguments, start, size))
        return found

    def following(self, page: Page, pages: int, entries: int, size: int) -> Any:
        """Where the page after another one begins; None if there is none.

        Args:
            page: The other one.
            pages: How many pages were read, up to this one.
            entries: How many entries these have.
            size: How many entries a page may have.

        Raises:
            NoListError: The server does not answer with a list.
            OverError: The run is over.
        """
        paging = self.paging
        if paging is None or not page.entries:
            return None
        if paging.style == "continue":
            found = values_at(page.exchange.value(), paging.next)
            return found[0] if found and found[0] else None
        matching = self.counted(page).get("matching")
        if len(page.entries) < size and (matching is None or matching <= entries):
            return None
        return pages if self.starts_by_page() else entries

    def starts_by_page(self) -> bool:
        """Whether the server counts pages rather than entries, where the description allows both.

        Raises:
            NoListError: The server does not answer with a list.
            OverError: The run is over.
        """
        paging = self.paging
        if paging is None or paging.other is None:
            return paging is not None and paging.style == "page"
        if self._counts_pages is None:
            first, second = (self.page({}, start, 2).entries for start in (0, 1))
            keys = [self.key(entry) for entry in first]
            overlap = bool(second) and len(keys) == 2 and self.key(second[0]) == keys[1]
            self._counts_pages = not overlap and len(keys) == 2
        return self._counts_pages

    def _paged(self, start: Any, size: int | None) -> Arguments:
        paging = self.paging
        if paging is None:
            return {}
        on_the_wire = {each.python_name: each.name for each in OPERATIONS[self.operation.id].parameters}
        return {
            (paging.place, on_the_wire.get(name, name)): str(value) if name in paging.text else value
            for name, value in ((paging.start, start), (paging.size, size))
            if name is not None and value is not None
        }
