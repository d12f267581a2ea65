from enum import StrEnum


class PolicyEffect(StrEnum):
    """Whether a statement allows or denies; a denial wins."""

    ALLOW = "Allow"
    DENY = "Deny"
