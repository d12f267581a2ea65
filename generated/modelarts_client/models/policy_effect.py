# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class PolicyEffect(_StrEnum):
    """Whether a statement allows or denies; a denial wins."""

    ALLOW = "Allow"
    DENY = "Deny"
