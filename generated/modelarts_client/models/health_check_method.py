from enum import StrEnum


class HealthCheckMethod(StrEnum):
    """How health is checked: by a request (HTTP) or by a command in the container (EXEC)."""

    EXEC = "EXEC"
    HTTP = "HTTP"
