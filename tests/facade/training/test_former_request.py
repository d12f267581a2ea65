"""What a job was created with is found in its details, for any request that the description allows."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given
from modelarts._training.former_request import former_request
from modelarts._training.request_fields import as_request
from modelarts_client.model_additions import AdditionalProperties
from modelarts_client.models import CreateTrainingJobRequest, JobResponse
from modelarts_client.testing import instances

_ONLY_SHOWN: Any = {"unheard_of": {"in": [1]}, "flavor_detail": {"flavor_type": "CPU"}}
"""Fields of no part of a request."""


def _shown(request: dict[str, Any]) -> dict[str, Any]:
    """The details of a job that was created with a request: the request, and fields that only answers have."""
    details = copy.deepcopy(request)
    for part in (details, details["metadata"], details["algorithm"], details["spec"], details["spec"]["resource"]):
        part |= _ONLY_SHOWN
    details["metadata"] |= {"id": "job-1", "create_time": 1, "user_name": "u"}
    details["algorithm"] |= {"name": "n"}
    details["endpoints"] = {**(details.get("endpoints") or {}), "jupyter_lab": {"url": "https://notebook"}}
    return details | {"status": {"phase": "Completed"}, "tasks": None}


def _said(value: Any, *, keeps_empty: bool = False) -> Any:
    """A request without what is null, and outside of lists and variables without what is empty."""
    if isinstance(value, list):
        return [_said(each, keeps_empty=True) for each in value]
    if not isinstance(value, dict):
        return value
    kept = {
        name: _said(each, keeps_empty=keeps_empty or name == "environments")
        for name, each in value.items()
        if each is not None
    }
    return {name: each for name, each in kept.items() if keeps_empty or each not in ("", [], {})}


@given(instances(CreateTrainingJobRequest))
def test_a_job_asks_again_for_what_it_was_created_with(drawn: CreateTrainingJobRequest) -> None:
    request = {"algorithm": {}, "spec": {}, **drawn.to_dict()}
    request["spec"]["resource"] = {**(request["spec"].get("resource") or {}), "node_count": 1}
    request["algorithm"]["working_dir"] = "/home"  # an algorithm without anything is none
    request.pop("tasks", None)
    made = former_request(JobResponse.from_dict(_shown(request)))
    made.validate()
    expected = _said(request)
    expected["algorithm"].pop("name", None)
    if expected["algorithm"].get("id"):
        for field in ("code_dir", "boot_file", "command", "engine"):
            expected["algorithm"].pop(field, None)
    assert made.metadata.name.startswith(expected["metadata"]["name"][:57])
    expected["metadata"]["name"] = made.metadata.name
    assert made.to_dict() == expected


def test_fields_that_nobody_documents_are_looked_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    looks: list[Any] = []
    made = AdditionalProperties.__init__

    def look(self: AdditionalProperties, model: Any) -> None:
        looks.append(model)
        made(self, model)

    monkeypatch.setattr(AdditionalProperties, "__init__", look)
    answer = JobResponse.from_dict({"kind": "job"} | {f"unheard_of_{number}": number for number in range(100)})
    assert as_request(CreateTrainingJobRequest, answer).to_dict() == {"kind": "job"}
    assert len(looks) == 1
