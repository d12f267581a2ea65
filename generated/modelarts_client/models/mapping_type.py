from enum import StrEnum


class MappingType(StrEnum):
    """What a request of a batch service is made of: a file of the input (file), or a row of a CSV file (csv)."""

    CSV = "csv"
    FILE = "file"
