# Written by `python -m generator generate`, which overwrites changes: a copy of runtime/integer_formats.py.
"""OpenAPI's integer formats as ranges, since JSON Schema validators check formats of strings only."""

from __future__ import annotations

from typing import Any, Final, cast

RANGES: Final = {"int32": (-(2**31), 2**31 - 1), "int64": (-(2**63), 2**63 - 1)}


def bound_integers(value: Any) -> None:
    """Give every schema in ``value`` with an integer format the range of that format, unless it has one of its own.

    Args:
        value: A JSON document; it is changed in place.
    """
    if isinstance(value, list):
        for item in cast("list[object]", value):
            bound_integers(item)
    elif isinstance(value, dict):
        schema = cast("dict[str, Any]", value)
        format_ = schema.get("format")
        if isinstance(format_, str) and format_ in RANGES and "type" in schema:
            lowest, highest = RANGES[format_]
            schema.setdefault("minimum", lowest)
            schema.setdefault("maximum", highest)
        for item in schema.values():
            bound_integers(item)


__all__ = ["RANGES", "bound_integers"]
