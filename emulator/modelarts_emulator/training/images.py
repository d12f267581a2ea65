"""Images of tasks. The emulator has no containers: an image is an archive of the `user-job-dir` of a running task.

Source: document 001, save-image-job, response; api-ref appendix/error_codes.rst, ModelArts.2880 to 2884.
"""

from __future__ import annotations

import logging
import stat
import tarfile
import threading
import uuid
from collections.abc import Callable, Collection
from os import stat_result
from pathlib import Path
from typing import BinaryIO, cast

from modelarts_emulator.contract import Json
from modelarts_emulator.processes.local_files import LocalFiles, RefusedFileError
from modelarts_emulator.state.clock import now_ms
from modelarts_emulator.state.disk_room import leave_room
from modelarts_emulator.state.fields import text
from modelarts_emulator.state.insisting import insist
from modelarts_emulator.state.removal import remove_tree
from modelarts_emulator.state.store import Store

_KIND = "training_image"
_ACTIVE = "ACTIVE"
_UNFINISHED = frozenset({"INIT", "CREATING"})
PLACE = "home/ma-user/modelarts/user-job-dir"
"""The directory in an image that has the files of the task."""
_LONGEST_MESSAGE = 1000  # characters
_STOPPED: Json = {"status": "CREATE_FAILED", "message": "The emulator was stopped."}

_log = logging.getLogger(__name__)


class SavingInProgressError(Exception):
    """The last image of this task is still being saved."""


class ImageExistsError(Exception):
    """There is an image with the same namespace, name and tag."""


class ImageNotActiveError(Exception):
    """The image is not there yet, or will not be; its status is the argument."""


class JobDeletedError(Exception):
    """The job has been deleted."""


class _ClosedError(Exception):
    """The emulator ends."""


class SavedImages:
    """Saves images, each in a thread of its own.

    Args:
        root: directory of the archives; created when missing.
        store: documents of the images.
        job_exists: returns for a project and a job whether the job is there.
    """

    def __init__(self, root: Path, store: Store, job_exists: Callable[[str, str], bool]) -> None:
        root.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._root = root
        self._store = store
        self._job_exists = job_exists
        self._lock = threading.Lock()
        self._threads: list[threading.Thread] = []
        self._closed = threading.Event()

    def save(self, project_id: str, job_id: str, task_id: str, directory: Path, request: Json) -> Json:
        """Begin to save an image.

        Args:
            project_id: project of the job.
            job_id: the job.
            task_id: its task.
            directory: the directory to archive.
            request: a SaveImageRequest.

        Returns:
            The SaveImageJobResponse.

        Raises:
            SavingInProgressError: an image of this task is being saved.
            ImageExistsError: the image exists.
            JobDeletedError: the job has been deleted.
        """
        wanted: Json = {name: text(request, name) for name in ("namespace", "name", "tag", "description")}
        with self._lock:
            if not self._job_exists(project_id, job_id):  # checked where `remove_job` cannot have removed its images
                raise JobDeletedError
            for image in self._store.list(_KIND, project_id):
                same_task = (text(image, "job_id"), text(image, "task_id")) == (job_id, task_id)
                if same_task and text(image, "status") in _UNFINISHED:
                    raise SavingInProgressError
                if _reference(image) == _reference(wanted) and text(image, "status") != "CREATE_FAILED":
                    raise ImageExistsError
            image_id = str(uuid.uuid4())
            document: Json = wanted | {
                "id": image_id,
                "job_id": job_id,
                "task_id": task_id,
                "status": "CREATING",
                "message": "building",
                "create_time": now_ms(),
            }
            self._store.put(_KIND, image_id, project_id, document)
            self._threads = [thread for thread in self._threads if thread.is_alive()]
            thread = threading.Thread(
                target=self._archive, args=(project_id, image_id, directory), name="save-image", daemon=True
            )
            try:
                thread.start()
            except RuntimeError:
                self._store.delete(_KIND, image_id, project_id)
                raise
            self._threads.append(thread)
        return _response(document)

    def latest(self, project_id: str, job_id: str, task_id: str) -> Json | None:
        """The SaveImageJobResponse of the last image of a task; None when there is none."""
        for image in reversed(self._store.list(_KIND, project_id)):
            if (text(image, "job_id"), text(image, "task_id")) == (job_id, task_id):
                return _response(image)
        return None

    def archive(self, project_id: str, image_url: str) -> Path | None:
        """The archive of the image that a URL names; None when no job of the project saved such an image.

        Args:
            project_id: project of the job that uses the image.
            image_url: `namespace/name:tag`, also after the host of a registry.

        Raises:
            ImageNotActiveError: it is being saved, or could not be.
        """
        status = ""
        for image in reversed(self._store.list(_KIND, project_id)):
            reference = "{}/{}:{}".format(*_reference(image))
            if image_url == reference or image_url.endswith(f"/{reference}"):
                status = text(image, "status")
                if status == _ACTIVE:
                    return self._path(text(image, "id"))
        if status:
            raise ImageNotActiveError(status)
        return None

    def remove_job(self, project_id: str, job_id: str) -> None:
        """Remove the images of a job that has been deleted."""
        with self._lock:
            for image in self._store.list(_KIND, project_id):
                if text(image, "job_id") == job_id:
                    self._store.delete(_KIND, text(image, "id"), project_id)
                    self._path(text(image, "id")).unlink(missing_ok=True)

    def recover(self, jobs: Collection[str]) -> None:
        """Mark images as failed that were being saved when a former emulator ended, and remove what is left of others.

        Args:
            jobs: IDs of all jobs; images of others are removed, as a job that is deleted takes its images with it.
        """
        kept = set()
        for project_id, image in self._store.every(_KIND):
            image_id = text(image, "id")
            if text(image, "job_id") not in jobs:
                self._store.delete(_KIND, image_id, project_id)
            elif text(image, "status") in _UNFINISHED:
                self._store.put(_KIND, image_id, project_id, image | _STOPPED)
            elif text(image, "status") == _ACTIVE:
                kept.add(self._path(image_id))
        for file in self._root.iterdir():
            if file not in kept:
                remove_tree(file)

    def wait(self) -> None:
        """Wait until no image is being saved."""
        with self._lock:
            threads = list(self._threads)
        for thread in threads:
            thread.join()

    def close(self) -> None:
        """End all threads; images that are not finished have failed."""
        self._closed.set()
        self.wait()

    def _archive(self, project_id: str, image_id: str, directory: Path) -> None:
        partial = self._path(image_id).with_suffix(".part")
        result: Json = {"status": _ACTIVE, "message": "success"}
        try:
            with tarfile.open(partial, "w:gz") as archive:
                left_out = self._add(archive, directory)
            partial.replace(self._path(image_id))
            if left_out:
                result["message"] = f"success, without {'; '.join(left_out)}"[:_LONGEST_MESSAGE]
        except (OSError, tarfile.TarError, RefusedFileError) as error:
            result = {"status": "CREATE_FAILED", "message": f"The task's files could not be archived: {error}"}
        except _ClosedError:
            result = _STOPPED
        except Exception:  # noqa: BLE001 - the boundary of the thread: a defect goes to the log, and the image has failed
            _log.exception("image %s was not saved", image_id)
            result = {"status": "CREATE_FAILED", "message": "Internal error of the emulator; see its log."}
        finally:
            partial.unlink(missing_ok=True)

        def record() -> None:
            if self._store.update(_KIND, image_id, project_id, lambda image: image | result) is None:
                self._path(image_id).unlink(missing_ok=True)  # the job has been deleted meanwhile

        insist(record, self._closed, f"the end of image {image_id}")

    def _add(self, archive: tarfile.TarFile, directory: Path) -> list[str]:
        """Add the directories, files and links below a directory, which a program may be changing.

        Returns:
            The files that were left out, each with the reason.
        """
        left_out: list[str] = []
        files = LocalFiles(directory, (directory,), check=self._check_closed)
        archive.addfile(_entry(PLACE, directory.lstat(), tarfile.DIRTYPE))
        for found in files:
            name = f"{PLACE}/{found.relative}"
            try:
                if found.kind == "directory":
                    archive.addfile(_entry(name, files.status(found), tarfile.DIRTYPE))
                elif found.kind == "link":
                    archive.addfile(_entry(name, files.status(found), tarfile.SYMTYPE, files.target(found)))
                else:
                    with files.open(found) as file:
                        content = _Checked(file, self._check_closed)
                        archive.addfile(archive.gettarinfo(arcname=name, fileobj=file), cast(BinaryIO, content))
            except (RefusedFileError, FileNotFoundError) as error:
                left_out.append(f"{found.relative!a}: {error}")
        return left_out

    def _check_closed(self) -> None:
        if self._closed.is_set():
            raise _ClosedError
        leave_room(self._root)

    def _path(self, image_id: str) -> Path:
        return self._root / f"{image_id}.tar.gz"


class _Checked:
    """A file that is checked before each part of it is read."""

    def __init__(self, file: BinaryIO, check: Callable[[], None]) -> None:
        self._file = file
        self._check = check

    def read(self, size: int) -> bytes:
        """Read a part."""
        self._check()
        return self._file.read(size)


def _entry(name: str, status: stat_result, kind: bytes, target: str = "") -> tarfile.TarInfo:
    """What an archive has of a directory or a link."""
    entry = tarfile.TarInfo(name)
    entry.type, entry.linkname = kind, target
    entry.mode, entry.mtime = stat.S_IMODE(status.st_mode), status.st_mtime
    entry.uid, entry.gid = status.st_uid, status.st_gid
    return entry


def _reference(image: Json) -> tuple[str, str, str]:
    return text(image, "namespace"), text(image, "name"), text(image, "tag")


def _response(image: Json) -> Json:
    return {
        name: image[name] for name in ("name", "namespace", "tag", "description", "status", "message", "create_time")
    }
