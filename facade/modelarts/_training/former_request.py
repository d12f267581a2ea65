"""The request that a training job was created with, from the job's details.

Source: document 002, 6.1.1 and 6.1.3; ModelArts API Reference, "Querying the Details About a Training Job".
"""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any, Final

from modelarts._training.request_fields import as_request, check_parts
from modelarts.exceptions import InvalidArgumentError

if TYPE_CHECKING:
    from modelarts_client.models import CreateTrainingJobRequest, JobResponse

_PARTS: Final = ("metadata", "algorithm", "spec")
_OF_STORED: Final = ("code_dir", "boot_file", "command", "engine")
_LONGEST_NAME: Final = 64


def former_request(info: JobResponse) -> CreateTrainingJobRequest:
    """Return a request for the same job with another name.

    Of a job that runs a stored algorithm, the request names the algorithm instead of its code and engine.

    Args:
        info: The job's details.

    Raises:
        InvalidArgumentError: If the job has tasks of several kinds.
        ModelArtsError: If the details lack the name, the algorithm or the specification.
        ValidationError: If the details are not as documented.
    """
    from modelarts_client.models import CreateTrainingJobRequest
    from modelarts_client.models import JobResponse as Details
    from modelarts_client.types import UNSET

    given = info.to_dict()
    if given.get("tasks"):
        raise InvalidArgumentError(
            "The job has tasks of several kinds, in its field tasks. A request for such a job cannot be made of it."
        )
    algorithm = given.get("algorithm")
    if isinstance(algorithm, dict) and isinstance(algorithm.get("environments"), list):
        algorithm["environments"] = _joined(algorithm["environments"])
    shown = as_request(CreateTrainingJobRequest, Details.from_dict(given))
    request = CreateTrainingJobRequest.from_dict(_without_empty(shown.to_dict()))
    check_parts(request, _PARTS)
    left_out = ("name", *_OF_STORED) if request.algorithm.id else ("name",)  # the reference asks for an empty name
    for field in left_out:
        setattr(request.algorithm, field, UNSET)
    request.metadata.name = f"{request.metadata.name[: _LONGEST_NAME - 7]}-{secrets.token_hex(3)}"
    return request


def _joined(environments: list[Any]) -> dict[str, Any]:
    """Return one object of variables: services also send a list of them."""
    return {name: value for each in environments if isinstance(each, dict) for name, value in each.items()}


def _without_empty(given: Any) -> Any:
    """Leave out texts, objects and lists that are empty, which services send for what a request did not have.

    The values of parameters and of environment variables may be empty, and stay.
    """
    if not isinstance(given, dict):
        return given
    kept: dict[str, Any] = {}
    for name, value in given.items():
        left = value if name in {"parameters", "environments"} else _without_empty(value)
        if left not in ("", [], {}):
            kept[name] = left
    return kept
