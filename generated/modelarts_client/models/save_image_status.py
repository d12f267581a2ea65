from enum import StrEnum as _StrEnum


class SaveImageStatus(_StrEnum):
    """Progress of saving an image; while CREATING the job cannot be used."""

    ACTIVE = "ACTIVE"
    CREATE_FAILED = "CREATE_FAILED"
    CREATING = "CREATING"
    INIT = "INIT"
