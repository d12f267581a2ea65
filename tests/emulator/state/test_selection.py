"""Conditions, orders and pages of documents in SQL, held against the same in Python."""

from __future__ import annotations

import json
import sqlite3
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from modelarts_emulator.contract import Json
from modelarts_emulator.state import finding as module
from modelarts_emulator.state import index as index_module
from modelarts_emulator.state.fields import integer, mapping, objects, text
from modelarts_emulator.state.index import Index, members_of, number_at, text_at, texts_of_each
from modelarts_emulator.state.pieces import are_supported
from modelarts_emulator.state.selection import (
    By,
    Condition,
    Selection,
    between,
    contains,
    has_part,
    like,
    one_of,
)
from modelarts_emulator.state.store import Store

INDEX = Index(
    "thing",
    {"name": text_at("a", "b.c", "name"), "colour": text_at("colour"), "size": number_at("a", "size")},
    {"labels": members_of("a", "labels"), "models": texts_of_each("config", "model_id")},
    searched="name",
)
_WORDS = [
    "",
    "a",
    "b",
    "ab",
    "aB",
    "A",
    "_",
    "%",
    "*",
    "?",
    "[a]",
    "é",
    "e\u0301",
    "\U0001f600",
    "\uffff",
    "'",
    '"',
    "1",
    "10",
]
_parts = st.text('ab_*"é\U0001f600', max_size=7)
_words = (
    st.sampled_from(_WORDS)
    | _parts
    | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=3)
)
_odd: st.SearchStrategy[Any] = st.sampled_from([None, True, False, [], {}, ["a"], {"a": "b"}])
_numbers = st.integers(-3, 12) | st.sampled_from([1.0, -1.5, 2.5, 10**17, -(10**17)])
_fields = st.sampled_from(["name", "colour", "size"])
_labels = st.sampled_from(["x", "os.modelarts/name", "y"])


def _things() -> st.SearchStrategy[Json]:
    values: st.SearchStrategy[Any] = _words | _numbers | _odd
    inner: st.SearchStrategy[Any] = st.fixed_dictionaries(
        {},
        optional={
            "b.c": st.fixed_dictionaries({}, optional={"name": values}) | values,
            "size": values,
            "labels": st.dictionaries(_labels, values, max_size=3) | values,
        },
    )
    entries: st.SearchStrategy[Any] = st.lists(
        st.fixed_dictionaries({}, optional={"model_id": values}) | values, max_size=3
    )
    return st.fixed_dictionaries({}, optional={"a": inner | values, "colour": values, "config": entries | values})


def _read(thing: Json, field: str) -> str | int:
    if field == "size":
        return integer(mapping(thing, "a"), "size")
    return text(thing, "colour") if field == "colour" else text(mapping(thing, "a", "b.c"), "name")


Check = Callable[[Json], bool]


@st.composite
def _conditions(draw: Callable[[Any], Any]) -> tuple[Condition, Check]:
    kind = draw(st.sampled_from(["one_of", "none_of", "contains", "between", "like", "label", "models"]))
    field, words = draw(_fields), draw(st.lists(_words, min_size=1, max_size=3))
    low, high = draw(st.none() | st.integers(-3, 12)), draw(st.none() | st.integers(-3, 12))
    label = draw(_labels)
    wanted: bool = draw(st.booleans())
    match kind:
        case "one_of":
            return one_of(field, words), lambda thing: str(_read(thing, field)) in words
        case "none_of":
            return one_of(field, words, wanted=False), lambda thing: str(_read(thing, field)) not in words
        case "contains":
            many = words * draw(st.sampled_from([1, 60]))
            return contains(field, many), lambda thing: any(word in str(_read(thing, field)) for word in words)
        case "between":

            def within(thing: Json) -> bool:
                size = integer(mapping(thing, "a"), "size")
                return (low is None or low <= size) and (high is None or size <= high)

            return between("size", low, high), within
        case "like":
            return like("name", words[0]), lambda thing: _has(str(_read(thing, "name")), words[0])
        case "label":
            values = draw(st.none() | st.just(words))

            def labelled(thing: Json) -> bool:
                value = mapping(thing, "a", "labels").get(label)
                return (isinstance(value, str) and (values is None or value in values)) == wanted

            return has_part("labels", label, values, wanted=wanted), labelled
        case _:

            def uses(thing: Json) -> bool:
                return any(text(one, "model_id", "-") in words for one in objects(thing, "config"))

            return has_part("models", "model_id", words), uses


def _has(name: str, part: str) -> bool:
    places = range(len(name) - len(part) + 1)
    return any(all(one in ("_", found) for one, found in zip(part, name[place:], strict=False)) for place in places)


def _expected(things: list[Json], checks: list[Check], order: list[By], first: int, limit: int | None) -> Any:
    found = [thing for thing in things if all(check(thing) for check in checks)]
    if order and order[-1].descending:
        found.reverse()
    for by in reversed(order):
        groups = sorted({_read(thing, by.column) for thing in found}, reverse=by.descending)
        found = [thing for group in groups for thing in found if _read(thing, by.column) == group]
    return len(things), len(found), found[first : None if limit is None else first + limit]


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("store") / "state"


@pytest.fixture(scope="module")
def store(path: Path) -> Iterator[Store]:
    opened = Store(path)
    opened.take_up(INDEX)
    yield opened
    opened.close()


def _fill(store: Store, things: list[Json]) -> str:
    project = uuid.uuid4().hex
    with store.exclusive():
        for number, thing in enumerate(things):
            store.put("thing", str(number), project, thing)
    return project


@given(
    st.lists(_things(), max_size=12),
    st.lists(_conditions(), max_size=3),
    st.lists(st.builds(By, _fields, st.booleans()), max_size=2),
    st.sampled_from([0, 1, 5, 10**30]),
    st.none() | st.integers(0, 5) | st.just(10**30),
    st.sampled_from([0, 2, 2000]),
    st.sampled_from([0, 3, 300]),
    st.booleans(),
)
def test_a_page_is_the_one_of_a_plain_model(
    store: Store,
    things: list[Json],
    conditions: list[tuple[Condition, Check]],
    order: list[By],
    first: int,
    limit: int | None,
    few: int,
    few_values: int,
    looked_through: bool,
) -> None:
    """However few documents are sorted by hand, or values looked at, and whether texts are found by their pieces."""
    project = _fill(store, things)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(module, "_FEW", few)
        patched.setattr(module, "_FEW_VALUES", few_values)
        if looked_through:
            patched.setattr(index_module, "are_supported", lambda: False)
        page = store.select(INDEX, project, Selection([one for one, _ in conditions], order, first, limit))
    expected = _expected(things, [check for _, check in conditions], order, first, limit)
    assert (page.total, page.count, page.documents) == expected


@pytest.mark.parametrize("few", [0, 2, 4, 2000])
def test_documents_are_counted_by_each_condition_that_is_left(
    store: Store, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whichever of them were counted in part before the others turned out to be met by all."""
    monkeypatch.setattr(module, "_FEW", few)
    things: list[Json] = [
        {"a": {"b.c": {"name": name}, "size": number}, "colour": "red"}
        for number, name in enumerate(["ab", "b", "a", "b", "xa", "a"])
    ]
    project = _fill(store, things)
    parts, red = contains("name", ["a"]), one_of("colour", ["red"])
    for conditions in ([parts], [parts, red], [red, parts], [parts, between("size", 0, None), red]):
        page = store.select(INDEX, project, Selection(conditions, [By("size", descending=True)], 1, 2))
        assert (page.total, page.count, page.documents) == (6, 4, [things[4], things[2]])


@given(st.lists(st.tuples(st.sampled_from("abc"), st.none() | _things(), st.booleans()), max_size=10))
def test_what_is_selected_follows_every_change(store: Store, changes: list[tuple[str, Json | None, bool]]) -> None:
    project, known = uuid.uuid4().hex, dict[str, Json]()
    for name, thing, in_place in changes:
        if thing is None:
            assert store.delete("thing", name, project) == (known.pop(name, None) is not None)
        elif in_place:
            changed = store.update("thing", name, project, lambda _, thing=thing: thing)  # type: ignore[misc]
            assert (changed is None) == (name not in known)
            known |= {name: thing} if name in known else {}
        else:
            store.put("thing", name, project, thing)
            known[name] = thing
    page = store.select(INDEX, project, Selection([has_part("labels", "x")], [By("size"), By("name")]))
    expected = _expected(
        list(known.values()),
        [lambda thing: isinstance(mapping(thing, "a", "labels").get("x"), str)],
        [By("size"), By("name")],
        0,
        None,
    )
    assert (page.total, page.count, page.documents) == expected


def _named(name: str) -> Json:
    return {"a": {"b.c": {"name": name}}}


_names = st.lists(_parts | st.text("ab\0", max_size=5), max_size=6)


@given(_names, _parts | st.text("ab\0", max_size=5), st.sampled_from([0, 2, 2000]))
def test_texts_are_found_by_their_pieces_as_if_they_were_looked_through(
    store: Store, names: list[str], part: str, few: int
) -> None:
    """Also texts of which SQLite takes NUL for the end."""
    project, found = _fill(store, [_named(name) for name in names]), list[tuple[int, list[Json]]]()
    for supported in (are_supported(), False):
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(module, "_FEW", few)
            patched.setattr(index_module, "are_supported", lambda supported=supported: supported)
            page = store.select(INDEX, project, Selection([contains("name", [part])], [By("name")]))
        found.append((page.count, page.documents))
    assert found[0] == found[1]
    if "\0" not in part + "".join(names):
        assert found[0][0] == sum(part in name for name in names)


@pytest.mark.parametrize("few", [0, 2, 2000])
@pytest.mark.parametrize("part", ["abcd", "abcdefgh" * 9])
def test_a_text_may_have_all_pieces_of_a_part_and_not_contain_it(
    store: Store, few: int, part: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_FEW", few)
    longer = f"{part[:-3]}-{part[-3:]}"
    things = [_named(name) for name in (f"{part[1:]}-{part[:-1]}", f"x{part}", longer, "abc")]
    project = _fill(store, things)
    page = store.select(INDEX, project, Selection([contains("name", [part])], [By("size")]))
    assert (page.count, page.documents) == (1, [things[1]])


def _stored_pieces(path: Path, project: str) -> dict[str, int]:
    """How many documents of a project have each of the pieces in the index of a store."""
    connection = sqlite3.connect(path)
    connection.execute("CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab (main, 'thing pieces', row)")
    found = connection.execute(
        "SELECT substr(term, 9), doc FROM temp.vocabulary"
        " JOIN collections ON substr(term, 1, 8) = printf('%08x', number) WHERE kind = 'thing' AND project_id = ?",
        (project,),
    ).fetchall()
    connection.close()
    return dict(found)


def _put_in_vain(store: Store, project: str, identifier: str, name: str) -> None:
    with store.exclusive():
        store.put("thing", identifier, project, _named(name))
        raise InterruptedError


@pytest.mark.skipif(not are_supported(), reason="SQLite has no full-text indexes")
@given(
    st.lists(
        st.tuples(st.sampled_from("abc"), st.none() | _parts, st.sampled_from(["update", "put", "fail"])), max_size=12
    )
)
def test_pieces_are_those_of_the_names_that_are_stored(
    store: Store, path: Path, changes: list[tuple[str, str | None, str]]
) -> None:
    """After any changes, also such as are rolled back."""
    project, known = uuid.uuid4().hex, dict[str, str]()
    for identifier, name, way in changes:
        if name is None:
            store.delete("thing", identifier, project)
            known.pop(identifier, None)
        elif way == "fail":
            with pytest.raises(InterruptedError):
                _put_in_vain(store, project, identifier, name)
        elif way == "put":
            store.put("thing", identifier, project, _named(name))
            known[identifier] = name
        elif store.update("thing", identifier, project, lambda _, name=name: _named(name)) is not None:  # type: ignore[misc]
            known[identifier] = name
    expected = dict[str, int]()
    for name in known.values():
        octets = name.encode()
        for piece in {octets[place : place + 3].hex() for place in range(len(octets) or 1)}:
            expected[piece] = expected.get(piece, 0) + 1
    assert _stored_pieces(path, project) == expected


@pytest.mark.skipif(not are_supported(), reason="SQLite has no full-text indexes")
def test_a_store_moves_between_pythons_with_and_without_full_text_indexes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, insert = (
        tmp_path / "state",
        "INSERT INTO documents (kind, project_id, id, document) VALUES ('thing', 'p', ?, ?)",
    )

    def without(_action: int, *names: str | None) -> int:
        return sqlite3.SQLITE_DENY if "thing pieces" in names else sqlite3.SQLITE_OK

    Store(path).close()
    for number, supported in enumerate([True, False, True, False]):
        monkeypatch.setattr(index_module, "are_supported", lambda supported=supported: supported)
        connection = sqlite3.connect(path)
        if not supported:
            connection.set_authorizer(without)
        with connection:
            INDEX.set_up(connection)
            connection.execute(insert, (str(number), json.dumps(_named(f"abcd{number}"))))
        connection.close()
        store = Store(path)
        for part, count in (("bcd", number + 1), ("abcd", number + 1), (f"d{number}", 1), (f"bcd{number}", 1)):
            assert store.count(INDEX, "p", contains("name", [part])) == count
        store.close()


@given(st.lists(_things(), max_size=8), st.integers(0, 3), st.none() | st.integers(0, 3))
def test_names_are_listed_with_their_values(store: Store, things: list[Json], first: int, limit: int | None) -> None:
    project, expected = _fill(store, things), dict[str, list[str]]()
    for thing in things:
        for name, value in mapping(thing, "a", "labels").items():
            if isinstance(value, str) and value not in expected.setdefault(name, []):
                expected[name].append(value)
    names = sorted(name for name, values in expected.items() if values)[
        first : None if limit is None else first + limit
    ]
    assert list(store.named(INDEX, project, "labels", first, limit).items()) == [
        (name, expected[name]) for name in names
    ]


def test_columns_of_all_projects_are_read_at_once(tmp_path: Path) -> None:
    store = Store(tmp_path / "state")
    store.take_up(INDEX)
    for name in ("a", "b"):
        store.put("thing", name, f"project {name}", {"colour": name, "a": {"size": 2}})
    assert sorted(store.values(INDEX, "colour", "size")) == [("a", 2), ("b", 2)]
    store.close()


def _rows(path: Path) -> dict[str, list[Any]]:
    connection = sqlite3.connect(path)
    tables = ['"thing index"', '"thing labels"', '"thing models"', "collections", "indexes"]
    rows = {table: sorted(map(str, connection.execute(f"SELECT * FROM {table}"))) for table in tables}  # noqa: S608
    connection.close()
    return rows | ({"pieces": sorted(map(str, _stored_pieces(path, "p").items()))} if are_supported() else {})


def test_documents_of_an_earlier_emulator_are_found(tmp_path: Path) -> None:
    things: list[Json] = [
        {"a": {"b.c": {"name": str(number)}, "size": number, "labels": {"x": "y"}}, "config": [{"model_id": "m"}] * 2}
        for number in range(3)
    ]
    for name, first in (("old", False), ("new", True)):
        store = Store(tmp_path / name)
        if first:
            store.take_up(INDEX)
        for number, thing in enumerate(things):
            store.put("thing", str(number), "p", thing)
        store.put("other", "0", "p", {})
        if not first:
            store.take_up(INDEX)
        store.close()
    assert _rows(tmp_path / "old") == _rows(tmp_path / "new")
    store = Store(tmp_path / "old")
    store.take_up(INDEX)
    store.put("thing", "3", "p", things[0])
    assert store.select(INDEX, "p", Selection([one_of("name", ["0"])])).count == 2
    other = Index("thing", {"name": text_at("config"), "x": number_at("a", "size")})
    store.take_up(other)
    assert [store.count(other, "p", between("x", 1, None)), store.count(other, "p", one_of("name", ["0"]))] == [2, 0]
    store.close()


def test_an_interrupted_take_up_leaves_nothing(tmp_path: Path) -> None:
    store = Store(tmp_path / "state")

    def interrupted() -> None:
        with store.exclusive():
            store.take_up(INDEX)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        interrupted()
    store.put("thing", "a", "p", {"colour": "red"})
    store.take_up(INDEX)
    assert store.count(INDEX, "p", one_of("colour", ["red"])) == 1
    store.close()


def test_a_page_reads_no_other_documents(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    project = _fill(store, [{"colour": "red", "a": {"size": number % 7}} for number in range(3000)])
    read: list[str] = []

    def decoded(document: str) -> Json:
        read.append(document)
        return cast(Json, json.loads(document))

    monkeypatch.setattr(module, "decoded", decoded)
    for conditions in ([], [one_of("colour", ["red"])], [one_of("colour", ["red"]), between("size", 3, None)]):
        del read[:]
        page = store.select(INDEX, project, Selection(conditions, [By("size", descending=True)], 20, 10))
        assert len(page.documents) == len(read) == 10


def test_there_may_be_thousands_of_conditions(store: Store) -> None:
    project = _fill(store, [{"colour": "red"}, {"colour": "blue"}])
    page = store.select(INDEX, project, Selection([like("name", "")] * 3000 + [one_of("colour", ["red"])]))
    assert [each["colour"] for each in page.documents] == ["red"]


def test_unknown_columns_are_refused(store: Store) -> None:
    project = _fill(store, [{}])
    for selection in (Selection([one_of("x", ["a"])]), Selection(order=[By("x")]), Selection([has_part("x", "a")])):
        with pytest.raises(KeyError):
            store.select(INDEX, project, selection)
