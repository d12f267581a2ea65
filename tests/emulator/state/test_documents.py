"""Merge patches, and selectors of labels."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from modelarts_emulator.state.label_selectors import SelectorError, selector
from modelarts_emulator.state.merge_patch import merged

_LABELS = {"team": "vision", "os.modelarts/name": "pool-1", "empty": ""}
_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from("abc"), inner, max_size=3),
    max_leaves=6,
)
_objects = st.dictionaries(st.sampled_from("abc"), _values, max_size=3)


@pytest.mark.parametrize(
    ("document", "patch", "result"),
    [  # of RFC 7396, appendix A
        ({"a": "b"}, {"a": "c"}, {"a": "c"}),
        ({"a": "b"}, {"b": "c"}, {"a": "b", "b": "c"}),
        ({"a": "b"}, {"a": None}, {}),
        ({"a": "b", "b": "c"}, {"a": None}, {"b": "c"}),
        ({"a": ["b"]}, {"a": "c"}, {"a": "c"}),
        ({"a": "c"}, {"a": ["b"]}, {"a": ["b"]}),
        ({"a": {"b": "c"}}, {"a": {"b": "d", "c": None}}, {"a": {"b": "d"}}),
        ({"a": [{"b": "c"}]}, {"a": [1]}, {"a": [1]}),
        ({"e": None}, {"a": 1}, {"e": None, "a": 1}),
        ({}, {"a": {"bb": {"ccc": None}}}, {"a": {"bb": {}}}),
    ],
)
def test_a_merge_patch(document: Any, patch: Any, result: Any) -> None:
    assert merged(document, patch) == result


@given(_objects, _objects)
def test_a_merge_patch_changes_nothing_when_it_is_repeated(document: Any, patch: Any) -> None:
    once = merged(document, patch)
    assert merged(once, patch) == once


@pytest.mark.parametrize(
    ("text", "selected"),
    [
        ("", True),
        ("team=vision", True),
        ("team==vision,os.modelarts/name=pool-1", True),
        ("team = vision , empty=", True),
        ("team=speech", False),
        ("team!=speech", True),
        ("team!=vision", False),
        ("other!=vision", True),
        ("team in (speech, vision)", True),
        ("team in (speech)", False),
        ("team notin (speech)", True),
        ("other notin (speech),team", True),
        ("team", True),
        ("other", False),
        ("!other", True),
        ("!team", False),
    ],
)
def test_a_selector(text: str, selected: bool) -> None:
    assert selector(text)(_LABELS) == selected


@pytest.mark.parametrize(
    "text", ["=", "team=a=b", "team in vision", "team in (a", "!team=vision", "team vision", "a b"]
)
def test_what_is_no_selector(text: str) -> None:
    with pytest.raises(SelectorError, match="no requirement"):
        selector(text)
