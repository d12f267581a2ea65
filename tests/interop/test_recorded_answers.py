"""Answers and requests that others have recorded: the client reads them whole, and the description allows them.

`recorded_answers.yaml` has their fields and values, with identifiers and texts of its own, and names each source:
a guide of the API reference that creates an algorithm and a job, and the examples in the tests of another SDK.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from tests.support.description import decode, validator

_RECORDED: Final[list[dict[str, Any]]] = yaml.safe_load(
    Path(__file__).with_name("recorded_answers.yaml").read_text(encoding="utf-8")
)
_IDS: Final = [f"{number}-{recorded['schema']}" for number, recorded in enumerate(_RECORDED)]


@pytest.mark.parametrize("recorded", _RECORDED, ids=_IDS)
def test_the_client_reads_it_whole(recorded: dict[str, Any]) -> None:
    assert decode(recorded["schema"], recorded["value"]).to_dict() == recorded["value"]


@pytest.mark.parametrize("recorded", _RECORDED, ids=_IDS)
def test_the_description_allows_it(recorded: dict[str, Any]) -> None:
    errors = validator(recorded["schema"]).iter_errors(recorded["value"])
    assert [f"{error.instance_path}: {error.message}" for error in errors] == []


def test_a_program_reads_what_it_needs() -> None:
    created, running = (decode("JobResponse", each["value"]) for each in _RECORDED if each["schema"] == "JobResponse")
    assert (created.status.phase, running.status.phase, running.status.duration) == ("Creating", "Running", 268_000)
    assert running.algorithm.id == created.algorithm.id
    assert [channel.local_dir for channel in running.algorithm.inputs] == ["/home/ma-user/modelarts/inputs/data_url_0"]
    assert created.spec.resource.flavor_detail.flavor_info.memory.size == 32
    (service,) = (
        decode("ShowServiceResponse", each["value"]) for each in _RECORDED if each["schema"] == "ShowServiceResponse"
    )
    assert (service.config[0].weight, service.failed_times) == (100, 3)
