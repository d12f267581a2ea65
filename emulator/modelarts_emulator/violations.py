"""What is wrong with a value, said so that the sender can mend it: field, value, and what is allowed."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from itertools import islice
from typing import Any, Final

from jsonschema_rs import Draft202012Validator, ValidationError, ValidationErrorKind

MAX_VALUE_LENGTH: Final = 60
_MAX_VIOLATIONS: Final = 5
_SECRET: Final = re.compile(r"password|secret|token|passcode", re.IGNORECASE)
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
    ValidationErrorKind.UniqueItems: lambda kind: "must not have an item twice",
    ValidationErrorKind.AdditionalProperties: lambda kind: f"must not have the fields {', '.join(kind.unexpected)}",
    ValidationErrorKind.UnevaluatedProperties: lambda kind: f"must not have the fields {', '.join(kind.unexpected)}",
    ValidationErrorKind.PropertyNames: lambda kind: f"has a field whose name is not allowed: {kind.error.message}",
    ValidationErrorKind.FalseSchema: lambda kind: "is not allowed",
    ValidationErrorKind.Not: lambda kind: "has a value that is excluded",
    ValidationErrorKind.BacktrackLimitExceeded: lambda kind: "is too long for its pattern to be checked",
    ValidationErrorKind.Contains: lambda kind: "does not have an item that it must have",
}


def describe(validator: Draft202012Validator, value: Any, root: str) -> str | None:
    """Say what is wrong with a value.

    Args:
        validator: what the value must satisfy.
        value: the value.
        root: how the value as a whole is called, such as `body` or `query parameter limit`.

    Returns:
        The first few violations, joined by semicolons; None when the value is valid. Values under names such as
        `password` are left out.
    """
    if validator.is_valid(value):
        return None
    violations = islice(validator.iter_errors(value), _MAX_VIOLATIONS)
    return "; ".join(dict.fromkeys(_sentence(violation, root) for violation in violations))


def field_path(root: str, path: Sequence[str | int]) -> str:
    """A path into a JSON value, as in `body.tasks[0].name`."""
    text = root
    for part in path:
        if isinstance(part, int):
            text += f"[{part}]"
        else:
            text += f".{part}" if _PLAIN_NAME.fullmatch(part) else f"[{shorten(part)}]"
    return text


def shorten(value: Any) -> str:
    """A value as JSON, cut to a readable length."""
    if isinstance(value, dict):
        return "an object"
    if isinstance(value, list):
        return f"a list of {len(value)}"
    text = json.dumps(value[: 2 * MAX_VALUE_LENGTH] if isinstance(value, str) else value, ensure_ascii=False)
    return text if len(text) <= MAX_VALUE_LENGTH else text[: MAX_VALUE_LENGTH - 1] + "…"


def _sentence(violation: ValidationError, root: str) -> str:
    kind, path = violation.kind, list(violation.instance_path)
    if isinstance(kind, ValidationErrorKind.Required):
        return f"{field_path(root, [*path, kind.property])} is required"
    if isinstance(kind, ValidationErrorKind.AnyOf | ValidationErrorKind.OneOfNotValid):
        return _alternatives(violation, kind.context, root)
    if isinstance(kind, ValidationErrorKind.OneOfMultipleValid):
        rule = "fits more than one of the allowed forms; give exactly one"
    else:
        allowed = _ALLOWED.get(type(kind))
        rule = allowed(kind) if allowed else violation.message
    shown = "" if _is_secret(root, path) else f" {shorten(violation.instance)}"
    return f"{field_path(root, path)}{shown} {rule}"


def _alternatives(violation: ValidationError, context: Sequence[Sequence[ValidationError]], root: str) -> str:
    """Of several forms the sender meant the one that fits deepest; of equally fitting ones all are named."""
    depth = max((_depth(branch) for branch in context), default=0)
    branches = [branch for branch in context if branch and _depth(branch) == depth]
    sentences = dict.fromkeys(_sentence(branch[0], root) for branch in branches)
    return " or ".join(sentences) or f"{field_path(root, list(violation.instance_path))} fits none of the allowed forms"


def _depth(branch: Sequence[ValidationError]) -> int:
    # A missing field was recognised as an object of that form: that is one step further than a wrong type.
    return min(
        (len(v.instance_path) + isinstance(v.kind, ValidationErrorKind.Required) for v in branch),
        default=0,
    )


def _is_secret(root: str, path: Sequence[str | int]) -> bool:
    return any(_SECRET.search(part) for part in (root, *path) if isinstance(part, str))
