# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class SecurityTokenMethod(_StrEnum):
    """How the caller proves the identity when temporary keys are created."""

    TOKEN = "token"
