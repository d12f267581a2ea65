"""Draws values that a schema of the description allows."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from hypothesis import strategies as st
from modelarts_client.testing import ANY_JSON, Values

from tests.support.description import bundle


@cache
def instances(component: str) -> st.SearchStrategy[Any]:
    """Values that a component schema allows."""
    return drawn(bundle()["components"]["schemas"][component])


def drawn(schema: Mapping[str, Any]) -> st.SearchStrategy[Any]:
    """Values that a schema allows."""
    return _values().of(schema)


@cache
def _values() -> Values:
    return Values({"components": bundle()["components"]})


__all__ = ["ANY_JSON", "drawn", "instances"]
