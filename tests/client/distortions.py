"""Values that newer, older or broken servers may send instead of documented ones."""

from __future__ import annotations

import copy
import keyword
from collections.abc import Iterator, Sequence
from typing import Any, Final

from hypothesis import strategies as st

from tests.client.instances import ANY_JSON

_ODD_NAMES: Final = (
    "",
    " ",
    "a b",
    "1",
    "é",
    "名",
    "\x00",
    "\n",
    "self",
    "src_dict",
    "__len__",
    "__bool__",
    "__iter__",
)
_DEPTH: Final = 100


_MOMENTS: Final = (
    *("2024-02-30T25:61:61Z", "2024-05-06", "2024-05-06 07:08:09", "06/05/2024", "Mon, 06 May 2024 07:08:09 GMT"),
    *("2024-05-06T07:08:09+08:00", "2024-05-06T07:08:09.123456789Z", "2024-W19-1", "1714979289000", "now", ""),
    *(1714979289, 1714979289000, 1714979289.5, -1, 10**20, [2024, 5, 6], {"seconds": 1714979289}),
)
_NUMBERS: Final = (
    *(0, 1, -1, 0.0, -0.0, 1.0, 1e308, 5e-324, 2**31, 2**53 + 1, 2**63, 2**64, -(2**63), -(2**63) - 1, 10**400, True),
)


@st.composite
def distorted(draw: st.DrawFn, values: st.SearchStrategy[Any], names: Sequence[str], *, is_whole: bool = False) -> Any:
    """JSON values with one to four changes.

    Args:
        values: The values; objects or lists, unless `is_whole`.
        names: What further fields may be called, besides keywords of Python and other odd names.
        is_whole: Whether the whole value may become another one, too.
    """
    root = [copy.deepcopy(draw(values))]
    field_names = st.sampled_from([*names, *keyword.kwlist, *_ODD_NAMES]) | st.text(max_size=5)
    for _ in range(draw(st.integers(1, 4))):
        containers = list(_containers(root if is_whole or not root else root[0]))
        container = containers[draw(st.integers(0, len(containers) - 1))]
        keys = list(container) if isinstance(container, dict) else range(len(container))
        change = draw(st.integers(0, len(_CHANGES) if keys else 0))
        if change == 0 and isinstance(container, dict):
            container[draw(field_names)] = draw(ANY_JSON)
        elif change == 0:
            container.append(draw(ANY_JSON))
        else:
            _CHANGES[change - 1](draw, container, draw(st.sampled_from(keys)), field_names)
    return root[0] if root else None


def _containers(value: Any) -> Iterator[Any]:
    if isinstance(value, dict | list):
        yield value
        for item in value.values() if isinstance(value, dict) else value:
            yield from _containers(item)


def _to_null(draw: st.DrawFn, container: Any, key: Any, names: st.SearchStrategy[str]) -> None:
    container[key] = None


def _to_text(draw: st.DrawFn, container: Any, key: Any, names: st.SearchStrategy[str]) -> None:
    """Also a value that is not in an enumeration."""
    container[key] = draw(st.text(max_size=8)) if draw(st.booleans()) else str(container[key]).swapcase()


def _to_anything(draw: st.DrawFn, container: Any, key: Any, names: st.SearchStrategy[str]) -> None:
    container[key] = draw(ANY_JSON)


def _to_number(draw: st.DrawFn, container: Any, key: Any, names: st.SearchStrategy[str]) -> None:
    container[key] = draw(st.sampled_from(_NUMBERS))


def _to_moment(draw: st.DrawFn, container: Any, key: Any, names: st.SearchStrategy[str]) -> None:
    """A time in another format, or no time."""
    container[key] = copy.copy(draw(st.sampled_from(_MOMENTS)))  # a further change may be inside of it


def _to_same_in_words(draw: st.DrawFn, container: Any, key: Any, names: st.SearchStrategy[str]) -> None:
    """A number for a text of digits, or a text for what is none: `"3"` for 3, `"true"`, `"None"`, `"{...}"`."""
    value = container[key]
    is_number = isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 20
    container[key] = int(value) if is_number else str(value)


def _to_list(draw: st.DrawFn, container: Any, key: Any, names: st.SearchStrategy[str]) -> None:
    container[key] = [container[key]] * draw(st.integers(0, 2))


def _deeper(draw: st.DrawFn, container: Any, key: Any, names: st.SearchStrategy[str]) -> None:
    """The value nested in objects of the same shape, or in lists."""
    value = container[key]
    for _ in range(draw(st.integers(1, _DEPTH))):
        value = {key: value} if isinstance(key, str) else [value]
    container[key] = value


def _renamed(draw: st.DrawFn, container: Any, key: Any, names: st.SearchStrategy[str]) -> None:
    if isinstance(key, str):
        value = container.pop(key)
        others = [key.upper(), key.capitalize(), f"{key}_", f"_{key}", key.replace("_", "-")]
        container[draw(st.sampled_from(others) | names)] = value


def _left_out(draw: st.DrawFn, container: Any, key: Any, names: st.SearchStrategy[str]) -> None:
    del container[key]


_CHANGES: Final = (
    *(_to_null, _to_text, _to_anything, _to_number, _to_moment, _to_same_in_words),
    *(_to_list, _deeper, _renamed, _left_out),
)
