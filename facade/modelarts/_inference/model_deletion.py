"""What became of a model that was to be deleted: the service may answer with success and yet have refused."""

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from modelarts_client.models import DeleteModelResponse, Error
    from modelarts_client.types import Response


def deleted(response: "Response[DeleteModelResponse | Error]", model_id: str) -> "DeleteModelResponse":
    """Return the answer if it says that the model was deleted.

    Args:
        response: The answer to the deletion.
        model_id: The model.

    Raises:
        ApiError: If it was not, whether the answer's status or its list of failures says so.
    """
    from modelarts_client.errors import error_from
    from modelarts_client.models import DeleteModelResponse
    from modelarts_client.types import Response

    answer = response.parsed
    if not isinstance(answer, DeleteModelResponse):
        raise error_from(response, None if response.status_code >= 300 else "the answer is not the documented JSON")
    for failure in answer.delete_failed_list:
        if failure.model_id == model_id:
            said = json.dumps({"error_code": failure.error_code, "error_msg": failure.error_msg}).encode()
            raise error_from(Response(response.status_code, said, response.headers, None, response.attempts))
    return answer
