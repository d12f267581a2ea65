from enum import StrEnum


class AccessMethod(StrEnum):
    """How the program learns a local_dir: as a parameter or as an environment variable."""

    ENV = "env"
    PARAMETER = "parameter"
