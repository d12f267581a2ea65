"""The integer formats of OpenAPI as ranges, since JSON Schema validators know formats of text only."""

from __future__ import annotations

from typing import Any, Final

RANGES: Final = {"int32": (-(2**31), 2**31 - 1), "int64": (-(2**63), 2**63 - 1)}


def bound_integers(value: Any) -> None:
    """Give each schema below ``value`` that has an integer format its range, where it has no narrower one."""
    if isinstance(value, list):
        for item in value:
            bound_integers(item)
    elif isinstance(value, dict):
        if isinstance(value.get("format"), str) and value["format"] in RANGES and "type" in value:
            lowest, highest = RANGES[value["format"]]
            value.setdefault("minimum", lowest)
            value.setdefault("maximum", highest)
        for item in value.values():
            bound_integers(item)


__all__ = ["RANGES", "bound_integers"]
