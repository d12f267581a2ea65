"""The methods of a training job about images of its nodes; see `saved_images`.

Source: document 001, save-image-job; ModelArts API Reference, CreateSaveImageJob.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from modelarts._answers import answered
from modelarts._argument_checks import filled_text
from modelarts._training.job_by_id import JobById

# What only some methods need is imported there: importing this module must cost little.
if TYPE_CHECKING:
    from modelarts._training.saved_images import SavedImage


class JobImages(JobById):
    """The methods of `modelarts.training_job.TrainingJob` about images of its nodes."""

    def save_image(
        self,
        namespace: str,
        name: str,
        tag: str,
        description: str | None = None,
        task_id: str = "worker-0",
        *,
        wait: bool = True,
        timeout: float | None = None,
    ) -> SavedImage:
        """Save the container of a node as an image, whose ``user_image_url`` an `Estimator` takes. The node must run.

        Args:
            namespace: The organization in SWR that receives the image.
            name: Lowercase letters, digits, hyphens, underscores and dots, at most 512.
            tag: Letters, digits, hyphens, underscores and dots, at most 64.
            description: At most 512 characters.
            task_id: The node, such as ``worker-0``.
            wait: Whether to wait until the image is saved. On a terminal, a line shows the status; Ctrl-C ends the
                wait, not the saving.
            timeout: The longest wait in seconds, 0 or more; ``None`` for no limit.

        Returns:
            The image.

        Raises:
            InvalidArgumentError: If ``timeout`` is not allowed, or has no effect; nothing was sent.
            ValidationError: If the request would break what ModelArts documents; nothing was sent.
            ImageNotSavedError: If the image was waited for and was not saved.
            WaitTimeoutError: If the time is up first; the saving continues.
            NotFoundError: If there is no such job or node.
            ApiError: If ModelArts refuses, as it does if the node does not run, or if the image exists.

        Source: ModelArts API Reference, CreateSaveImageJob.
        """
        from modelarts_client.api.training import create_save_image_job
        from modelarts_client.models import SaveImageRequest
        from modelarts_client.types import UNSET

        from modelarts._training.saved_images import image_of, wait_until_saved
        from modelarts._waiting.patient_wait import TimeLimit, checked_timeout

        checked_timeout(timeout, needs=None if wait else "wait=True")
        for what, given in (("namespace", namespace), ("name", name), ("tag", tag)):
            filled_text(given, what=what, hint="The image is namespace/name:tag in SWR.")
        request = SaveImageRequest(
            namespace=namespace, name=name, tag=tag, description=UNSET if description is None else description
        )
        request.validate()
        answer = create_save_image_job.sync(
            self._session.project_id, self._id, task_id, client=self._session.client, body=request
        )
        image = image_of(answered(answer))
        if not wait:
            return image
        return wait_until_saved(
            lambda seconds: self._within(seconds).saved_image(task_id), image, self._id, TimeLimit(timeout)
        )

    def saved_image(self, task_id: str = "worker-0") -> SavedImage:
        """Return the image that was saved last of a node, or is being saved.

        Args:
            task_id: The node, such as ``worker-0``.

        Raises:
            NotFoundError: If there is no such job or node, or no image of it.
            ApiError: If ModelArts refuses.

        Source: document 001, ShowSaveImageJob.
        """
        from modelarts_client.api.training import show_save_image_job

        from modelarts._training.saved_images import image_of

        answer = show_save_image_job.sync(self._session.project_id, self._id, task_id, client=self._session.client)
        return image_of(answered(answer))
