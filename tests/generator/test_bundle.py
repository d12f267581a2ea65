"""Joining the files, and the rules."""

from pathlib import Path

import pytest
from openapi_spec_validator import validate

from generator.__main__ import main
from generator.bundle import bundle
from generator.lint import lint
from generator.sources import SourceError, Sources
from tests.generator.small_description import write_description


def test_the_bundle_is_one_valid_document_without_file_references(tmp_path: Path) -> None:
    joined = bundle(Sources.load(write_description(tmp_path)))
    validate(joined.document)
    assert ".yaml" not in joined.text().partition("\n")[2]
    assert lint(Sources.load(tmp_path), joined) == []


@pytest.mark.parametrize(
    ("changes", "rule", "file", "said"),
    [
        (
            {"paths": ("operationId: CreateJob", "operationId: create_job")},
            "operation-id",
            "paths/jobs.yaml",
            "create_job",
        ),
        ({"paths": ("    x-source: a document\n", "")}, "source", "paths/jobs.yaml", "x-source"),
        ({"schemas": ("  x-source: a document\n", "")}, "source", "schemas/jobs.yaml", "Job"),
        (
            {"paths": ("{name: job_id, in: path", "{name: jobid, in: path")},
            "path-parameter",
            "paths/jobs.yaml",
            "job_id",
        ),
        ({"paths": ("name: first", "name: far too long")}, "example", "paths/jobs.yaml", "name"),
        ({"paths": ("[{size: 1}]", "[{size: -1}]")}, "example", "paths/jobs.yaml", "parts/0/size"),
        ({"schemas": ("description: A job", "description: A caf\u00e9")}, "description", "schemas/jobs.yaml", "ASCII"),
        ({"schemas": ("description: A job", "description: " + "a" * 300)}, "description", "schemas/jobs.yaml", "300"),
        (
            {"schemas": ("labels: {$ref: '#/Labels'}", "labels: {type: string}")},
            "unused",
            "schemas/jobs.yaml",
            "Labels",
        ),
        (
            {"schemas": ("labels: {$ref: '#/Labels'}", "labels: {type: object, properties: {a: {type: string}}}")},
            "inline-object",
            "schemas/jobs.yaml",
            "name of its own",
        ),
    ],
)
def test_a_breach_is_found_with_its_rule_file_and_line(
    tmp_path: Path, changes: dict[str, tuple[str, str]], rule: str, file: str, said: str
) -> None:
    sources = Sources.load(write_description(tmp_path, **changes))
    found = [finding for finding in lint(sources, bundle(sources)) if finding.rule == rule]
    assert found, f"no finding of {rule}"
    assert {finding.file for finding in found} == {file}
    assert any(said in finding.message for finding in found)
    assert all(finding.line > 1 or file.startswith("schemas") for finding in found)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"paths": ("schemas/jobs.yaml#/Job", "schemas/jobs.yaml#/Jobs")}, "no 'Jobs'"),
        ({"paths": ("schemas/jobs.yaml#/Job", "schemas/work.yaml#/Job")}, "schemas/work.yaml"),
        ({"schemas": ("Labels:\n", "Job:\n")}, "stands twice"),
        ({"schemas": ("Labels:\n", "Labels: [\n")}, "not valid YAML"),
    ],
)
def test_what_cannot_be_joined_names_file_and_line(
    tmp_path: Path, changes: dict[str, tuple[str, str]], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write_description(tmp_path, **changes)
    with pytest.raises(SourceError, match=r"\.yaml:\d+|not valid YAML") as caught:
        bundle(Sources.load(tmp_path))
    assert said in str(caught.value)
    assert main(["lint", "--spec", str(tmp_path)]) == 2
    assert said in capsys.readouterr().err
