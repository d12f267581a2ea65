"""Lists of objects: folders, patterns, page by page."""

from __future__ import annotations

import fnmatch
import time
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st
from modelarts._obs import listing, objects
from modelarts._obs.content import BytesContent
from modelarts._obs.globs import Pattern
from modelarts._obs.paths import ObsPath
from modelarts.exceptions import InvalidArgumentError, ObsBucketNotFoundError, ObsPathError
from modelarts.session import Session

KEYS = (
    "data/a.csv",
    "data/b.txt",
    "data/sub/c.csv",
    "data/sub/deep/d.csv",
    "data/x*y.csv",
    "data/[1]/e.csv",
    "data2/a.csv",
    "data/marker/",
)


@pytest.fixture(scope="module")
def filled(emulator: object) -> str:
    """The name of the bucket that the tests of this module share."""
    return "test-of-lists"


@pytest.fixture
def keys(session: Session, filled: str) -> str:
    """A bucket with the keys."""
    session.obs.create_bucket(filled)
    for key in KEYS:
        objects.put(session._connections.obs(), ObsPath(filled, key), BytesContent(b""), doing="prepare")
    return f"obs://{filled}/"


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("data/*.csv", ["data/a.csv", "data/x*y.csv"]),
        ("data/?.*", ["data/a.csv", "data/b.txt"]),
        ("data/[!b].csv", ["data/a.csv"]),
        ("data/**/*.csv", [key for key in sorted(KEYS) if key.startswith("data/") and key.endswith(".csv")]),
        ("**/a.csv", ["data/a.csv", "data2/a.csv"]),
        ("data*/a.csv", ["data/a.csv", "data2/a.csv"]),
        ("data/x[*]y.csv", ["data/x*y.csv"]),
        ("data/s*/", ["data/sub/c.csv", "data/sub/deep/d.csv"]),
        ("data/*", ["data/a.csv", "data/b.txt", "data/x*y.csv"]),
        ("data/[1]/", ["data/[1]/e.csv"]),
        ("data/[1]", ["data/[1]/e.csv"]),
        ("none*", []),
    ],
)
def test_a_pattern_lists_what_it_matches(session: Session, keys: str, path: str, found: list[str]) -> None:
    assert [stored.path.removeprefix(keys) for stored in session.obs.list(keys + path)] == found


def test_only_names_that_begin_as_the_pattern_does_are_looked_at(
    session: Session, keys: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, bool]] = []
    original = listing.entries

    def entries(requests: object, folder: ObsPath, **options: object) -> object:
        asked.append((folder.key, options.get("recursive") is not False))
        return original(requests, folder, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(listing, "entries", entries)
    assert session.obs.list(f"{keys}data/s*/c.csv")
    assert session.obs.list(f"{keys}data/a*")
    assert asked == [("data/s*/c.csv/", True), ("data/s", True), ("data/a*/", True), ("data/a", False)]


def test_a_level_of_a_folder_is_listed(session: Session, keys: str) -> None:
    found = session.obs.list(f"{keys}data/", recursive=False)
    names = [stored.path.removeprefix(f"{keys}data/") for stored in found]
    assert names == ["[1]/", "a.csv", "b.txt", "marker/", "sub/", "x*y.csv"]
    assert [stored.is_folder for stored in found] == [name.endswith("/") for name in names]
    with pytest.raises(InvalidArgumentError, match=r"recursive=False is for folders"):
        session.obs.list(f"{keys}data/*", recursive=False)


def test_a_large_list_is_read_page_by_page(session: Session, keys: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listing, "PAGE", 2)
    pages = 0
    original = listing._page

    def counted(*given: object) -> object:
        nonlocal pages
        pages += 1
        return original(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(listing, "_page", counted)
    listed = session.obs.iter(keys)
    assert pages == 0
    assert [stored.path.removeprefix(keys) for stored in islice(listed, 3)] == sorted(KEYS, key=str.encode)[:3]
    assert pages == 2
    assert len([*listed]) == len(KEYS) - 3


def test_wrong_paths_are_refused_at_once_and_missing_buckets_when_they_are_read(session: Session) -> None:
    with pytest.raises(ObsPathError):
        session.obs.iter("data/*")
    with pytest.raises(ObsBucketNotFoundError):
        next(session.obs.iter("obs://no-such-bucket-here/*"))


@given(pattern=st.text("ab*?[]!/", max_size=8), name=st.text("ab*[]/", max_size=8))
def test_patterns_without_slashes_are_those_of_fnmatch(pattern: str, name: str) -> None:
    flat, single = pattern.replace("/", "").replace("**", "*"), name.replace("/", "")
    if flat and single:
        assert Pattern(flat).matches(single) == fnmatch.fnmatchcase(single, flat)
    if Pattern(pattern).matches(name):
        assert name.startswith(Pattern(pattern).prefix)


@pytest.mark.parametrize("pattern", ["a*" * 40 + "b", "**/a" * 20 + "b", "[a]*?" * 40 + "b"])
def test_hostile_patterns_take_time_in_proportion(pattern: str) -> None:
    def seconds(length: int) -> float:
        begin = time.process_time()
        assert not Pattern(pattern).matches("a" * length + "/a" * length)
        return time.process_time() - begin

    seconds(100)
    assert seconds(2000) < 400 * (seconds(100) + 0.001)
