"""Documents: order, copies, threads, and what a second process finds."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from modelarts_emulator.contract import Json
from modelarts_emulator.state.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(tmp_path / "state")
    yield opened
    opened.close()


def test_documents_come_back_in_order_of_creation(store: Store) -> None:
    for name in ("b", "a", "c"):
        store.put("job", name, "p", {"name": name})
    store.put("job", "b", "p", {"name": "b", "changed": True})
    store.put("job", "x", "other project", {})
    store.put("flavor", "x", "p", {})
    assert store.list("job", "p") == [{"name": "b", "changed": True}, {"name": "a"}, {"name": "c"}]


def test_what_is_returned_is_a_copy(store: Store) -> None:
    store.put("job", "a", "p", {"list": []})
    found = store.get("job", "a", "p")
    assert found is not None
    found["list"] = 1
    assert store.get("job", "a", "p") == {"list": []}


def test_delete_returns_whether_the_document_existed(store: Store) -> None:
    store.put("job", "a", "p", {})
    assert not store.delete("job", "a", "other project")
    assert store.delete("job", "a", "p")
    assert not store.delete("job", "a", "p")
    assert store.get("job", "a", "p") is None


def test_update_of_nothing_and_to_nothing(store: Store) -> None:
    assert store.update("job", "a", "p", lambda doc: {"made": True}) is None
    store.put("job", "a", "p", {"n": 1})

    def spoil(doc: Json) -> None:
        doc["n"] = 2

    assert store.update("job", "a", "p", spoil) == {"n": 1}


def test_a_failing_change_leaves_the_document(store: Store) -> None:
    store.put("job", "a", "p", {"n": 1})

    def fail(doc: Json) -> Json:
        raise KeyError("no")

    with pytest.raises(KeyError):
        store.update("job", "a", "p", fail)
    assert store.get("job", "a", "p") == {"n": 1}
    store.put("job", "b", "p", {})


def test_updates_from_threads_are_not_lost(store: Store) -> None:
    store.put("counter", "a", "p", {"n": 0})

    def count() -> None:
        for _ in range(50):
            store.update("counter", "a", "p", lambda doc: {"n": int(str(doc["n"])) + 1})

    threads = [threading.Thread(target=count) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert store.get("counter", "a", "p") == {"n": 400}


def test_any_text_survives_reopening(tmp_path: Path) -> None:
    doc: Json = {"": "\0 ' \" \\ \n 文", "number": 10**400, "nested": [{"x": None}, 0.1, True]}
    first = Store(tmp_path / "state")
    first.put("job", "'; DROP TABLE documents; --", "文", doc)
    first.close()
    second = Store(tmp_path / "state")
    assert second.get("job", "'; DROP TABLE documents; --", "文") == doc
    second.close()


def test_a_change_that_cannot_be_committed_leaves_the_store_usable(store: Store) -> None:
    def refuse_commit(action: int, argument: str | None, *_more: str | None) -> int:
        refused = action == sqlite3.SQLITE_TRANSACTION and argument == "COMMIT"
        return sqlite3.SQLITE_DENY if refused else sqlite3.SQLITE_OK

    store.put("kind", "old", "project", {"a": 1})
    connection: sqlite3.Connection = vars(vars(store)["_database"])["_writer"]
    connection.set_authorizer(refuse_commit)
    with pytest.raises(sqlite3.Error):
        store.put("kind", "new", "project", {"a": 2})
    connection.set_authorizer(None)
    assert store.list("kind", "project") == [{"a": 1}]
    store.put("kind", "new", "project", {"a": 3})
    assert store.list("kind", "project") == [{"a": 1}, {"a": 3}]


def test_documents_up_to_a_value_are_removed(store: Store) -> None:
    for number, when in enumerate(("1", "2", "3", None)):
        store.put("kind", str(number), "", {} if when is None else {"when": when})
    store.put("other", "0", "", {"when": "1"})
    store.put("kind", "0", "project", {"when": "1"})
    assert store.delete_until("kind", "", "when", "2") == 2
    assert store.list("kind", "") == [{"when": "3"}, {}]
    assert len(store.list("other", "")) == len(store.list("kind", "project")) == 1
