"""Staging, places in OBS, slots, and failures of the platform itself."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from modelarts_emulator.staging.obs_paths import InvalidObsPathError, ObsPath, UnsafeKeyError, relative_file
from modelarts_emulator.staging.transfers import Limits, Staging, StagingCancelledError, StagingError
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
def out(training: Training, tmp_path: Path) -> Path:
    folder = tmp_path / "workspace" / "out"
    folder.mkdir(parents=True)
    return folder


def uploaded(training: Training, out: Path) -> list[str]:
    """The reasons of what was left out of an upload."""
    return Staging(training.services.storage, lambda: False).upload(out, ObsPath(BUCKET, "out/"), (out.parent,))


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
        f"'{name}'" for name in ("circle", "hard", "nowhere", "pipe", "socket", "soft", "away")
    ]


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
