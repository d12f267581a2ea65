"""Lists that the services give a page at a time, as one."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from modelarts_client.operations import OPERATIONS

Entry = TypeVar("Entry")

_LARGE = 1000


def largest_page(operation_id: str) -> int:
    """Return how many entries to ask for at most: what is documented, or 1000."""
    paging = OPERATIONS[operation_id].paging
    return (paging.largest if paging else None) or _LARGE


def entries(operation_id: str, fetch: Callable[[int, int], Sequence[Entry]]) -> Iterator[Entry]:
    """Yield all entries that an operation lists, a page at a time.

    Args:
        operation_id: The operation, whose pages have numbers, or begin after so many entries.
        fetch: Returns the page that begins at its first argument and has room for as many entries as its second says.

    Raises:
        ValueError: If the operation has no such pages.
    """
    paging = OPERATIONS[operation_id].paging
    if paging is None or paging.style == "continue":
        raise ValueError(f"{operation_id} has no pages that begin at a number.")
    size, start = largest_page(operation_id), 0
    while True:
        page = fetch(start, size)
        yield from page
        # Where no limit is documented, a page that is not full may be as large as the server makes one.
        if not page or (paging.largest is not None and len(page) < size):
            return
        start += len(page) if paging.style == "offset" else 1
