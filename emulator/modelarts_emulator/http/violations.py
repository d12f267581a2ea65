"""Descriptions of violations of a schema, for the error body."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any, Final, cast

from jsonschema_rs import Draft202012Validator, ValidationError
from modelarts_client.violations import violations

_MAX_VIOLATIONS: Final = 5


def describe(validator: Draft202012Validator, value: Any, root: str, *, only_first: bool = False) -> str | None:
    """Describe the violations of a schema by a value.

    Args:
        validator: validates against the schema.
        value: the value.
        root: name of the value as a whole, such as `body` or `query parameter limit`.
        only_first: whether to look for one violation only. Finding all of a list of ten thousand items takes a minute.

    Returns:
        The first few violations, joined by semicolons; None when the value is valid. Values under names such as
        `password` are left out.
    """
    searched = cast(Draft202012Validator, _FirstError(validator)) if only_first else validator
    first = islice(violations(searched, value, root), _MAX_VIOLATIONS)
    return "; ".join(dict.fromkeys(str(violation) for violation in first)) or None


class _FirstError:
    """A validator that stops at the first error."""

    def __init__(self, validator: Draft202012Validator) -> None:
        self._validator = validator
        self.is_valid = validator.is_valid

    def iter_errors(self, value: Any) -> Iterator[ValidationError]:
        try:
            self._validator.validate(value)
        except ValidationError as error:
            yield error
