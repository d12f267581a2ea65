from enum import StrEnum


class BatchSourceType(StrEnum):
    """Kind of the input of a batch service: a manifest that lists the files."""

    MANIFESTFILE = "ManifestFile"
