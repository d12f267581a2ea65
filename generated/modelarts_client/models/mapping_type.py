# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class MappingType(_StrEnum):
    """The source of each request of a batch service: a file of the input (file), or a row of a CSV file (csv)."""

    FILE = "file"
    CSV = "csv"
