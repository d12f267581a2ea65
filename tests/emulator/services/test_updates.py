"""New configurations of services that run: nobody waits, nobody fails, and what does not work is taken back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.support.polling import until
from tests.support.service_platform import Platform, open_platform


@pytest.fixture
def platform(tmp_path: Path) -> Iterator[Platform]:
    with open_platform(tmp_path / "data") as opened:
        yield opened


def answered_by(platform: Platform, service_id: str, times: int) -> Counter[str]:
    return Counter(platform.answer(service_id)["answered_by"] for _ in range(times))


def test_a_rolling_update_fails_no_request(platform: Platform, tmp_path: Path) -> None:
    """Load comes from four clients, before, during and after the update; one prediction lasts through all of it."""
    service_id = platform.deploy(platform.config(count=2))
    ending = False

    def load() -> Counter[str]:
        answers = Counter[str]()
        while not ending:
            answers += answered_by(platform, service_id, 1)
        return answers

    with ThreadPoolExecutor() as pool:
        lasting = pool.submit(platform.answer, service_id, {"wait": str(tmp_path)})
        until((tmp_path / "begun").exists)
        clients = [pool.submit(load) for _ in range(4)]
        before = platform.processes()
        platform.update(service_id, config=[platform.config("2.0.0", count=2)])
        assert platform.status(service_id) == "deploying"
        # The new model answers, while the old one still has something to do.
        until(lambda: "2.0.0" in answered_by(platform, service_id, 1))
        platform.until_event(service_id, "instance 4 is ready")
        assert platform.results(service_id) == ["SUCCESS", "RUNNING"]
        (tmp_path / "go").touch()
        assert lasting.result()["answered_by"] == "1.0.0"
        shown = platform.until_status(service_id, "running")
        assert set(answered_by(platform, service_id, 10)) == {"2.0.0"}
        ending = True
        answers = sum((client.result() for client in clients), Counter[str]())
    assert set(answers) == {"1.0.0", "2.0.0"}
    assert shown["config"][0]["model_version"] == "2.0.0"
    assert shown["failed_times"] == 0
    assert not before & platform.processes()
    assert platform.results(service_id) == ["SUCCESS", "SUCCESS"]
    assert platform.events(service_id)[-1] == "service is updated"
    assert platform.show(service_id)["invocation_times"] >= sum(answers.values())  # of both models


def test_an_update_that_fails_is_rolled_back(platform: Platform) -> None:
    service_id = platform.deploy()
    before = platform.processes()
    platform.update(service_id, config=[platform.config("2.0.0", BROKEN="1")])
    platform.until_event(service_id, "failed to update the service, the update has been rolled back")
    shown = platform.until_status(service_id, "running")
    assert (shown["config"][0]["model_version"], platform.processes()) == ("1.0.0", before)
    assert answered_by(platform, service_id, 3) == {"1.0.0": 3}
    assert platform.results(service_id) == ["SUCCESS", "FAIL"]
    assert platform.events(service_id)[-1] == "service is running as before"


def test_weights_and_numbers_change_without_new_instances_for_those_that_stay(platform: Platform) -> None:
    service_id = platform.deploy(platform.config(weight=70), platform.config("2.0.0", weight=30))
    before = platform.processes()
    assert answered_by(platform, service_id, 10) == {"1.0.0": 7, "2.0.0": 3}
    platform.update(service_id, config=[platform.config(weight=20, count=2), platform.config("2.0.0", weight=80)])
    platform.until_status(service_id, "running")
    assert answered_by(platform, service_id, 10) == {"1.0.0": 2, "2.0.0": 8}
    assert before < platform.processes()
    assert len(platform.processes()) == 3
    platform.update(service_id, config=[platform.config("2.0.0")])
    platform.until_status(service_id, "running")
    assert len(platform.processes() & before) == len(platform.processes()) == 1
    assert answered_by(platform, service_id, 5) == {"2.0.0": 5}
    # Its former model's calls count for the service, as long as there is the service.
    assert platform.show(service_id)["invocation_times"] == 25


def test_other_variables_are_for_new_instances(platform: Platform) -> None:
    service_id = platform.deploy()
    before = platform.processes()
    platform.update(service_id, config=[platform.config() | {"envs": {"ANSWERED_BY": "changed"}}])
    platform.until_status(service_id, "running")
    assert answered_by(platform, service_id, 2) == {"changed": 2}
    assert not before & platform.processes()


def test_a_model_without_weight_gets_nothing(platform: Platform) -> None:
    service_id = platform.deploy(platform.config(), platform.config("2.0.0", weight=0))
    assert answered_by(platform, service_id, 20) == {"1.0.0": 20}


def test_configurations_that_are_refused_change_nothing(platform: Platform) -> None:
    service_id = platform.deploy()
    for config, expected in [
        ([], (400, "ModelArts.0101")),
        ([platform.config(weight=1)], (400, "ModelArts.0101")),
        ([platform.config() | {"model_id": "missing"}], (404, "ModelArts.3507")),
        ([platform.config() | {"specification": "none"}], (400, "ModelArts.3954")),
    ]:
        assert platform.refusal("PUT", f"services/{service_id}", {"config": config}) == expected
    assert platform.status(service_id) == "running"
    assert platform.results(service_id) == ["SUCCESS"]


def test_a_service_is_deleted_while_it_is_updated(platform: Platform) -> None:
    service_id = platform.deploy()
    platform.update(service_id, config=[platform.config(HANGS="1")])
    until(lambda: len(platform.processes()) == 2)
    platform.ok("DELETE", f"services/{service_id}")
    until(lambda: not platform.processes())
