"""Reading files: values as in YAML 1.2 and JSON, and the line of each."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.description import json_text
from generator.description.bundle import Bundle
from generator.description.pointers import escape
from generator.description.sources import SourceError, Sources, parse

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=10,
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        *((word, word) for word in ("on", "off", "yes", "no", "y", "12:30", "1:20:30", "2020-01-01", "0b1", "1_000")),
        *(("true", True), ("False", False), ("null", None), ("~", None), ("", None), ("'true'", "true")),
        *(("0o17", 15), ("0x1F", 31), ("017", 17), ("-3", -3), ("+3", 3), ("1e3", 1000.0), ("-.5", -0.5), ("1.", 1.0)),
    ],
)
def test_values_are_those_of_yaml_1_2(text: str, value: Any) -> None:
    found = parse(f"a: {text}", "a.yaml")["a"]
    assert (found, type(found)) == (value, type(value))


@given(value=JSON)
def test_a_joined_description_is_read_as_it_was(value: Any) -> None:
    text = Bundle({"openapi": value}).text()
    assert parse(text, "a.yaml") == {"openapi": value}


@given(text=st.from_regex(r"[-+.0-9][-+.0-9eEox]{0,6}", fullmatch=True))
def test_texts_that_look_like_numbers_stay_texts(text: str) -> None:
    joined = Bundle({"a": text}).text()
    assert parse(joined, "a.yaml") == yaml.safe_load(joined) == {"a": text}


@given(value=JSON, indent=st.sampled_from([None, 0, 1, "\t"]))
def test_json_has_the_line_of_each_value(value: Any, indent: Any) -> None:
    text = json.dumps({"a~/": value}, indent=indent)
    read, lines = json_text.read(text)
    assert read == {"a~/": value}
    rows = text.split("\n")

    def check(part: Any, pointer: str) -> None:
        row = rows[lines[pointer] - 1]
        if isinstance(part, dict):
            for name, inner in part.items():
                below = f"{pointer}/{escape(name)}"
                assert json.dumps(name) in rows[lines[below] - 1]
                check(inner, below)
        elif isinstance(part, list):
            for index, inner in enumerate(part):
                check(inner, f"{pointer}/{index}")
        else:
            assert json.dumps(part) in row

    check(read, "")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"a": 1,\n"a": 2}', "line 2: key 'a' appears twice"),
        ('{"a": NaN}', "NaN is no number"),
        ('{"a":\n["\\uD83D"]}', 'line 2: "\\uD83D" has half of a character'),
        ('{"a": 1,\n}', "line 2"),
        ("[]", "expected a mapping"),
        ("[" * 100_000, "nested too deeply"),
    ],
)
def test_what_is_no_description_in_json_is_said(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "a.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(SourceError, match=r"a\.json: ") as caught:
        Sources.load(file)
    assert said in str(caught.value)
