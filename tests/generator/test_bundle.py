"""Joining the files."""

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
