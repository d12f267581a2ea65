"""Rows of CSV files become the bodies of requests that a mapping rule describes."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from modelarts_emulator.services.batch.form import file_form
from modelarts_emulator.services.batch.mapping import MappingRule, MappingRuleError, RowError
from modelarts_emulator.services.instances.runtime.request_data import request_data


def leaf(kind: str, index: int | None) -> dict[str, Any]:
    return {"type": kind} if index is None else {"type": kind, "index": index}


def table(**fields: dict[str, Any]) -> dict[str, Any]:
    """The rule of the documents' example, with these fields."""
    array = {"type": "array", "items": [{"type": "object", "properties": fields}]}
    data = {"type": "object", "properties": {"req_data": array}}
    return {"type": "object", "properties": {"data": data}}


def test_the_example_of_the_documents() -> None:
    rule = MappingRule(table(**{f"input_{index + 1}": leaf("number", index) for index in range(4)}))
    assert rule.body(["5.1", "3.5", "1.4", "0.2"]) == {
        "data": {"req_data": [{"input_1": 5.1, "input_2": 3.5, "input_3": 1.4, "input_4": 0.2}]}
    }


@st.composite
def cells(draw: st.DrawFn) -> tuple[str, str, object]:
    """A type, a text, and the value that it stands for."""
    kind = draw(st.sampled_from(["string", "number", "integer", "boolean"]))
    if kind == "string":
        value: object = draw(st.text())
        return kind, str(value), value
    blank = draw(st.sampled_from(["", " ", "\t"]))
    if kind == "boolean":
        value = draw(st.booleans())
        written = draw(st.sampled_from(["true", "TRUE", "True", "1"] if value else ["false", "FALSE", "False", "0"]))
    elif kind == "integer":
        value = draw(st.integers())
        written = f"{value}{draw(st.sampled_from(['', '.', '.0', '.00']))}"
    else:
        value = draw(st.integers() | st.floats(allow_nan=False, allow_infinity=False))
        written = repr(value)
    return kind, f"{blank}{written}{blank}", value


@given(st.data())
def test_any_tree_of_any_columns(data: st.DataObject) -> None:
    """Takes a second, for a hundred trees."""
    columns = data.draw(st.lists(cells(), min_size=1, max_size=6))
    index = st.integers(0, len(columns) - 1)
    leaves = index.map(lambda number: (leaf(columns[number][0], number), columns[number][2]))
    trees = st.recursive(leaves, lambda inner: objects(inner) | arrays(inner), max_leaves=12)
    rule, expected = data.draw(trees)
    assert MappingRule(rule).body([text for _, text, _ in columns]) == expected


def objects(inner: st.SearchStrategy[tuple[Any, Any]]) -> st.SearchStrategy[tuple[Any, Any]]:
    return st.dictionaries(st.text(), inner, min_size=1, max_size=3).map(
        lambda parts: (
            {"type": "object", "properties": {name: rule for name, (rule, _) in parts.items()}},
            {name: value for name, (_, value) in parts.items()},
        )
    )


def arrays(inner: st.SearchStrategy[tuple[Any, Any]]) -> st.SearchStrategy[tuple[Any, Any]]:
    return st.lists(inner, min_size=1, max_size=3).map(
        lambda parts: ({"type": "array", "items": [rule for rule, _ in parts]}, [value for _, value in parts])
    )


@given(st.lists(st.text(), max_size=3), st.sampled_from(["number", "integer", "boolean"]), st.integers(0, 4))
def test_any_row_is_converted_or_refused(row: list[str], kind: str, index: int) -> None:
    rule = MappingRule({"properties": {"x": leaf(kind, index)}})
    try:
        body: Any = rule.body(row)
    except RowError as error:
        why = str(error)
    else:
        assert isinstance(body["x"], (int, float))
        assert math.isfinite(body["x"])
        assert kind == "number" or type(body["x"]) is {"integer": int, "boolean": bool}[kind]
        return
    assert f"column {index}" in why
    assert "'x'" in why


@pytest.mark.parametrize("index", [-1, None, -7])
def test_parameters_without_a_column_are_left_out(index: int | None) -> None:
    fields: Any = {"a": leaf("string", 0), "b": leaf("number", index), "c": {"items": [leaf("string", index)]}}
    assert MappingRule({"properties": fields}).body(["x"]) == {"a": "x", "c": []}


REFUSED = {
    ("number", "abc"): "has 'abc', which is no number",
    ("number", ""): "has '', which is no number",
    ("number", "nan"): "no number",
    ("number", "Infinity"): "no number",
    ("number", "1_000"): "no number",
    ("number", "0x10"): "no number",
    ("number", "1,5"): "no number",
    ("number", "٣"): "no number",
    ("number", "1e999"): "too large",
    ("number", "9" * 5000): "too large",
    ("integer", "3.5"): "no integer",
    ("integer", "1e3"): "no integer",
    ("integer", "9" * 5000): "more than 300 digits",
    ("boolean", "yes"): "neither true, false, 1 nor 0",
}


@pytest.mark.parametrize(("kind", "value"), REFUSED)
def test_what_is_not_of_the_type_is_refused(kind: str, value: str) -> None:
    rule = MappingRule(table(x=leaf(kind, 1)))
    with pytest.raises(RowError) as caught:
        rule.body(["1", value])
    assert "column 1 for 'data.req_data[0].x'" in str(caught.value)
    assert REFUSED[kind, value] in str(caught.value)
    assert len(str(caught.value)) < 400


def test_a_column_that_is_not_there_is_named() -> None:
    with pytest.raises(RowError, match="there is no column 2 for 'x': the row has 2, counted from 0"):
        MappingRule({"properties": {"x": leaf("string", 2)}}).body(["a", "b"])


WRONG: list[tuple[dict[str, Any], str]] = [
    ({}, "names no column"),
    ({"type": "object", "properties": {"x": leaf("string", -1)}}, "names no column"),
    ({"type": "file", "index": 0}, "type 'file' is not one of object, array, string, number, integer, boolean"),
    ({"properties": {"x": {"type": ["string"]}}}, "'x': type \\['string'\\] is not one of"),
    ({"properties": []}, "properties \\[\\] is no object"),
    ({"properties": {"x": 1}}, "'x': 1 is no object"),
    ({"items": {}}, "items {} is no array"),
    ({"properties": {"x": {"items": [None]}}}, r"'x\[0\]': None is no object"),
]


@pytest.mark.parametrize(("rule", "why"), WRONG)
def test_a_rule_that_cannot_be_followed_is_refused(rule: dict[str, Any], why: str) -> None:
    with pytest.raises(MappingRuleError, match=why):
        MappingRule(rule)


@given(st.text(min_size=1).filter(lambda name: not set(name) & set("\r\n\0")), st.binary())
def test_a_file_reaches_the_model_under_its_name(name: str, content: bytes) -> None:
    body, content_type = file_form("images", name, content)
    data: Any = request_data(body, content_type, machine_learning=False)
    assert {key: file.read() for key, file in data["images"].items()} == {name: content}


@pytest.mark.parametrize(
    ("name", "media_type"), [("a.JPG", b"image/jpeg"), ("a.csv", b"text/csv"), ("a", b"application/octet-stream")]
)
def test_the_type_of_a_file_comes_from_its_name(name: str, media_type: bytes) -> None:
    assert b"Content-Type: " + media_type + b"\r\n\r\n" in file_form("x", name, b"")[0]


def test_a_name_breaks_no_form() -> None:
    body, content_type = file_form('a"\r\nb', 'x"; filename="y\r\n\r\n', b"1")
    data: Any = request_data(body, content_type, machine_learning=False)
    assert list(data) == ['a"%0D%0Ab']
    assert list(data['a"%0D%0Ab']) == ['x"; filename="y%0D%0A%0D%0A']
