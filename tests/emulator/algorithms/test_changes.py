"""Changes of an algorithm at the same time."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path
from typing import Final

from modelarts_emulator.algorithms.code_tree import CodeObject
from modelarts_emulator.algorithms.records import Algorithms
from modelarts_emulator.contract import Identity, Json
from modelarts_emulator.state.store import Store
from modelarts_emulator.training.catalogue import load_catalogue

from tests.support.polling import DEADLINE

_ME: Final = Identity("me", "user", "domain", "domain-1", "project")
_CODE: Final[Json] = {"code_dir": "/bucket/code/", "boot_file": "/bucket/code/train.py"}


class _SlowObjects:
    """A bucket whose objects are listed when a test says so."""

    def __init__(self) -> None:
        self.asked = threading.Event()
        self.go_on = threading.Event()

    def bucket_exists(self, name: str) -> bool:
        return True

    def objects(self, bucket: str, prefix: str = "") -> Iterator[CodeObject]:
        self.asked.set()
        assert self.go_on.wait(DEADLINE)
        yield from ()


def test_a_deleted_algorithm_does_not_come_back_by_a_change_that_is_under_way(tmp_path: Path) -> None:
    store, objects = Store(tmp_path / "store.sqlite3"), _SlowObjects()
    algorithms = Algorithms(store, load_catalogue(), objects)
    objects.go_on.set()
    added = algorithms.add("project", {"metadata": {"name": "a"}, "job_config": _CODE}, _ME)
    metadata = added["metadata"]
    assert isinstance(metadata, dict)
    algorithm_id = str(metadata["id"])
    objects.asked.clear()
    objects.go_on.clear()
    with ThreadPoolExecutor(2) as threads:
        changing = threads.submit(algorithms.change, "project", algorithm_id, {"job_config": _CODE})
        assert objects.asked.wait(DEADLINE)
        removing = threads.submit(algorithms.remove, "project", algorithm_id)
        wait([removing], timeout=0.1)  # it may be first, if nothing keeps it
        objects.go_on.set()
        assert changing.result(DEADLINE)
        assert removing.result(DEADLINE)
    assert algorithms.get("project", algorithm_id) is None
    store.close()
