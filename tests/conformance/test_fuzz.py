"""A bounded run of the fuzzer, and a proof that it finds faults."""

from __future__ import annotations

import pytest
from modelarts_client.operations import OPERATIONS
from modelarts_emulator import assembly
from modelarts_emulator.assembly import Services
from modelarts_emulator.calls import Call, Handler
from modelarts_emulator.contract import Reply
from modelarts_emulator.embedded import Emulator

from tests.conformance.fuzz import EXIT_NO_EMULATOR, fuzz, main
from tests.support.account import Account
from tests.support.description import label


@pytest.mark.slow("sends thousands of requests to all operations")
def test_the_local_modelarts_keeps_to_the_description() -> None:
    with Emulator() as emulator:
        report = fuzz(Account.from_environment(emulator.environment), seed=1, cases=300)
    assert report.passed, "\n".join([*report.failures.values(), *report.errors, report.summary()])
    assert report.random_cases >= 300
    assert set(report.phases) == {"examples", "coverage", "fuzzing", "stateful"}
    # Every operation was not only refused.
    assert report.succeeded == {label(name) for name in OPERATIONS}
    page = report.covered.markdown(seed=1)
    assert all(f"| {name}" in page for name in OPERATIONS)
    assert f"{len(OPERATIONS)} of {len(OPERATIONS)} operations" in page
    assert set(report.checks) >= {
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
    with Emulator() as emulator:
        report = fuzz(Account.from_environment(emulator.environment), seed=1, cases=1, only=list(faulty))
    assert not report.passed
    assert report.server_errors
    for check in ("response_schema_conformance", "status_code_conformance", "not_a_server_error"):
        assert any(check in failure and "curl" in failure for failure in report.failures.values()), check


def test_it_says_when_there_is_no_emulator(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.delenv("MODELARTS_ENDPOINT", raising=False)
    assert main([]) == EXIT_NO_EMULATOR
    assert "modelarts-emulator" in capsys.readouterr().err
