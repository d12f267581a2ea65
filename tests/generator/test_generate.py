"""``generated/`` as a whole: the same bytes each time, and drift that is seen."""

from pathlib import Path

import pytest

from generator.__main__ import ROOT, main
from tests.generator.small_description import write_description


def _bytes(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_a_second_run_changes_no_byte(generated: Path, tmp_path: Path) -> None:
    spec = write_description(tmp_path / "spec")
    again = tmp_path / "generated"
    again.mkdir()
    assert main(["generate", "--spec", str(spec), "--output", str(again)]) == 0
    assert _bytes(again) == _bytes(generated)


def test_a_renamed_field_is_drift_that_names_the_file_and_the_remedy(
    generated: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spec = write_description(tmp_path / "spec", schemas=("note:", "remark:"), paths=("note: null", "remark: null"))
    assert main(["check", "--spec", str(spec), "--output", str(generated)]) == 1
    said = capsys.readouterr().err
    assert "modelarts_client/models/job.py: differs" in said
    assert "openapi.yaml: differs" in said
    assert "make generate" in said


def test_missing_and_left_over_files_are_drift(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spec = write_description(tmp_path / "spec")
    output = tmp_path / "generated"
    output.mkdir()
    assert main(["generate", "--spec", str(spec), "--output", str(output)]) == 0
    models = output / "modelarts_client" / "models"
    (models / "job.py").rename(models / "old_job.py")
    assert main(["check", "--spec", str(spec), "--output", str(output)]) == 1
    said = capsys.readouterr().err
    assert "models/job.py: missing" in said
    assert "models/old_job.py: left over" in said
    assert main(["generate", "--spec", str(spec), "--output", str(output)]) == 0
    assert main(["check", "--spec", str(spec), "--output", str(output)]) == 0


def test_the_repository_is_up_to_date() -> None:
    assert main(["check", "--spec", str(ROOT / "spec"), "--output", str(ROOT / "generated")]) == 0
