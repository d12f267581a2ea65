"""The tree and the size of an algorithm's code."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from modelarts_emulator.algorithms.code_tree import with_code
from modelarts_emulator.contract import Json
from modelarts_emulator.obs.storage import ObjectStorage


@pytest.fixture(scope="module")
def storage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ObjectStorage]:
    storage = ObjectStorage(Path(tmp_path_factory.mktemp("code")) / "obs")
    storage.create_bucket("bucket")
    yield storage
    storage.close()


def shown(storage: ObjectStorage, code_dir: str, **more: Any) -> Json:
    return with_code({"metadata": {"name": "a"}, "job_config": {"code_dir": code_dir} | more}, storage)


def files(node: Any, above: str = "") -> Iterator[str]:
    """The files of a tree."""
    for child in node.get("children", ()):
        path = posixpath.join(above, child["name"])
        if child["name"].endswith("/"):
            assert child["children"]
            yield from files(child, path)
        else:
            yield path


_NAME: Final = st.sampled_from(["a", "b", "train.py", "ä", "0"])
_PATHS: Final = st.sets(st.lists(_NAME, min_size=1, max_size=4).map("/".join), min_size=1, max_size=12)


def test_the_tree_is_that_of_the_example(storage: ObjectStorage) -> None:
    storage.put_bytes("bucket", "algo-test/code/test-pytorch.py", b"x" * 4791)
    algorithm: Any = shown(storage, "/bucket/algo-test/code/")
    assert algorithm["metadata"]["size"] == 4791
    assert algorithm["job_config"]["code_tree"] == {"name": "code/", "children": [{"name": "test-pytorch.py"}]}
    assert shown(storage, "obs://bucket/algo-test/code") == algorithm | {
        "job_config": algorithm["job_config"] | {"code_dir": "obs://bucket/algo-test/code"}
    }


@given(paths=_PATHS)
def test_each_file_is_in_the_tree_once(storage: ObjectStorage, paths: set[str]) -> None:
    keys = [f"drawn/{path}" for path in sorted(paths)]
    for key in keys:
        storage.put_bytes("bucket", key, key.encode())
    try:
        algorithm: Any = shown(storage, "/bucket/drawn/")
        tree = algorithm["job_config"]["code_tree"]
        assert sorted(files(tree)) == sorted(paths)
        assert algorithm["metadata"]["size"] == sum(len(key.encode()) for key in keys)
    finally:
        storage.delete_many("bucket", keys)


@pytest.mark.parametrize("code_dir", ["", "code/", "/no-such-bucket/code/", "/bucket/nothing/", "/bucket/algo"])
def test_code_that_is_not_there_has_no_tree(storage: ObjectStorage, code_dir: str) -> None:
    assert shown(storage, code_dir, code_tree={"name": "old/"}) == {
        "metadata": {"name": "a"},
        "job_config": {"code_dir": code_dir},
    }


def test_a_tree_is_bounded(storage: ObjectStorage) -> None:
    storage.put_bytes("bucket", f"deep/{'/'.join('a' * 21)}", b"")
    for number in range(1001):
        storage.put_bytes("bucket", f"wide/{number}", b"")
    for code_dir in ("/bucket/deep/", "/bucket/wide/"):
        assert "code_tree" not in str(shown(storage, code_dir))
