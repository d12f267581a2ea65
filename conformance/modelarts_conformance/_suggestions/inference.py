"""Schemas for values of which nothing is documented."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Final, TypeAlias

from modelarts_conformance._suggestions.matching import type_of

Component: TypeAlias = Callable[[Mapping[str, Any], str], str]
"""Makes a component of the fields of an object, and the name of the field that has it; returns the reference."""

_NAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]{0,59}")
_DATE_TIME: Final = re.compile(r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)")


def inferred(value: Any, name: str, component: Component) -> dict[str, Any]:
    """A schema under which a value is valid, or which can be widened until it is.

    Args:
        value: The value.
        name: The name of the field.
        component: Makes a component of an object, which must not have fields within another schema.
    """
    kind = type_of(value)
    if kind == "null":
        return {"type": ["string", "null"]}  # which type it has besides is not known
    if kind == "array":
        item = next((each for each in value if each is not None), "")
        return {"type": kind, "items": inferred(item, name, component)}
    if kind == "object":
        if not value or not all(map(_NAME.fullmatch, value)):
            return {"type": kind, **_of_map(value, name, component)}
        fields = {key: inferred(inner, f"{name}_{key}", component) for key, inner in value.items()}
        return {"$ref": component(fields, name)}
    if kind == "string" and _DATE_TIME.fullmatch(value):
        return {"type": kind, "format": "date-time"}
    return {"type": kind}


def _of_map(value: Mapping[str, Any], name: str, component: Component) -> dict[str, Any]:
    """Names that are no names of fields are keys of a map."""
    return {"additionalProperties": inferred(next(iter(value.values())), name, component)} if value else {}
