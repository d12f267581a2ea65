"""Readers beside a writer, and what lasts."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from modelarts_emulator.obs.blobs import StagedFile
from modelarts_emulator.obs.settings import ENABLED, VERSIONING
from modelarts_emulator.obs.storage import ObjectStorage
from modelarts_emulator.state.database import Database

from tests.support.polling import until

_SECONDS = 20.0


def _lay_out(connection: sqlite3.Connection) -> None:
    connection.execute("CREATE TABLE IF NOT EXISTS numbers (number INTEGER PRIMARY KEY)")


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(tmp_path / "numbers", _lay_out, lasting="power")
    yield opened
    opened.close()


def _add(database: Database, number: int) -> None:
    with database.transaction() as connection:
        connection.execute("INSERT INTO numbers VALUES (?)", (number,))


def _numbers(database: Database) -> list[int]:
    return [row["number"] for row in database.rows("SELECT number FROM numbers ORDER BY number")]


class _Disk:
    """Flushes as slowly as a test wants, or not at all."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.begun = threading.Semaphore(0)
        self.may_go_on = threading.Event()
        self.may_go_on.set()
        self.broken = False
        self.flushes = 0
        self._flush = os.fsync
        monkeypatch.setattr(os, "fsync", self._slowly)

    def _slowly(self, descriptor: int) -> None:
        self.flushes += 1
        self.begun.release()
        assert self.may_go_on.wait(_SECONDS)
        if self.broken:
            raise OSError(5, "Input/output error")
        self._flush(descriptor)


def test_readers_do_not_wait_for_a_transaction_and_see_nothing_of_it(database: Database) -> None:
    _add(database, 1)
    with ThreadPoolExecutor(8) as pool, database.transaction() as connection:
        connection.execute("INSERT INTO numbers VALUES (2)")
        assert [found.result(_SECONDS) for found in [pool.submit(_numbers, database) for _ in range(8)]] == [[1]] * 8
    assert _numbers(database) == [1, 2]


def test_neither_readers_nor_writers_wait_for_the_disk(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    disk = _Disk(monkeypatch)
    disk.may_go_on.clear()
    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(_add, database, 1)
        assert disk.begun.acquire(timeout=_SECONDS)
        assert _numbers(database) == [1]
        second = pool.submit(_add, database, 2)
        until(lambda: _numbers(database) == [1, 2])
        assert not first.done()
        assert not second.done()
        disk.may_go_on.set()
        first.result(_SECONDS)
        second.result(_SECONDS)


def test_a_transaction_in_another_one_is_a_part_of_it(database: Database) -> None:
    def add_and_fail() -> None:
        with database.transaction():
            _add(database, 1)
            assert _numbers(database) == [1]
            raise KeyError

    with pytest.raises(KeyError):
        add_and_fail()
    assert _numbers(database) == []


def test_one_flush_covers_all_transactions_that_ended_before_it(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = _Disk(monkeypatch)
    disk.may_go_on.clear()
    with ThreadPoolExecutor(16) as pool:
        writers = [pool.submit(_add, database, 0)]
        assert disk.begun.acquire(timeout=_SECONDS)
        writers += [pool.submit(_add, database, number) for number in range(1, 16)]
        until(lambda: len(_numbers(database)) == len(writers))
        assert not any(writer.done() for writer in writers)  # nothing is acknowledged before it lasts
        disk.may_go_on.set()
        for writer in writers:
            writer.result(_SECONDS)
    assert disk.flushes < len(writers) / 2


def test_a_flush_that_fails_is_an_error_of_everybody_who_waits_for_it(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = _Disk(monkeypatch)
    disk.broken = True
    with ThreadPoolExecutor(4) as pool:
        errors = [writer.exception(_SECONDS) for writer in [pool.submit(_add, database, n) for n in range(4)]]
    assert all(isinstance(error, OSError) for error in errors)
    disk.broken = False
    _add(database, 9)
    assert 9 in _numbers(database)


def test_content_stays_when_it_is_unknown_whether_the_index_lasts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    storage = ObjectStorage(tmp_path / "obs")
    storage.create_bucket("bucket")
    storage.put_bytes("bucket", "key", b"old")
    upload = storage.uploads.create("bucket", "other")
    with monkeypatch.context() as patch:
        patch.setattr(vars(vars(storage)["_index"])["_log"], "flush", _broken)
        with pytest.raises(OSError, match="disk"):
            storage.put_bytes("bucket", "key", b"new")
        with pytest.raises(OSError, match="disk"):
            storage.uploads.put_part("bucket", "other", upload, 1, _staged(storage, b"part"), {})
    assert storage.content_path("bucket", "key").read_bytes() in (b"old", b"new")
    part = storage.uploads.parts("bucket", "other", upload)[0]
    assert part.size == len(b"part")
    storage.close()
    reopened = ObjectStorage(tmp_path / "obs")
    assert reopened.content_path("bucket", "key").read_bytes() in (b"old", b"new")
    reopened.close()


def test_a_closed_database_answers_nothing(tmp_path: Path) -> None:
    opened = Database(tmp_path / "numbers", _lay_out)
    _add(opened, 1)
    opened.close()
    opened.close()
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        _numbers(opened)
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        _add(opened, 2)


def _broken() -> None:
    raise OSError("the disk")


@pytest.mark.parametrize("versioning", [None, ENABLED])
def test_other_writers_wait_for_few_statements(tmp_path: Path, versioning: str | None) -> None:
    storage = ObjectStorage(tmp_path / "obs")
    storage.create_bucket("bucket", settings={VERSIONING: versioning} if versioning else {})
    statements: list[str] = []
    vars(vars(storage)["_index"])["_writer"].set_trace_callback(statements.append)
    counts = []
    for change in (storage.put_bytes, storage.put_bytes, lambda bucket, key, _data: storage.delete(bucket, key)):
        change("bucket", "key", b"content")
        counts.append(len(statements))
        statements.clear()
    assert counts == ([4, 4, 4] if versioning is None else [4, 6, 6])
    storage.close()


def _staged(storage: ObjectStorage, content: bytes) -> StagedFile:
    staged = storage.stage()
    staged.write(content)
    return staged
