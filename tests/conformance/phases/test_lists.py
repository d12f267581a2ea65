"""Lists that do not keep to what they say of themselves are found, and those of the local ModelArts do."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from modelarts_conformance.__main__ import main
from modelarts_conformance._phases.lists import comparison

from tests.conformance.faults import lists
from tests.conformance.faults.world import World, world
from tests.support.account import Account

_SAMPLE = 30


@pytest.fixture(scope="module")
def prepared() -> Iterator[World]:
    """A local ModelArts with some of everything, in which faults can be planted."""
    with world() as made:
        yield made


Report = Mapping[str, Any]
Tested = Callable[..., Report]


@pytest.fixture
def tested(
    prepared: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Tested:
    """Test the lists of operations, or all lists."""
    for name, value in environment(prepared.account).items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))

    def test(*operations: str) -> Report:
        capsys.readouterr()
        chosen = ("--operations", *operations) if operations else ()
        main(["run", "--phases", "lists", "--json", *chosen])
        report: Report = json.loads(capsys.readouterr().out)
        return report

    return test


def environment(account: Account) -> Mapping[str, str]:
    """The variables that name an account."""
    return {
        "MODELARTS_ENDPOINT": account.url,
        "MODELARTS_IAM_ENDPOINT": account.url,
        "MODELARTS_OBS_ENDPOINT": account.obs_url,
        "MODELARTS_REGION": account.region,
        "MODELARTS_PROJECT_ID": account.project_id,
        "HUAWEICLOUD_SDK_AK": account.access_key,
        "HUAWEICLOUD_SDK_SK": account.secret_key,
    }


def test_the_lists_of_the_local_modelarts_are_right(tested: Tested) -> None:
    report = tested()
    assert report["findings"] == []
    assert report["figures"]["writes"] == 0


def test_filters_on_what_shows_an_entry_select_nothing_of_those_that_were_not_shown(
    tested: Tested, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(comparison, "_SHOWN", 1)
    report = tested("ListServices")
    assert report["findings"] == []
    assert report["checks"]["lists"]["filters"] > 0


@pytest.mark.slow("plants faults into lists and looks for each", seconds=10)
def test_faults_of_lists_are_found(tested: Tested, prepared: World, request: pytest.FixtureRequest) -> None:
    """Most of some of them; with `--long` of all."""
    faults = list(lists.faults())
    if not request.config.getoption("--long"):
        faults = random.Random(1).sample(faults, _SAMPLE)  # noqa: S311 - no secret
    missed = []
    for fault in faults:
        with prepared.planting.planted(fault.plant):
            if not tested(*fault.operations)["findings"]:
                missed.append(fault.name)
    assert len(missed) <= 0.05 * len(faults) + 1, missed
