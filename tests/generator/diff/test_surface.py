"""Reports compared with the clients themselves: what users see of these changes if, and only if, a report says so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import assume
from hypothesis import strategies as st

from generator.client import package
from generator.description.bundle import Bundle, bundle
from generator.description.document import Document
from generator.description.sources import Sources
from generator.diff import Change, changes
from tests.conftest import ForAll
from tests.generator.diff.edits import Json, edited, reworded
from tests.generator.diff.surface import surface
from tests.generator.small_description import write_description

_TURNED = {"added": "removed", "removed": "added"}


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Json:
    """The joined small description, with things that it does not have otherwise."""
    document: Json = bundle(Sources.load(write_description(tmp_path_factory.mktemp("small") / "spec"))).document
    job = document["components"]["schemas"]["Job"]["properties"]
    job["status"] = {"type": "object", "properties": {"level": {"type": "string", "enum": ["high", "low"]}}}
    job["sizes"] = {"type": "array", "items": {"type": "integer", "minimum": 1}}
    return document


@pytest.fixture(autouse=True)
def _unformatted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Formatting takes most of the time and changes nothing that is compared."""
    monkeypatch.setattr(package, "_format", lambda *_: None)


def _changes(old: Json, new: Json) -> list[Change]:
    return changes(Document(Bundle(old)), Document(Bundle(new)))


def _surface(document: Json) -> Mapping[str, Any] | None:
    with TemporaryDirectory() as scratch:
        return surface(document, Path(scratch))


def _differing(one: Mapping[str, Any], other: Mapping[str, Any]) -> list[str]:
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


@pytest.mark.slow("generates a client for each of the drawn descriptions", seconds=9)
@pytest.mark.examples(40, long=4000)
def test_what_users_see_does_not_change_without_a_line(small: Json, for_all: ForAll) -> None:
    before = _surface(small)
    assert before is not None

    def is_reported(document: Json) -> None:
        after = _surface(document)
        assume(after is not None)
        assert after is not None
        if differing := _differing(before, after):
            assert _changes(small, document), f"nothing is reported, but these differ: {differing}"

    for_all(edited(small), is_reported)


@pytest.mark.slow("generates a client for each of the drawn descriptions", seconds=5)
@pytest.mark.examples(20, long=1000)
def test_other_words_are_no_change(small: Json, for_all: ForAll) -> None:
    before = _surface(small)
    assert before is not None

    def is_unchanged(document: Json) -> None:
        after = _surface(document)
        assert after is not None
        assert _differing(before, after) == []
        assert [change.line() for change in _changes(small, document)] == []

    for_all(reworded(small), is_unchanged)


def _named(found: list[Change], ending: str) -> Counter[tuple[str, str]]:
    """What is added or removed: the kind of the place, and its name."""
    return Counter(
        (place.area.name, place.name.rpartition(".")[2])  # fields of a renamed model are under its former name
        for change in found
        for place in change.places
        if change.text.split(",")[0].endswith(ending)
    )


@pytest.mark.examples(100, long=10000)
def test_what_is_added_one_way_is_removed_the_other_way(small: Json, for_all: ForAll) -> None:
    def is_turned(pair: tuple[Json, Json]) -> None:
        old, new = pair
        forth, back = _changes(old, new), _changes(new, old)
        assert bool(forth) == bool(back)
        for ending, turned in _TURNED.items():
            assert _named(forth, ending) == _named(back, turned)
        assert _changes(new, new) == []

    for_all(st.tuples(edited(small), edited(small)), is_turned)
