from enum import StrEnum


class SecurityTokenMethod(StrEnum):
    """How the caller proves the identity when temporary keys are created."""

    TOKEN = "token"
