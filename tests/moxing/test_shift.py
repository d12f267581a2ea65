"""`mox.file.shift`: Python's own functions take paths in OBS, and do with others what they always do."""

from __future__ import annotations

import builtins
import glob
import inspect
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


def test_every_signature_of_python_is_taken(mox: ModuleType) -> None:
    from moxing.framework.file import originals, shifting

    for name, remote in shifting._IN_OBS.items():
        local = inspect.signature(originals.ORIGINAL[name]).parameters.values()
        taken = inspect.signature(remote).parameters
        if not any(parameter.kind is parameter.VAR_KEYWORD for parameter in taken.values()):
            positional = [p.name for p in local if p.kind is not p.KEYWORD_ONLY]
            assert positional == [p.name for p in taken.values() if p.kind is not p.KEYWORD_ONLY], name
            assert {parameter.name for parameter in local} <= set(taken), name


def test_keywords_and_the_functions_beside_those_of_the_table(shifted: None, tmp_path: Path) -> None:
    path = f"{ROOT}/a.txt"
    assert os.listdir(path=ROOT) == ["a.txt", "images"]  # noqa: PTH208
    with open(file=path, closefd=True) as file:  # noqa: PTH123
        assert file.read() == "a.txt"
    with pytest.raises(ValueError, match="opener"):
        open(path, opener=os.open)  # noqa: SIM115
    status = os.stat(path, follow_symlinks=False)  # noqa: PTH116
    assert isinstance(status, os.stat_result)
    assert (status[6], status.st_mtime_ns) == (5, os.lstat(path).st_mtime_ns)
    assert os.path.getmtime(path) == status.st_mtime == status[8] + status.st_mtime % 1  # noqa: PTH204
    assert os.path.lexists(path)
    assert os.path.samefile(path, f"s3://{path.removeprefix('obs://')}")  # noqa: PTH121
    assert not os.path.samefile(path, f"{ROOT}/images/1.jpg")  # noqa: PTH121
    assert [Path(name).exists() for name in (path, ROOT, f"{ROOT}/nothing")] == [True, True, False]
    assert Path(path).read_text() == "a.txt"
    assert sorted(child.name for child in Path(ROOT).iterdir()) == ["a.txt", "images"]
    assert shutil.copy(path, f"{ROOT}/images") == f"{ROOT}/images/a.txt"
    assert shutil.copy2(path, tmp_path) == str(tmp_path / "a.txt")
    assert shutil.copy2(src=tmp_path / "a.txt", dst=f"{ROOT}/b.txt", follow_symlinks=True) == f"{ROOT}/b.txt"
    (tmp_path / "link").symlink_to("a.txt")
    with pytest.raises(OSError, match="link"):
        shutil.copyfile(tmp_path / "link", f"{ROOT}/link", follow_symlinks=False)
    with pytest.raises(IsADirectoryError):
        shutil.copyfile(path, f"{ROOT}/images")
    os.replace(f"{ROOT}/b.txt", path)  # noqa: PTH105
    shutil.move(path, str(tmp_path / "moved"))
    os.unlink(f"{ROOT}/images/a.txt")  # noqa: PTH108
    with pytest.raises(IsADirectoryError):
        os.remove(f"{ROOT}/images")  # noqa: PTH107
    with pytest.raises(FileNotFoundError):
        Path(path).unlink()
    assert os.listdir(ROOT) == ["images"]  # noqa: PTH208
    failed: list[Any] = []
    shutil.rmtree(f"{ROOT}/nothing", onerror=lambda *error: failed.append(error[2][0]))
    assert issubclass(failed[0], FileNotFoundError)
    assert glob.glob("*.jpg", root_dir=f"{ROOT}/images") == ["1.jpg", "2.jpg"]  # noqa: PTH207


@pytest.mark.parametrize("target", ["{tmp}/copy", "obs://bucket-a/shifted/copy"])
def test_what_a_tree_is_copied_without(shifted: None, tmp_path: Path, target: str) -> None:
    place = target.format(tmp=tmp_path)
    for name in (".git/config", "images/a.txt", "images/deep/x.pyc", "images/deep/y"):
        path = tmp_path / "tree" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    shutil.copytree(tmp_path / "tree", f"{ROOT}/tree")
    seen: list[str] = []

    def ignore(folder: str, names: list[str]) -> set[str]:
        seen.append(folder)
        return {name for name in names if name == ".git" or name.endswith(".pyc")}

    copied: list[str] = []

    def copy(source: str, to: str) -> None:
        copied.append(to)
        shutil.copyfile(source, to)

    assert shutil.copytree(f"{ROOT}/tree", place, ignore=ignore) == place
    assert shutil.copytree(f"{ROOT}/tree", place, False, ignore, copy, False, dirs_exist_ok=True) == place
    assert sorted(copied) == [f"{place}/images/a.txt", f"{place}/images/deep/y"]
    assert sorted(glob.glob(f"{place}/**/*", recursive=True, include_hidden=True)) == sorted(  # noqa: PTH207
        f"{place}/{name}" for name in ("images", "images/a.txt", "images/deep", "images/deep/y")
    )
    assert set(seen) == {f"{ROOT}/tree{below}" for below in ("", "/images", "/images/deep")}


def test_links_that_a_tree_in_obs_cannot_have(shifted: None, tmp_path: Path) -> None:
    (tmp_path / "a").write_text("a")
    (tmp_path / "link").symlink_to("a")
    with pytest.raises(OSError, match="symlinks=False"):
        shutil.copytree(tmp_path, f"{ROOT}/tree", symlinks=True)
    (tmp_path / "nowhere").symlink_to("nothing")
    with pytest.raises(OSError, match="nowhere"):
        shutil.copytree(tmp_path, f"{ROOT}/tree")
    shutil.copytree(tmp_path, f"{ROOT}/tree", ignore_dangling_symlinks=True)
    assert os.listdir(f"{ROOT}/tree") == ["a", "link"]  # noqa: PTH208
