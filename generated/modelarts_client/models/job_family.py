# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class JobFamily(_StrEnum):
    """Which jobs a search is for: ordinary ones (job) or fine-tuning ones (ftjob)."""

    JOB = "job"
    FTJOB = "ftjob"
