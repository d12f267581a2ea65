"""Lists that the services send in pages, as one iterator."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from modelarts_client.operations import OPERATIONS

Entry = TypeVar("Entry")

_LARGE = 1000


def largest_page(operation_id: str) -> int:
    """Return the largest page to request: the documented one, or 1000 entries."""
    paging = OPERATIONS[operation_id].paging
    return (paging.largest if paging else None) or _LARGE


def entries(operation_id: str, fetch: Callable[[int, int], Sequence[Entry]]) -> Iterator[Entry]:
    """Yield all entries of a list, requesting one page at a time.

    Args:
        operation_id: The operation, whose pages have numbers or begin after a number of entries.
        fetch: Returns a page. Its arguments are the number where the page begins, and its largest size.

    Raises:
        ValueError: If the operation pages in another way.
    """
    paging = OPERATIONS[operation_id].paging
    if paging is None or paging.style == "continue":
        raise ValueError(f"The pages of {operation_id} do not begin at a number.")
    size, start = largest_page(operation_id), 0
    while True:
        page = fetch(start, size)
        yield from page
        # Without a documented limit, the server may send smaller pages than requested.
        if not page or (paging.largest is not None and len(page) < size):
            return
        start += len(page) if paging.style == "offset" else 1
