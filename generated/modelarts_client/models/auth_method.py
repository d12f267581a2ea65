from enum import StrEnum


class AuthMethod(StrEnum):
    """How the caller proves the identity when a token is created."""

    PASSWORD = "password"
