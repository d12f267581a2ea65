# Written by `python -m generator generate`, which overwrites changes: a copy of runtime/validation.py.
"""Checks models against the documented constraints; imported on first use, since it loads a validator."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from enum import Enum
from functools import cache
from importlib.resources import files
from typing import Any, Final

import msgspec
from jsonschema_rs import Draft202012Validator, Registry

from .errors import ValidationError, Violation
from .integer_formats import bound_integers
from .json_values import SURROGATE, as_list, as_object
from .violations import field_path, violations

MAX_DEPTH: Final = 100
URI: Final = "urn:schemas"
_FILE: Final = "schemas.json"
_PACKAGE: Final = __name__.rpartition(".")[0]


def check(name: str, value: Any) -> None:
    """Check a value against the schema of a model, without sending it.

    Args:
        name: The name of a model in `models`, or of a body.
        value: A model, or a JSON value.

    Raises:
        ValidationError: The value breaks documented constraints; `violations` lists all of them.
        LookupError: There is no such model.
    """
    if found := _violations(name, value):
        raise ValidationError(name, found)


def _violations(name: str, value: Any) -> Iterable[Violation]:
    document = _Plain()
    plain = document.copy(value, ())
    return dict.fromkeys(document.violations or violations(_validator(name), plain))


class _Plain:
    """Copies values as plain JSON, and collects violations for values that JSON cannot express."""

    def __init__(self) -> None:
        self.violations: list[Violation] = []

    def copy(self, value: Any, path: tuple[str | int, ...]) -> Any:
        if isinstance(value, Enum):
            value = value.value
        if value is None or isinstance(value, bool):
            return value
        if isinstance(value, str):
            if SURROGATE.search(value):
                self._refuse(path, "has half a surrogate pair; only whole characters are allowed")
            return str(value)
        if isinstance(value, int):
            return int(value)
        if isinstance(value, float):
            if not math.isfinite(value):
                self._refuse(path, f"is {value}, which is not a number in JSON")
            return float(value)
        fields = as_object(value)
        items = as_list(value) if fields is None else None
        if fields is None and items is None:
            self._refuse(path, f"is a Python object of type {value.__class__.__name__}, which is not JSON")
        elif len(path) >= MAX_DEPTH:
            self._refuse(path[:4], f"is nested more than {MAX_DEPTH} levels deep")
        elif fields is not None:
            return {self._name(name, path): self.copy(item, (*path, name)) for name, item in fields.items()}
        else:
            return [self.copy(item, (*path, index)) for index, item in enumerate(items or ())]
        return None

    def _name(self, name: Any, path: tuple[str | int, ...]) -> Any:
        if not isinstance(name, str):
            self._refuse(path, f"has a field whose name is of type {type(name).__name__}; names must be strings")
        elif SURROGATE.search(name):
            self._refuse(path, "has a field whose name has half a surrogate pair; only whole characters are allowed")
        return name

    def _refuse(self, path: tuple[str | int, ...], rule: str) -> None:
        self.violations.append(Violation(field_path("", path), None, rule))


@cache
def schemas() -> tuple[Registry, dict[str, Any], Mapping[str, str]]:
    """All schemas, for validators and as a document, and for each model and body the pointer to its schema."""
    document = msgspec.json.decode(files(_PACKAGE).joinpath(_FILE).read_bytes())
    bound_integers(document)
    components: dict[str, Any] = document["components"]["schemas"]
    pointers = {name: f"/components/schemas/{name}" for name in components}
    pointers |= {name: f"/inline/{name}" for name in document["inline"]} | document["models"]
    return Registry([(URI, document)]), document, pointers


@cache
def _validator(name: str) -> Draft202012Validator:
    registry, _, pointers = schemas()
    if name not in pointers:
        raise LookupError(f"there is no model {name!r}; {_PACKAGE}.models lists them")
    return Draft202012Validator({"$ref": f"{URI}#{pointers[name]}"}, registry=registry, validate_formats=True)


__all__ = ["MAX_DEPTH", "URI", "check", "schemas"]
