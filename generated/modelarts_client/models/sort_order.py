from enum import StrEnum


class SortOrder(StrEnum):
    """Direction of sorting: asc is ascending, desc is descending."""

    ASC = "asc"
    DESC = "desc"
