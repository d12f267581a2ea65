"""Faults are found, each once, and reported in each format."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest import mock
from xml.etree import ElementTree

import pytest
from modelarts_conformance.__main__ import main
from modelarts_emulator import assembly
from modelarts_emulator.assembly import Services
from modelarts_emulator.calls import Call
from modelarts_emulator.contract import Reply
from modelarts_emulator.embedded import Emulator

from tests.conformance.command.conftest import Done


def _wrong_type(call: Call[Services]) -> Reply:
    return Reply(200, {"total_count": "many", "flavors": []})


def _undocumented_status(call: Call[Services]) -> Reply:
    return Reply(206, {"total_count": 0, "flavors": []})


def _defect(call: Call[Services]) -> Reply:
    raise ZeroDivisionError


def _no_json(call: Call[Services]) -> Reply:
    return Reply(200, None, {"Content-Type": "text/html"})


SUFFIXES = ("md", "json", "xml", "sarif")
FAULTS = {
    "ShowTrainingJobFlavors": _wrong_type,
    "ShowTrainingJobEngines": _undocumented_status,
    "KeystoneListAuthProjects": _defect,
    "ShowOsQuota": _no_json,
}


@pytest.fixture(scope="module")
def faulty() -> Iterator[Emulator]:
    """An emulator with faults, one in each of four operations."""
    with mock.patch.object(assembly, "HANDLERS", {**assembly.HANDLERS, **FAULTS}), Emulator() as emulator:
        yield emulator


@pytest.fixture(scope="module")
def found(faulty: Emulator, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[int, Path]]:
    """The exit code of a run against it, and the folder with its reports."""
    folder = tmp_path_factory.mktemp("reports")
    reports = [
        argument for suffix in ("md", "json", "xml", "sarif") for argument in ("--report", f"{folder}/r.{suffix}")
    ]
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(folder / "state"))
        for name, value in faulty.environment.items():
            patch.setenv(name, value)
        suggest = ["--suggest", f"{folder}/suggested.patch"]
        yield main(["run", "--operations", *FAULTS, "ShowOsConfig", "--cases", "80", *reports, *suggest]), folder


def read(found: tuple[int, Path]) -> dict[str, Any]:
    value: dict[str, Any] = json.loads((found[1] / "r.json").read_text(encoding="utf-8"))
    return value


def test_what_a_change_of_the_description_can_mend_is_suggested(found: tuple[int, Path]) -> None:
    patch = (found[1] / "suggested.patch").read_text(encoding="utf-8")
    added = "".join(line for line in patch.splitlines() if line.startswith("+"))
    assert "type: [integer, string]" in added
    assert "'206':" in added
    assert "'500'" not in added
    assert "html" not in added


def test_each_fault_is_found(found: tuple[int, Path]) -> None:
    assert found[0] == 1
    kinds = {(each["operation"], each["kind"]) for each in read(found)["findings"]}
    assert ("ShowTrainingJobFlavors", "schema") in kinds
    assert ("ShowTrainingJobEngines", "status") in kinds
    assert ("KeystoneListAuthProjects", "server-error") in kinds
    assert {operation for operation, _ in kinds} == set(FAULTS)


def test_one_finding_is_for_one_cause(found: tuple[int, Path]) -> None:
    findings = read(found)["findings"]
    causes = [(each["kind"], each["operation"], each["field"], each["code"]) for each in findings]
    assert len(causes) == len(set(causes))
    (wrong,) = [each for each in findings if (each["operation"], each["kind"]) == ("ShowTrainingJobFlavors", "schema")]
    assert wrong["field"] == "/total_count"
    assert wrong["seen"] > 1
    place = wrong["place"]
    line = (Path(__file__).parents[3] / place["file"]).read_text(encoding="utf-8").splitlines()[place["line"] - 1]
    assert line.strip() == "total_count:"


def test_no_report_has_a_secret(found: tuple[int, Path], faulty: Emulator) -> None:
    for suffix in SUFFIXES:
        text = (found[1] / f"r.{suffix}").read_text(encoding="utf-8")
        assert "$TOKEN" in text
        for name in ("HUAWEICLOUD_SDK_SK", "MODELARTS_PASSWORD"):
            assert faulty.environment[name] not in text
        assert "Signature=" not in text.replace("Signature=***", "")


def test_junit_has_a_case_for_each_operation(found: tuple[int, Path]) -> None:
    suite = ElementTree.parse(found[1] / "r.xml").getroot()[0]  # noqa: S314 - written by the command
    failed = {case.get("name") for case in suite if case.find("failure") is not None}
    assert failed == set(FAULTS)
    assert {case.get("name") for case in suite} == {*FAULTS, "ShowOsConfig"}
    assert suite.get("failures") == str(len(FAULTS))


def test_sarif_is_what_the_standard_says(found: tuple[int, Path]) -> None:
    """SARIF 2.1.0, 3.13 to 3.29: what is required, what an index refers to, and what has to be unique."""
    log = json.loads((found[1] / "r.sarif").read_text(encoding="utf-8"))
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-2.1.0.json")
    (run,) = log["runs"]
    assert run["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert len(rules) == len(set(rules))
    assert len(run["results"]) == len(read(found)["findings"])
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        assert result["message"]["text"]
        assert result["level"] == "error"
        assert result["occurrenceCount"] >= 1
        (location,) = result["locations"]
        place = location["physicalLocation"]
        assert not place["artifactLocation"]["uri"].startswith(("/", "file:"))
        assert place["region"]["startLine"] >= 1
    fingerprints = [tuple(result["partialFingerprints"].items()) for result in run["results"]]
    assert len(fingerprints) == len(set(fingerprints))


def test_markdown_names_each_finding_and_how_to_repeat_it(found: tuple[int, Path]) -> None:
    text = (found[1] / "r.md").read_text(encoding="utf-8")
    for finding in read(found)["findings"]:
        assert f"## {finding['operation']}: {finding['kind']}" in text
        assert f"$ {finding['curl']}" in text


def test_a_report_is_written_in_other_formats_later(
    found: tuple[int, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    again = [tmp_path / f"again.{suffix}" for suffix in ("json", "md", "sarif")]
    code = main(["report", str(found[1] / "r.json"), *(each for file in again for each in ("--report", str(file)))])
    assert code == 1
    for file in again:
        assert file.read_bytes() == (found[1] / f"r{file.suffix}").read_bytes()
    printed = capsys.readouterr().out
    assert "ShowTrainingJobFlavors: schema /total_count" in printed
    done = Done(main(["report", str(tmp_path / "none.json")]), *capsys.readouterr())
    assert done.code == 2
    assert "none.json" in done.err
