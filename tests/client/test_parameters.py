"""Parameters of all styles: a server that reads them as OpenAPI says gets the values that were given."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final, TypeAlias
from urllib.parse import unquote

import pytest
from hypothesis import strategies as st
from modelarts_client.parameters import CookieParameter, HeaderParameter, PathParameter, QueryParameter

from tests.conftest import ForAll

Given: TypeAlias = tuple[str, Any, str, bool]
"""The name of a parameter, its value, its style, and whether it is exploded."""

_WIRE: Final = re.compile(r"(?:[A-Za-z0-9._~,;=-]|%[0-9A-F]{2})*")
_CHARACTERS: Final = st.sampled_from("/?#&=,;.%+ []|") | st.characters(codec="utf-8")
_NAMES: Final = st.text(_CHARACTERS, min_size=1, max_size=4)
_PLAIN: Final = _NAMES | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
_LISTS: Final = st.lists(_PLAIN, min_size=1, max_size=3)
_OBJECTS: Final = st.dictionaries(_NAMES, _PLAIN, min_size=1, max_size=3)
_VALUES: Final = _PLAIN | _LISTS | _OBJECTS
_DELIMITERS: Final = {"form": ",", "spaceDelimited": "%20", "pipeDelimited": "%7C"}


def _text(value: Any) -> str:
    return ("true" if value else "false") if isinstance(value, bool) else str(value)


def _texts(value: Any) -> Any:
    """What a server can get of a value: texts, which have no types."""
    if isinstance(value, dict):
        return {name: _text(item) for name, item in value.items()}
    return [_text(item) for item in value] if isinstance(value, list) else _text(value)


def _split(text: str, delimiter: str, value: Any) -> Any:
    """The list, object or plain value in a text whose parts are delimited."""
    parts = [unquote(part) for part in text.split(delimiter)]
    if isinstance(value, dict):
        return dict(zip(parts[::2], parts[1::2], strict=True))
    return parts if isinstance(value, list) else unquote(text)


def _fields(parts: Sequence[str], value: Any, name: str) -> Any:
    """The list, object or plain value in parts that have a name each."""
    named = [(unquote(part.partition("=")[0]), unquote(part.partition("=")[2])) for part in parts]
    if isinstance(value, dict):
        return dict(named)
    assert {key for key, _ in named} == {name}
    texts = [text for _, text in named]
    return texts if isinstance(value, list) else texts[0]


def _with_style(*styles: str) -> st.SearchStrategy[Given]:
    return st.tuples(_NAMES, _VALUES, st.sampled_from(styles), st.booleans())


@pytest.mark.examples(150, long=20000)
def test_a_query_says_what_was_given(for_all: ForAll) -> None:
    def said(given: Given) -> None:
        name, value, style, explode = given
        pairs = list(QueryParameter(name, style=style, explode=explode).pairs(value))  # type: ignore[arg-type]
        assert all(_WIRE.fullmatch(pair) for pair in pairs)
        if explode or not isinstance(value, list | dict):
            assert _fields(pairs, value, name) == _texts(value)
        else:
            assert len(pairs) == 1
            assert unquote(pairs[0].partition("=")[0]) == name
            assert _split(pairs[0].partition("=")[2], _DELIMITERS[style], value) == _texts(value)

    for_all(_with_style(*_DELIMITERS), said)


@pytest.mark.examples(100, long=10000)
def test_a_deep_object_in_a_query_says_what_was_given(for_all: ForAll) -> None:
    def said(given: tuple[str, Mapping[str, Any]]) -> None:
        name, value = given
        found: dict[str, Any] = {}
        for pair in QueryParameter(name, style="deepObject").pairs(value):
            assert _WIRE.fullmatch(pair)
            key, _, text = pair.partition("=")
            assert key.startswith(f"{key[: key.index('%5B')]}%5B")
            outer, *inner = key.split("%5B")
            at = found
            for each in inner[:-1]:
                at = at.setdefault(unquote(each.removesuffix("%5D")), {})
            assert unquote(outer) == name
            at[unquote(inner[-1].removesuffix("%5D"))] = unquote(text)
        assert found == {key: _texts(item) for key, item in value.items()}

    names = st.text(st.characters(codec="utf-8", exclude_characters="[]"), min_size=1, max_size=4)
    objects = st.dictionaries(names, _PLAIN | st.dictionaries(names, _PLAIN, min_size=1, max_size=2), min_size=1)
    for_all(st.tuples(names, objects), said)


@pytest.mark.examples(150, long=20000)
def test_a_path_says_what_was_given(for_all: ForAll) -> None:
    def said(given: Given) -> None:
        name, value, style, explode = given
        parameter = PathParameter(name, style=style, explode=explode)  # type: ignore[arg-type]
        if style == "simple" and value in (".", "..", ["."], [".."]):
            with pytest.raises(ValueError, match="another URL"):
                parameter.text(value)
            return
        text = parameter.text(value)
        assert _WIRE.fullmatch(text)
        assert "/" not in text
        if style == "simple":
            exploded = explode and isinstance(value, dict)
            assert (_fields(text.split(","), value, name) if exploded else _split(text, ",", value)) == _texts(value)
        elif style == "label":
            assert text[0] == "."
            if explode and isinstance(value, dict):
                assert _label(text, value) == _texts(value)
            elif not (explode and isinstance(value, list) and any("." in _text(item) for item in value)):
                assert _split(text[1:], "." if explode and isinstance(value, list) else ",", value) == _texts(value)
        elif explode and isinstance(value, dict | list):
            assert _fields(text[1:].split(";"), value, name) == _texts(value)
        else:
            key, _, rest = text[1:].partition("=")
            assert unquote(key) == name
            assert _split(rest, ",", value) == _texts(value)

    for_all(_with_style("simple", "label", "matrix"), said)


def _label(text: str, value: Mapping[str, Any]) -> Any:
    """The object in a label; points in names and values cannot be told from those between them."""
    if any("." in part for item in value.items() for part in (item[0], _text(item[1]))):
        return _texts(value)
    return _fields(text[1:].split("."), value, "")


@pytest.mark.examples(100, long=10000)
def test_a_header_and_a_cookie_say_what_was_given(for_all: ForAll) -> None:
    printable = st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E, exclude_characters=",="), min_size=1)
    items = printable | st.booleans() | st.integers()

    def said(given: tuple[str, Any, bool]) -> None:
        name, value, explode = given
        text = HeaderParameter(name, explode=explode).text(value)
        assert text is not None
        if isinstance(value, dict) and explode:
            assert dict(part.split("=", 1) for part in text.split(",")) == _texts(value)
        elif isinstance(value, dict):
            parts = text.split(",")
            assert dict(zip(parts[::2], parts[1::2], strict=True)) == _texts(value)
        else:
            assert (text.split(",") if isinstance(value, list) else text) == _texts(value)
        cookie = CookieParameter(name).text(value)
        assert cookie is not None
        assert _WIRE.fullmatch(cookie)
        assert _split(cookie, ",", value) == _texts(value)

    lists = st.lists(items, min_size=1, max_size=3)
    objects = st.dictionaries(printable, items, min_size=1, max_size=3)
    for_all(st.tuples(_NAMES, items | lists | objects, st.booleans()), said)


@pytest.mark.parametrize("value", [None, [], {}, [None]])
def test_nothing_is_written_of_an_absent_value(value: Any) -> None:
    assert list(QueryParameter("name").pairs(value)) == []
    assert HeaderParameter("name").text(value) is None
    assert CookieParameter("name").text(value) is None
    with pytest.raises(ValueError, match="another URL"):
        PathParameter("name").text(value)


@pytest.mark.parametrize(
    "parameter", [PathParameter("a"), QueryParameter("a"), HeaderParameter("a"), CookieParameter("a")]
)
@pytest.mark.parametrize("value", ["\ud800", ["\udfff"], {"b": "x\ud900"}])
def test_half_a_character_is_refused(parameter: Any, value: Any) -> None:
    def write() -> object:
        return list(parameter.pairs(value)) if isinstance(parameter, QueryParameter) else parameter.text(value)

    with pytest.raises(ValueError, match=r"^a(\['b'\]|\[0\])?( has half a surrogate pair|: character \d)"):
        write()
