"""Descriptions of violations of a schema, for the error body."""

from __future__ import annotations

from itertools import islice
from typing import Any, Final

from jsonschema_rs import Draft202012Validator
from modelarts_client.violations import violations

_MAX_VIOLATIONS: Final = 5


def describe(validator: Draft202012Validator, value: Any, root: str) -> str | None:
    """Describe the violations of a schema by a value.

    Args:
        validator: validates against the schema.
        value: the value.
        root: name of the value as a whole, such as `body` or `query parameter limit`.

    Returns:
        The first few violations, joined by semicolons; None when the value is valid. Values under names such as
        `password` are left out.
    """
    first = islice(violations(validator, value, root), _MAX_VIOLATIONS)
    return "; ".join(dict.fromkeys(str(violation) for violation in first)) or None
