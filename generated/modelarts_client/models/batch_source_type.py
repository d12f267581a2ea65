# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class BatchSourceType(_StrEnum):
    """Kind of the input of a batch service: a manifest that lists the files."""

    MANIFESTFILE = "ManifestFile"
