"""The outcome of a model's deletion: a successful answer may still list the model as not deleted."""

import json
from typing import TYPE_CHECKING, Final

from modelarts._answers import entries
from modelarts.exceptions import ModelNotDeletedError, NotFoundError

if TYPE_CHECKING:
    from modelarts_client.models import DeleteModelResponse, Error
    from modelarts_client.types import Response

_IN_USE: Final = "ModelArts.3009"


def deleted(response: "Response[DeleteModelResponse | Error]", model_id: str) -> "DeleteModelResponse":
    """Return the answer if the model was deleted.

    Args:
        response: The answer to the deletion.
        model_id: The model's ID.

    Raises:
        NotFoundError: If the answer lists the model as one that does not exist.
        ModelNotDeletedError: If the answer lists the model as not deleted for another reason.
        ApiError: If the answer is an error.
    """
    from modelarts_client.errors import error_from
    from modelarts_client.models import DeleteModelResponse
    from modelarts_client.settings import MISSING
    from modelarts_client.types import Response

    answer = response.parsed
    if not isinstance(answer, DeleteModelResponse):
        raise error_from(response, None if response.status_code >= 300 else "the answer is not the documented JSON")
    if "delete_success_list" not in answer and "delete_failed_list" not in answer:
        raise error_from(response, "the answer does not say whether the model was deleted")
    for failure in entries(answer.delete_failed_list):
        if failure.model_id in (model_id, None):  # the request was for this one only
            message = failure.error_msg or failure.additional_properties.get("error_message")
            said = json.dumps({"error_code": failure.error_code, "error_msg": message}).encode()
            refused: Response[None] = Response(response.status_code, said, response.headers, None, response.attempts)
            if failure.error_code in MISSING:
                raise NotFoundError(refused)
            error = ModelNotDeletedError(refused, model_id=model_id)
            if failure.error_code == _IN_USE:
                error.error_solution = (
                    "Delete the services that use the model, or give them another one. "
                    f"Predictor.get_service_list(session, model_id={model_id!r}) lists them."
                )
            raise error
    return answer
