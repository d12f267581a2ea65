"""Images of tasks: the container of a task that runs, saved as an image for other jobs.

Source: document 001, save-image-job; ModelArts API Reference, CreateSaveImageJob.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, NamedTuple

from modelarts._answers import scalar
from modelarts._public_names import public
from modelarts._waiting.patient_wait import Look, PatientWait, Subject, TimeLimit
from modelarts.exceptions import ImageNotSavedError

if TYPE_CHECKING:
    from modelarts_client.models import SaveImageJobResponse

ACTIVE: Final = "ACTIVE"
_ENDED: Final = frozenset({ACTIVE, "CREATE_FAILED"})


@public("modelarts.training_job")
class SavedImage(NamedTuple):
    """An image of a task.

    Attributes:
        user_image_url: What `Estimator` takes as ``user_image_url``: ``namespace/name:tag``.
        status: ``INIT``, ``CREATING``, ``ACTIVE`` once it can be used, or ``CREATE_FAILED``.
        message: How far it has come, or why it has failed.
        description: Its description; may be empty.
        create_time: When the saving began, in ms since 1970; 0 if the service sends none.
    """

    user_image_url: str
    status: str
    message: str
    description: str
    create_time: int


def image_of(answer: "SaveImageJobResponse") -> SavedImage:
    """Make an image of an answer.

    Raises:
        ModelArtsError: If the answer is not as documented.
    """
    return SavedImage(
        user_image_url=f"{scalar(answer.namespace, str)}/{scalar(answer.name, str)}:{answer.tag or ''}",
        status=str(scalar(answer.status, str)),
        message=scalar(answer.message, str),
        description=scalar(answer.description, str),
        create_time=scalar(answer.create_time, int),
    )


def wait_until_saved(
    look: Callable[[float | None], SavedImage],
    image: SavedImage,
    job_id: str,
    limit: TimeLimit,
) -> SavedImage:
    """Wait until an image is saved.

    Args:
        look: Requests the image within a number of seconds; ``None`` for the session's own limit.
        image: The image as it was first.
        job_id: The job.
        limit: How long the wait may take.

    Raises:
        ImageNotSavedError: If it was not saved.
        WaitTimeoutError: If the time is up first.
    """
    subject = Subject(
        f"Image {image.user_image_url}",
        resource_id=image.user_image_url,
        state=image.status,
        advice=f"TrainingJob(session, {job_id!r}).saved_image() shows how far it is.",
    )

    def seen(seconds: float | None) -> Look[SavedImage]:
        found = look(seconds)
        return Look(found, found.status, ended=found.status in _ENDED)

    wait: PatientWait[SavedImage] = PatientWait(subject, limit)
    saved = wait.run(seen)
    if saved.status != ACTIVE:
        reason = f". The service says: {saved.message}" if saved.message else "."
        raise ImageNotSavedError(
            f"Image {saved.user_image_url} of training job {job_id} was not saved; it is {saved.status}{reason}",
            user_image_url=saved.user_image_url,
            reason=saved.message,
        )
    return saved
