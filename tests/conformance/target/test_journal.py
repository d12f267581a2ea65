"""A journal says what was made, whatever ends the run."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from modelarts_conformance._target.journal import Journal, JournalError, journals

HEADER = {"run": "0123abcd", "endpoint": "http://127.0.0.1:1", "project": "p"}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "state" / "run.jsonl"


def test_what_was_made_is_read_again(file: Path) -> None:
    with Journal.begin(file, HEADER) as journal:
        lost, refused, kept, removed = (journal.begin_making("CreateModel", [f"name-{each}"]) for each in range(4))
        journal.note_made(refused, None)
        journal.note_made(kept, "id-2")
        journal.note_made(removed, "id-3")
        journal.note_removed(removed)
        journal.note_done("lists", "ListModels")
        journal.note_done("states")
    with Journal.open(file) as again:
        assert again.header["run"] == "0123abcd"
        assert [(each.number, each.names, each.id) for each in again.left] == [
            (kept.number, ("name-2",), "id-2"),
            (lost.number, ("name-0",), None),
        ]
        assert again.is_done("lists", "ListModels")
        assert not again.is_done("lists", "ListServices")
        assert again.is_done("states", "anything")


def test_a_line_is_there_before_anything_is_sent(file: Path) -> None:
    with Journal.begin(file, HEADER) as journal:
        journal.begin_making("CreateModel", ["name"])
        assert b'"names":["name"]' in file.read_bytes()


@pytest.mark.parametrize("cut", [1, 10, 20])
def test_a_line_that_was_not_written_to_its_end_says_nothing(file: Path, cut: int) -> None:
    with Journal.begin(file, HEADER) as journal:
        journal.note_made(journal.begin_making("CreateModel", ["name"]), "id")
    file.write_bytes(file.read_bytes()[:-cut])
    with Journal.open(file) as again:
        (left,) = again.left
        assert left.names == ("name",)
        assert left.id is None


def test_a_journal_in_use_is_left_alone(file: Path) -> None:
    with Journal.begin(file, HEADER), pytest.raises(JournalError, match="has not ended"):
        Journal.open(file)
    with pytest.raises(JournalError, match="another run"):
        Journal.begin(file, HEADER)


@pytest.mark.parametrize("content", [b"", b"nothing\n", b"[]\n", b'{"version":0}\n'])
def test_another_file_is_no_journal(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "other.jsonl"
    file.write_bytes(content)
    with pytest.raises(JournalError, match="no journal"):
        Journal.open(file)
    assert file.read_bytes() == content


def test_nobody_else_may_read_it(file: Path) -> None:
    with Journal.begin(file, HEADER):
        assert file.stat().st_mode & 0o077 == 0
    assert journals(file.parent) == [file]
    assert journals(file.parent / "none") == []


def test_what_is_written_after_a_torn_line_is_read(file: Path) -> None:
    with Journal.begin(file, HEADER) as journal:
        journal.begin_making("CreateModel", ["name"])
    with file.open("ab") as torn:
        torn.write(b'{"made":0,"i')
    with Journal.open(file) as again:
        again.note_made(again.begin_making("CreateModel", ["other"]), "id")
    with Journal.open(file) as last:
        assert [(each.names, each.id) for each in last.left] == [(("other",), "id"), (("name",), None)]


def test_a_journal_has_its_first_line_as_soon_as_it_is_there(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    link = os.link

    def watched(source: Path, name: Path) -> None:
        assert not file.exists()
        link(source, name)
        with pytest.raises(JournalError, match="has not ended"):
            Journal.open(file)

    monkeypatch.setattr(os, "link", watched)
    with Journal.begin(file, HEADER):
        assert list(file.parent.iterdir()) == [file]


def test_a_run_that_has_just_ended_has_no_journal(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    running, opened = Journal.begin(file, HEADER), os.open

    def late(*arguments: Any, **named: Any) -> int:
        descriptor = opened(*arguments, **named)
        file.unlink()
        running.__exit__(None, None, None)
        return descriptor

    monkeypatch.setattr(os, "open", late)
    with pytest.raises(JournalError, match="has just ended"):
        Journal.open(file)
