"""`delete=True` deletes what is not in the source, and nothing else: whatever paths lead to it, whoever else writes."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import pytest
from hypothesis import strategies as st
from modelarts._obs import extra_files, listing, objects, transfers
from modelarts._obs.content import BytesContent
from modelarts._obs.extra_files import delete_files, extra_below, traces_below
from modelarts._obs.paths import ObsPath
from modelarts._obs.synchronization import Sync
from modelarts.exceptions import InvalidArgumentError, ObsObjectNotFoundError, ObsTransferError
from modelarts.session import Session

from tests.conftest import ForAll


def _put(session: Session, bucket: str, *keys: str) -> None:
    for key in keys:
        content = b"" if key.endswith("/") else key.encode()
        objects.put(session._connections.obs(), ObsPath(bucket, key), BytesContent(content), doing="prepare")


def _mirror(session: Session, bucket: str, above: Path) -> Path:
    return session.obs.download_dir(f"obs://{bucket}/d/", above, sync=True, delete=True)


@pytest.mark.parametrize("links", [{"sub": "real"}, {"sub": "other", "other": "real"}, {"sub": "up/real", "up": "."}])
def test_what_was_downloaded_through_a_link_stays(
    session: Session, bucket: str, tmp_path: Path, links: dict[str, str]
) -> None:
    _put(session, bucket, "d/sub/x", "d/real/y")
    root = tmp_path / "d"
    (root / "real").mkdir(parents=True)
    (root / "real" / "old").write_bytes(b"old")
    for name, target in links.items():
        (root / name).symlink_to(target)
    for _ in range(2):
        _mirror(session, bucket, tmp_path)
        assert (root / "sub" / "x").read_bytes() == b"d/sub/x"
        assert (root / "real" / "y").read_bytes() == b"d/real/y"
        assert not (root / "real" / "old").exists()


def test_what_an_unchanged_link_leads_to_stays(session: Session, bucket: str, tmp_path: Path) -> None:
    _put(session, bucket, "d/a")
    root = _mirror(session, bucket, tmp_path)
    (root / "a").rename(root / "b")
    (root / "c").symlink_to("b")
    (root / "a").symlink_to("c")
    _mirror(session, bucket, tmp_path)
    assert (root / "a").read_bytes() == b"d/a"


def test_the_same_file_by_another_name_stays_where_names_are_the_same(tmp_path: Path) -> None:
    """On a file system that ignores case; here, as a second name of the file in the same folder."""
    (tmp_path / "ä").write_bytes(b"x")
    for name in ("Ä", "A\u0308", "other"):
        (tmp_path / name).hardlink_to(tmp_path / "ä")
    (tmp_path / "a\u0308").write_bytes(b"another file")
    before, _ = traces_below(tmp_path)
    assert delete_files(tmp_path, before, extra_below(tmp_path, before, {str(tmp_path / "ä")})) == (2, [])
    assert {path.name for path in tmp_path.iterdir()} == {"ä", "Ä", "A\u0308"}


def test_objects_that_would_be_one_file_are_named(
    session: Session, bucket: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _put(session, bucket, "d/a/x", "d/b/x", "d/b/X")
    (tmp_path / "d" / "a").mkdir(parents=True)
    (tmp_path / "d" / "b").symlink_to("a")
    with pytest.raises(ObsTransferError, match="b/x: It would be the same file on this machine as 'a/x'") as caught:
        _mirror(session, bucket, tmp_path)
    assert len(caught.value.failures) == 1
    assert {path.read_bytes() for path in (tmp_path / "d" / "a").iterdir()} == {b"d/a/x", b"d/b/X"}

    def is_same(path: Path, other: Path) -> bool:
        return path.exists() and path.name.casefold() == other.name.casefold()

    monkeypatch.setattr(extra_files, "_is_same", is_same)  # as where case is ignored
    for target in ("other", "2024"):  # neither of which is there yet
        with pytest.raises(ObsTransferError) as caught:
            session.obs.download_dir(f"obs://{bucket}/d/", tmp_path / target)
        assert [failure.name for failure in caught.value.failures] == [f"obs://{bucket}/d/b/x"]
        assert sorted(path.name for path in (tmp_path / target / "d").rglob("*")) == ["X", "a", "b", "x"]


def test_names_of_one_file_are_deleted_unless_they_are_in_the_source(
    session: Session, bucket: str, tmp_path: Path
) -> None:
    _put(session, bucket, "d/a")
    root = _mirror(session, bucket, tmp_path)
    for name in ("b", "sub/c", "sub/d"):
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).hardlink_to(root / "a")
    _mirror(session, bucket, tmp_path)
    assert [path.name for path in root.iterdir()] == ["a"]


def test_what_another_program_writes_meanwhile_stays(
    session: Session, bucket: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In either direction: a file or an object that is new, and one that has changed."""
    _put(session, bucket, "d/a")
    root = _mirror(session, bucket, tmp_path)
    (root / "gone").write_bytes(b"x")
    (root / "rewritten").write_bytes(b"x")
    run = transfers.run

    def meanwhile(write: Callable[[], object]) -> None:
        def running(*arguments: object, **options: object) -> object:
            outcome = run(*arguments, **options)  # type: ignore[arg-type]
            write()
            return outcome

        monkeypatch.setattr(transfers, "run", running)

    meanwhile(lambda: [(root / name).write_bytes(b"mine") for name in ("new", "rewritten")])
    _mirror(session, bucket, tmp_path)
    assert {path.name for path in root.iterdir()} == {"a", "new", "rewritten"}
    for name in ("new", "rewritten"):
        (root / name).unlink()
    _put(session, bucket, "d/gone", "d/rewritten")
    meanwhile(lambda: [session.obs.write_bytes(f"obs://{bucket}/d/{name}", b"mine") for name in ("new", "rewritten")])
    session.obs.upload_dir(root, f"obs://{bucket}/", sync=True, delete=True)
    assert [Path(stored.path).name for stored in session.obs.iter(f"obs://{bucket}/")] == ["a", "new", "rewritten"]


def test_an_object_that_is_replaced_while_others_are_deleted_stays(
    session: Session, bucket: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _put(session, bucket, "d/a", "d/b", "d/c", "d/d")
    (tmp_path / "d").mkdir()
    (tmp_path / "d" / "a").write_bytes(b"d/a")
    delete_all = objects.delete_all

    def deleting(*arguments: object) -> int:
        session.obs.write_bytes(f"obs://{bucket}/d/d", b"new")
        return delete_all(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(listing, "PAGE", 2)
    monkeypatch.setattr(objects, "delete_all", deleting)
    session.obs.upload_dir(tmp_path / "d", f"obs://{bucket}/", sync=True, delete=True)
    assert {Path(stored.path).name for stored in session.obs.iter(f"obs://{bucket}/")} == {"a", "d"}


@pytest.mark.filterwarnings("ignore:Not everything in")
def test_a_source_without_files_empties_no_target(session: Session, bucket: str, tmp_path: Path) -> None:
    _put(session, bucket, "d/a", "e/")
    root = _mirror(session, bucket, tmp_path)
    (root / "a").rename(tmp_path / "kept")
    for name in ("", "dead"):
        if name:
            (root / name).symlink_to("nothing")
        with pytest.raises(
            InvalidArgumentError, match=rf"no files.*nothing was deleted.*delete_dir\('obs://{bucket}/d/'"
        ):
            session.obs.upload_dir(root, f"obs://{bucket}/", sync=True, delete=True)
    with pytest.warns(UserWarning, match=f"no files, so nothing was uploaded to obs://{bucket}/d/"):
        session.obs.upload_dir(root, f"obs://{bucket}/", sync=True)
    with pytest.warns(UserWarning, match=f"no files, so nothing was uploaded to obs://{bucket}/new/d/"):
        session.obs.upload_dir(root, f"obs://{bucket}/new/", sync=True, delete=True)
    assert session.obs.exists(f"obs://{bucket}/d/a")
    (tmp_path / "e").mkdir()
    (tmp_path / "kept").rename(tmp_path / "e" / "kept")
    for name in ("e", "nothing"):  # with a folder marker, and without
        with pytest.raises(ObsObjectNotFoundError, match=rf"There are no .* in obs://{bucket}/{name}/"):
            session.obs.download_dir(f"obs://{bucket}/{name}/", tmp_path, sync=True, delete=True)
    assert (tmp_path / "e" / "kept").exists()
    (tmp_path / "e" / "kept").unlink()
    session.obs.download_dir(f"obs://{bucket}/e/", tmp_path, sync=True, delete=True)


def test_what_cannot_be_deleted_is_named_and_the_rest_is_deleted(
    session: Session, bucket: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As in a folder that cannot be written to; which the superuser, who may run this test, always can."""
    _put(session, bucket, "d/a")
    root = _mirror(session, bucket, tmp_path)
    for name in ("locked", "other"):
        (root / name).write_bytes(b"x")
    unlink = Path.unlink

    def refused(path: Path, missing_ok: bool = False) -> None:
        if path.name == "locked":
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        unlink(path, missing_ok)

    monkeypatch.setattr(Path, "unlink", refused)
    with pytest.raises(
        ObsTransferError, match=r"1 of the files that are not in .* were not deleted.*locked: Permission"
    ):
        _mirror(session, bucket, tmp_path)
    assert {path.name for path in root.iterdir()} == {"a", "locked"}


def test_a_folder_that_cannot_be_listed_is_named_and_the_rest_is_copied_and_deleted(
    session: Session, bucket: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _put(session, bucket, "d/a")
    for name in ("other", "private/x"):
        (tmp_path / "d" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "d" / name).write_bytes(b"x")
    scandir = os.scandir

    def refused(path: str) -> object:
        if Path(path).name == "private":
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refused)
    with pytest.raises(ObsTransferError, match="private: What is in it cannot be looked at: Permission") as caught:
        _mirror(session, bucket, tmp_path)
    monkeypatch.undo()
    assert (len(caught.value.failures), caught.value.transferred) == (1, 1)
    assert {path.name for path in (tmp_path / "d").rglob("*")} == {"a", "private", "x"}


def test_a_file_where_there_has_to_be_a_folder_is_named(session: Session, bucket: str, tmp_path: Path) -> None:
    _put(session, bucket, "d/a", "d/sub/b", "d/sub/c/x")
    (tmp_path / "d").mkdir()
    (tmp_path / "d" / "sub").write_bytes(b"mine")
    with pytest.raises(ObsTransferError, match="d/sub' is a file, where there has to be a folder") as caught:
        _mirror(session, bucket, tmp_path)
    assert len(caught.value.failures) == 2
    file = tmp_path / "d" / "sub"
    below = r"dst_local_dir=.*is below '.*/d/sub', which is a file"
    with pytest.raises(InvalidArgumentError, match=below):
        session.obs.download_dir(f"obs://{bucket}/d/", file / "x")
    for place in (file / "a", f"{file}/x/"):
        with pytest.raises(InvalidArgumentError, match=below):
            session.obs.download_file(f"obs://{bucket}/d/a", place)
    assert file.read_bytes() == b"mine"
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "d").write_bytes(b"mine")
    with pytest.raises(InvalidArgumentError, match="contains a file 'd', where the folder has to be"):
        session.obs.download_dir(f"obs://{bucket}/d/", tmp_path / "other", sync=True)


@pytest.mark.parametrize("sync", [True, "checksum"])
def test_a_folder_where_there_has_to_be_a_file_is_named_and_stays(
    session: Session, bucket: str, tmp_path: Path, sync: Sync
) -> None:
    _put(session, bucket, "d/a", "d/b")
    (tmp_path / "d" / "a").mkdir(parents=True)
    (tmp_path / "d" / "a" / "mine").write_bytes(b"mine")
    (tmp_path / "d" / "extra").write_bytes(b"mine")
    with pytest.raises(ObsTransferError, match=r"There is a folder '.*/d/a', which an object cannot replace") as caught:
        session.obs.download_dir(f"obs://{bucket}/d/", tmp_path, sync=sync, delete=True)
    assert [failure.name for failure in caught.value.failures] == [f"obs://{bucket}/d/a"]
    assert caught.value.transferred == 1
    assert {path.name for path in (tmp_path / "d").rglob("*")} == {"a", "mine", "b", "extra"}


_NAME: Final = st.sampled_from(["a", "b", "A", "c"])
_PATH: Final = st.lists(_NAME, min_size=1, max_size=3).map("/".join)
_THING: Final = st.sampled_from(
    ["file", "folder", "hard link", "link to {}", "link to ../{}", "link to outside", "loop"]
)


@pytest.mark.examples(15, long=1000)
def test_what_is_there_afterwards_is_the_source_whatever_was_there_before(
    session: Session, bucket: str, for_all: ForAll
) -> None:
    """Or the call has failed, and deleted nothing."""

    def check(drawn: tuple[set[str], list[tuple[str, str, str]]]) -> None:
        keys, things = drawn
        session.obs.delete_dir(f"obs://{bucket}/")
        _put(session, bucket, *(f"d/{key}" for key in keys))
        with TemporaryDirectory() as folder:
            root, outside = Path(folder, "d"), Path(folder, "outside")
            outside.mkdir()
            root.mkdir()
            (outside / "a").write_bytes(b"mine")
            for path, thing, other in things:
                _make(root, root / path, thing, other)
            before = {path for path in root.rglob("*") if not path.is_dir() or path.is_symlink()}
            around = {path: path.read_bytes() for path in outside.rglob("*") if path.is_file()}
            try:
                _mirror(session, bucket, Path(folder))
            except ObsTransferError as error:
                failed = {failure.name.removeprefix(f"obs://{bucket}/d/") for failure in error.failures}
                assert all(os.path.lexists(path) for path in before)
            else:
                failed = set()
                reached = {Path(os.path.realpath(root / key)) for key in keys}
                for here, _, names in os.walk(root):
                    assert {Path(os.path.realpath(Path(here, name))) for name in names} <= reached
            for key in keys - failed:
                assert (root / key).read_bytes() == f"d/{key}".encode()
            assert {path: path.read_bytes() for path in outside.rglob("*") if path.is_file()} == around

    for_all(
        st.tuples(st.sets(_PATH, min_size=1, max_size=4), st.lists(st.tuples(_PATH, _THING, _PATH), max_size=6)), check
    )


def _make(root: Path, path: Path, thing: str, other: str) -> None:
    """Make something, unless something else is in its way."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if thing == "file":
            path.write_bytes(b"old")
        elif thing == "folder":
            path.mkdir()
        elif thing == "hard link":
            path.hardlink_to(root / other)
        else:
            places = {"loop": ".", "link to outside": str(root.parent / "outside")}
            path.symlink_to(places.get(thing, thing.removeprefix("link to ").format(other)))
    except OSError:
        pass
