"""`mox.file.rename` of what OBS is on one side of, or on both: nothing is lost."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

ROOT = "obs://bucket-a/renaming"


@pytest.fixture(autouse=True)
def _tree(mox: ModuleType) -> Iterator[None]:
    for name in ("e/x.txt", "d/x.txt", "d/d/y.txt"):
        mox.file.write(f"{ROOT}/{name}", name)
    yield
    mox.file.remove(ROOT, recursive=True)


def _names(mox: ModuleType, url: str) -> list[str]:
    names: list[str] = mox.file.list_directory(url, recursive=True, remove_sep=False)
    return names


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("obs://bucket-a/renaming/e/x.txt", "obs://bucket-a/renaming/e/x.txt"),
        ("obs://bucket-a/renaming/e/x.txt", "s3://bucket-a//renaming/./e//x.txt"),
        ("obs://bucket-a/renaming/e", "obs://bucket-a/renaming/e/"),
        ("obs:/bucket-a/renaming/e/", "obs://bucket-a/renaming//e"),
        ("obs://bucket-a", "s3://bucket-a/"),
    ],
)
@pytest.mark.parametrize("shifted", [False, True])
def test_what_is_there_already_stays(mox: ModuleType, source: str, target: str, shifted: bool) -> None:
    before = _names(mox, ROOT)
    if shifted:
        mox.file.shift("os", "mox")
    try:
        (os.rename if shifted else mox.file.rename)(source, target)
    finally:
        mox.file.shift("mox", "os")
    assert _names(mox, ROOT) == before


@pytest.mark.parametrize("target", ["d/inner", "d/d", "d//d/z/", "."])
def test_a_folder_does_not_move_into_itself_nor_over_itself(mox: ModuleType, target: str) -> None:
    before = _names(mox, ROOT)
    with pytest.raises(OSError, match="would be in it") as caught:
        mox.file.rename(f"{ROOT}/d", f"{ROOT}/{target}")
    assert caught.value.errno == errno.EINVAL
    assert _names(mox, ROOT) == before


def test_a_folder_whose_content_goes_up(mox: ModuleType) -> None:
    mox.file.rename(f"{ROOT}/d/d", f"{ROOT}/d")
    assert _names(mox, f"{ROOT}/d") == ["x.txt", "y.txt"]


def test_what_is_not_there_and_what_is_something_else(mox: ModuleType) -> None:
    for missing in ("nothing", "nothing/"):
        with pytest.raises(FileNotFoundError):
            mox.file.rename(f"{ROOT}/{missing}", f"{ROOT}/nothing")
    before = _names(mox, ROOT)
    for call in (mox.file.rename, mox.file.copy_parallel):
        for target in ("e/x.txt", "e/x.txt/"):
            with pytest.raises(NotADirectoryError):
                call(f"{ROOT}/d", f"{ROOT}/{target}")
    assert _names(mox, ROOT) == before
    with pytest.raises(IsADirectoryError):
        mox.file.rename(f"{ROOT}/e/x.txt", f"{ROOT}/d")


def test_empty_folders_move(mox: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "tree" / "empty" / "deep").mkdir(parents=True)
    (tmp_path / "tree" / "a").write_text("a")
    (tmp_path / "bare").mkdir()
    mox.file.rename(str(tmp_path / "tree"), f"{ROOT}/tree")
    mox.file.rename(str(tmp_path / "bare"), f"{ROOT}/bare")
    assert list(tmp_path.iterdir()) == []
    assert _names(mox, f"{ROOT}/tree") == ["a", "empty/", "empty/deep/"]
    mox.file.rename(f"{ROOT}/bare", f"{ROOT}/moved")
    assert [mox.file.exists(f"{ROOT}/{name}") for name in ("bare", "moved")] == [False, True]


def test_links_move_with_what_they_lead_to(mox: ModuleType, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "x").write_text("x")
    (tmp_path / "tree" / "real").mkdir(parents=True)
    (tmp_path / "tree" / "real" / "y").write_text("y")
    (tmp_path / "tree" / "link").symlink_to("real")
    (tmp_path / "tree" / "other").symlink_to(outside)
    mox.file.rename(str(tmp_path / "tree"), f"{ROOT}/tree")
    assert _names(mox, f"{ROOT}/tree") == ["link/", "link/y", "other/", "other/x", "real/", "real/y"]
    assert list(tmp_path.rglob("*")) == [outside, outside / "x"]


@pytest.mark.parametrize("kind", ["link", "loop", "pipe"])
def test_what_obs_cannot_have_keeps_the_folder_where_it_is(mox: ModuleType, tmp_path: Path, kind: str) -> None:
    tree = tmp_path / "tree"
    (tree / "sub").mkdir(parents=True)
    (tree / "sub" / "a").write_text("a")
    if kind == "pipe":
        os.mkfifo(tree / "sub" / "odd")
    else:
        (tree / "sub" / "odd").symlink_to(tree if kind == "loop" else "nothing")
    with pytest.raises(OSError, match="odd"):
        mox.file.rename(str(tree), f"{ROOT}/tree")
    assert (tree / "sub" / "a").read_text() == "a"
    assert not mox.file.exists(f"{ROOT}/tree")


@pytest.mark.parametrize("target", ["{tmp}/copy", "obs://bucket-a/renaming/copy"])
def test_empty_folders_are_copied(mox: ModuleType, tmp_path: Path, target: str) -> None:
    (tmp_path / "tree" / "sub").mkdir(parents=True)
    place = target.format(tmp=tmp_path)
    mox.file.copy_parallel(str(tmp_path / "tree"), place)
    assert mox.file.list_directory(place, recursive=True) == ["sub"]
    mox.file.copy_parallel(f"{place}/sub", f"{place}-2")
    assert mox.file.is_directory(f"{place}-2")


def _after_each(
    monkeypatch: pytest.MonkeyPatch, name: str, write: Callable[[], object], times: int | None = None
) -> None:
    """Let another program write after something was copied."""
    from moxing.framework.file import transfers

    copy = getattr(transfers, name)
    done = 0

    def copying(*arguments: object) -> None:
        nonlocal done
        copy(*arguments)
        done += 1
        if times is None or done <= times:
            write()

    monkeypatch.setattr(transfers, name, copying)


@pytest.mark.parametrize("call", ["rename", "shutil.move"])
def test_what_is_written_to_a_folder_while_it_moves_stays(
    mox: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    tree = tmp_path / "tree"
    (tree / "sub").mkdir(parents=True)
    for name in ("a", "b", "sub/c"):
        (tree / name).write_text("old")
    (tree / "sub" / "d").hardlink_to(tree / "a")
    written: dict[str, str] = {}
    copied: list[None] = []

    def write() -> None:
        copied.append(None)
        others = [tree / "b"] if len(copied) == 4 else []  # a file that changes while it is being copied is refused
        for path in (tree / f"new-{len(written)}", tree / "sub" / "e", *others):
            path.write_text(f"new {len(written)}")
            written[path.relative_to(tree).as_posix()] = path.read_text()

    _after_each(monkeypatch, "upload", write)
    if call == "rename":
        with pytest.raises(OSError, match=r"meanwhile, and stays: '.*/tree/b', '.*/tree/new-0'") as caught:
            mox.file.rename(str(tree), f"{ROOT}/tree")
        assert caught.value.errno == errno.EBUSY
    else:
        mox.file.shift("os", "mox")
        try:
            with pytest.raises(OSError, match="tree"):
                shutil.move(str(tree), f"{ROOT}/tree")
        finally:
            mox.file.shift("mox", "os")
    here = {path.relative_to(tree).as_posix(): path.read_text() for path in tree.rglob("*") if path.is_file()}
    assert here.items() >= written.items()
    assert {"a", "b", "sub/", "sub/c", "sub/d"} <= set(_names(mox, f"{ROOT}/tree"))
    monkeypatch.undo()
    mox.file.rename(str(tree), f"{ROOT}/tree")
    assert not tree.exists()
    assert {name: mox.file.read(f"{ROOT}/tree/{name}") for name in written} == written


def test_a_file_that_is_written_while_it_moves_stays(
    mox: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").write_text("old")
    _after_each(monkeypatch, "upload", lambda: (tmp_path / "a").write_text("new"), 1)
    with pytest.raises(OSError, match="was changed or added there meanwhile, and stays"):
        mox.file.rename(str(tmp_path / "a"), f"{ROOT}/a")
    assert ((tmp_path / "a").read_text(), mox.file.read(f"{ROOT}/a")) == ("new", "old")


@pytest.mark.parametrize("kind", ["file", "folder"])
@pytest.mark.parametrize("target", ["{tmp}/to", "obs://bucket-b/to"])
def test_an_object_that_is_replaced_while_it_moves_stays(
    mox: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, target: str, kind: str
) -> None:
    place = target.format(tmp=tmp_path)
    source = f"{ROOT}/d" if kind == "folder" else f"{ROOT}/d/x.txt"
    copy = "duplicate" if place.startswith("obs:") else "download"
    _after_each(monkeypatch, copy, lambda: [mox.file.write(f"{ROOT}/d/{name}", "new") for name in ("x.txt", "new")])
    with pytest.raises(OSError, match=r"meanwhile, and stays: 'obs://bucket-a/renaming/d/x.txt'"):
        mox.file.rename(source, place)
    assert _names(mox, f"{ROOT}/d") == ["new", "x.txt"] if kind == "folder" else ["d/", "d/y.txt", "new", "x.txt"]
    assert mox.file.read(f"{ROOT}/d/x.txt") == "new"
    assert mox.file.read(f"{place}/x.txt" if kind == "folder" else place) == "d/x.txt"
    mox.file.remove(place, recursive=True)


@pytest.mark.parametrize("marker", ["", "d/"])
def test_what_a_folder_marker_contains_moves_too_or_stays(mox: ModuleType, tmp_path: Path, marker: str) -> None:
    from modelarts._obs import objects
    from modelarts._obs.content import BytesContent
    from modelarts._obs.paths import ObsPath
    from moxing.framework.file.places import connections

    odd = ObsPath("bucket-a", f"renaming/d/{marker}")
    objects.put(connections().obs(), odd, BytesContent(b"content"), doing="prepare")
    with pytest.raises(OSError, match="has content, but its name is a folder's"):
        mox.file.rename(f"{ROOT}/d", str(tmp_path / "to"))
    assert objects.head(connections().obs(), odd).size == 7
    mox.file.rename(f"{ROOT}/d", f"{ROOT}/to")
    assert objects.head(connections().obs(), ObsPath("bucket-a", f"renaming/to/{marker}")).size == 7
    assert not mox.file.exists(f"{ROOT}/d")


@pytest.mark.parametrize("call", ["rename", "copy_parallel"])
def test_files_that_would_be_one_on_this_machine_stay_in_obs(mox: ModuleType, tmp_path: Path, call: str) -> None:
    for name in ("link/a", "real/a", "real/b"):
        mox.file.write(f"{ROOT}/{name}", name)
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    before = _names(mox, ROOT)
    with pytest.raises(mox.file.MoxFileNameDuplicateException, match=r"'.*real/a' and '.*link/a' are the same file"):
        getattr(mox.file, call)(ROOT, str(tmp_path))
    assert _names(mox, ROOT) == before
    assert not list((tmp_path / "real").iterdir())


def test_partial_files_of_downloads_that_were_killed_are_neither_copied_nor_kept(
    mox: ModuleType, tmp_path: Path
) -> None:
    names = [f".modelarts-0123456789abcdef-{kind}0123456789abcdef.part" for kind in "rt"]
    for folder in (tmp_path / "e", tmp_path / "e" / "sub"):
        folder.mkdir()
        for name in names:
            (folder / name).write_bytes(b"half")
    (tmp_path / "e" / "y.txt").write_text("y")
    mox.file.copy_parallel(str(tmp_path / "e"), f"{ROOT}/f")
    assert _names(mox, f"{ROOT}/f") == ["sub/", "y.txt"]
    mox.file.copy_parallel(f"{ROOT}/e", str(tmp_path / "e"))
    assert sorted(path.name for path in (tmp_path / "e").iterdir()) == [names[0], "sub", "x.txt", "y.txt"]
    mox.file.rename(str(tmp_path / "e"), f"{ROOT}/g")
    assert _names(mox, f"{ROOT}/g") == ["sub/", "x.txt", "y.txt"]
    assert not (tmp_path / "e").exists()


def test_an_object_that_is_replaced_while_others_are_deleted_stays(
    mox: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    from modelarts._obs import copies, objects

    delete_all = objects.delete_all
    pages: list[object] = []

    def deleting(*arguments: object) -> int:
        if not pages:
            mox.file.write(f"{ROOT}/d/x.txt", "new")
        pages.append(arguments[-1])
        return delete_all(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(copies, "_LOOKED_AT", 1)
    monkeypatch.setattr(objects, "delete_all", deleting)
    with pytest.raises(OSError, match="was changed or added there meanwhile, and stays"):
        mox.file.rename(f"{ROOT}/d", f"{ROOT}/to")
    assert len(pages) > 1
    assert mox.file.read(f"{ROOT}/d/x.txt") == "new"
