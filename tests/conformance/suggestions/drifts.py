"""Answers that drift from the description, drawn."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from functools import cache
from typing import Any, Final

import attrs
from hypothesis import strategies as st
from modelarts_client.operations import OPERATIONS
from modelarts_conformance._description.bundle import described, resolve
from modelarts_conformance._target.exchanges import Answer, Exchange, Request

Steps = tuple[str | int, ...]

JSON: Final = "application/json"
_NEW_NAMES: Final = ("zone", "x-rack", "Placement", "created_by", "items2", "class", "\u00fcber")
_PLAIN: Final = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**40), 2**40),
    st.floats(allow_nan=False, allow_infinity=False, width=32),
    st.text(max_size=8),
    st.sampled_from(["2021-02-03T04:05:06Z", "2021-02-03 04:05:06", "12", "no", "null", "- a: b"]),
)
VALUES: Final = st.recursive(
    _PLAIN,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["a", "b_c", "d"]), inner, max_size=3),
    max_leaves=5,
)


@attrs.frozen
class Shown:
    """An answer that the description shows.

    Attributes:
        operation: ID of the operation.
        status: Its status.
        value: The JSON of the body.
    """

    operation: str
    status: int
    value: Any = attrs.field(eq=False)

    def exchange(self, value: Any, *, status: int | None = None, headers: tuple[tuple[str, str], ...] = ()) -> Exchange:
        """The exchange with another body."""
        response = resolve(described(self.operation)["responses"][str(self.status)])
        documented = tuple((name, "x") for name in response.get("headers", {}))
        body = json.dumps(value).encode()
        return Exchange(
            Request(self.operation, OPERATIONS[self.operation].method, "https://modelarts.example.com/"),
            Answer(status or self.status, (("Content-Type", JSON), *documented, *headers), body, 0.1),
        )


@cache
def all_shown() -> tuple[Shown, ...]:
    """The answers with JSON that the description shows, one of each operation and status of success."""
    return tuple(_all_shown())


@st.composite
def drifted(draw: st.DrawFn) -> tuple[Shown, Any]:
    """An answer that the description shows, and one like it that differs in one to three places."""
    shown = draw(st.sampled_from(all_shown()))
    value = copy.deepcopy(shown.value)
    for _ in range(draw(st.integers(1, 3))):
        places = list(_places(value))
        at = draw(st.sampled_from(places))
        holder = _at(value, at[:-1])
        kind = draw(st.sampled_from(["field", "value", "null", "absent"]))
        if kind == "field" and isinstance(inner := _at(value, at), dict):
            inner[draw(st.sampled_from(_NEW_NAMES))] = draw(VALUES)
        elif kind == "absent" and at and isinstance(holder, dict):
            del holder[at[-1]]
        elif at:
            holder[at[-1]] = None if kind == "null" else draw(VALUES)
    return shown, value


def _all_shown() -> Iterator[Shown]:
    for operation in OPERATIONS.values():
        for status, response in described(operation.id)["responses"].items():
            examples = resolve(response).get("content", {}).get(JSON, {}).get("examples", {})
            if status.startswith("2") and examples:
                yield Shown(operation.id, int(status), resolve(next(iter(examples.values())))["value"])


def _places(value: Any, at: Steps = ()) -> Iterator[Steps]:
    """The places in a value, at most three items of each list."""
    yield at
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _places(inner, (*at, name))
    elif isinstance(value, list):
        for index, inner in enumerate(value[:3]):
            yield from _places(inner, (*at, index))


def _at(value: Any, at: Steps) -> Any:
    for step in at:
        value = value[step]
    return value
