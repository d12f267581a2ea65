"""Whole runs: equal bytes each time, drift is detected, and unnecessary runs are skipped."""

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import generator.commands
from generator.__main__ import main
from generator.command_line import ROOT
from generator.output import freshness
from tests.generator.generated_package import configuration_in
from tests.generator.small_description import write_description

METHODS, SERVER = "facade/operations.toml", "emulator/modelarts_emulator"
TABLES = ("docs/coverage.md", "docs/discrepancies.md")


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
    assert "generate again" in said


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


def test_a_write_that_fails_leaves_the_old_file_and_says_why(
    generated: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "generated"
    shutil.copytree(generated, output)
    before = _bytes(output)

    def full(source: Path, target: Path) -> None:
        target.write_bytes(b"half of it")
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(shutil, "copyfile", full)
    spec = write_description(tmp_path / "spec", schemas=("description: A job\n", "description: One job\n"))
    assert main(["generate", "--spec", str(spec), "--output", str(output)]) == 2
    assert "No space left" in capsys.readouterr().err
    assert _bytes(output) == before


def test_the_folder_at_hand_can_receive_the_results(
    generated: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spec = write_description(tmp_path / "spec")
    output = tmp_path / "generated"
    output.mkdir()
    monkeypatch.chdir(output)
    assert main(["generate", "--spec", str(spec), "--output", "."]) == 0
    assert _bytes(output) == _bytes(generated)


class _Project:
    """A separate project folder, with a count of the full runs of `generate` in it."""

    def __init__(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.root = root
        self.runs = 0
        self.config = configuration_in(root)
        write_description(root / "spec")
        (root / METHODS).parent.mkdir(parents=True)
        (root / METHODS).write_text('CreateJob = ["Jobs.create"]\n', encoding="utf-8")
        (root / SERVER).mkdir(parents=True)
        run = generator.commands.run

        def counted(*arguments: Any) -> int:
            self.runs += 1
            return run(*arguments)

        monkeypatch.setattr(generator.commands, "run", counted)
        monkeypatch.setattr(freshness, "_CACHE", str(root / ".cache"))

    def __call__(self, command: str) -> int:
        return main([command, f"--config={self.config}"])


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> _Project:
    made = _Project(tmp_path, monkeypatch)
    assert made("generate") == 0
    assert made.runs == 1
    return made


def _append(path: str, text: str = "\n") -> Callable[[Path], None]:
    def change(root: Path) -> None:
        with (root / path).open("a", encoding="utf-8") as file:
            file.write(text)

    return change


def _record(root: Path) -> Path:
    """The only record of a run."""
    [record] = (root / ".cache").iterdir()
    return record


def test_a_run_that_would_change_nothing_is_not_made(project: _Project, capsys: pytest.CaptureFixture[str]) -> None:
    before = _bytes(project.root)
    assert project("generate") == 0
    assert project.runs == 1
    assert "generated/ is up to date" in capsys.readouterr().out
    assert _bytes(project.root) == before


@pytest.mark.parametrize(
    "change",
    [
        _append("spec/paths/jobs.yaml", "# a remark\n"),
        _append("generator.toml"),
        _append("facade/operations.toml"),
        _append("emulator/modelarts_emulator/jobs.py"),
        _append("generated/openapi.yaml"),
        _append("generated/modelarts_client/models/job.py"),
        _append("generated/modelarts_client/models/left_over.py"),
        _append("docs/coverage.md"),
        lambda root: (root / "generated/modelarts_client/api/jobs/create_job.py").unlink(),
        lambda root: (root / "docs/discrepancies.md").unlink(),
        lambda root: (root / "spec/parameters.yaml").rename(root / "spec/parameters2.yaml"),
        lambda root: _record(root).unlink(),
        lambda root: _record(root).write_bytes(b"\xff"),
    ],
)
def test_any_change_makes_a_whole_run(project: _Project, change: Callable[[Path], None]) -> None:
    change(project.root)
    project("generate")
    assert project.runs == 2


def test_changed_results_are_mended(project: _Project) -> None:
    results = [project.root / name for name in ("generated", "docs")]
    before = [_bytes(folder) for folder in results]
    for change in (_append("docs/coverage.md"), _append("generated/modelarts_client/client.py")):
        change(project.root)
    (project.root / "generated/modelarts_client/models/job.py").unlink()
    assert project("generate") == 0
    assert [_bytes(folder) for folder in results] == before


def test_another_generator_or_other_tools_make_a_whole_run(
    project: _Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "own"
    shutil.copytree(ROOT / "generator", own)
    monkeypatch.setattr(freshness, "_GENERATOR", str(own))
    project("generate")
    project("generate")
    assert project.runs == 2
    _append("templates/model.py.jinja", "{# a remark #}")(own)
    project("generate")
    assert project.runs == 3
    monkeypatch.setattr(freshness, "_installed", lambda: ["ruff-99.dist-info"])
    project("generate")
    assert project.runs == 4


def test_what_cannot_be_remembered_is_done_again(project: _Project) -> None:
    record = _record(project.root)
    record.unlink()
    record.mkdir()
    assert project("generate") == 0
    assert project("generate") == 0
    assert project.runs == 3


def test_code_that_is_no_python_is_told_by_its_line(project: _Project, capsys: pytest.CaptureFixture[str]) -> None:
    _append(f"{SERVER}/jobs.py", "\ndef broken(:\n")(project.root)
    assert project("generate") == 2
    assert f"{SERVER}/jobs.py:2: " in capsys.readouterr().err


def test_a_method_of_an_unknown_operation_is_an_error_that_names_the_file(
    project: _Project, capsys: pytest.CaptureFixture[str]
) -> None:
    _append(METHODS, 'DropJob = ["Jobs.drop"]\n')(project.root)
    assert project("generate") == 2
    assert f"{project.root / METHODS}: the description has no operation 'DropJob'" in capsys.readouterr().err


def test_findings_are_told_again(project: _Project, capsys: pytest.CaptureFixture[str]) -> None:
    write_description(project.root / "spec", paths=("name: first", "name: far too long"))
    assert project("generate") == 1
    assert project("generate") == 1
    assert capsys.readouterr().err.count(": example: ") == 2


def test_check_does_not_trust_what_generate_remembers(project: _Project) -> None:
    bundle = project.root / "generated" / "openapi.yaml"
    stat = bundle.stat()
    text = bundle.read_text(encoding="utf-8")
    bundle.write_text(text.swapcase(), encoding="utf-8")
    os.utime(bundle, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert project("generate") == 0
    assert project.runs == 1
    assert project("check") == 1


def test_a_file_that_changes_during_a_run_makes_another_one(project: _Project, monkeypatch: pytest.MonkeyPatch) -> None:
    run = generator.commands.run

    def changed_meanwhile(*arguments: Any) -> int:
        code = run(*arguments)
        _append("spec/paths/jobs.yaml", "# a remark\n")(project.root)
        return code

    _append("spec/parameters.yaml", "# a remark\n")(project.root)
    with monkeypatch.context() as patch:
        patch.setattr(generator.commands, "run", changed_meanwhile)
        assert project("generate") == 0
    assert project("generate") == 0
    assert project.runs == 3


def test_a_run_that_would_change_nothing_imports_nothing_slow(project: _Project) -> None:
    program = (
        "import sys; from generator.__main__ import main; from generator.output import freshness; "
        "freshness._CACHE = sys.argv.pop(1); code = main(sys.argv[1:]); "
        "assert not {'yaml', 'tomllib', 'argparse', 'openapi_python_client'} & sys.modules.keys(); sys.exit(code)"
    )
    cache = str(project.root / ".cache")
    command = [sys.executable, "-c", program, cache, "generate", f"--config={project.config}"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stdout == "generated/ is up to date\n", done.stderr


def test_tables_of_another_description_go_nowhere_unless_asked(generated: Path) -> None:
    assert not (generated.parent / "docs").exists()
    assert "/jobs/{job_id}" not in (ROOT / "docs" / "coverage.md").read_text(encoding="utf-8")
