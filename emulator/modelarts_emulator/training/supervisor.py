"""The training jobs of all projects: starting, stopping and deleting them, and their results."""

from __future__ import annotations

import logging
import sqlite3
import threading
from collections.abc import Collection, Mapping
from pathlib import Path

from modelarts_emulator.capacity.pools import Capacity
from modelarts_emulator.contract import Json
from modelarts_emulator.obs.storage import ObjectStorage
from modelarts_emulator.staging.transfers import Staging
from modelarts_emulator.state.fields import mapping
from modelarts_emulator.state.store import Store
from modelarts_emulator.training.images import SavedImages
from modelarts_emulator.training.job_run import End, JobRun, Platform
from modelarts_emulator.training.metrics import Sampler, new_metrics
from modelarts_emulator.training.node_run import log_object
from modelarts_emulator.training.records import FINAL_PHASES, JobRecords
from modelarts_emulator.training.search_run import SearchRun
from modelarts_emulator.training.searching import Searches
from modelarts_emulator.training.slots import Slots
from modelarts_emulator.training.workspace import USER_JOB_DIR, JobDirectories

DEFAULT_CAPACITY = 4
MOST_ACTIVE_JOBS = 256

_log = logging.getLogger(__name__)


class TooManyJobsError(Exception):
    """Too many jobs wait or run."""


class JobSupervisor:
    """Runs jobs as processes of this machine.

    Jobs that were running when a former supervisor of the same data directory ended are lost, since their processes
    ended with it.

    Args:
        data_dir: the data directory; files are in `jobs` and `images` below it.
        store: documents of the jobs.
        storage: code, inputs, outputs and logs.
        searches: the searches of jobs that search hyperparameters.
        capacity: largest number of processes at the same time, from 1 on; further jobs wait.
        grace_seconds: time between SIGTERM and SIGKILL, in s.
        access: the variables with which programs of jobs find the emulator and sign in.
        pools: the nodes of the resource pools that jobs can run in; without any when None.
        shared_pools: the pools of everyone, whose jobs count as those without a pool.
    """

    def __init__(
        self,
        data_dir: Path,
        store: Store,
        storage: ObjectStorage,
        searches: Searches,
        *,
        capacity: int = DEFAULT_CAPACITY,
        grace_seconds: float = 5.0,
        access: Mapping[str, str] | None = None,
        pools: Capacity | None = None,
        shared_pools: Collection[str] = (),
    ) -> None:
        self.records = JobRecords(store)
        self.directories = JobDirectories(data_dir / "jobs")
        self.images = SavedImages(data_dir / "images", store, self.has_job)
        self._storage = storage
        self._searches = searches
        self._sampler = Sampler()
        self._platform = Platform(
            self.records,
            storage,
            self.directories,
            Slots(capacity),
            pools,
            shared_pools,
            self._sampler,
            access or {},
            grace_seconds,
            images=self.images,
        )
        self._lock = threading.Lock()
        self._runs: dict[str, tuple[JobRun, threading.Thread]] = {}
        self._closed = False
        self.recover()

    def submit(self, project_id: str, job: Json, user_id: str = "") -> None:
        """Store a new job and run it.

        Args:
            project_id: project that the job belongs to.
            job: the job as the API answers it, in the phase Creating.
            user_id: ID of the user who creates it.

        Raises:
            DuplicateNameError: a job of the project has this name.
            TooManyJobsError: too many jobs wait or run.
            RuntimeError: the supervisor is closed, or no thread can be started.
        """
        run = self._new_run(project_id, job)
        thread = threading.Thread(target=run.run, name=f"job-{run.job_id}", daemon=True)
        self._take_in(run, thread)
        try:
            self.records.add(project_id, job, user_id)
            run.recorded()
            try:
                thread.start()
            except RuntimeError:
                run.unrecorded()
                self.records.remove(project_id, run.job_id)
                self._searches.remove(project_id, run.job_id)
                self.records.disown(run.job_id)
                raise
        except BaseException:
            with self._lock:
                self._runs.pop(run.job_id)
            run.done.set()
            raise

    def _new_run(self, project_id: str, job: Json) -> JobRun:
        if mapping(job, "algorithm", "policies").get("auto_search") is None:
            return JobRun(self._platform, project_id, job)
        return SearchRun(self._platform, project_id, job, self._searches)

    def stop(self, project_id: str, job_id: str) -> tuple[Json | None, bool]:
        """Stop a job that waits or runs, without waiting for its end.

        Returns:
            Its record, or None when there is no such job; and whether it can be stopped.
        """
        record, stopping = self.records.begin_stop(project_id, job_id)
        if stopping and (run := self._run(job_id)):
            run.end(End.STOP)
        return record, stopping

    def delete(self, project_id: str, job_id: str) -> bool:
        """Delete a job at once; its processes end, and its files are removed, soon after.

        Returns:
            False when there is no such job.
        """
        if self.records.get(project_id, job_id) is None:
            return False
        run = self._run(job_id)
        ending = run is not None and run.end(End.DELETE)
        if run is not None and not ending:
            run.done.wait()  # it may still write to the documents and files of the job
        if self.records.remove(project_id, job_id) is None:
            return False
        self.images.remove_job(project_id, job_id)
        self._searches.remove(project_id, job_id)
        if not ending:
            self.directories.remove_job(job_id)
            self.records.disown(job_id)
        return True

    def in_pool(self, project_id: str, pool_id: str) -> list[str]:
        """The jobs that wait for a resource pool, or run in it, as messages name them."""
        with self._lock:
            runs = [run for run, _ in self._runs.values()]
        return [
            f"training job {run.job_id}"
            for run in runs
            if (run.project_id, run.pool_id) == (project_id, pool_id) and run.uses_pool
        ]

    def wait(self, job_id: str, timeout: float | None = None) -> bool:
        """Wait until the run of a job has ended.

        Args:
            job_id: the job.
            timeout: longest time to wait, in s; without a limit when None.

        Returns:
            False when the run has not ended in this time.
        """
        run = self._run(job_id)
        return run is None or run.done.wait(timeout)

    def log_path(self, job_id: str, task_id: str) -> Path:
        """The log file of a task; it exists once the task has started."""
        return self.directories.log(job_id, task_id)

    def metrics(self, project_id: str, job_id: str, task_id: str) -> Json:
        """A JobMetricsResponse of a task, until now or until its end."""
        kept = self.records.metrics(project_id, job_id, task_id)
        if kept is not None:
            return kept
        run = self._run(job_id)
        return (run and run.metrics(task_id)) or new_metrics().response()

    def export_log(self, job_id: str, task_id: str, log_url: str) -> None:
        """Copy the log of a task, as it is now, to its log path.

        Raises:
            FileNotFoundError: the task has not started.
            StagingError: the bucket is missing.
        """
        target = log_object(log_url, job_id, task_id)
        Staging(self._storage, lambda: False).upload_file(self.log_path(job_id, task_id), target)

    def code_directory(self, job_id: str, task_id: str) -> Path | None:
        """The `user-job-dir` of a task whose process has not ended; None when it has."""
        run = self._run(job_id)
        workspace = run.workspace(task_id) if run else None
        return workspace.local(USER_JOB_DIR) if workspace else None

    def recover(self) -> None:
        """Mark jobs as lost whose processes ended with a former supervisor, and remove the files of deleted jobs."""
        self.directories.end_leftovers()
        owners, phases = self.records.owners(), self.records.phases()
        for job_id, project_id in owners.items():
            if phases.get(job_id) in FINAL_PHASES:
                continue
            try:
                self._recover(project_id, job_id)
            except sqlite3.Error:
                raise
            except Exception:  # noqa: BLE001 - the boundary: the emulator starts, whatever is wrong with one job
                _log.exception("training job %s of a former emulator could not be settled", job_id)
        for job_id in self.directories.ids():
            if job_id not in owners:
                self.directories.remove_job(job_id)
        self._searches.recover(self.has_job)
        self.images.recover(phases)

    def _recover(self, project_id: str, job_id: str) -> None:
        record = self.records.get(project_id, job_id)
        if record is None:
            self.directories.remove_job(job_id)
            self.records.disown(job_id)
        else:
            self.records.finish(
                project_id, job_id, "Failed", "Lost", "Training job failed: the emulator was stopped meanwhile."
            )
            self.directories.remove_nodes(job_id)

    def close(self) -> None:
        """End all processes and threads; jobs that have not ended are lost. Can be called twice."""
        with self._lock:
            self._closed = True
            runs = list(self._runs.values())
        for run, _ in runs:
            if not run.done.is_set():
                run.end(End.CLOSE)
        for run, thread in runs:
            run.done.wait()  # also of a run that is being submitted
            if thread.ident is not None:
                thread.join()
        self._sampler.close()
        self.images.close()

    def job(self, project_id: str, job_id: str) -> Json | None:
        """The job as its record has it; None when the project has none with this ID."""
        record = self.records.get(project_id, job_id)
        return None if record is None else mapping(record, "job")

    def has_job(self, project_id: str, job_id: str) -> bool:
        """Whether a project has a job."""
        return self.records.get(project_id, job_id) is not None

    def _take_in(self, run: JobRun, thread: threading.Thread) -> None:
        """Count a run as one that waits or runs; what is slow about its start needs no lock."""
        with self._lock:
            if self._closed:
                raise RuntimeError("the supervisor is closed")
            self._runs = {job_id: entry for job_id, entry in self._runs.items() if not entry[0].done.is_set()}
            if len(self._runs) >= MOST_ACTIVE_JOBS:
                raise TooManyJobsError
            self._runs[run.job_id] = run, thread

    def _run(self, job_id: str) -> JobRun | None:
        with self._lock:
            entry = self._runs.get(job_id)
        return entry[0] if entry else None
