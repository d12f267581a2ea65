"""Staging, places in OBS, slots, and failures of the platform itself."""

from __future__ import annotations

import errno
import os
import shutil
import socket
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from modelarts_emulator.obs.blobs import StagedFile
from modelarts_emulator.staging.obs_paths import InvalidObsPathError, ObsPath, UnsafeKeyError, relative_file
from modelarts_emulator.staging.transfers import Limits, Staging, StagingCancelledError, StagingError
from modelarts_emulator.state.data_directory import DataDirectory
from modelarts_emulator.state.removal import remove_tree
from modelarts_emulator.training.slots import Slots
from modelarts_emulator.training.workspace import NodeWorkspace

from tests.support.training_platform import BUCKET, Training, open_training

SOURCE = ObsPath(BUCKET, "data/")


@pytest.fixture
def training(tmp_path: Path) -> Iterator[Training]:
    with ExitStack() as closing:
        yield open_training(tmp_path, closing)


@pytest.mark.parametrize("url", ["obs://b/a/x", "s3://b/a/x", "/b/a/x"])
def test_the_ways_to_write_a_place(url: str) -> None:
    place = ObsPath.parse(url)
    assert (place, str(place), place.name) == (ObsPath("b", "a/x"), "obs://b/a/x", "x")
    assert place.as_directory().child("y").key == "a/x/y"


def test_a_whole_bucket_is_a_directory_named_like_it() -> None:
    assert (ObsPath.parse("obs://b").name, ObsPath.parse("obs://b/").as_directory().key) == ("b", "")


@pytest.mark.parametrize(
    "url", ["", "b/a", "obs:/b/a", "obs://", "/", "//b/a", "https://b/a", "obs://b/\0", "/b/\ud800"]
)
def test_what_is_no_place(url: str) -> None:
    with pytest.raises(InvalidObsPathError):
        ObsPath.parse(url)


@pytest.mark.parametrize(
    "key", ["", "/etc", "../x", "a/../x", "a//b", "./a", "a\0", "\ud800", "x" * 256, "y/" * 600 + "z"]
)
def test_keys_that_cannot_be_files(key: str) -> None:
    with pytest.raises(UnsafeKeyError):
        relative_file(key)


@pytest.mark.parametrize("path", ["/etc", "/home/ma-user/../x", "/home/ma-user2", "home/ma-user", "/home/ma-user/a\0"])
def test_container_paths_stay_in_the_home(path: str, tmp_path: Path) -> None:
    with pytest.raises(UnsafeKeyError):
        NodeWorkspace(tmp_path).local(path)


def test_a_key_that_is_file_and_directory_is_refused(training: Training, tmp_path: Path) -> None:
    for key in ("data/a", "data/a/b"):
        training.upload(key, "x")
    with pytest.raises(StagingError, match="both a file and a directory"):
        Staging(training.services.storage, lambda: False).fetch(SOURCE, tmp_path / "in")


@pytest.mark.parametrize("limits", [Limits(objects=1), Limits(size=3)])
def test_staging_is_bounded(training: Training, tmp_path: Path, limits: Limits) -> None:
    for key in ("data/a", "data/b"):
        training.upload(key, "xx")
    with pytest.raises(StagingError, match="more than"):
        Staging(training.services.storage, lambda: False, limits).fetch(SOURCE, tmp_path / "in")


def test_staging_can_be_cancelled(training: Training, tmp_path: Path) -> None:
    training.upload("data/a", "x")
    with pytest.raises(StagingCancelledError):
        Staging(training.services.storage, lambda: True).fetch(SOURCE, tmp_path / "in")


def test_staging_from_a_missing_bucket_says_so(training: Training, tmp_path: Path) -> None:
    with pytest.raises(StagingError, match="does not exist"):
        Staging(training.services.storage, lambda: False).fetch(ObsPath("no-such-bucket", "x"), tmp_path / "in")


@pytest.fixture
def out(training: Training, tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "workspace" / "out"
    folder.mkdir(parents=True)
    yield folder
    remove_tree(folder)  # which pytest could not


def uploaded(training: Training, out: Path) -> list[str]:
    """The reasons of what was left out of an upload."""
    left_out: list[str] = []
    staging = Staging(training.services.storage, lambda: False)
    staging.upload(out, ObsPath(BUCKET, "out/"), (out.parent,), left_out.append)
    return left_out


def test_only_regular_files_of_the_workspace_are_uploaded(training: Training, tmp_path: Path, out: Path) -> None:
    (tmp_path / "secret").write_text("secret")
    (out.parent / "checkpoint").write_text("weights")
    (out / "folder").mkdir()
    for name in ("model", "folder/model"):
        (out / name).write_text("weights")
    os.link(out.parent / "checkpoint", out / "best")
    os.link(out / "model", out / "same")
    os.link(tmp_path / "secret", out / "hard")
    (out / "linked").symlink_to("folder/model")
    (out / "soft").symlink_to(tmp_path / "secret")
    (out / "away").symlink_to(tmp_path)
    (out / "circle").symlink_to("circle")
    (out / "nowhere").symlink_to("nothing")
    os.mkfifo(out / "pipe")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(os.path.relpath(out / "socket"))
        left_out = uploaded(training, out)
    assert training.objects("out/") == [f"out/{name}" for name in ("best", "folder/model", "linked", "model", "same")]
    assert [reason.partition(":")[0] for reason in left_out] == [
        f"'{name}'" for name in ("away", "circle", "hard", "nowhere", "pipe", "socket", "soft")
    ]


def test_links_to_directories_are_followed_as_those_to_files(training: Training, out: Path) -> None:
    (out / "v1" / "deep").mkdir(parents=True)
    (out / "v1" / "deep" / "model").write_text("weights")
    (out / "current").symlink_to("v1")
    (out / "shortcut").symlink_to("current/deep")
    (out / "v1" / "back").symlink_to("..")
    (out / "v1" / "deep" / "self").symlink_to(".")
    left_out = uploaded(training, out)
    assert training.objects("out/") == [f"out/{name}/model" for name in ("current/deep", "shortcut", "v1/deep")]
    loops = {reason.partition(":")[0] for reason in left_out if "a link to a directory that it is in" in reason}
    assert loops >= {"'current/back'", "'shortcut/self'", "'v1/back'", "'v1/deep/self'"}
    assert len(left_out) == len(loops)


def test_links_cannot_multiply_files_without_end(training: Training, out: Path) -> None:
    """Each directory has two links to the next one, which makes 2^40 paths of 40 directories."""
    for number in range(40):
        (out / f"d{number}").mkdir()
        for name in ("a", "b"):
            (out / f"d{number}" / name).symlink_to(f"../d{number + 1}")
    (out / "d40").mkdir()
    staging = Staging(training.services.storage, lambda: False, Limits(objects=2000))
    with pytest.raises(StagingError, match="more than 2000 files and directories"):
        staging.upload(out, ObsPath(BUCKET, "out/"), (out.parent,), lambda reason: None)


def test_a_directory_too_deep_for_keys_is_left_out_by_name(training: Training, out: Path) -> None:
    """With paths that the system would not open, and deeper than Python recurses."""
    nested(out, 1500)
    (out / "model").write_text("weights")
    (reason,) = uploaded(training, out)
    assert "its path is longer than 1024 bytes" in reason
    assert training.objects("out/") == ["out/model"]


def test_of_many_files_that_are_left_out_the_first_are_named(training: Training, out: Path) -> None:
    for number in range(150):
        (out / f"{number:03}").symlink_to("nothing")
    left_out = uploaded(training, out)
    assert (len(left_out), left_out[0], left_out[-1]) == (101, "'000': it is a link to nothing", "50 more files")


def test_a_file_that_is_too_large_is_named_and_the_others_are_uploaded(training: Training, out: Path) -> None:
    with (out / "holes").open("wb") as file:
        file.truncate(1024**4)
    (out / "model").write_text("weights")
    staging = Staging(training.services.storage, lambda: False, Limits(size=2**20, why="the flavor has"))
    left_out: list[str] = []
    with pytest.raises(StagingError, match=r"'holes': its \d+ bytes are more .* the 1 MB that the flavor has"):
        staging.upload(out, ObsPath(BUCKET, "out/"), (out.parent,), left_out.append)
    assert training.objects("out/") == ["out/model"]
    assert len(left_out) == 1


def test_an_upload_of_one_large_file_can_be_cancelled(training: Training, out: Path) -> None:
    with (out / "holes").open("wb") as file:
        file.truncate(32 * 1024**3)
    looks = iter(range(5))
    staging = Staging(training.services.storage, lambda: next(looks, None) is None)
    with pytest.raises(StagingCancelledError):
        staging.upload(out, ObsPath(BUCKET, "out/"), (out.parent,), lambda reason: None)
    assert training.objects("out/") == []


@pytest.mark.parametrize("fault", ["write", "commit", "database", "room"])
def test_what_the_storage_cannot_store_is_no_file_that_is_left_out(
    training: Training, out: Path, fault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A job whose outputs did not fit would be Completed without them."""
    (out / "model").write_text("weights")
    full: Exception = OSError(errno.ENOSPC, "No space left on device")

    def fail(*_: object, **__: object) -> None:
        raise full

    if fault == "write":
        monkeypatch.setattr(StagedFile, "write", fail)
    elif fault == "room":
        monkeypatch.setattr(shutil, "disk_usage", lambda path: shutil._ntuple_diskusage(10**12, 10**12, 10**6))
    else:
        full = sqlite3.OperationalError("database or disk is full") if fault == "database" else full
        monkeypatch.setattr(training.services.storage, "commit", fail)
    with pytest.raises(StagingError, match=r"out/model cannot be stored: .*(full|No space left|free)"):
        uploaded(training, out)


def test_what_is_checked_is_the_open_file(training: Training, tmp_path: Path, out: Path) -> None:
    """A program that is still running replaces files, and folders on the way to them, by links to a secret."""
    secret = tmp_path / "secret"
    secret.mkdir()
    (secret / "model").write_text("secret")
    (out / "folder").mkdir()
    (out / "folder" / "model").write_text("weights")
    stop = threading.Event()

    def swap() -> None:
        while not stop.is_set():
            (out / "folder").rename(out.parent / "kept")
            (out / "folder").symlink_to(secret)
            (out / "folder").unlink()
            (out.parent / "kept").rename(out / "folder")

    swapping = threading.Thread(target=swap)
    swapping.start()
    try:
        for _ in range(300):
            uploaded(training, out)
            if "out/folder/model" in training.objects("out/"):
                assert training.content("out/folder/model") == b"weights"
    finally:
        stop.set()
        swapping.join()


def test_slots_are_given_in_order_and_a_cancelled_job_leaves_the_queue() -> None:
    slots, cancelled, order = Slots(2), threading.Event(), []
    assert slots.acquire(2, lambda: False)

    def wait(name: str, count: int, stop: threading.Event) -> None:
        order.append((name, slots.acquire(count, stop.is_set)))

    first = threading.Thread(target=wait, args=("first", 2, cancelled))
    first.start()
    cancelled.set()
    slots.wake()
    first.join(30)
    second = threading.Thread(target=wait, args=("second", 1, threading.Event()))
    second.start()
    slots.release(2)
    second.join(30)
    assert order == [("first", False), ("second", True)]
    with pytest.raises(ValueError, match="capacity is 0"):
        Slots(0)


def test_a_disk_that_fails_makes_the_job_abnormal(training: Training, tmp_path: Path) -> None:
    job = training.run("print('x')")
    again = {**job, "metadata": {**job["metadata"], "id": "broken", "name": "broken"}}
    again["status"] = {**job["status"], "phase": "Creating", "secondary_phase": "Creating", "task_statuses": []}
    (tmp_path / "jobs" / "broken").write_text("a file where a directory should be")
    training.services.jobs.submit(training.project_id, again)
    status = training.ended("broken")["status"]
    assert (status["phase"], status["secondary_phase"]) == ("Abnormal", "CreateFailed")
    assert status["task_statuses"][0]["exit_code"] == -1


def test_an_output_bucket_that_vanishes_fails_the_job(training: Training) -> None:
    training.services.storage.create_bucket("short-lived")
    job_id = training.create(
        """
        import pathlib, sys, time
        out = pathlib.Path(sys.argv[1].partition("=")[2])
        print("ready", flush=True)
        while not (out / "go").exists():
            time.sleep(0.01)
        """,
        algorithm={"outputs": [{"name": "train_url", "remote": {"obs": {"obs_url": "obs://short-lived/o/"}}}]},
    )
    training.until_log_has(job_id, "ready")
    training.services.storage.delete_bucket("short-lived")
    home = training.services.jobs.directories.node(job_id, "worker-0").home
    (home / "modelarts" / "outputs" / "train_url_0" / "go").touch()
    details = training.ended(job_id)
    assert details["status"]["phase"] == "Failed"
    events = training.body("ListTrainingJobEvents", job_id, query={"level": "Error"})["events"]
    assert "short-lived" in events[0]["message"]


def nested(top: Path, depth: int) -> None:
    """Make directories in each other, whose path becomes longer than the system opens."""
    place = os.open(top, os.O_RDONLY)
    for _ in range(depth):
        os.mkdir("directory", dir_fd=place)
        inner = os.open("directory", os.O_RDONLY, dir_fd=place)
        os.close(place)
        place = inner
    os.close(os.open("file", os.O_CREAT | os.O_WRONLY, dir_fd=place))
    os.close(place)


def test_trees_of_any_depth_are_removed(tmp_path: Path) -> None:
    (tmp_path / "tree" / "other").mkdir(parents=True)
    nested(tmp_path / "tree" / "other", 3000)
    remove_tree(tmp_path / "tree")
    assert list(tmp_path.iterdir()) == []
    remove_tree(tmp_path / "tree")  # nothing is there
    directory = DataDirectory(None)
    nested(directory.path, 1500)
    directory.close()
    assert not directory.path.exists()


def test_trees_without_permissions_are_removed_and_links_are_not_followed(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    kept.mkdir()
    tree = tmp_path / "tree"
    (tree / "locked" / "deep").mkdir(parents=True)
    (tree / "link").symlink_to(kept)
    (tree / "locked").chmod(0)
    remove_tree(tree)
    assert kept.exists()
    assert not tree.exists()
