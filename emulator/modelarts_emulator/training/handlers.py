"""The operations on training jobs, by their operationId.

Source: SDK reference, ch. 6; api-ref training_management.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Protocol, TypeAlias

from modelarts_emulator.calls import Call, Handler, Lookup
from modelarts_emulator.contract import Json, Problem, Reply
from modelarts_emulator.obs.presign import LinkSigner
from modelarts_emulator.obs.storage import ObjectStorage
from modelarts_emulator.offsets import Offsets
from modelarts_emulator.problems import invalid_parameter, quoted, unsupported
from modelarts_emulator.processes.logs import preview
from modelarts_emulator.staging.transfers import StagingError
from modelarts_emulator.state.clock import now_ms
from modelarts_emulator.state.fields import mapping, text
from modelarts_emulator.training.catalogue import Catalogue
from modelarts_emulator.training.creation import AlgorithmSource, JobBuilder, PoolSource
from modelarts_emulator.training.events import page_of_events
from modelarts_emulator.training.images import (
    ImageExistsError,
    ImageNotActiveError,
    JobDeletedError,
    SavingInProgressError,
)
from modelarts_emulator.training.listing import search
from modelarts_emulator.training.node_run import log_object
from modelarts_emulator.training.problems import job_not_found, task_not_found
from modelarts_emulator.training.records import FINAL_PHASES, DuplicateNameError, phase_of, shown, tasks_of
from modelarts_emulator.training.searching import Searches
from modelarts_emulator.training.supervisor import MOST_ACTIVE_JOBS, JobSupervisor, TooManyJobsError

_LINK_SECONDS = 300  # "temporary OBS link, which is valid for 5 minutes"


class TrainingServices(Protocol):
    """The services that operations on training jobs use."""

    @property
    def jobs(self) -> JobSupervisor:
        """Runs training jobs as processes."""

    @property
    def algorithms(self) -> AlgorithmSource:
        """The algorithms that jobs can use."""

    @property
    def searches(self) -> Searches:
        """The searches of jobs that search hyperparameters."""

    @property
    def pools(self) -> PoolSource:
        """The resource pools that jobs can run in."""

    @property
    def storage(self) -> ObjectStorage:
        """The objects of OBS."""

    @property
    def links(self) -> LinkSigner:
        """Signs links to objects."""

    @property
    def catalogue(self) -> Catalogue:
        """Flavors, pools and engines."""

    @property
    def offsets(self) -> Offsets:
        """What the offsets of lists count."""


_Call: TypeAlias = Call[TrainingServices]


def create_training_job(call: _Call) -> Reply:
    """CreateTrainingJob: check the request, store the job and run it."""
    identity = call.caller
    services = call.services
    builder = JobBuilder(services.storage, services.catalogue, services.algorithms, services.pools, services.searches)
    job = builder.build(mapping(call.body), identity, now_ms())
    _check_image(call, job)
    name = text(mapping(job, "metadata"), "name")
    try:
        call.services.jobs.submit(call.path["project_id"], job, identity.user_id)
    except DuplicateNameError as error:
        raise Problem(
            400, "ModelArts.2751", f"Duplicate training job (name {name}).", "Change metadata.name, or delete that job."
        ) from error
    except TooManyJobsError as error:
        raise Problem(
            400,
            "ModelArts.2815",
            f"Exceed quota limit of resource(training jobs): {MOST_ACTIVE_JOBS} jobs wait or run.",
            "Wait for jobs to end, or stop some.",
        ) from error
    return Reply(201, job)


def list_training_jobs(call: _Call) -> Reply:
    """ListTrainingJobs."""
    jobs, first_record = call.services.jobs.records, call.services.offsets.of(call.operation_id)
    now = now_ms()
    response, page = search(jobs, call.path["project_id"], mapping(call.body), first_record, now)
    return Reply(200, response | {"items": [shown(record, now) for record in page]})


@Lookup
def show_training_job_details(call: _Call) -> Reply:
    """ShowTrainingJobDetails."""
    return Reply(200, shown(_record(call), now_ms()))


def change_training_job_description(call: _Call) -> Reply:
    """ChangeTrainingJobDescription; the answer has no body."""
    job_id, request = call.path["training_job_id"], mapping(call.body)
    if request.get("endpoints") is not None:
        raise unsupported("endpoints", "access by SSH")
    if call.services.jobs.records.change(call.path["project_id"], job_id, request) is None:
        raise job_not_found(job_id)
    return Reply(200)


def delete_training_job(call: _Call) -> Reply:
    """DeleteTrainingJob; a job that runs is stopped first, and the answer has no body."""
    if not call.services.jobs.delete(call.path["project_id"], call.path["training_job_id"]):
        raise job_not_found(call.path["training_job_id"])
    return Reply(202)


def stop_training_job(call: _Call) -> Reply:
    """StopTrainingJob, for jobs in the phases Creating, Pending and Running."""
    record, stopping = call.services.jobs.stop(call.path["project_id"], call.path["training_job_id"])
    if record is None:
        raise job_not_found(call.path["training_job_id"])
    if not stopping:
        raise Problem(
            409,
            "ModelArts.2796",
            f"The job cannot be terminated: its phase is {phase_of(record)}.",
            "Terminate jobs in the phases Creating, Pending and Running only.",
        )
    return Reply(202, shown(record, now_ms()))


def show_training_job_logs_preview(call: _Call) -> Reply:
    """ShowTrainingJobLogsPreview; the log of a task that has not started is empty."""
    record, task_id = _task(call)
    path = call.services.jobs.log_path(call.path["training_job_id"], task_id)
    part = preview(path, growing=phase_of(record) not in FINAL_PHASES)
    return Reply(200, {"content": part.content, "current_size": part.current_size, "full_size": part.full_size})


def show_obs_url_of_training_job_logs(call: _Call) -> Reply:
    """ShowObsUrlOfTrainingJobLogs: copy the log as it is now to OBS, and sign a link to it."""
    record, task_id = _task(call)
    job_id = call.path["training_job_id"]
    log_url = text(mapping(record, "job", "spec", "log_export_path"), "obs_url")
    if not log_url:
        raise Problem(
            400,
            "ModelArts.2822",
            "The log export path is not set.",
            "Create the job with spec.log_export_path.obs_url, or use the preview of the log.",
        )
    try:
        call.services.jobs.export_log(job_id, task_id, log_url)
    except FileNotFoundError as error:
        raise Problem(
            400, "ModelArts.2818", "the log file is not generated.", "Read the log once the task has started."
        ) from error
    except StagingError as error:
        raise Problem(
            400, "ModelArts.2820", f"the log storage path cannot be found: {error}.", "Create the bucket again."
        ) from error
    place = log_object(log_url, job_id, task_id)
    content_type = text(dict(call.query), "Content-Type") or None
    return Reply(200, {"obs_url": call.services.links.signed(place.bucket, place.key, _LINK_SECONDS, content_type)})


def show_training_job_metrics(call: _Call) -> Reply:
    """ShowTrainingJobMetrics."""
    _, task_id = _task(call)
    return Reply(200, call.services.jobs.metrics(call.path["project_id"], call.path["training_job_id"], task_id))


def list_training_job_events(call: _Call) -> Reply:
    """ListTrainingJobEvents."""
    return Reply(200, page_of_events(_record(call), call.query, call.services.offsets.of(call.operation_id)))


def show_training_job_flavors(call: _Call) -> Reply:
    """ShowTrainingJobFlavors: the public flavors."""
    flavor_type = call.query.get("flavor_type")
    flavors = call.services.catalogue.public_flavors(flavor_type if isinstance(flavor_type, str) else None)
    return Reply(200, {"total_count": len(flavors), "flavors": [*flavors]})


def show_training_job_engines(call: _Call) -> Reply:
    """ShowTrainingJobEngines."""
    engines = call.services.catalogue.all_engines()
    return Reply(200, {"total": len(engines), "items": [*engines]})


def create_save_image_job(call: _Call) -> Reply:
    """CreateSaveImageJob, for tasks that run."""
    record, task_id = _task(call)
    project_id, job_id = call.path["project_id"], call.path["training_job_id"]
    request = mapping(call.body)
    for field in ("name", "namespace", "tag"):
        if not text(request, field):
            raise invalid_parameter(field, request.get(field), "is missing", "Give name, namespace and tag.")
    directory = call.services.jobs.code_directory(job_id, task_id)
    secondary_phase = text(mapping(record, "job", "status"), "secondary_phase")
    if secondary_phase != "Running" or directory is None:
        why = f"it is {secondary_phase}" if secondary_phase != "Running" else f"the process of {task_id} has ended"
        raise Problem(
            400,
            "ModelArts.2883",
            f"training job secondary_phase is not running: {why}.",
            "Save images of tasks that run, while secondary_phase is Running.",
        )
    try:
        return Reply(200, call.services.jobs.images.save(project_id, job_id, task_id, directory, request))
    except JobDeletedError:
        _task(call)  # refuses it
        raise
    except SavingInProgressError as error:
        raise Problem(400, "ModelArts.2880", "ImageSaveJob is exist", "Wait until the image has been saved.") from error
    except ImageExistsError as error:
        reference = f"{text(request, 'namespace')}/{text(request, 'name')}:{text(request, 'tag')}"
        raise Problem(
            400, "ModelArts.2884", f"image tag and image name is exist: {quoted(reference)}.", "Use another tag."
        ) from error


def show_save_image_job(call: _Call) -> Reply:
    """ShowSaveImageJob: the last image of the task."""
    _, task_id = _task(call)
    image = call.services.jobs.images.latest(call.path["project_id"], call.path["training_job_id"], task_id)
    if image is None:
        raise Problem(404, "ModelArts.2881", "ImageSaveJob is not exist", "Save an image of this task first.")
    return Reply(200, image)


def _check_image(call: _Call, job: Json) -> None:
    image_url = text(mapping(job, "algorithm", "engine"), "image_url")
    try:
        call.services.jobs.images.archive(call.path["project_id"], image_url)
    except ImageNotActiveError as error:
        message = f"Custom image query failure: algorithm.engine.image_url {quoted(image_url)} is {error}."
        raise Problem(400, "ModelArts.2810", message, "Wait until the image is ACTIVE, or save it again.") from error


def _record(call: _Call) -> Json:
    record = call.services.jobs.records.get(call.path["project_id"], call.path["training_job_id"])
    if record is None:
        raise job_not_found(call.path["training_job_id"])
    return record


def _task(call: _Call) -> tuple[Json, str]:
    record, task_id = _record(call), call.path["task_id"]
    if task_id not in tasks_of(record):
        raise task_not_found(task_id, tasks_of(record))
    return record, task_id


HANDLERS: Final[Mapping[str, Handler[TrainingServices]]] = {
    "CreateTrainingJob": create_training_job,
    "ListTrainingJobs": list_training_jobs,
    "ShowTrainingJobDetails": show_training_job_details,
    "ChangeTrainingJobDescription": change_training_job_description,
    "DeleteTrainingJob": delete_training_job,
    "StopTrainingJob": stop_training_job,
    "ShowTrainingJobLogsPreview": show_training_job_logs_preview,
    "ShowObsUrlOfTrainingJobLogs": show_obs_url_of_training_job_logs,
    "ShowTrainingJobMetrics": show_training_job_metrics,
    "ListTrainingJobEvents": list_training_job_events,
    "ShowTrainingJobFlavors": show_training_job_flavors,
    "ShowTrainingJobEngines": show_training_job_engines,
    "CreateSaveImageJob": create_save_image_job,
    "ShowSaveImageJob": show_save_image_job,
}
