"""Estimators of the first version of the SDK, whose API is retired: what they have in common with today's.

Jobs are created, listed and ended through today's API, and shown as the first version showed them. New programs use
`modelarts.estimatorV2`.

Source: opentelekomcloud-docs/modelarts, doc/sdk-ref, training_management.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, Final, NoReturn, TypeAlias

from modelarts import estimatorV2
from modelarts._answers import entries
from modelarts._given_session import checked_session, within_deadline
from modelarts._public_names import public
from modelarts._training import first_version
from modelarts._training.job_states import JOB_STATE
from modelarts._training.refusals import check_not_local
from modelarts._training.waiting import task_names
from modelarts.exceptions import InvalidArgumentError, RetiredError
from modelarts.training_job import TrainingJob as _Job

if TYPE_CHECKING:
    from modelarts_client.models import JobResponse

    from modelarts.session import Session

__all__ = ["JOB_STATE", "Estimator", "TrainingJob", "VisualizationJob"]

Answer: TypeAlias = dict[str, Any]
"""What the first version answered: a dict, with ``is_success``."""

_LARGEST_PAGE: Final = 50
_BYTES: Final = 2048  # of a log, by default and at most
_UNKNOWN_ARGUMENT: Final = "has no counterpart in today's API. Leave it out, or use modelarts.estimatorV2."
_CONFIGURATIONS: Final = (
    "has no counterpart in today's API, which stores no configurations of jobs. Keep the arguments in the program."
)
_VERSIONS: Final = "has no counterpart in today's API, where jobs have no versions. Create another job with fit()."
_ALGORITHMS: Final = (
    "has no counterpart in today's API: there are no built-in algorithms. Give code_dir, boot_file and an engine."
)
_WITHOUT_COUNTERPART: Final = {
    "config_name": _CONFIGURATIONS,
    "config_desc": _CONFIGURATIONS,
    "model_name": _ALGORITHMS,
    "model_id": _ALGORITHMS,
    "data_source": "has no counterpart in today's API. Give inputs, or dataset_id and dataset_version_id.",
}


def _warn() -> None:
    warnings.warn(
        "modelarts.estimator is the first version of the SDK, whose API is retired; it works through today's API. Use"
        " modelarts.estimatorV2, whose Estimator takes training_files, outputs and parameters.",
        DeprecationWarning,
        stacklevel=3,
    )


def _only_version(version_id: str | None, job_id: str | None) -> str | None:
    if version_id is not None and version_id != job_id:
        raise RetiredError(f"version_id={version_id!r} {_VERSIONS} The ID of a job's only version is that of the job.")
    return job_id


def _retired(name: str, why: str) -> staticmethod[..., NoReturn]:
    def refuse(*_: object, **__: object) -> NoReturn:
        raise RetiredError(f"Estimator.{name} {why}")

    return staticmethod(refuse)


class TrainingJob:
    """A training job, as `Estimator.fit` returns it.

    Args:
        modelarts_session: The session that makes the requests.
        job_id: The job's ID.
        version_id: The job's only version, whose ID is that of the job.

    Raises:
        InvalidArgumentError: If there is no session, or no job ID.
        RetiredError: If ``version_id`` is another one.
    """

    def __init__(self, modelarts_session: Session, job_id: str, version_id: str | None = None) -> None:
        self._job = _Job(modelarts_session, job_id)
        self.job_id = self._job.job_id
        self.version_id = _only_version(version_id, self.job_id)

    def __repr__(self) -> str:
        """Name the job."""
        return f"TrainingJob(job_id={self.job_id!r})"

    def get_job_info(self) -> Answer:
        """Return what the first version showed of a job.

        Returns:
            Among others ``job_id``, ``job_name``, ``status``, a number that `JOB_STATE` names, ``duration`` in ms, and
            ``is_success``, which is true.

        Raises:
            NotFoundError: If there is no such job.
            ApiError: If ModelArts refuses.
        """
        return {"is_success": True} | first_version.details(self._job.get_job_info())

    def update_job_description(self, description: str) -> Answer:
        """Change the job's description; see `modelarts.training_job.TrainingJob.update_job_configs`."""
        self._job.update_job_configs(description)
        return {"is_success": True}

    def delete_job(self) -> Answer:
        """Delete the job; see `modelarts.training_job.TrainingJob.delete_job`."""
        self._job.delete_job()
        return {"is_success": True}

    def delete_job_version(self) -> Answer:
        """Delete the job, which is its only version."""
        return self.delete_job()

    def stop_job_version(self) -> Answer:
        """End the job; see `modelarts.training_job.TrainingJob.control_job`."""
        self._job.control_job()
        return {"is_success": True}

    def get_job_log_file_list(self) -> Answer:
        """Return the names of the logs, one for each node, which `get_job_log` takes.

        Raises:
            NotFoundError: If there is no such job.
            ApiError: If ModelArts refuses.
        """
        return {"is_success": True, "log_file_list": list(task_names(self._job.get_job_info()))}

    def get_job_log(self, log_file: str = "worker-0", start_byte: int = 0, offset: int = _BYTES) -> Answer:
        """Return a part of a node's log.

        Args:
            log_file: A name of `get_job_log_file_list`.
            start_byte: Where the part begins; -1 for the end of the log.
            offset: The length of the part in bytes, -2048 to 2048; a negative one ends at ``start_byte``.

        Returns:
            ``content``, the number of its ``lines``, and its begin and end in bytes as ``start_line`` and ``end_line``.

        Raises:
            InvalidArgumentError: If ``start_byte`` or ``offset`` is out of range.
            NotFoundError: If there is no such job or node.
            ApiError: If ModelArts refuses.
        """
        begin, length = first_version.range_of(start_byte, offset, most=_BYTES)
        preview = self._job.get_job_log(log_file)
        return {"is_success": True} | first_version.part_of_log(preview, begin, length)

    def get_job_version_info(self) -> Answer:
        """Return what the first version showed of a job, which is its only version."""
        return self.get_job_info()

    def get_job_version_object_list(self, is_show: bool = True) -> list[TrainingJob]:
        """Return the job as its only version.

        Args:
            is_show: Whether to print what `get_job_info` returns.
        """
        if is_show:
            print(self.get_job_info())
        return [self]


@public(__name__)
class Estimator:
    """Describes a training job, which `fit` creates; or names one that exists, by its ``job_id``.

    Paths may begin with a slash and the bucket, as in ``/bucket/code/``, or with ``obs://`` or ``s3://``.

    Args:
        modelarts_session: The session that makes the requests.
        train_instance_count: How many nodes there are.
        code_dir: The code's folder.
        boot_file: The script, in ``code_dir``.
        output_path: The folder for outputs. The script gets it as ``--train_url``.
        hyperparameters: Arguments of the script, such as ``[{"label": "lr", "value": "0.001"}]``.
        log_url: The folder that the logs are written to.
        train_instance_type: The resource flavor of each node.
        framework_type: The engine.
        framework_version: The engine's version.
        job_description: 0 to 256 characters.
        user_image_url: A custom image in SWR, instead of an engine.
        user_command: The command that starts the job in that image.
        pool_id: A dedicated resource pool to run in.
        nas_type: Only ``nfs``.
        nas_share_addr: The address of an NFS share, such as ``192.168.0.1:/``.
        nas_mount_path: Where the script finds that share.
        job_id: A job that exists, for the methods about one job.
        version_id: The only version of that job, whose ID is that of the job.
        others: Refused by name.

    Raises:
        InvalidArgumentError: If there is no session, or an argument is not allowed.
        RetiredError: If an argument has no counterpart in today's API.

    Warns:
        DeprecationWarning: Always, as do the methods of the class.
    """

    def __init__(
        self,
        modelarts_session: Session | None = None,
        train_instance_count: int | None = None,
        code_dir: str | None = None,
        boot_file: str | None = None,
        output_path: str | None = None,
        hyperparameters: Sequence[Mapping[str, str]] | Mapping[str, Any] | None = None,
        log_url: str | None = None,
        train_instance_type: str | None = None,
        framework_type: str | None = None,
        framework_version: str | None = None,
        job_description: str | None = None,
        user_image_url: str | None = None,
        user_command: str | None = None,
        pool_id: str | None = None,
        nas_type: str | None = None,
        nas_share_addr: str | None = None,
        nas_mount_path: str | None = None,
        job_id: str | None = None,
        version_id: str | None = None,
        **others: object,
    ) -> None:
        _warn()
        self.modelarts_session = checked_session(modelarts_session, usage="Estimator(modelarts_session=session, ...)")
        check_not_local(train_instance_type)
        for name, value in others.items():
            if value is not None:
                raise RetiredError(f"Estimator({name}=...) {_WITHOUT_COUNTERPART.get(name, _UNKNOWN_ARGUMENT)}")
        self._arguments: dict[str, Any] = {
            "training_files": first_version.files_of(code_dir, boot_file),
            "outputs": first_version.outputs_of(output_path),
            "parameters": first_version.parameters_of(hyperparameters),
            "train_instance_type": train_instance_type,
            "train_instance_count": train_instance_count,
            "framework_type": framework_type,
            "framework_version": framework_version,
            "user_image_url": user_image_url,
            "user_command": user_command,
            "log_url": first_version.obs_path(log_url, what="log_url", folder=True),
            "job_description": job_description,
            "pool_id": pool_id,
            "volumes": first_version.volumes_of(nas_type, nas_share_addr, nas_mount_path),
        }
        self.job_id = job_id
        self.version_id = _only_version(version_id, job_id)

    def __repr__(self) -> str:
        """Name the job, or what it would run."""
        return f"Estimator(job_id={self.job_id!r})" if self.job_id else repr(self._today())

    def _today(self) -> estimatorV2.Estimator:
        return estimatorV2.Estimator(self.modelarts_session, **self._arguments)

    def fit(
        self,
        inputs: str | None = None,
        wait: bool = False,
        job_name: str | None = None,
        dataset_id: str | None = None,
        dataset_version_id: str | None = None,
        **others: object,
    ) -> TrainingJob:
        """Create the training job.

        Args:
            inputs: The folder of the data. The script gets it as ``--data_url``.
            wait: Whether to wait until the job has ended.
            job_name: 1 to 64 letters, digits, underscores and hyphens; generated by default.
            dataset_id: A dataset, instead of ``inputs``; needs ``dataset_version_id``.
            dataset_version_id: The dataset's version.
            others: Refused by name.

        Returns:
            The job.

        Raises:
            RetiredError: If an argument has no counterpart in today's API.
            InvalidArgumentError: If an argument is not allowed; nothing was sent.
            ApiError: If ModelArts refuses.
            TrainingJobFailedError: If the job was waited for and did not complete.
        """
        for name, value in others.items():
            if value is not None:
                raise RetiredError(f"fit({name}=...) {_WITHOUT_COUNTERPART.get(name, _UNKNOWN_ARGUMENT)}")
        data = first_version.inputs_of(inputs)
        job = self._today().fit(data, wait, job_name, False, dataset_id, dataset_version_id)
        self.job_id = job.job_id
        return TrainingJob(self.modelarts_session, job.job_id)

    def _job(self) -> TrainingJob:
        if not self.job_id:
            raise InvalidArgumentError(
                "This estimator has no job yet. Call fit() first, or name a job: Estimator(session, job_id=...)."
            )
        return TrainingJob(self.modelarts_session, self.job_id, self.version_id)

    def get_job_info(self) -> Answer:
        """Return what the first version showed of a job; see `TrainingJob.get_job_info`."""
        return self._job().get_job_info()

    def update_job_description(self, description: str) -> Answer:
        """Change the job's description; see `TrainingJob.update_job_description`."""
        return self._job().update_job_description(description)

    def delete_job(self) -> Answer:
        """Delete the job; see `TrainingJob.delete_job`."""
        return self._job().delete_job()

    def delete_job_version(self) -> Answer:
        """Delete the job, which is its only version."""
        return self._job().delete_job()

    def stop_job_version(self) -> Answer:
        """End the job; see `TrainingJob.stop_job_version`."""
        return self._job().stop_job_version()

    def get_job_log_file_list(self) -> Answer:
        """Return the names of the logs; see `TrainingJob.get_job_log_file_list`."""
        return self._job().get_job_log_file_list()

    def get_job_log(self, log_file: str = "worker-0", start_byte: int = 0, offset: int = _BYTES) -> Answer:
        """Return a part of a node's log; see `TrainingJob.get_job_log`."""
        return self._job().get_job_log(log_file, start_byte, offset)

    def get_job_version_info(self) -> Answer:
        """Return what the first version showed of a job, which is its only version."""
        return self._job().get_job_info()

    def get_job_version_object_list(self, is_show: bool = True) -> list[TrainingJob]:
        """Return the job as its only version; see `TrainingJob.get_job_version_object_list`."""
        return self._job().get_job_version_object_list(is_show)

    @classmethod
    def get_job_list(
        cls,
        modelarts_session: Session,
        status: int | None = None,
        per_page: int = 10,
        page: int = 1,
        sort_by: str = "job_name",
        order: str = "desc",
        search_content: str | None = None,
        **others: str,
    ) -> Answer:
        """Return some of the training jobs, and how many there are.

        Args:
            modelarts_session: The session that makes the requests.
            status: Only jobs in this state; see `JOB_STATE`.
            per_page: The largest number of jobs to return, 1 to 1000.
            page: The page, from 1. Jobs up to the 50th take one request; those after it take one for each 50 from the
                first on.
            sort_by: ``job_name``, ``job_desc``, ``status``, ``duration``, ``engine_type`` or ``create_time``; also as
                ``sortBy``.
            order: ``asc`` or ``desc``.
            search_content: Only jobs whose name contains this text.
            others: ``sortBy``; anything else is refused by name.

        Returns:
            ``job_total_count`` and ``jobs``, each with ``job_id``, ``job_name``, ``version_id``, ``status``,
            ``create_time``, ``duration``, ``job_desc`` and ``version_count``.

        Raises:
            InvalidArgumentError: If an argument is not allowed; nothing was sent.
            RetiredError: If an argument has no counterpart in today's API.
            ApiError: If ModelArts refuses.
        """
        _warn()
        session = checked_session(modelarts_session, usage="Estimator.get_job_list(modelarts_session=session)")
        sort_by = others.pop("sortBy", sort_by)
        for name in others:
            raise RetiredError(f"get_job_list({name}=...) {_UNKNOWN_ARGUMENT}")
        search = first_version.search_of(status, sort_by, search_content, per_page=per_page, page=page)
        if search is None:
            return {"is_success": True, "job_total_count": 0, "jobs": []}
        sort_key, filters = search
        begin, end = (page - 1) * per_page, page * per_page
        first = estimatorV2.Estimator.get_job_list(session, 0, min(end, _LARGEST_PAGE), sort_key, order, None, filters)
        jobs: Iterable[JobResponse] = entries(first.items)
        if end > _LARGEST_PAGE and (
            first.count is None or begin < first.count
        ):  # pages are read from the first, as sources differ on offset
            every = estimatorV2.Estimator.iter_jobs(session, sort_key, order, filters)
            jobs = within_deadline(session, every)
        return {
            "is_success": True,
            "job_total_count": first.count or 0,
            "jobs": [first_version.summary(job) for job in islice(jobs, begin, end)],
        }

    @classmethod
    def delete_job_by_id(cls, modelarts_session: Session, job_id: str) -> Answer:
        """Delete a training job; see `TrainingJob.delete_job`."""
        _warn()
        return TrainingJob(modelarts_session, job_id).delete_job()

    @classmethod
    def get_train_instance_types(cls, modelarts_session: Session) -> list[str]:
        """Return the IDs of the resource flavors that training jobs can use.

        Raises:
            ApiError: If ModelArts refuses.
        """
        _warn()
        flavors = estimatorV2.Estimator.get_train_instance_types(modelarts_session)
        return [flavor.flavor_id for flavor in flavors if flavor.flavor_id]

    @classmethod
    def get_framework_list(cls, modelarts_session: Session) -> list[dict[str, str]]:
        """Return the preset engines that training jobs can use.

        Returns:
            Dicts with ``framework_type`` and ``framework_version``.

        Raises:
            ApiError: If ModelArts refuses.
        """
        _warn()
        found = estimatorV2.Estimator.get_framework_list(modelarts_session)
        names = ("framework_type", "framework_version")
        return [dict(zip(names, (each.framework_type, each.framework_version), strict=True)) for each in found]

    create_job_version = _retired("create_job_version", _VERSIONS)
    create_job_configs = _retired("create_job_configs", _CONFIGURATIONS)
    delete_job_configs = _retired("delete_job_configs", _CONFIGURATIONS)
    get_job_configs_info = _retired("get_job_configs_info", _CONFIGURATIONS)
    get_job_configs_list = _retired("get_job_configs_list", _CONFIGURATIONS)
    get_job_configs_object_list = _retired("get_job_configs_object_list", _CONFIGURATIONS)
    update_job_configs = _retired("update_job_configs", _CONFIGURATIONS)
    get_built_in_algorithms = _retired("get_built_in_algorithms", _ALGORITHMS)


class VisualizationJob:
    """Visualization jobs are retired; making one is refused.

    Raises:
        RetiredError: Always.
    """

    def __init__(self, *_: object, **__: object) -> None:
        raise RetiredError(
            "VisualizationJob has no counterpart in today's API. Run TensorBoard or MindInsight on the job's outputs,"
            " which session.obs.download_dir() brings to this machine."
        )
