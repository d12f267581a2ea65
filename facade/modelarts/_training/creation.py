"""The creation of a training job from a request that is complete.

Source: document 002, 6.1.1.
"""

from typing import TYPE_CHECKING

from modelarts._answers import answered
from modelarts._creation import creating, new_id
from modelarts._training.boot_file import check_boot_file
from modelarts._training.refusals import explain, violations_of_arguments
from modelarts.exceptions import BadRequestError, NotFoundError, ValidationError

if TYPE_CHECKING:
    from modelarts_client.models import CreateTrainingJobRequest

    from modelarts.session import Session
    from modelarts.train_params import TrainingFiles


def create_job(session: "Session", request: "CreateTrainingJobRequest", files: "TrainingFiles | None") -> str:
    """Create a training job.

    Args:
        session: The session that makes the requests.
        request: The request.
        files: The code, whose boot file must exist; ``None`` if the request names none, or one that was used before.

    Returns:
        The job's ID.

    Raises:
        ValidationError: If the request would break what ModelArts documents; nothing was sent.
        ObsObjectNotFoundError: If the boot file does not exist; no job was created.
        ObsBucketNotFoundError: If its bucket does not exist; no job was created.
        ApiError: If ModelArts refuses, in terms of the estimator's arguments.
        ModelArtsError: If ModelArts accepts the request but does not say the job's ID.
    """
    from modelarts_client.api.training import create_training_job
    from modelarts_client.models import JobMetadata

    try:
        request.validate()
    except ValidationError as error:
        raise violations_of_arguments(error) from None
    check_boot_file(session, files, what="job")
    name = request.metadata.name
    search = f'Estimator.get_job_list(session, filters=[{{"key": "name", "operator": "in", "value": ["{name}"]}}])'
    try:
        with creating("training job", search=search):
            created = answered(create_training_job.sync(session.project_id, client=session.client, body=request))
    except (BadRequestError, NotFoundError) as error:
        explain(error, request, session)
        raise
    job_id = created.metadata.id if isinstance(created.metadata, JobMetadata) else None
    return new_id(job_id, "training job", search=search)
