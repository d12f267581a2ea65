"""Drawn names and trees, hostile ones included: uploaded, listed, downloaded, deleted, and compared."""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import pytest
from hypothesis import strategies as st
from modelarts._obs import objects
from modelarts._obs.content import BytesContent
from modelarts._obs.paths import ObsPath
from modelarts.exceptions import ObsTransferError
from modelarts.session import Session

from tests.conftest import ForAll

_number: Final = itertools.count()
_ODD: Final = st.sampled_from(
    [*("", ".", "..", "a", "b", "\n", "\x01", "a\r", "*", "[a]", "?", " ", "\\", "模" * 85, "x" * 256)]
)
_PART: Final = _ODD | st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="/\0"), min_size=1, max_size=8
)
_KEYS: Final = st.sets(
    st.lists(_PART, min_size=1, max_size=4).map("/".join).filter(lambda key: 0 < len(key.encode()) <= 900),
    min_size=1,
    max_size=12,
)
_NAME: Final = _PART.filter(lambda part: part not in {"", ".", ".."} and len(part.encode()) <= 255)
_TREE: Final = st.recursive(
    st.binary(max_size=20) | st.sampled_from(["dead link", "loop", "link to a file"]),
    lambda below: st.dictionaries(_NAME, below, max_size=4),
    max_leaves=10,
).filter(lambda tree: isinstance(tree, dict))


@pytest.fixture
def session(environment: dict[str, str]) -> Iterator[Session]:
    """A session that repeats requests: of tens of thousands, some meet a connection that the server closes."""
    with Session(retries=3) as made:
        yield made


def _files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.slow("copies drawn objects", seconds=6)
@pytest.mark.examples(10, long=1000)
def test_objects_of_any_names_come_down_or_are_named(session: Session, bucket: str, for_all: ForAll) -> None:
    def check(keys: set[str]) -> None:
        prefix = f"{next(_number)}/"
        for key in keys:
            objects.put(
                session._connections.obs(), ObsPath(bucket, prefix + key), BytesContent(key.encode()), doing="prepare"
            )
        listed = [stored.path for stored in session.obs.iter(f"obs://{bucket}/{prefix}")]
        assert listed == sorted((f"obs://{bucket}/{prefix}{key}" for key in keys), key=str.encode)
        with TemporaryDirectory() as folder:
            root = Path(folder, "root")
            root.mkdir()
            failed: set[str] = set()
            try:
                session.obs.download_dir(f"obs://{bucket}/{prefix}", root)
            except ObsTransferError as error:
                failed = {failure.name.removeprefix(f"obs://{bucket}/{prefix}") for failure in error.failures}
            there = _files(root / prefix) if (root / prefix).exists() else {}
            assert set(there) == keys - failed
            assert all(content == name.encode() for name, content in there.items())
            assert [path.name for path in Path(folder).iterdir()] == ["root"]
            assert {path.name for path in root.iterdir()} <= {prefix.rstrip("/")}
        for key in failed:
            parts = key.split("/")
            assert (
                {"", ".", ".."} & set(parts)
                or any(len(part.encode()) > 255 for part in parts)
                or any(other.startswith(f"{key}/") for other in keys)
            )
        assert session.obs.delete_dir(f"obs://{bucket}/{prefix}") == len(keys)
        assert list(session.obs.iter(f"obs://{bucket}/{prefix}")) == []

    for_all(_KEYS, check)
    session.obs.delete_bucket(bucket)


def _make(folder: Path, tree: dict[str, object]) -> None:
    folder.mkdir()
    for name, content in tree.items():
        path = folder / name
        if isinstance(content, dict):
            _make(path, content)
        elif isinstance(content, bytes):
            path.write_bytes(content)
        else:
            path.symlink_to(
                {"dead link": "nothing at all", "loop": ".", "link to a file": "/dev/../etc/hosts"}[str(content)]
            )


@pytest.mark.slow("copies drawn folders", seconds=6)
@pytest.mark.examples(25, long=1000)
@pytest.mark.filterwarnings("ignore:Not everything in")
@pytest.mark.filterwarnings("ignore:.*contains no files")
def test_folders_of_any_content_go_up_and_come_back(session: Session, bucket: str, for_all: ForAll) -> None:
    def check(tree: dict[str, object]) -> None:
        with TemporaryDirectory() as folder:
            root = Path(folder, f"tree-{next(_number)}")
            _make(root, tree)
            path = session.obs.upload_dir(root, f"obs://{bucket}/")
            expected = {
                os.path.relpath(Path(here, name), root): Path(here, name).read_bytes()
                for here, _, names in os.walk(root)
                for name in names
                if Path(here, name).is_file()
            }
            listed = {stored.path.removeprefix(path) for stored in session.obs.iter(path)}
            assert listed == set(expected)
            if expected:
                assert _files(session.obs.download_dir(path, Path(folder, "back"))) == expected
                session.obs.upload_dir(root, f"obs://{bucket}/", sync="checksum", delete=True)
                session.obs.download_dir(path, Path(folder, "back"), sync=True, delete=True)
                assert _files(Path(folder, "back", root.name)) == expected
            assert session.obs.delete_dir(path) == len(expected)

    for_all(_TREE, check)
    session.obs.delete_bucket(bucket)
