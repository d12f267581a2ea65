"""Where a job lives on disk: one directory for each node, laid out like the home directory of a container.

Source of the container's layout: SDK reference, ch. 6.1.1 (commands) and 6.1.2 (`local_dir` of the examples).
"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from pathlib import Path

from modelarts_emulator.staging.obs_paths import UnsafeKeyError, relative_file
from modelarts_emulator.state.removal import remove_tree

CONTAINER_HOME = "/home/ma-user"
CONTAINER_ROOT = f"{CONTAINER_HOME}/modelarts"
USER_JOB_DIR = f"{CONTAINER_ROOT}/user-job-dir"


@dataclass(frozen=True)
class NodeWorkspace:
    """The directory that stands for `/home/ma-user` on one node.

    Attributes:
        home: the directory.
    """

    home: Path

    def local(self, container_path: str) -> Path:
        """Where a path of the container lies on this machine.

        Raises:
            UnsafeKeyError: the path is not below `/home/ma-user`, or cannot be a file name.
        """
        return self.home / container_relative(container_path)

    def make(self) -> None:
        """Make the directories that every job finds."""
        for name in ("user-job-dir", "inputs", "outputs", "log", "tmp"):
            (self.home / "modelarts" / name).mkdir(parents=True, exist_ok=True)

    @property
    def temporary(self) -> Path:
        """The node's own directory for temporary files."""
        return self.home / "modelarts" / "tmp"


def container_relative(container_path: str) -> str:
    """What follows `/home/ma-user/` in a path of the container; `.` for `/home/ma-user` itself.

    Raises:
        UnsafeKeyError: the path is not there, or cannot be a file name.
    """
    normal = posixpath.normpath(container_path)
    if normal == CONTAINER_HOME:
        return "."
    if not normal.startswith(CONTAINER_HOME + "/"):
        raise UnsafeKeyError(f"it is not a directory below {CONTAINER_HOME}")
    return str(relative_file(normal.removeprefix(CONTAINER_HOME + "/")))


class JobDirectories:
    """The directories of all jobs below `<data>/jobs`. IDs are the emulator's own, checked nonetheless.

    Args:
        root: where they are; made when missing.
    """

    def __init__(self, root: Path) -> None:
        root.mkdir(parents=True, exist_ok=True)
        self._root = root

    def job(self, job_id: str) -> Path:
        """The directory of a job."""
        return self._root / relative_file(job_id).name

    def node(self, job_id: str, task_id: str) -> NodeWorkspace:
        """The workspace of a node."""
        return NodeWorkspace(self.job(job_id) / relative_file(task_id).name)

    def log(self, job_id: str, task_id: str) -> Path:
        """The log file of a node, outside its workspace."""
        return self.job(job_id) / f"{relative_file(task_id).name}.log"

    def ids(self) -> list[str]:
        """The jobs that have a directory."""
        return [entry.name for entry in self._root.iterdir()]

    def remove_job(self, job_id: str) -> None:
        """Remove all that a job left."""
        remove_tree(self.job(job_id))

    def remove_nodes(self, job_id: str) -> None:
        """Remove the workspaces of a job and keep its logs."""
        if not self.job(job_id).is_dir():
            return
        for entry in self.job(job_id).iterdir():
            if entry.is_dir() and not entry.is_symlink():
                remove_tree(entry)
