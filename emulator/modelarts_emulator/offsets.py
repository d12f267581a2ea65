"""What `offset` counts in lists that public sources read differently: records, or pages.

Source: `x-paging` in the description, which names both readings.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, TypeAlias, get_args

from modelarts_client.operations import OPERATIONS

Counted: TypeAlias = Literal["records", "pages"]
FirstRecord: TypeAlias = Callable[[int, int], int]
"""From the offset and the limit of a request to the number of records before the page."""


class Offsets:
    """The reading that a server uses.

    Args:
        counted: What `offset` counts in all such lists; in each what the description chooses when None.

    Raises:
        ValueError: It is anything else.
    """

    def __init__(self, counted: Counted | None = None) -> None:
        if counted not in (None, *get_args(Counted)):
            raise ValueError(f"offset_counts is {counted!r}; use one of {', '.join(get_args(Counted))}, or None")
        self._counted = counted

    def of(self, operation_id: str) -> FirstRecord:
        """The reading of a list.

        Args:
            operation_id: as in the description.
        """
        paging = OPERATIONS[operation_id].paging
        counts_pages = paging is not None and paging.style == "page"
        if paging is not None and paging.other and self._counted:
            counts_pages = self._counted == "pages"
        return _pages if counts_pages else _records


def _records(offset: int, _: int) -> int:
    return offset


def _pages(offset: int, limit: int) -> int:
    return offset * limit
