"""Folders made the same on both sides: only what has changed is copied, and what is gone is deleted on request."""

from __future__ import annotations

import errno
import logging
import os
import time
from datetime import timedelta
from pathlib import Path

import pytest
from modelarts._obs import objects, synchronization
from modelarts._obs.content import BytesContent
from modelarts._obs.paths import ObsPath
from modelarts._obs.stored_object import StoredObject
from modelarts._obs.synchronization import Sync
from modelarts._obs.uploads import PART_SIZE
from modelarts.exceptions import ObsPathError, ObsTransferError
from modelarts.session import Session


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder whose files were written a minute ago."""
    made = tmp_path / "root"
    (made / "sub").mkdir(parents=True)
    for name in ("a", "b", "sub/c"):
        (made / name).write_bytes(name.encode())
        os.utime(made / name, (time.time() - 60, time.time() - 60))
    return made


def _done(caplog: pytest.LogCaptureFixture) -> str:
    """What the last transfer has said of itself."""
    return caplog.messages[-1].partition(": ")[2]


def _times(session: Session, bucket: str) -> dict[str, object]:
    return {stored.path: stored.last_modified for stored in session.obs.iter(f"obs://{bucket}/")}


@pytest.mark.parametrize("sync", [True, "checksum"])
def test_what_has_not_changed_is_not_uploaded_again(
    session: Session, bucket: str, root: Path, sync: Sync, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "modelarts.obs")
    target = f"obs://{bucket}/"
    session.obs.upload_dir(root, target, sync=sync)
    assert _done(caplog) == "3 files copied, 0 unchanged, 0 deleted."
    before = _times(session, bucket)
    session.obs.upload_dir(root, target, sync=sync)
    assert _done(caplog) == "0 files copied, 3 unchanged, 0 deleted."
    assert _times(session, bucket) == before
    (root / "a").write_bytes(b"longer")
    (root / "b").write_bytes(b"x")
    os.utime(root / "b", (time.time() + 60, time.time() + 60))
    session.obs.upload_dir(root, target, sync=sync)
    assert _done(caplog) == "2 files copied, 1 unchanged, 0 deleted."
    assert session.obs.read_bytes(f"{target}root/b") == b"x"
    session.obs.upload_dir(root, target)
    assert _done(caplog) == "3 files copied, 0 unchanged, 0 deleted."


def test_times_do_not_matter_to_checksums(
    session: Session, bucket: str, root: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "modelarts.obs")
    (root / "large").write_bytes(bytes(PART_SIZE + 1))
    session.obs.upload_dir(root, f"obs://{bucket}/")
    for name in ("a", "b", "sub/c", "large"):
        os.utime(root / name, (time.time() + 600, time.time() + 600))
    (root / "b").write_bytes(b"x")
    os.utime(root / "b", (0, 0))
    session.obs.upload_dir(root, f"obs://{bucket}/", sync="checksum")
    assert _done(caplog) == "1 files copied, 3 unchanged, 0 deleted."


@pytest.mark.parametrize("sync", [True, "checksum"])
def test_what_has_not_changed_is_not_downloaded_again(
    session: Session, bucket: str, root: Path, tmp_path: Path, sync: Sync, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "modelarts.obs")
    source = session.obs.upload_dir(root, f"obs://{bucket}/")
    back = session.obs.download_dir(source, tmp_path / "back")
    assert (back / "a").stat().st_mtime == pytest.approx(
        session.obs.head(f"{source}a").last_modified.timestamp(), abs=1
    )
    session.obs.download_dir(source, tmp_path / "back", sync=sync)
    assert _done(caplog) == "0 files copied, 3 unchanged, 0 deleted."
    (back / "a").write_bytes(b"x")
    os.utime(back / "a", (1, 1))
    (back / "sub" / "c").unlink()
    session.obs.download_dir(source, tmp_path / "back", sync=sync)
    assert _done(caplog) == "2 files copied, 1 unchanged, 0 deleted."
    assert (back / "a").read_bytes() == b"a"
    session.obs.upload_dir(back, f"obs://{bucket}/", sync=True)
    assert _done(caplog) == "0 files copied, 3 unchanged, 0 deleted."


def test_an_object_that_is_replaced_within_a_second_is_downloaded(
    session: Session, bucket: str, tmp_path: Path
) -> None:
    for content in (b"v1", b"v2", b"v3"):
        session.obs.write_bytes(f"obs://{bucket}/d/a", content)
        back = session.obs.download_dir(f"obs://{bucket}/d/", tmp_path, sync=True)
        assert (back / "a").read_bytes() == content


def test_no_sync_changes_the_time_of_a_file(
    session: Session, bucket: str, root: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Also not of one that has almost the time of its object, and so is compared, and need not be downloaded."""

    def times(folder: Path) -> list[int]:
        return [(folder / name).stat().st_mtime_ns for name in ("a", "b", "sub/c")]

    caplog.set_level(logging.INFO, "modelarts.obs")
    before = times(root)
    source = session.obs.upload_dir(root, f"obs://{bucket}/", sync=True)
    session.obs.upload_dir(root, f"obs://{bucket}/", sync=True)
    assert times(root) == before
    back = session.obs.download_dir(source, tmp_path / "back")
    for name, seconds in (("a", 0), ("b", 1)):  # as a download of that object alone, or a file system, rounds them
        rounded = int((back / name).stat().st_mtime) + seconds
        os.utime(back / name, (rounded, rounded))
    before = times(back)
    session.obs.download_dir(source, tmp_path / "back", sync=True)
    assert _done(caplog) == "0 files copied, 3 unchanged, 0 deleted."
    assert times(back) == before


def test_a_file_with_the_time_of_its_object_is_not_read(
    session: Session, bucket: str, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = session.obs.upload_dir(root, f"obs://{bucket}/")
    session.obs.download_dir(source, tmp_path)

    def read(path: Path, stored: StoredObject) -> bool:
        raise AssertionError(f"{path} was read")

    monkeypatch.setattr(synchronization, "_has_tag", read)
    session.obs.download_dir(source, tmp_path, sync=True)


def test_an_object_that_is_replaced_is_downloaded_also_where_permissions_have_changed_since(
    session: Session, bucket: str, tmp_path: Path
) -> None:
    """A change of permissions, or a move, says nothing of when the content was written."""
    path = f"obs://{bucket}/d/a"
    session.obs.write_bytes(path, b"v2")
    found = objects.head(session._connections.obs(), ObsPath(bucket, "d/a"))
    (tmp_path / "a").write_bytes(b"v1")
    old = StoredObject("d/a", 2, found.last_modified - timedelta(minutes=20), found.e_tag)
    os.utime(tmp_path / "a", (old.last_modified.timestamp() - 1,) * 2)
    (tmp_path / "a").chmod(0o600)
    assert not synchronization.is_local_unchanged(tmp_path / "a", old, True)


@pytest.mark.parametrize("sync", [True, "checksum"])
def test_a_link_to_a_file_is_not_taken_for_an_unchanged_file(
    session: Session, bucket: str, tmp_path: Path, sync: Sync
) -> None:
    """As what it leads to may be replaced by the same download."""
    for name in ("a", "b"):
        session.obs.write_bytes(f"obs://{bucket}/d/{name}", b"v1")
    back = session.obs.download_dir(f"obs://{bucket}/d/", tmp_path)
    (back / "a").unlink()
    (back / "a").symlink_to("b")
    session.obs.write_bytes(f"obs://{bucket}/d/b", b"v2")
    session.obs.download_dir(f"obs://{bucket}/d/", tmp_path, sync=sync)
    assert ((back / "a").read_bytes(), (back / "b").read_bytes()) == (b"v1", b"v2")


def test_a_link_to_what_cannot_be_looked_at_is_a_failure(
    session: Session, bucket: str, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (root / "link").symlink_to("a")
    look = os.stat

    def looking(path: str, **options: bool) -> os.stat_result:
        if path == str(root / "link"):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return look(path, **options)

    monkeypatch.setattr(os, "stat", looking)
    with pytest.raises(ObsTransferError, match="link: It cannot be looked at: Permission denied"):
        session.obs.upload_dir(root, f"obs://{bucket}/", sync=True)


def test_a_file_that_changed_while_clocks_were_not_the_same_is_uploaded(
    session: Session, bucket: str, root: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "modelarts.obs")
    source = session.obs.upload_dir(root, f"obs://{bucket}/")
    written = session.obs.head(f"{source}a").last_modified.timestamp()
    os.utime(root / "a", (written + 1, written + 1))
    (root / "b").write_bytes(b"x")
    os.utime(root / "b", (written - 1, written - 1))
    session.obs.upload_dir(root, f"obs://{bucket}/", sync=True)
    assert _done(caplog) == "1 files copied, 2 unchanged, 0 deleted."
    assert session.obs.read_bytes(f"{source}b") == b"x"


def test_what_is_gone_is_deleted_from_obs_on_request(session: Session, bucket: str, root: Path) -> None:
    session.obs.upload_dir(root, f"obs://{bucket}/d/")
    for key in (
        "d/root/extra",
        "d/root/gone/x",
        "d/root/gone/",
        "d/root/sub/",
        "d/root",
        "d/rooted",
        "other",
        "d/root//x",
    ):
        objects.put(session._connections.obs(), ObsPath(bucket, key), BytesContent(b""), doing="prepare")
    (root / "b").unlink()
    (root / "left").symlink_to("nothing")
    objects.put(session._connections.obs(), ObsPath(bucket, "d/root/left"), BytesContent(b""), doing="prepare")
    with pytest.warns(UserWarning, match="link to nothing"):
        session.obs.upload_dir(root, f"obs://{bucket}/d/", sync=True)
    assert session.obs.exists(f"obs://{bucket}/d/root/b")
    with pytest.warns(UserWarning, match="link to nothing"):
        session.obs.upload_dir(root, f"obs://{bucket}/d/", sync=True, delete=True)
    assert [path.removeprefix(f"obs://{bucket}/") for path in _times(session, bucket)] == [
        *("d/root", "d/root/a", "d/root/left", "d/root/sub/", "d/root/sub/c", "d/rooted", "other"),
    ]


def test_what_is_gone_is_deleted_from_this_machine_on_request(
    session: Session, bucket: str, root: Path, tmp_path: Path
) -> None:
    source = session.obs.upload_dir(root, f"obs://{bucket}/")
    back = session.obs.download_dir(source, tmp_path / "back")
    (tmp_path / "back" / "beside").write_bytes(b"mine")
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "file").write_bytes(b"mine")
    (back / "gone" / "deep").mkdir(parents=True)
    (back / "gone" / "deep" / "x").write_bytes(b"x")
    (back / "empty").mkdir()
    (back / "link").symlink_to(tmp_path / "outside")
    session.obs.download_dir(source, tmp_path / "back", sync=True, delete=True)
    assert sorted(path.relative_to(tmp_path).as_posix() for path in (tmp_path / "back").rglob("*")) == [
        f"back/{name}" for name in ("beside", "root", "root/a", "root/b", "root/empty", "root/sub", "root/sub/c")
    ]
    assert (tmp_path / "outside" / "file").read_bytes() == b"mine"


def test_nothing_is_deleted_after_a_failure(session: Session, bucket: str, root: Path, tmp_path: Path) -> None:
    source = session.obs.upload_dir(root, f"obs://{bucket}/")
    back = session.obs.download_dir(source, tmp_path / "back")
    (back / "extra").write_bytes(b"x")
    objects.put(session._connections.obs(), ObsPath(bucket, "root/../x"), BytesContent(b"x"), doing="prepare")
    with pytest.raises(ObsTransferError, match="0 were, and nothing was deleted"):
        session.obs.download_dir(source, tmp_path / "back", sync=True, delete=True)
    assert (back / "extra").exists()
    (root / "a").unlink()
    (root / os.fsdecode(b"\xff")).write_bytes(b"x")
    with pytest.raises(ObsTransferError, match="nothing was deleted"):
        session.obs.upload_dir(root, f"obs://{bucket}/", sync=True, delete=True)
    assert session.obs.exists(f"{source}a")


def test_the_contents_of_a_folder_go_into_another_one(
    session: Session, bucket: str, root: Path, tmp_path: Path
) -> None:
    """As those of `aws s3 cp --recursive` do, and of rsync with a slash at the end of the source."""
    obs, names = session.obs, ["a", "b", "sub/c"]

    def stored(folder: str) -> list[str]:
        return [found.path.removeprefix(folder) for found in obs.list(folder)]

    target = f"obs://{bucket}/d/"
    obs.write_bytes(f"{target}extra", b"x")
    assert obs.upload_dir(root, target, contents_only=True) == target
    assert stored(target) == [*names[:2], "extra", names[2]]
    assert obs.upload_dir(root, target, contents_only=True, sync=True, delete=True) == target
    assert stored(target) == names
    assert obs.copy_dir(target, f"obs://{bucket}/e", contents_only=True) == f"obs://{bucket}/e/"
    assert stored(f"obs://{bucket}/e/") == names
    back = tmp_path / "back"
    back.mkdir()
    (back / "extra").write_bytes(b"x")
    assert obs.download_dir(target, back, contents_only=True) == back
    assert (back / "extra").exists()
    obs.download_dir(target, back, contents_only=True, sync=True, delete=True)
    assert sorted(path.relative_to(back).as_posix() for path in back.rglob("*") if path.is_file()) == names
    with pytest.raises(ObsPathError, match="which is in it"):
        obs.copy_dir(target, target, contents_only=True)
