"""`mox.file.shift`: Python's own functions take paths in OBS, and do with others what they always do."""

from __future__ import annotations

import builtins
import glob
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = "obs://bucket-a/shifted"


@pytest.fixture
def shifted(mox: ModuleType) -> Iterator[None]:
    mox.file.shift("os", "mox")
    try:
        yield
    finally:
        mox.file.shift("mox", "os")


@pytest.fixture(autouse=True)
def _tree(mox: ModuleType) -> None:
    mox.file.remove(ROOT, recursive=True)
    for name in ("a.txt", "images/1.jpg", "images/2.jpg"):
        mox.file.write(f"{ROOT}/{name}", name)


def test_every_function_of_the_table(shifted: None, tmp_path: Path) -> None:
    # As scripts write it, hence no pathlib.
    with open(f"{ROOT}/hello.txt", "w", encoding="utf-8") as file:  # noqa: PTH123
        file.write("hello")
    with open(f"{ROOT}/hello.txt") as file:  # noqa: PTH123
        assert file.read() == "hello"
    assert glob.glob(f"{ROOT}/*.txt") == [f"{ROOT}/a.txt", f"{ROOT}/hello.txt"]  # noqa: PTH207
    assert os.listdir(ROOT) == ["a.txt", "hello.txt", "images"]  # noqa: PTH208
    os.makedirs(f"{ROOT}/new/deep")  # noqa: PTH103
    os.makedirs(f"{ROOT}/new/deep", exist_ok=True)  # noqa: PTH103
    with pytest.raises(FileExistsError):
        os.makedirs(f"{ROOT}/new/deep")  # noqa: PTH103
    os.mkdir(f"{ROOT}/new/other")  # noqa: PTH102
    assert os.path.exists(f"{ROOT}/new/other")  # noqa: PTH110
    assert os.path.isdir(f"{ROOT}/new")  # noqa: PTH112
    assert os.path.isfile(f"{ROOT}/a.txt")  # noqa: PTH113 - by os.stat
    assert os.path.getsize(f"{ROOT}/hello.txt") == os.stat(f"{ROOT}/hello.txt").st_size == 5  # noqa: PTH202, PTH116
    with os.scandir(ROOT) as entries:
        assert {entry.name for entry in entries if entry.is_file()} == {"a.txt", "hello.txt"}
    assert [names for _, _, names in os.walk(f"{ROOT}/images")] == [["1.jpg", "2.jpg"]]
    os.rename(f"{ROOT}/hello.txt", str(tmp_path / "hello.txt"))  # noqa: PTH104
    assert (tmp_path / "hello.txt").read_text() == "hello"
    os.remove(f"{ROOT}/a.txt")  # noqa: PTH107
    with pytest.raises(FileNotFoundError):
        os.remove(f"{ROOT}/a.txt")  # noqa: PTH107
    shutil.copyfile(tmp_path / "hello.txt", f"{ROOT}/copy.txt")
    shutil.copytree(f"{ROOT}/images", str(tmp_path / "images"))
    assert sorted(path.name for path in (tmp_path / "images").iterdir()) == ["1.jpg", "2.jpg"]
    with pytest.raises(FileExistsError):
        shutil.copytree(str(tmp_path / "images"), f"{ROOT}/images")
    shutil.rmtree(f"{ROOT}/images")
    shutil.rmtree(f"{ROOT}/images", ignore_errors=True)
    with pytest.raises(OSError, match="images"):
        shutil.rmtree(f"{ROOT}/images")
    assert os.listdir(ROOT) == ["copy.txt", "new"]  # noqa: PTH208


def test_files_of_this_machine_are_as_before(shifted: None, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "nothing")
    descriptor = os.open(tmp_path, os.O_RDONLY)
    try:
        assert os.listdir(descriptor) == ["link"]  # noqa: PTH208
        assert os.stat("link", dir_fd=descriptor, follow_symlinks=False).st_size
    finally:
        os.close(descriptor)
    with open(os.open(tmp_path / "file", os.O_CREAT | os.O_WRONLY), "wb", closefd=True) as file:  # noqa: PTH123
        file.write(b"x")
    shutil.copy2(tmp_path / "file", tmp_path / "copy")
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(tmp_path, Path(folder, "tree"), symlinks=True)
    with pytest.raises(FileNotFoundError):
        os.remove(tmp_path / "nothing")  # noqa: PTH107
    with pytest.raises(TypeError):
        os.listdir(1.5)  # type: ignore[call-overload]  # noqa: PTH208


def test_all_is_put_back(mox: ModuleType) -> None:
    def functions() -> tuple[Any, ...]:
        return builtins.open, glob.glob, os.listdir, os.path.exists, os.walk, shutil.rmtree

    before = functions()
    mox.file.shift("os", "mox")
    assert all(now is not then for now, then in zip(functions(), before, strict=True))
    mox.file.shift("mox", "os")
    assert functions() == before
    with pytest.raises(ValueError, match="shift"):
        mox.file.shift("tf", "mox")
