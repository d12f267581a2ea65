# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class AccessMethod(_StrEnum):
    """How the program learns a local_dir: as a parameter or as an environment variable."""

    PARAMETER = "parameter"
    ENV = "env"
