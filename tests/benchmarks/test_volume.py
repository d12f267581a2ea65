"""The benchmark of many documents measures what it says. How long anything takes is not asked here."""

from __future__ import annotations

import re
from typing import Final

import pytest

from tests.benchmarks import volume

_ROW: Final = re.compile(r"^\| (.+?) \| (\d+) \| [\d.]+ \| [\d.]+ \| [\d.]+ \|$", re.MULTILINE)


@pytest.mark.slow("a local ModelArts in a process of its own", seconds=15)
def test_each_list_finds_what_is_stored_and_each_request_is_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(volume, "_AT_ONCE", 7)
    lists, _, singles = volume.measure(documents=40, times=1, seconds=0.2).partition("## Requests for one")
    matching = dict(_ROW.findall(lists))
    assert matching.keys() == volume.LISTS.keys()
    assert {matching[name] for name in ("jobs: the newest", "algorithms: the newest")} == {"41"}
    assert matching["jobs: of no such phase"] == "0"
    assert matching["tags: the first 50 keys"] == "40"
    assert {name for name, rate in _ROW.findall(singles) if int(rate)} == {
        "ShowTrainingJobDetails",
        "ShowAlgorithmByUuid",
        "ShowPoolTags",
        "CreateAlgorithm",
        "BatchCreatePoolTags",
    }
