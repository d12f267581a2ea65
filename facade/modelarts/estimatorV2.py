"""Estimators, which describe and create training jobs.

Source: document 002, chapter 6.
"""
# ruff: noqa: N999 (programs import the module by this name)

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final, Self

from modelarts._answers import answered, each_entry, entries
from modelarts._given_session import checked_session
from modelarts._training.refusals import check_not_local
from modelarts.exceptions import BadRequestError, InvalidArgumentError, ModelArtsError, NotFoundError
from modelarts.training_job import TrainingJob

# What only some methods need is imported there: importing this module must cost little.
if TYPE_CHECKING:
    from modelarts_client.models import (
        CreateTrainingJobRequest,
        FlavorResponse,
        JobListResponse,
        JobMetricsResponse,
        JobResponse,
        LogPreviewResponse,
    )

    from modelarts._training.job_request import Volume
    from modelarts._training.job_search import Filters
    from modelarts._training.job_states import JOB_STATE as JOB_STATE
    from modelarts._training.parameters import Parameters
    from modelarts.algorithm import Algorithm
    from modelarts.framework import Framework as Framework
    from modelarts.pool import ResourcePool
    from modelarts.session import Session
    from modelarts.train_params import InputData, OutputData, TrainingFiles

__all__ = ["JOB_STATE", "Estimator", "Framework"]


def __getattr__(name: str) -> object:
    if name == "Framework":
        from modelarts.framework import Framework

        return Framework
    if name == "JOB_STATE":
        from modelarts._training.job_states import JOB_STATE

        return JOB_STATE
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


_LARGEST: Final = 50  # jobs on a page (document 002, Table 6-9)


class Estimator:
    """Describes a training job, which `fit` creates; or names one that exists, by its ``job_id``.

    Nothing is sent before `fit`, which also checks the arguments.

    Args:
        session: The session that makes the requests.
        training_files: The code. A preset engine needs it.
        outputs: Where the outputs go.
        parameters: Arguments of the script, such as ``{"epoch_num": 2}`` or ``[{"name": "epoch_num", "value": 2}]``,
            which arrive as ``--epoch_num=2``. Values are text or numbers.
        train_instance_type: The resource flavor of each node; see `get_train_instance_types`. It may be left out if
            ``pool_id`` names a pool.
        train_instance_count: How many nodes there are.
        framework_type: The engine; see `get_framework_list`.
        framework_version: The engine's version.
        user_image_url: A custom image in SWR, instead of an engine.
        user_command: The command that starts the job in that image.
        log_url: The folder in OBS that the logs are written to, such as ``obs://bucket/log/``.
        job_description: 0 to 256 characters.
        volumes: Disks to attach, such as
            ``[{"nfs": {"nfs_server_path": "192.168.0.1:/", "local_path": "/mnt/data", "read_only": False}}]``.
        env_variables: Environment variables of the job.
        pool_id: A dedicated resource pool to run in, or its ``pool_name``.
        job_id: A job that exists, for the methods about one job.
        local_code_dir: The folder of the container that the code is copied to, below ``/home``, such as
            ``/home/ma-user/modelarts/user-job-dir`` (ModelArts API Reference, "Creating a Training Job").
        working_dir: The folder of the container that the script or command is started in, an absolute path (ibid.).

    Raises:
        InvalidArgumentError: If ``session`` is not a session.
    """

    def __init__(
        self,
        session: Session,
        training_files: TrainingFiles | None = None,
        outputs: Sequence[OutputData] | None = None,
        parameters: Parameters | None = None,
        train_instance_type: str | None = None,
        train_instance_count: int | None = None,
        framework_type: str | None = None,
        framework_version: str | None = None,
        user_image_url: str | None = None,
        user_command: str | None = None,
        log_url: str | None = None,
        job_description: str | None = None,
        volumes: Sequence[Volume] | None = None,
        env_variables: Mapping[str, str] | None = None,
        pool_id: ResourcePool | str | None = None,
        job_id: str | None = None,
        *,
        local_code_dir: str | None = None,
        working_dir: str | None = None,
        algorithm: Algorithm | str | None = None,
    ) -> None:
        self.session = checked_session(session, usage="Estimator(session, training_files, ...)")
        check_not_local(train_instance_type)
        self.training_files = training_files
        self.outputs = outputs
        self.parameters = parameters
        self.train_instance_type = train_instance_type
        self.train_instance_count = train_instance_count
        self.framework_type = framework_type
        self.framework_version = framework_version
        self.user_image_url = user_image_url
        self.user_command = user_command
        self.log_url = log_url
        self.job_description = job_description
        self.volumes = volumes
        self.env_variables = env_variables
        self.pool_id = pool_id
        self.job_id = job_id
        self.local_code_dir = local_code_dir
        self.working_dir = working_dir
        self.algorithm = algorithm

    def __repr__(self) -> str:
        """Name what matters most."""
        if self.job_id:
            return f"Estimator(job_id={self.job_id!r})"
        runs = self.algorithm or self.user_image_url or self.framework_version
        where = f"{self.train_instance_count} x {self.train_instance_type}"
        return f"Estimator(runs={runs!r}, on={where!r})"

    def fit(
        self,
        inputs: Sequence[InputData] | None = None,
        wait: bool = False,
        job_name: str | None = None,
        show_log: bool = False,
        dataset_id: str | None = None,
        dataset_version_id: str | None = None,
        *,
        parameters: Parameters | None = None,
        timeout: float | None = None,
    ) -> TrainingJob:
        """Create the training job.

        Args:
            inputs: Data in OBS, as a list, even of one `InputData`.
            wait: Whether to wait until the job has ended.
            job_name: 1 to 64 letters, digits, underscores and hyphens; generated by default.
            show_log: Whether to print the log as it grows, which also waits until the job has ended.
            dataset_id: A dataset, instead of ``inputs``; needs ``dataset_version_id``.
            dataset_version_id: The dataset's version.
            parameters: Other values for this job, such as ``{"lr": 0.1}``; the estimator's others stay.
            timeout: The longest wait in seconds, 0 or more, once the job is created; ``None`` for no limit.

        Returns:
            The job. This estimator's methods about one job refer to it from now on.

        Raises:
            InvalidArgumentError: If an argument is not allowed; nothing was sent.
            ValidationError: If the request would break what ModelArts documents; nothing was sent.
            ObsObjectNotFoundError: If the boot file does not exist; no job was created.
            ObsBucketNotFoundError: If its bucket does not exist; no job was created.
            ApiError: If ModelArts refuses. Its ``error_solution`` names the arguments that are not available.
            ModelArtsError: If ModelArts accepts the request but does not say the job's ID.
            TrainingJobFailedError: If the job was waited for and did not complete.
            WaitTimeoutError: If the time is up first; the job continues.
        """
        from modelarts._waiting.patient_wait import checked_timeout

        waits = wait or show_log
        checked_timeout(timeout, needs=None if waits else "wait=True or show_log=True")
        request = self._request(inputs, job_name, dataset_id, dataset_version_id, parameters)
        job = self._create(request)
        self.job_id = job.job_id
        if waits:
            job.wait(show_log=show_log, timeout=timeout)
        return job

    def get_job_info(self) -> JobResponse:
        """Return everything about the job; see `TrainingJob.get_job_info`."""
        return self._job().get_job_info()

    def update_job_configs(self, description: str) -> None:
        """Change the job's description; see `TrainingJob.update_job_configs`."""
        self._job().update_job_configs(description)

    def delete_job(self) -> None:
        """Delete the job; see `TrainingJob.delete_job`."""
        self._job().delete_job()

    def control_job(self) -> JobResponse:
        """End the job; see `TrainingJob.control_job`."""
        return self._job().control_job()

    def get_job_log(self, task_id: str = "worker-0") -> LogPreviewResponse:
        """Return a node's log; see `TrainingJob.get_job_log`."""
        return self._job().get_job_log(task_id)

    def get_job_metrics(self, task_id: str = "worker-0") -> JobMetricsResponse:
        """Return how much of a node was used; see `TrainingJob.get_job_metrics`."""
        return self._job().get_job_metrics(task_id)

    @classmethod
    def get_job_list(
        cls,
        session: Session,
        offset: int = 0,
        limit: int | None = None,
        sort_by: str = "create_time",
        order: str = "desc",
        group_by: str | None = None,
        filters: Filters | None = None,
    ) -> JobListResponse:
        """Return some of the training jobs, and how many there are.

        Args:
            session: The session that makes the request.
            offset: The number of jobs to skip, at least 0, according to document 002 (Table 6-8). According to the API
                reference it is the number of the page; `iter_jobs` works with either.
            limit: The largest number of jobs to return, 1 to 50; ``None`` for 50.
            sort_by: The field to sort by.
            order: ``asc`` or ``desc``.
            group_by: The field to group by.
            filters: Conditions, such as ``[{"key": "name", "operator": "like", "value": ["trainjob"]}]``; a job must
                meet all of them. Operators are ``like``, ``in`` (the default), ``not`` and ``between``.

        Raises:
            InvalidArgumentError: If an argument is not allowed; nothing was sent.
            ValidationError: If the request would break what ModelArts documents; nothing was sent.
            ApiError: If ModelArts refuses.
        """
        from modelarts_client.types import UNSET

        from modelarts._argument_checks import whole_number
        from modelarts._training.job_search import search_of

        checked_session(session, usage="Estimator.get_job_list(session)")
        request = search_of(sort_by, order, filters)
        request.offset = whole_number(offset, what="offset", least=0)
        request.limit = _LARGEST if limit is None else whole_number(limit, what="limit", least=1, most=_LARGEST)
        request.group_by = group_by or UNSET
        return answered(session.client.training.list_training_jobs(body=request))

    @classmethod
    def iter_jobs(
        cls,
        session: Session,
        sort_by: str = "create_time",
        order: str = "desc",
        filters: Filters | None = None,
    ) -> Iterator[JobResponse]:
        """Yield all training jobs, each once, a page at a time; see `get_job_list` for the arguments.

        Raises:
            InvalidArgumentError: If an argument is not allowed; nothing was sent.
            ValidationError: If the request would break what ModelArts documents; nothing was sent.
            PagingError: If ModelArts counts more jobs than it sends, or sends the same page again.
            ApiError: If ModelArts refuses.
        """
        from modelarts._training.job_search import search_of

        checked_session(session, usage="Estimator.iter_jobs(session)")
        return each_entry(session.client.training.list_training_jobs.all(body=search_of(sort_by, order, filters)))

    @classmethod
    def attach(cls, session: Session, job_id: TrainingJob | str) -> Self:
        """Describe a job that exists: its code, engine, outputs, parameters and resources become those of an estimator.

        Its methods about one job refer to that job. `fit` creates a job like it, with the ``inputs`` that it is given.
        What an estimator has no argument for, such as a schedule, is left out; `TrainingJob.rerun` keeps it.

        Args:
            session: The session that makes the requests.
            job_id: The job, or its ID.

        Raises:
            InvalidArgumentError: If an argument is not allowed.
            NotFoundError: If there is no such job.
            ApiError: If ModelArts refuses.
            ModelArtsError: If ModelArts does not say what the job's request was.

        Source: document 002, 6.1.3.
        """
        from modelarts._training.attaching import arguments_of

        checked_session(session, usage="Estimator.attach(session, job_id)")
        job = TrainingJob._given(session, job_id)
        return cls(session, job_id=job.job_id, **arguments_of(job.get_job_info()))

    @classmethod
    def delete_job_by_id(cls, session: Session, job_id: str) -> None:
        """Delete a training job; see `TrainingJob.delete_job`."""
        TrainingJob(session, job_id).delete_job()

    @classmethod
    def control_job_by_id(cls, session: Session, job_id: str) -> JobResponse:
        """End a training job; see `TrainingJob.control_job`."""
        return TrainingJob(session, job_id).control_job()

    @classmethod
    def get_train_instance_types(cls, session: Session) -> list[FlavorResponse]:
        """Return the resource flavors that training jobs can use; ``flavor_id`` is the ``train_instance_type``.

        Raises:
            ApiError: If ModelArts refuses.
        """
        from modelarts_client.api.training import show_training_job_flavors

        checked_session(session, usage="Estimator.get_train_instance_types(session)")
        return entries(answered(show_training_job_flavors.sync(session.project_id, client=session.client)).flavors)

    @classmethod
    def get_framework_list(cls, session: Session) -> list[Framework]:
        """Return the preset engines that training jobs can use.

        Raises:
            ApiError: If ModelArts refuses.
            ModelArtsError: If the answer has no list of engines.
        """
        from modelarts_client.api.training import show_training_job_engines

        from modelarts.framework import Framework

        checked_session(session, usage="Estimator.get_framework_list(session)")
        answer = answered(show_training_job_engines.sync(session.project_id, client=session.client))
        if "items" not in answer:
            raise ModelArtsError("The answer has no list of engines. Check that modelarts_endpoint is ModelArts's.")
        engines = entries(answer.items)
        return [Framework(engine.engine_name or "", engine.engine_version or "") for engine in engines]

    def _job(self) -> TrainingJob:
        if not self.job_id:
            raise InvalidArgumentError(
                "This estimator has no job yet. Call fit() first, or name a job: Estimator(session=..., job_id=...)."
            )
        return TrainingJob(self.session, self.job_id)

    def _create(self, request: CreateTrainingJobRequest) -> TrainingJob:
        try:
            return TrainingJob._created(self.session, request, self.training_files)
        except (BadRequestError, NotFoundError) as error:
            from modelarts.algorithm import Algorithm
            from modelarts.pool import ResourcePool

            Algorithm._explain(error, self.session, self.algorithm)
            ResourcePool._explain(error, self.session, self.pool_id)
            raise

    def _request(
        self,
        inputs: Sequence[InputData] | None,
        job_name: str | None,
        dataset_id: str | None,
        dataset_version_id: str | None,
        parameters: Parameters | None = None,
    ) -> CreateTrainingJobRequest:
        from modelarts_client.models import (
            CreateJobAlgorithm,
            CreateJobMetadata,
            CreateJobSpec,
            CreateTrainingJobRequest,
            JobKind,
        )
        from modelarts_client.types import UNSET

        from modelarts._training.job_arguments import set_arguments

        request = CreateTrainingJobRequest(
            kind=JobKind.JOB,
            metadata=CreateJobMetadata(name=UNSET),
            algorithm=CreateJobAlgorithm(),
            spec=CreateJobSpec(),
        )
        set_arguments(
            request,
            {
                "algorithm": self.algorithm,
                "training_files": self.training_files,
                "framework_type": self.framework_type,
                "framework_version": self.framework_version,
                "user_image_url": self.user_image_url,
                "user_command": self.user_command,
                "parameters": self.parameters,
                "inputs": inputs,
                "dataset_id": dataset_id,
                "dataset_version_id": dataset_version_id,
                "outputs": self.outputs,
                "env_variables": self.env_variables,
                "local_code_dir": self.local_code_dir,
                "working_dir": self.working_dir,
                "train_instance_type": self.train_instance_type,
                "train_instance_count": self.train_instance_count,
                "pool_id": self.pool_id,
                "volumes": self.volumes,
                "log_url": self.log_url,
                "job_name": job_name,
                "job_description": self.job_description,
            },
        )
        set_arguments(request, {"parameters": parameters})
        return request
