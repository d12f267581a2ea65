# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class HealthCheckMethod(_StrEnum):
    """How health is checked: by a request (HTTP) or by a command in the container (EXEC)."""

    HTTP = "HTTP"
    EXEC = "EXEC"
