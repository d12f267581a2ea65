# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class AuthMethod(_StrEnum):
    """How the caller proves the identity when a token is created."""

    PASSWORD = "password"
