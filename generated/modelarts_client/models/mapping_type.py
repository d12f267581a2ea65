from enum import StrEnum


class MappingType(StrEnum):
    """The source of each request of a batch service: a file of the input (file), or a row of a CSV file (csv)."""

    CSV = "csv"
    FILE = "file"
