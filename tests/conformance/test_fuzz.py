"""A bounded run of the fuzzer, and a proof that it finds faults."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Final

import pytest
from modelarts_client.operations import OPERATIONS
from modelarts_emulator import assembly
from modelarts_emulator.assembly import Services
from modelarts_emulator.calls import Call, Handler
from modelarts_emulator.contract import Reply
from modelarts_emulator.embedded import Emulator

from tests.conformance.fuzz import EXIT_NO_EMULATOR, fuzz, main
from tests.conformance.report import Report
from tests.conformance.rounds import Round, Target, home, linked_groups
from tests.support.account import MANY, Account, prepare
from tests.support.description import label


def _operations_of_tags() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for name, operation in OPERATIONS.items():
        found[operation.tag].add(name)
    return {tag: frozenset(names) for tag, names in found.items()}


OPERATIONS_OF: Final = _operations_of_tags()
CHECKS: Final = {
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
    "negative_data_rejection",
    "positive_data_acceptance",
    "use_after_free",
    "ensure_resource_availability",
    "ignored_auth",
    "unsupported_method",
    "generated_client_keeps_everything",
    "created_can_be_read",
}


@pytest.fixture(scope="module")
def target() -> Iterator[Target]:
    """What the tests of all tags fuzz; each deletes resources of its own kind only."""
    with Emulator(quotas=MANY) as emulator:
        account = Account.from_environment(emulator.environment)
        yield Target(account, prepare(account))


@pytest.mark.slow("sends hundreds of requests to each operation", seconds=15)
@pytest.mark.parametrize("tag", sorted(OPERATIONS_OF))
def test_the_local_modelarts_keeps_to_the_description(target: Target, tag: str) -> None:
    """All phases and all checks, with all operations of a tag.

    The coverage phase tries each boundary of each constraint with one value, `make fuzz` with all that schemathesis
    makes. The random phases send about one valid and one invalid request to each operation, and one chain of requests
    along the links of each group; `make fuzz` continues with other seeds.
    """
    operations = OPERATIONS_OF[tag]
    report = Report()
    target.run(Round(1, operations, examples=True, coverage=True, sampled=True, fuzzing=len(operations)), report)
    groups = [group for group in linked_groups(frozenset(OPERATIONS)) if home(group) == tag]
    for group in groups:
        target.run(Round(1, group, stateful=1), report)
    assert report.passed, "\n".join([*report.failures.values(), *report.errors, report.summary()])
    assert {"examples", "coverage", "fuzzing"} <= set(report.phases) <= {"examples", "coverage", "fuzzing", "stateful"}
    assert ("stateful" in report.phases) == bool(groups)
    # Every operation was not only refused.
    assert report.succeeded >= {label(name) for name in operations}
    page = report.covered.markdown(seed=1)
    assert all(f"| {name}" in page for name in operations)
    assert set(report.checks) >= CHECKS


def test_as_many_random_requests_are_sent_as_asked_for() -> None:
    with Emulator(quotas=MANY) as emulator:
        account = Account.from_environment(emulator.environment)
        report = fuzz(account, seed=1, cases=15, only=["KeystoneListAuthProjects", "ShowOsQuota", "ShowOsConfig"])
    assert report.passed, report.summary()
    assert report.random_cases >= 15
    assert set(report.phases) == {"examples", "coverage", "fuzzing", "stateful"}
    assert f"3 of {len(OPERATIONS)} operations" in report.covered.markdown(seed=1)


def test_cases_that_are_left_out_reach_nothing_else(target: Target) -> None:
    operation, every, sampled = "ListTrainingJobs", Report(), Report()  # its answer does not depend on earlier requests
    target.run(Round(1, frozenset({operation}), coverage=True), every)
    target.run(Round(1, frozenset({operation}), coverage=True, sampled=True), sampled)
    assert sampled.covered.cases < 0.6 * every.covered.cases
    assert sampled.covered.fields == every.covered.fields
    assert sampled.covered.parameters == every.covered.parameters
    assert sampled.checks.keys() == every.checks.keys()
    statuses = [set(report.covered.statuses[label(operation)]) for report in (sampled, every)]
    assert statuses[0] == statuses[1]


def _wrong_type(call: Call[Services]) -> Reply:
    return Reply(200, {"total_count": "many", "flavors": []})


def _undocumented_status(call: Call[Services]) -> Reply:
    return Reply(206, {"total_count": 0, "flavors": []})


def _defect(call: Call[Services]) -> Reply:
    raise ZeroDivisionError


def test_faults_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    faulty: dict[str, Handler[Services]] = {
        "ShowTrainingJobFlavors": _wrong_type,
        "ShowTrainingJobEngines": _undocumented_status,
        "KeystoneListAuthProjects": _defect,
    }
    monkeypatch.setattr(assembly, "HANDLERS", {**assembly.HANDLERS, **faulty})
    with Emulator(quotas=MANY) as emulator:
        report = fuzz(Account.from_environment(emulator.environment), seed=1, cases=1, only=list(faulty))
    assert not report.passed
    assert report.server_errors
    for check in ("response_schema_conformance", "status_code_conformance", "not_a_server_error"):
        assert any(check in failure and "curl" in failure for failure in report.failures.values()), check


def test_it_says_when_there_is_no_emulator(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.delenv("MODELARTS_ENDPOINT", raising=False)
    assert main([]) == EXIT_NO_EMULATOR
    assert "modelarts-emulator" in capsys.readouterr().err
