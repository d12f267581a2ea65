"""Parts of answers that services leave out, or send as null, though the documents promise them."""

from collections.abc import Iterable
from typing import TypeVar

Entry = TypeVar("Entry")


def entries(given: Iterable[Entry] | None) -> list[Entry]:
    """Return the entries of a list in an answer; none if it is absent or null. Entries that are null are left out."""
    return [entry for entry in given or () if entry is not None]
