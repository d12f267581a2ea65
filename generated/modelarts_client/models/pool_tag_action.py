# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class PoolTagAction(_StrEnum):
    """What to do with tags: add them, or change the values of keys that exist (create); delete those of the same key and value (delete); replace all tags (reset)."""

    CREATE = "create"
    DELETE = "delete"
    RESET = "reset"
