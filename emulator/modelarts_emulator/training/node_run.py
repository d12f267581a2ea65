"""A node of a running job: its files, its process and its results."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from modelarts_emulator.contract import Json
from modelarts_emulator.obs.storage import ObjectStorage
from modelarts_emulator.processes.bounded_log import BoundedLog
from modelarts_emulator.processes.logs import ERROR_BYTES, last_error_lines
from modelarts_emulator.processes.node_process import LOST, NodeLog, NodeProcess, NodeResult
from modelarts_emulator.staging.obs_paths import ObsPath
from modelarts_emulator.staging.transfers import Limits, Staging
from modelarts_emulator.state.fields import integer, mapping, objects, text
from modelarts_emulator.training.commands import code_directory, node_command
from modelarts_emulator.training.image_use import unpack
from modelarts_emulator.training.images import PLACE
from modelarts_emulator.training.metrics import Sampler, new_metrics
from modelarts_emulator.training.records import job_id_of
from modelarts_emulator.training.searching import NextTrial
from modelarts_emulator.training.slots import Room
from modelarts_emulator.training.workspace import JobDirectories

_MEGABYTE = 1024 * 1024
_KEPT_BYTES_OF_A_CORE = 8 * _MEGABYTE
_USUAL_DISK = 50  # GB, of flavors whose disk is documented

_log = logging.getLogger(__name__)


class NodeRun:
    """A node from its preparation to its uploads. Everything except `metrics` is used in the thread of the job only.

    Args:
        job: the job as the API answers it.
        index: number of the node, from 0.
        directories: the directories of jobs.
        addresses: the addresses of all nodes of the job.
        access: the variables with which programs find the emulator and sign in.
        alone: whether it knows no other node of the job.

    Attributes:
        task: name of the task of the node.
        workspace: its directory.
        log: its log file.
        metrics: its metrics.
        result: the end of its process, the last one if there were several; None before that.
    """

    def __init__(
        self,
        job: Json,
        index: int,
        directories: JobDirectories,
        *,
        addresses: tuple[str, ...],
        access: Mapping[str, str],
        alone: bool = False,
    ) -> None:
        self.task = f"worker-{index}"
        self.workspace = directories.node(job_id_of(job), self.task)
        self.log = directories.log(job_id_of(job), self.task)
        self.metrics = new_metrics()
        self.result: NodeResult | None = None
        self._job = job
        self._algorithm = mapping(job, "algorithm")
        self._index = 0 if alone else index
        self._addresses = (addresses[index],) if alone else addresses
        self._access = access
        self._places: dict[str, Path] = {}
        self._process: NodeProcess | None = None
        self._begun = 0.0

    @property
    def running(self) -> bool:
        """Whether its process has been started, and has no result yet."""
        return self._process is not None and self.result is None

    @property
    def pid(self) -> int:
        """The number of its process, the last one if there were several; 0 as long as it is unknown."""
        return self._process.pid if self._process is not None else 0

    @property
    def failed(self) -> bool:
        """Whether the exit code of its process is not 0."""
        return self.result is not None and self.result.exit_code != 0

    def prepare(self, staging: Staging) -> None:
        """Copy code and inputs to the node.

        Raises:
            StagingError: an object does not exist, or cannot be a file.
            StagingCancelledError: the job has been stopped.
            OSError: a file cannot be written.
        """
        self.workspace.make()
        code = self.workspace.local(code_directory(self._algorithm))
        code.mkdir(parents=True, exist_ok=True)
        if code_dir := text(self._algorithm, "code_dir"):
            staging.fetch(ObsPath.parse(code_dir).as_directory(), code)
        for channel in objects(self._algorithm, "inputs"):
            local = self.workspace.local(text(channel, "local_dir"))
            self._places[text(channel, "name")] = staging.fetch(_remote(channel), local)
        for channel in objects(self._algorithm, "outputs"):
            local = self.workspace.local(text(channel, "local_dir"))
            local.mkdir(parents=True, exist_ok=True)
            self._places[text(channel, "name")] = local
        if working := text(self._algorithm, "working_dir"):
            self.workspace.local(working).mkdir(parents=True, exist_ok=True)

    def unpack(self, image: Path, check: Callable[[], None]) -> list[str]:
        """Write the files of an image to the node, before its own code.

        Returns:
            The links that were left out, as they lead out of the image.

        Raises:
            StagingError: the image cannot be read.
            OSError: a file cannot be written.
        """
        self.workspace.make()
        return unpack(image, PLACE, self.workspace.local(f"/{PLACE}"), check)

    def print_line(self, line: str) -> None:
        """Add a line to the log, while no process runs.

        Raises:
            OSError: the log cannot be written.
        """
        wanted = node_log(self._job, self.log)
        log = BoundedLog(wanted.path, wanted.keep, wanted.reason)
        try:
            log.write(f"{line}\n".encode())
        finally:
            log.close()

    def start(
        self,
        sampler: Sampler,
        room: Room,
        ended: Callable[[NodeRun, NodeResult], None],
        trial: NextTrial | None = None,
    ) -> None:
        """Start the process, or the next one after its end.

        Args:
            sampler: measures it.
            room: where it runs, which is told of it.
            ended: called in another thread when it has ended.
            trial: the trial of a search that it is; None for the process of a job that searches nothing.

        Raises:
            OSError: no process, or no thread that waits for it, can be started.
        """
        command = node_command(
            self._job,
            self.workspace,
            self._index,
            places=self._places if trial is None else self._places | self._output_places(trial.trial_id),
            addresses=self._addresses,
            access=self._access,
            arguments={} if trial is None else trial.arguments,
        )
        again = trial is not None
        process = NodeProcess(command, node_log(self._job, self.log), again=again, after=self._process)
        self._begun = self._begun or process.started
        self.result = None
        self.metrics.begin_process()

        def wait() -> None:
            try:
                result = process.wait()
            except Exception:  # noqa: BLE001 - the boundary of the thread: a defect goes to the log, and the node is lost
                _log.exception("the end of %s of training job %s is unknown", self.task, job_id_of(self._job))
                process.kill()
                result = LOST
            sampler.forget(process.launcher_pid)
            room.forget(process.launcher_pid, result.cpu_seconds)
            self.metrics.finish(time.monotonic() - self._begun, result.cpu_seconds, result.peak_bytes)
            ended(self, result)

        try:
            sampler.watch(process.launcher_pid, self._begun, self.metrics)
            room.watch(process.launcher_pid)
            threading.Thread(target=wait, name=f"{self.task}-{job_id_of(self._job)}", daemon=True).start()
        except RuntimeError as error:
            sampler.forget(process.launcher_pid)
            room.forget(process.launcher_pid, 0.0)
            process.kill()
            process.wait()
            process.close()
            raise OSError(str(error)) from error
        self._process = process

    def _output_places(self, trial_id: str) -> dict[str, Path]:
        """The directories of a trial below those for the outputs of the job."""
        places = {text(channel, "name"): channel for channel in objects(self._algorithm, "outputs")}
        found = {name: self.workspace.local(text(channel, "local_dir")) / trial_id for name, channel in places.items()}
        for directory in found.values():
            directory.mkdir(parents=True, exist_ok=True)
        return found

    def terminate(self) -> None:
        """Send SIGTERM to the process group."""
        if self._process is not None:
            self._process.terminate()

    def kill(self) -> None:
        """Send SIGKILL to the process group."""
        if self._process is not None:
            self._process.kill()

    def close(self) -> None:
        """End what has watched the processes, once all of them have ended."""
        if self._process is not None:
            self._process.close()

    def message(self, ended_because: str | None) -> str:
        """Why the process failed, with the last lines of its log, at most 2 kB; empty when it did not.

        Args:
            ended_because: why the platform has ended it; None when it has ended by itself.
        """
        result = self.result
        if result is None or not self.failed:
            return ""
        if ended_because is not None:
            return f"{self.task} was ended because {ended_because}."
        if result.lost:
            return f"{self.task} was lost: the process that watches it ended."
        if result.signal_name is not None:
            headline = f"{self.task} was killed by signal {result.exit_code - 128} ({result.signal_name})."
        else:
            headline = f"{self.task} exited with code {result.exit_code}."
        lines = last_error_lines(self.log).encode()[-(ERROR_BYTES - len(headline) - 1) :]
        return f"{headline}\n{lines.decode(errors='ignore')}".rstrip()

    def upload_outputs(
        self, storage: ObjectStorage, cancelled: Callable[[], bool], left_out: Callable[[str], None]
    ) -> None:
        """Copy the outputs to OBS.

        Args:
            storage: where they go.
            cancelled: called again and again while copying, which ends when it returns True.
            left_out: called with each file that is left out, and the reason.

        Raises:
            StagingError: a bucket is missing, or the outputs are more than the disk of the flavor has, or cannot be
                stored.
            StagingCancelledError: `cancelled` has returned True.
        """
        staging = Staging(storage, cancelled, _output_limits(self._job))
        for channel in objects(self._algorithm, "outputs"):
            local = self.workspace.local(text(channel, "local_dir"))
            mounts = tuple(self.workspace.mounts.values())
            staging.upload(local, _remote(channel).as_directory(), mounts, left_out)

    def upload_log(self, staging: Staging) -> None:
        """Copy the log to OBS, if the job has a log path.

        Raises:
            StagingError: the bucket is missing.
            OSError: the log cannot be read.
        """
        log_url = text(mapping(self._job, "spec", "log_export_path"), "obs_url")
        if log_url and self.log.exists():
            staging.upload_file(self.log, log_object(log_url, job_id_of(self._job), self.task))


def node_log(job: Json, path: Path) -> NodeLog:
    """The log of a node, which may have 16 MB for each core of its flavor."""
    resource = mapping(job, "spec", "resource")
    cores = max(1, integer(mapping(resource, "flavor_detail", "flavor_info", "cpu"), "core_num", 1))
    keep = cores * _KEPT_BYTES_OF_A_CORE
    megabytes = keep // _MEGABYTE
    reason = f"a log keeps its newest {megabytes} to {2 * megabytes} MB with the flavor {text(resource, 'flavor_id')}"
    return NodeLog(path, keep, reason)


def _output_limits(job: Json) -> Limits:
    """The outputs of a node, which are as large as the disk of its flavor at most."""
    resource = mapping(job, "spec", "resource")
    gigabytes = integer(mapping(resource, "flavor_detail", "flavor_info", "disk"), "size", _USUAL_DISK)
    return Limits(size=gigabytes * 1024**3, why=f"the disk of the flavor {text(resource, 'flavor_id')} has")


def log_object(log_url: str, job_id: str, task_id: str) -> ObsPath:
    """The object that the log of a task is exported to."""
    return ObsPath.parse(log_url).as_directory().child(f"modelarts-job-{job_id}-{task_id}.log")


def _remote(channel: Json) -> ObsPath:
    return ObsPath.parse(text(mapping(channel, "remote", "obs"), "obs_url"))
