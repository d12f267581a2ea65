"""Errors as such: what can be done with every one of them."""

from __future__ import annotations

import pickle

import pytest
from modelarts import exceptions
from modelarts_client.errors import Violation, error_from
from modelarts_client.types import Attempt, Response

_ATTEMPTS = (Attempt(1, "503", 0.1, 0.5), Attempt(2, "404", 0.1, 0.0))
_ANSWER: Response[None] = Response(404, b'{"error_code": "ModelArts.2775"}', {"X-Request-Id": "r-1"}, None, _ATTEMPTS)
_ERRORS = (
    exceptions.ConfigurationError("wrong"),
    exceptions.InvalidArgumentError("wrong"),
    exceptions.PagingError("again"),
    exceptions.ValidationError("JobMetadata", [Violation("name", "7", "must be text")]),
    exceptions.EndpointUnreachableError("nobody", url="https://example.com", attempts=_ATTEMPTS),
    exceptions.EndpointTimeoutError("late", url="https://example.com", attempts=_ATTEMPTS),
    exceptions.ObsObjectNotFoundError("none"),
    exceptions.ObsObjectExistsError("there"),
    exceptions.ObsPermissionError("refused"),
    exceptions.ObsTimeoutError("late", failures=[exceptions.TransferFailure("a", "late")], transferred=1),
    exceptions.TrainingJobFailedError(
        "it failed", job_id="j", phase="Failed", exit_code=1, task_id="worker-0", reason="r", last_lines=("a", "b")
    ),
    exceptions.ModelImportFailedError("it failed", model_id="m", status="failed", reason="r"),
    exceptions.ServiceFailedError("it failed", service_id="s", status="failed", reason="r", events=("e",)),
    exceptions.PredictionError("not now", service_id="s", status="deploying"),
    exceptions.WaitTimeoutError("too long", resource_id="j", phase="Running"),
    error_from(_ANSWER),
)


@pytest.mark.parametrize("error", _ERRORS, ids=lambda error: type(error).__name__)
def test_errors_go_from_one_process_to_another(error: exceptions.ModelArtsError) -> None:
    error.add_note("seen in a worker")
    said = str(error)
    copied = pickle.loads(pickle.dumps(error))  # noqa: S301 (as process pools do it)
    assert type(copied) is type(error)
    assert str(copied) == said
    assert vars(copied) == vars(error)
