"""Lists that leave entries out, repeat them, miscount them, or do not filter and sort them."""

from __future__ import annotations

from collections.abc import Iterator

from modelarts_client.operations import OPERATIONS

from tests.conformance.faults import filters, pages
from tests.conformance.faults.fault import Fault
from tests.conformance.faults.listing import entries_path


def faults() -> Iterator[Fault]:
    """The faults of every list: of its pages, its counts, its filters and its order."""
    for operation_id in OPERATIONS:
        if entries_path(operation_id) is None:
            continue
        paging = OPERATIONS[operation_id].paging
        if paging is not None:
            yield from pages.of_pages(operation_id, paging)
        yield from pages.of_counts(operation_id)
        yield from pages.of_entries(operation_id)
        yield from filters.of_filters(operation_id)
        yield from filters.of_order(operation_id)
