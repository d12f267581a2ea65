"""Images that tasks save, as the custom images of later jobs."""

from __future__ import annotations

import io
import tarfile
import threading
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Final

import pytest
from modelarts_emulator.staging.transfers import StagingError
from modelarts_emulator.training.image_use import unpack
from modelarts_emulator.training.images import PLACE

from tests.support.training_platform import Training, open_training, request

_CODE: Final = """
import os, time
os.makedirs('tools')
open('tools/answer.txt', 'w').write('forty-two\\n')
os.chmod('tools/answer.txt', 0o640)
os.symlink('answer.txt', 'tools/inside')
os.symlink('/etc/hostname', 'tools/outside')
print('ready', flush=True)
time.sleep(600)
"""
_COMMAND: Final = (
    "sh -c 'cd /home/ma-user/modelarts/user-job-dir/train && cat tools/answer.txt tools/inside && ls tools boot.py'"
)


@pytest.fixture(scope="module")
def training(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Training]:
    with ExitStack() as closing:
        yield open_training(tmp_path_factory.mktemp("images"), closing)


@pytest.fixture(scope="module")
def saved(training: Training) -> str:
    """The ID of a job that has saved the image dev/tools:1."""
    job_id = training.create(_CODE)
    training.until_log_has(job_id, "ready")
    image = {"name": "tools", "namespace": "dev", "tag": "1"}
    training.body("CreateSaveImageJob", job_id, "worker-0", body=image)
    training.services.jobs.images.wait()
    assert training.body("ShowSaveImageJob", job_id, "worker-0")["status"] == "ACTIVE"
    training.call("StopTrainingJob", job_id, body={"action_type": "terminate"})
    training.ended(job_id)
    return job_id


def _using(image_url: str, name: str, **algorithm: Any) -> Any:
    own = {"code_dir": None, "boot_file": None, "engine": {"image_url": image_url}, "command": _COMMAND}
    return request(name=name, algorithm=own | algorithm)


@pytest.mark.parametrize("image_url", ["dev/tools:1", "swr.cn-north-4.myhuaweicloud.com/dev/tools:1"])
def test_a_job_has_the_files_of_its_image(training: Training, saved: str, image_url: str) -> None:
    job = training.body("CreateTrainingJob", body=_using(image_url, f"uses-{len(image_url)}"))
    job_id = job["metadata"]["id"]
    assert training.ended(job_id)["status"]["phase"] == "Completed", training.log(job_id)
    log = training.log(job_id)
    assert log.split().count("forty-two") == 2
    assert [name for name in ("answer.txt", "inside", "outside", "boot.py") if name in log.split()] == [
        "answer.txt",
        "inside",
        "boot.py",
    ]
    events = [event["message"] for event in training.body("ListTrainingJobEvents", job_id)["events"]]
    assert any(image_url in event and "train/tools/outside" in event for event in events)


def test_code_of_the_job_replaces_that_of_the_image(training: Training, saved: str) -> None:
    training.code("print('new code', open('tools/answer.txt').read())")
    command = "python /home/ma-user/modelarts/user-job-dir/train/boot.py"
    code: Any = request()["algorithm"]["code_dir"]
    body = _using("dev/tools:1", "own-code", code_dir=code, command=command)
    job_id = training.body("CreateTrainingJob", body=body)["metadata"]["id"]
    assert training.ended(job_id)["status"]["phase"] == "Completed"
    assert "new code forty-two" in training.log(job_id)


def test_an_image_that_is_not_active_cannot_be_used(training: Training, saved: str) -> None:
    image: Any = {"name": "other", "namespace": "dev", "tag": "1", "job_id": saved, "task_id": "worker-0"}
    for status in ("CREATING", "CREATE_FAILED"):
        training.services.store.put(
            "training_image", "other", training.project_id, image | {"id": "other", "status": status}
        )
        refusal = training.refusal("CreateTrainingJob", body=_using("dev/other:1", "waits"))
        assert (refusal.status, refusal.error_code) == (400, "ModelArts.2810")
        assert f"'dev/other:1' is {status}" in refusal.error_msg


def test_other_images_have_no_files(training: Training, saved: str) -> None:
    for name, image_url in (("tag", "dev/tools:2"), ("organization", "other-dev/tools:1")):
        body = _using(image_url, f"other-{name}", command="sh -c 'ls /home/ma-user/modelarts/user-job-dir; echo done'")
        job_id = training.body("CreateTrainingJob", body=body)["metadata"]["id"]
        assert training.ended(job_id)["status"]["phase"] == "Completed"
        assert "train" not in training.log(job_id).split()


def _archive(path: Path, *members: tuple[str, bytes, str]) -> Path:
    with tarfile.open(path, "w:gz") as archive:
        for name, kind, content in members:
            entry = tarfile.TarInfo(f"{PLACE}/{name}")
            entry.type, entry.mode = kind, 0o444
            if kind == tarfile.SYMTYPE:
                entry.linkname = content
                archive.addfile(entry)
            else:
                entry.size = len(content)
                archive.addfile(entry, io.BytesIO(content.encode()))
    return path


def test_links_lead_nowhere_outside(tmp_path: Path) -> None:
    members = [
        ("a/b/file", tarfile.REGTYPE, "content"),
        ("a/b/beside", tarfile.SYMTYPE, "file"),
        ("a/b/up", tarfile.SYMTYPE, "../.."),
        ("a/b/out", tarfile.SYMTYPE, "../../.."),
        ("a/through", tarfile.SYMTYPE, "b/up/.."),
        ("absolute", tarfile.SYMTYPE, "/etc"),
        ("round", tarfile.SYMTYPE, "round"),
    ]
    directory = tmp_path / "files"
    directory.mkdir()
    left_out = unpack(_archive(tmp_path / "image.tar.gz", *members), PLACE, directory, lambda: None)
    assert sorted(left_out) == ["a/b/out", "a/through", "absolute"]
    assert (directory / "a/b/beside").read_text() == "content"
    assert {path.name for path in directory.rglob("*") if path.is_symlink()} == {"beside", "up", "round"}


@pytest.mark.parametrize("damage", ["cut", "garbage", "escape", "gone"])
def test_an_image_that_cannot_be_read_says_so(tmp_path: Path, damage: str) -> None:
    name = "../out" if damage == "escape" else "file"
    archive = _archive(tmp_path / "image.tar.gz", (name, tarfile.REGTYPE, "content" * 1000))
    if damage == "cut":
        archive.write_bytes(archive.read_bytes()[:-20])
    elif damage == "garbage":
        archive.write_bytes(b"garbage")
    elif damage == "gone":
        archive.unlink()
    with pytest.raises(StagingError, match="deleted with its job" if damage == "gone" else "cannot be read"):
        unpack(archive, PLACE, tmp_path / "files", lambda: None)
    assert not (tmp_path / "out").exists()


def test_unpacking_ends_when_it_is_told_to(tmp_path: Path) -> None:
    stop = threading.Event()

    def check() -> None:
        if stop.is_set():
            raise InterruptedError
        stop.set()

    archive = _archive(tmp_path / "image.tar.gz", *((str(n), tarfile.REGTYPE, "content") for n in range(9)))
    with pytest.raises(InterruptedError):
        unpack(archive, PLACE, tmp_path / "files", check)
