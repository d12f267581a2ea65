"""The phase `lists`: what pages, filters, orders and counts of a list say of each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from modelarts_client.operations import OPERATIONS

from modelarts_conformance._description.behaviour import counts, filters, listing, sorting
from modelarts_conformance._description.bundle import document, is_read
from modelarts_conformance._description.document import Operation
from modelarts_conformance._findings.finding import Found
from modelarts_conformance._phases.phase import Check, Phase
from modelarts_conformance._target.target import Target


def _test(target: Target, found: Found) -> None:
    from modelarts_conformance._phases.lists.comparison import test  # which imports validators

    test(target, found)


def _lists(matches: Callable[[Operation], bool]) -> Callable[[Target], Iterator[str]]:
    """The chosen operations that list something, of those that match."""

    def listing_ones(target: Target) -> Iterator[str]:
        for operation in target.operations:
            described = document().operations[operation.id]
            if is_read(operation) and listing(described) is not None and matches(described):
                yield operation.id

    return listing_ones


def _is_paged(operation: Operation) -> bool:
    paging = OPERATIONS[operation.id].paging
    return paging is not None and paging.size is not None


LISTS: Final = Phase(
    "lists",
    "pages add up to the whole list; filters, orders, limits and counts do what the description says",
    _test,
    checks=(
        Check("pages", "pages", _lists(_is_paged)),
        Check("filters", "filters", _lists(lambda each: bool(filters(each)))),
        Check("orders", "an order", _lists(lambda each: sorting(each) is not None)),
        Check("counts", "counts of entries", _lists(lambda each: bool(counts(each).fields))),
    ),
)
"""Compares the pages of each list, what each filter selects and each order sorts, with the whole list."""
