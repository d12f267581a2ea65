"""Joining the files of a description."""

from pathlib import Path

import pytest
from openapi_spec_validator import validate

from generator.__main__ import main
from generator.description.bundle import bundle
from generator.description.document import Document
from generator.description.sources import SourceError, Sources
from generator.lint import lint
from tests.generator.generated_package import CONFIGURATION
from tests.generator.small_description import write_description


def test_the_bundle_is_one_valid_document_without_file_references(tmp_path: Path) -> None:
    joined = bundle(Sources.load(write_description(tmp_path)))
    validate(joined.document)
    assert ".yaml" not in joined.text().partition("\n")[2]
    assert lint(Sources.load(tmp_path), joined, CONFIGURATION) == []


def test_what_stands_beside_a_reference_is_joined_too(tmp_path: Path) -> None:
    beside = ("phase: {$ref: '#/JobPhase'}", "phase: {$ref: '#/JobPhase', not: {$ref: '#/Labels'}}")
    joined = bundle(Sources.load(write_description(tmp_path, schemas=beside)))
    assert Document(joined).at("/components/schemas/Job/properties/phase") == {
        "$ref": "#/components/schemas/JobPhase",
        "not": {"$ref": "#/components/schemas/Labels"},
    }


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"paths": ("schemas/jobs.yaml#/Job", "schemas/jobs.yaml#/Jobs")}, "no 'Jobs'"),
        ({"paths": ("schemas/jobs.yaml#/Job", "schemas/work.yaml#/Job")}, "schemas/work.yaml"),
        ({"schemas": ("Labels:\n", "Job:\n")}, "appears twice"),
        ({"schemas": ("Labels:\n", "Labels: [\n")}, "not valid YAML"),
        ({"schemas": ("  title: Labels\n", "  <<: {title: Labels}\n")}, "'<<' is not OpenAPI"),
        (
            {
                "paths": (
                    "202: {description: Accepted}",
                    "202: {$ref: '#/~1v2~1{project_id}~1jobs~1{job_id}/delete/responses/202'}",
                )
            },
            "circular",
        ),
        ({"schemas": ("note: {type: [string, 'null'],", "note: {$ref: '#/Job/properties/note',")}, "circular"),
        ({"openapi": ("    $ref: 'paths", "    x-y: 1\n    $ref: 'paths")}, "'x-y' is beside the $ref"),
        (
            {
                "paths": (
                    "/v2/{project_id}/jobs:\n",
                    "/v2/{project_id}/jobs: {$ref: '#/~1v2~1{project_id}~1jobs'}\na:\n",
                )
            },
            "circular",
        ),
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


@pytest.mark.parametrize(("content", "said"), [(b"# caf\xe9\n", "not UTF-8"), (None, "cannot be read")])
def test_a_file_that_cannot_be_read_is_named(
    tmp_path: Path, content: bytes | None, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write_description(tmp_path) / "parameters.yaml"
    if content is None:
        file.unlink()
        file.mkdir()
    else:
        file.write_bytes(content)
    assert main(["lint", "--spec", str(tmp_path)]) == 2
    error = capsys.readouterr().err
    assert said in error
    assert "parameters.yaml" in error
