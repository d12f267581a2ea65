"""Waiting for a model to be published."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from modelarts._waiting.patient_wait import Look, PatientWait, Subject, TimeLimit
from modelarts.exceptions import ModelImportFailedError

if TYPE_CHECKING:
    from modelarts_client.models import ShowModelResponse

PUBLISHED: Final = "published"
_FAILED: Final = frozenset({"failed", "building_failed"})


def wait_until_published(
    look: "Callable[[float | None], ShowModelResponse]",
    model_id: str,
    limit: TimeLimit,
) -> "ShowModelResponse":
    """Wait until a model is published.

    Args:
        look: Requests the model within a number of seconds; ``None`` for the session's own limit.
        model_id: The model's ID.
        limit: How long the wait may take.

    Raises:
        ModelImportFailedError: If it is not published.
        WaitTimeoutError: If the time is up first.
    """
    subject = Subject(
        f"Model {model_id}",
        resource_id=model_id,
        state="publishing",
        advice=f"Model(session, {model_id!r}).publish_model() waits for it again, .delete_model() deletes it.",
    )

    def seen(seconds: float | None) -> "Look[ShowModelResponse]":
        info = look(seconds)
        status = str(info.model_status)
        return Look(info, status, ended=status == PUBLISHED or status in _FAILED)

    wait: PatientWait[ShowModelResponse] = PatientWait(subject, limit)
    info = wait.run(seen)
    if str(info.model_status) != PUBLISHED:
        raise _failure_of(info, model_id)
    return info


def _failure_of(info: "ShowModelResponse", model_id: str) -> ModelImportFailedError:
    status = str(info.model_status)
    reason = (info.error_msg or "").strip()
    text = f"Model {model_id} was not published; it is {status}"
    text += f". The service says: {reason}" if reason else "."
    text += (
        f"\nIts name and version stay taken until it is deleted: Model(session, model_id={model_id!r}).delete_model()."
    )
    return ModelImportFailedError(text, model_id=model_id, status=status, reason=reason)
