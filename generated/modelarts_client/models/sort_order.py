# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class SortOrder(_StrEnum):
    """Direction of sorting: asc is ascending, desc is descending."""

    ASC = "asc"
    DESC = "desc"
