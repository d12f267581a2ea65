"""The catalogue of error codes: its rule, and the client's module that is generated from it."""

import importlib
from pathlib import Path
from types import ModuleType

import pytest

from generator.client.package import write_client
from generator.description.bundle import bundle
from generator.description.sources import Sources
from generator.lint import Finding, lint
from tests.generator.generated_package import CONFIGURATION, PACKAGE, imported
from tests.generator.small_description import write_description

CATALOGUE = """\
Jobs.0001:
  status: 400
  meaning: The job has no name.
  remedy: Give it a name.
  x-source: a document
Jobs.0002:
  status: [401, 404]
  meaning: {401: 'The token is old: it expired.', 404: There is no such job.}
  remedy: {401: Fetch another., 404: Correct the ID.}
  x-discrepancy: {documented: Both, seen: Neither, chosen: Both}
  x-source: [a document, another]
Jobs.0003:
  status: [400, 409]
  meaning: It says "no" \\ never.
  remedy: Ask again.
  x-discrepancy: {documented: Both, seen: Neither, chosen: Both}
  x-source: a document
Jobs.00010000:
  status: []
  meaning: Something else.
  remedy: Look.
  x-discrepancy: {documented: No status, seen: No status, chosen: No status}
  x-source: a document
"""


def _write(folder: Path, catalogue: str = CATALOGUE, shown: str = "Jobs.0001") -> Path:
    write_description(folder, responses=("Jobs.1", shown))
    (folder / "errors.yaml").write_text(catalogue, encoding="utf-8")
    return folder


def _lint(folder: Path) -> list[Finding]:
    sources = Sources.load(folder)
    return lint(sources, bundle(sources), CONFIGURATION)


def _module(spec: Path, output: Path) -> ModuleType:
    """The module of the client that is generated from ``spec``."""
    output.mkdir()
    write_client(bundle(Sources.load(spec)), CONFIGURATION, output)
    with imported(output):
        return importlib.import_module(f"{PACKAGE}.error_catalogue")


def test_a_catalogue_that_is_right_breaks_no_rule(tmp_path: Path) -> None:
    assert _lint(_write(tmp_path)) == []


def test_without_a_catalogue_any_code_may_be_shown(tmp_path: Path) -> None:
    assert _lint(write_description(tmp_path)) == []


@pytest.mark.parametrize(
    ("text", "instead", "said"),
    [
        ("Jobs.0001:", "Jobs.001:", "'Jobs.001' is not a code"),
        ("Jobs.0001:", "jobs.0001:", "'jobs.0001' is not a code"),
        ("Jobs.0001:", "Jobs.0009:", "Jobs.0002 comes after Jobs.0009"),
        ("status: 400", "status: '400'", "an HTTP status"),
        ("status: 400", "status: true", "an HTTP status"),
        ("status: 400", "status: 1000", "an HTTP status"),
        ("status: 400", "since: 1", "an HTTP status"),
        ("status: 400", "since: 1", "'since' is unknown"),
        ("status: 400", "status: 200", "status 200 is not a failure"),
        ("status: 400", "status: []", "0 statuses"),
        ("status: 400", "status: [400, 404]", "2 statuses"),
        ("status: [401, 404]", "status: [404, 401]", "sorted"),
        ("status: [401, 404]", "status: [401, 401]", "sorted"),
        ("status: [401, 404]", "status: [401, 403]", "one for each status"),
        ("meaning: The job has no name.", "meaning:", "meaning is missing"),
        ("meaning: The job has no name.", "meaning: {}", "meaning is missing"),
        ("meaning: The job has no name.", "meaning: 1", "meaning is missing"),
        ("remedy: Give it a name.", "remedy: ' '", "remedy is missing"),
        ("404: Correct the ID.", "404: ''", "remedy is missing"),
        ("remedy: Give it a name.", "remedy: Caf\u00e9", "ASCII"),
        ("remedy: Give it a name.", "remedy: " + "a" * 300, "300 characters"),
        ("x-source: a document", "x-source: []", "x-source"),
        ("remedy: Give it a name.", "remedy: Give it.\n  missing: false", "missing must be true"),
        ("remedy: Give it a name.", "remedy: Give it.\n  missing: []", "missing must be true"),
        ("remedy: Give it a name.", "remedy: Give it.\n  missing: [404]", "missing must be true"),
    ],
)
def test_a_breach_is_found_at_its_line(tmp_path: Path, text: str, instead: str, said: str) -> None:
    broken = CATALOGUE.replace(text, instead, 1)
    found = [finding for finding in _lint(_write(tmp_path, broken)) if said in finding.message]
    assert {(finding.file, finding.rule) for finding in found} == {("errors.yaml", "error-code")}
    for finding in found:
        line = broken.splitlines()[finding.line - 1].strip()
        assert instead in line or line.partition(":")[0] in finding.message


def test_an_incomplete_discrepancy_of_a_code_is_found(tmp_path: Path) -> None:
    broken = CATALOGUE.replace("seen: Neither, chosen: Both", "chosen: Both", 1)
    assert [(finding.line, finding.rule) for finding in _lint(_write(tmp_path, broken))] == [(10, "discrepancy")]


@pytest.mark.parametrize(
    ("shown", "said"),
    [
        ("Jobs.0004", "Jobs.0004 is not in the catalogue"),
        ("Jobs.1", "Jobs.1 is not in the catalogue"),
        ("Jobs.0002", ""),  # its discrepancy explains it
    ],
)
def test_a_code_that_an_example_shows_is_in_the_catalogue(tmp_path: Path, shown: str, said: str) -> None:
    found = _lint(_write(tmp_path, shown=shown))
    assert [(finding.file, finding.rule) for finding in found] == ([("responses.yaml", "error-code")] if said else [])
    assert all(said in finding.message for finding in found)


def test_a_code_is_shown_with_one_of_its_statuses(tmp_path: Path) -> None:
    found = _lint(_write(tmp_path, CATALOGUE.replace("status: 400", "status: 409", 1)))
    assert [(finding.file, finding.rule) for finding in found] == [("responses.yaml", "error-code")]
    assert "Jobs.0001 is shown with 400, but its status is 409" in found[0].message


def test_a_code_within_a_success_is_in_the_catalogue_too(tmp_path: Path) -> None:
    spec = _write(tmp_path)
    paths = spec / "paths" / "jobs.yaml"
    text = paths.read_text(encoding="utf-8")
    assert "note: null" in text
    for code, findings in (("Jobs.0001", 0), ("Jobs.0007", 1)):
        changed = text.replace("note: null", f"note: null, failed: [{{error_code: {code}}}]")
        paths.write_text(changed, encoding="utf-8")
        assert len([finding for finding in _lint(spec) if finding.rule == "error-code"]) == findings


def test_the_module_tells_problems_apart_by_status(tmp_path: Path) -> None:
    catalogue = _module(_write(tmp_path / "spec"), tmp_path / "generated")
    assert catalogue.codes() == ("Jobs.0001", "Jobs.0002", "Jobs.0003", "Jobs.00010000")
    plain = ("Jobs.0001", (400,), "The job has no name.", "Give it a name.")
    assert catalogue.lookup("Jobs.0001") == catalogue.lookup("Jobs.0001", 400) == catalogue.lookup("Jobs.0001", 500)
    assert catalogue.lookup("Jobs.0001") == plain
    assert catalogue.lookup("Jobs.0002", 404) == ("Jobs.0002", (404,), "There is no such job.", "Correct the ID.")
    both = catalogue.lookup("Jobs.0002", 500)
    assert both == catalogue.lookup("Jobs.0002")
    assert both.status == (401, 404)
    assert both.meaning == "HTTP 401: The token is old: it expired. HTTP 404: There is no such job."
    assert both.remedy == "HTTP 401: Fetch another. HTTP 404: Correct the ID."
    assert catalogue.lookup("Jobs.0003").status == (400, 409)
    assert catalogue.lookup("Jobs.0003").meaning == 'It says "no" \\ never.'
    assert catalogue.lookup("Jobs.00010000").status == ()
    assert catalogue.lookup("Jobs.0009") is None
    assert catalogue.lookup("") is None


def test_a_description_without_a_catalogue_makes_a_module_that_knows_no_code(tmp_path: Path) -> None:
    catalogue = _module(write_description(tmp_path / "spec"), tmp_path / "generated")
    assert catalogue.codes() == ()
    assert catalogue.lookup("Jobs.1", 400) is None
