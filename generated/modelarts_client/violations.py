# Written by `python -m generator generate`, which overwrites changes: a copy of runtime/violations.py.
"""Describes what is wrong with a JSON value in terms of its author: the field, the value, and what is allowed."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

from jsonschema_rs import Draft202012Validator, ValidationError, ValidationErrorKind

from .errors import Violation
from .json_values import as_list, as_object
from .secret_names import NAMING, SECRET_NAME

MAX_VALUE_LENGTH: Final = 60
_PLAIN_NAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")

_ALLOWED: Final[dict[type[ValidationErrorKind], Callable[[Any], str]]] = {
    ValidationErrorKind.Type: lambda kind: f"must be of type {' or '.join(kind.types)}",
    ValidationErrorKind.Enum: lambda kind: f"must be one of {', '.join(shorten(o) for o in kind.options)}",
    ValidationErrorKind.Constant: lambda kind: f"must be {shorten(kind.expected_value)}",
    ValidationErrorKind.Pattern: lambda kind: f"must match the pattern {kind.pattern}",
    ValidationErrorKind.Format: lambda kind: f"must be a valid {kind.format}",
    ValidationErrorKind.Minimum: lambda kind: f"must be at least {kind.limit}",
    ValidationErrorKind.Maximum: lambda kind: f"must be at most {kind.limit}",
    ValidationErrorKind.ExclusiveMinimum: lambda kind: f"must be greater than {kind.limit}",
    ValidationErrorKind.ExclusiveMaximum: lambda kind: f"must be less than {kind.limit}",
    ValidationErrorKind.MultipleOf: lambda kind: f"must be a multiple of {kind.multiple_of}",
    ValidationErrorKind.MinLength: lambda kind: f"must have at least {kind.limit} characters",
    ValidationErrorKind.MaxLength: lambda kind: f"must have at most {kind.limit} characters",
    ValidationErrorKind.MinItems: lambda kind: f"must have at least {kind.limit} items",
    ValidationErrorKind.MaxItems: lambda kind: f"must have at most {kind.limit} items",
    ValidationErrorKind.MinProperties: lambda kind: f"must have at least {kind.limit} fields",
    ValidationErrorKind.MaxProperties: lambda kind: f"must have at most {kind.limit} fields",
    ValidationErrorKind.Required: lambda kind: "is required",
    ValidationErrorKind.UniqueItems: lambda kind: "must not repeat an item",
    ValidationErrorKind.AdditionalProperties: lambda kind: f"must not have the fields {', '.join(kind.unexpected)}",
    ValidationErrorKind.UnevaluatedProperties: lambda kind: f"must not have the fields {', '.join(kind.unexpected)}",
    ValidationErrorKind.PropertyNames: lambda kind: f"has a field whose name is not allowed: {kind.error.message}",
    ValidationErrorKind.FalseSchema: lambda kind: "is not allowed",
    ValidationErrorKind.Not: lambda kind: "must not have this value",
    ValidationErrorKind.OneOfMultipleValid: lambda kind: (
        "matches more than one of the allowed forms; it must match exactly one"
    ),
    ValidationErrorKind.BacktrackLimitExceeded: lambda kind: "is too long for its pattern to be checked",
    ValidationErrorKind.Contains: lambda kind: "lacks a required item",
}


def violations(validator: Draft202012Validator, value: Any, root: str = "") -> Iterator[Violation]:
    """List the violations of a value; none if it is valid.

    Args:
        validator: The validator of its schema.
        value: The value. Values of fields with names such as `password` are never shown.
        root: The name of the value as a whole, such as `body`, with which paths begin.
    """
    if validator.is_valid(value):
        return
    reporter = _Reporter(value, root)
    for error in validator.iter_errors(value):
        yield from reporter.violations(error)


def field_path(root: str, path: Sequence[str | int]) -> str:
    """Format the path of a field, as in `body.tasks[0].name`."""
    text = root
    for part in path:
        if isinstance(part, int):
            text += f"[{part}]"
        elif _PLAIN_NAME.fullmatch(part):
            text += f".{part}" if text else part
        else:
            text += f"[{shorten(part)}]"
    return text


def shorten(value: Any) -> str:
    """Format a value as JSON, cut to a readable length."""
    if isinstance(value, dict):
        return "an object"
    if (items := as_list(value)) is not None:
        return f"a list of {len(items)}"
    text = json.dumps(value[: 2 * MAX_VALUE_LENGTH] if isinstance(value, str) else value, ensure_ascii=False)
    return text if len(text) <= MAX_VALUE_LENGTH else text[: MAX_VALUE_LENGTH - 1] + "…"


class _Reporter:
    """Turns the validator's errors about one value into violations: one each, but all of a form that was meant."""

    def __init__(self, value: Any, root: str) -> None:
        self._value = value
        self._root = root

    def violations(self, error: ValidationError) -> Sequence[Violation]:
        kind, path = error.kind, list(error.instance_path)
        if isinstance(kind, ValidationErrorKind.AnyOf | ValidationErrorKind.OneOfNotValid):
            return self._alternatives(path, kind.context)
        if isinstance(kind, ValidationErrorKind.Required):
            path.append(kind.property)
        # The validator's own message cannot be used: it shows the value.
        allowed = _ALLOWED.get(type(kind), lambda kind: f"does not satisfy {kind.name}")
        missing = isinstance(kind, ValidationErrorKind.Required)
        shown = None if missing or self._is_secret(path) else shorten(error.instance)
        return [Violation(field_path(self._root, path), shown, allowed(kind))]

    def _alternatives(
        self, path: Sequence[str | int], context: Sequence[Sequence[ValidationError]]
    ) -> Sequence[Violation]:
        """Report the form that matches deepest, which the author most likely meant; name all of equal depth.

        Of objects of equal depth, the one with the fewest errors is meant.
        """
        depth = max((_depth(branch) for branch in context), default=0)
        meant = [branch for branch in context if branch and _depth(branch) == depth]
        if depth > len(path):
            fewest = min(map(len, meant))
            meant = [branch for branch in meant if len(branch) == fewest]
        if len(meant) == 1:
            return [violation for error in meant[0] for violation in self.violations(error)]
        found = dict.fromkeys(self.violations(branch[0])[0] for branch in meant)
        if len({violation[:2] for violation in found}) == 1:
            field, value, _ = next(iter(found))
            return [Violation(field, value, " or ".join(violation.rule for violation in found))]
        forms = " or ".join(str(violation) for violation in found)
        problem = "matches none of the allowed forms" + (f": {forms}" if forms else "")
        return [Violation(field_path(self._root, path), None, problem)]

    def _is_secret(self, path: Sequence[str | int]) -> bool:
        names = [part for part in (self._root, *path) if isinstance(part, str)]
        at = self._value
        for part in path:
            if (fields := as_object(at)) is not None:
                named = {naming: fields.get(naming) for naming in NAMING if naming != part}
                names.extend(name for name in named.values() if isinstance(name, str))
                at = fields.get(str(part))
            elif (items := as_list(at)) is not None and isinstance(part, int):
                at = items[part]
        return any(SECRET_NAME.search(name) for name in names)


def _depth(branch: Sequence[ValidationError]) -> int:
    # An object that only lacks a field matches one step deeper than a value of the wrong type.
    return min(
        (len(error.instance_path) + isinstance(error.kind, ValidationErrorKind.Required) for error in branch),
        default=0,
    )


__all__ = ["MAX_VALUE_LENGTH", "field_path", "shorten", "violations"]
