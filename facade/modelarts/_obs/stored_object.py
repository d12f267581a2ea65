"""What OBS says of an object."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Final

import attrs

NEVER: Final = datetime.fromtimestamp(0, UTC)
"""When a folder without a marker was written."""


@attrs.frozen
class StoredObject:
    """An object, or with a slash at the end of its key a folder.

    Attributes:
        key: The exact key.
        size: Size in bytes; 0 for a folder.
        last_modified: The time when it was written; 1970 for a folder without a marker.
        e_tag: Its entity tag, which changes with the content; ``None`` for a folder, or if OBS sends none.
        headers: What an answer about the object alone says of it; empty in a listing.
    """

    key: str
    size: int = 0
    last_modified: datetime = NEVER
    e_tag: str | None = None
    headers: Mapping[str, str] = attrs.field(factory=dict[str, str], repr=False, eq=False)

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder."""
        return self.key.endswith("/")
