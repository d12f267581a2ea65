from enum import StrEnum as _StrEnum


class HealthCheckMethod(_StrEnum):
    """How health is checked: by a request (HTTP) or by a command in the container (EXEC)."""

    EXEC = "EXEC"
    HTTP = "HTTP"
