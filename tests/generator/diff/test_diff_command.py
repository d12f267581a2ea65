"""`python -m generator diff`: its operands and exit codes, and the summary that `generate` prints."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import MARK
from generator.__main__ import main
from generator.diff import revisions
from tests.generator.small_description import FILES, write_description

NEW_FIELD = ("note: {", "remark: {type: string, description: More}\n    note: {")
NO_NOTE = ("    note: {type: [string, 'null'], description: Free text}\n", "")
NO_NOTE_IN_EXAMPLE = (", note: null", "")


class _Repository:
    """A repository with the small description at the folder `project` in it."""

    def __init__(self, root: Path, project: Path | None = None) -> None:
        self.project = project or root / "project"
        self.project.mkdir(exist_ok=True)
        self.folders = [f"--spec={self.project / 'spec'}", f"--output={self.project / 'generated'}"]
        self._root = root
        self.git("init", "--quiet", "--initial-branch=main")
        write_description(self.project / "spec")

    def git(self, *arguments: str) -> bytes:
        identity = ("-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false")
        return subprocess.run(["git", *identity, *arguments], cwd=self._root, check=True, capture_output=True).stdout

    def commit(self) -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message=A change")

    def generate(self) -> int:
        return main(["generate", *self.folders])

    def diff(self, *operands: str) -> int:
        return main(["diff", *operands, *self.folders])


@pytest.fixture
def repository(tmp_path: Path) -> _Repository:
    made = _Repository(tmp_path)
    made.commit()
    return made


@pytest.mark.parametrize("committed", ["spec", "generated"])
def test_a_revision_is_compared_with_the_work_tree(
    repository: _Repository, committed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    if committed == "generated":
        repository.generate()
        repository.git("rm", "-r", "--cached", "--quiet", "project/spec")
        repository.git("add", "project/generated")
        repository.git("commit", "--quiet", "--message=The joined description alone")
    capsys.readouterr()
    assert repository.diff("HEAD") == 0
    assert capsys.readouterr().out == "No changes for users.\n"
    write_description(repository.project / "spec", schemas=NEW_FIELD)
    assert repository.diff("HEAD") == 0
    assert capsys.readouterr().out == (
        "### Other changes\n\n- `Job.remark`, in requests of `CreateJob` and in responses of `CreateJob`: field added\n"
    )
    if committed == "generated":
        repository.generate()
    repository.commit()
    assert repository.diff("HEAD~1") == 0
    assert repository.diff("HEAD", "HEAD~1") == 1
    assert "### Breaking changes\n\n- `Job.remark`, in requests" in capsys.readouterr().out


def test_files_and_folders_are_compared(repository: _Repository, capsys: pytest.CaptureFixture[str]) -> None:
    repository.generate()
    joined = repository.project / "generated" / "openapi.yaml"
    old = repository.project.parent / "old.yaml"
    shutil.copy(joined, old)
    write_description(repository.project / "spec", schemas=NEW_FIELD)
    repository.generate()
    capsys.readouterr()
    for new in (joined, joined.parent, repository.project / "spec", repository.project):
        assert repository.diff(str(old), str(new)) == 0
        assert "`Job.remark`" in capsys.readouterr().out
        assert repository.diff(str(new), str(old)) == 1
        assert "`Job.remark`" in capsys.readouterr().out


def test_a_file_goes_before_a_revision_of_its_name(
    repository: _Repository, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_description(repository.project / "main", schemas=NEW_FIELD)
    monkeypatch.chdir(repository.project)
    assert repository.diff("main") == 1
    assert repository.diff("refs/heads/main") == 0
    capsys.readouterr()


def _written(content: bytes) -> Callable[[Path], str]:
    def write(folder: Path) -> str:
        file = folder / "some.yaml"
        file.write_bytes(content)
        return str(file)

    return write


@pytest.mark.parametrize(
    ("operand", "said"),
    [
        (lambda _: "no-such-thing", "no-such-thing: no file, no folder, and no git revision of "),
        (lambda _: "", "the name of a description to compare is empty"),
        (lambda _: "HEAD:project", "HEAD:project: no file, no folder, and no git revision of "),
        (lambda folder: str(folder), "openapi.yaml, the root file"),
        (_written(b"a: [\n"), "some.yaml:2: not valid YAML"),
        (_written(b"- a\n"), "some.yaml: expected a mapping"),
        (_written(b"caf\xe9: 1\n"), "some.yaml: not UTF-8"),
        (_written(b"swagger: 2\n"), "some.yaml: not a description in OpenAPI 3"),
        (_written(FILES["openapi.yaml"].encode()), "refers to 'paths/jobs.yaml#"),
    ],
)
def test_what_cannot_be_compared_is_said(
    repository: _Repository,
    tmp_path: Path,
    operand: Callable[[Path], str],
    said: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    name = operand(empty)
    for operands in ((name,), ("HEAD", name)):
        assert repository.diff(*operands) == 2
        captured = capsys.readouterr()
        assert said in captured.err
        assert "Traceback" not in captured.err
        assert captured.out == ""


PAGED = """\
openapi: 3.1.0
info: {title: Small, version: "1"}
paths:
  /jobs:
    get:
      operationId: ListJobs
      tags: [jobs]
      parameters: [{name: from, in: query, x-turns: offset, schema: {type: integer}}]
      responses:
        200:
          description: The jobs
          content:
            application/json:
              schema:
                type: object
                properties:
                  items: {type: array, items: {type: string}}
                  names: {type: array, items: {type: string}, x-turns: entries}
"""


def test_revisions_files_and_the_last_commit_are_read_with_the_configured_conventions(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config, spec = tmp_path / "generator.toml", tmp_path / "openapi.yaml"
    config.write_text(
        'description = "openapi.yaml"\noutput = "out"\nclient.package = "small"\nconventions.paging = "x-turns"\n',
        encoding="utf-8",
    )
    repository = _Repository(tmp_path)
    spec.write_text(PAGED, encoding="utf-8")
    assert main(["generate", f"--config={config}"]) == 0
    repository.commit()
    (tmp_path / "old.yaml").write_text(PAGED, encoding="utf-8")
    spec.write_text(PAGED.replace("x-turns: offset", "x-turns: page"), encoding="utf-8")
    for old in ("HEAD", str(tmp_path / "old.yaml"), str(tmp_path / "out" / "openapi.yaml")):
        capsys.readouterr()
        assert main(["diff", old, f"--config={config}"]) == 1
        assert "pages by offset, with `from` in the query -> page" in capsys.readouterr().out
    assert main(["generate", f"--config={config}"]) == 0
    assert "ListJobs`: pages by offset" in capsys.readouterr().out
    spec.write_text(PAGED.replace(", x-turns: entries", "").replace("string}}\n", "string}, x-turns: entries}\n", 1))
    assert main(["diff", "HEAD", f"--config={config}"]) == 1
    assert "`ListJobs`: entries of a page are in `names` -> `items`" in capsys.readouterr().out


def test_what_the_configuration_changes_is_compared(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = tmp_path / "project"
    project.mkdir()
    config, spec = project / "generator.toml", project / "openapi.yaml"
    text = (
        'description = "openapi.yaml"\noutput = "out"\n[client]\npackage = "small"\nbase_error = "SmallError"\n'
        '[conventions]\npaging = "x-turns"\n[errors]\ncode = ["code"]\nmessage = ["title"]\n'
    )
    config.write_text(text, encoding="utf-8")
    spec.write_text(PAGED.replace("/jobs:", "/{team}/jobs:"), encoding="utf-8")
    described = spec.read_text(encoding="utf-8").replace(
        "[{name: from", "[{name: team, in: path, required: true, schema: {type: string}}, {name: from"
    )
    spec.write_text(described, encoding="utf-8")
    repository = _Repository(tmp_path, project)
    assert main(["generate", f"--config={config}"]) == 0
    repository.commit()
    assert main(["diff", "HEAD", f"--config={config}"]) == 0
    for old, new in (
        ("SmallError", "TinyError"),
        ("x-turns", "x-steps"),
        ('paging = "x', 'shared = ["team"]\npaging = "x'),
        ('["code"]', '["code", "error.code"]'),
        ('["title"]', '["detail"]'),
    ):
        text = text.replace(old, new)
    config.write_text(text, encoding="utf-8")
    spec.write_text(described.replace("x-turns", "x-steps"), encoding="utf-8")
    capsys.readouterr()
    assert main(["diff", "HEAD", f"--config={config}"]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "### Breaking changes",
        "",
        "- `SmallError`, base of all exceptions: now called `TinyError`",
        "- `message`, part of errors: read from `detail`, no longer from `title`",
        "- `team`, argument of the client: added; calls take it by name only",
        "",
        "### Other changes",
        "",
        "- `code`, part of errors: also read from `error.code`",
    ]
    assert main(["generate", f"--config={config}"]) == 0
    assert "breaking: `SmallError`" in capsys.readouterr().out
    config.write_text(text.replace('"small"', '"tiny"').replace('["team"]', "[]"), encoding="utf-8")
    repository.commit()
    config.write_text(text, encoding="utf-8")
    assert main(["diff", "HEAD", f"--config={config}"]) == 1
    assert "- `tiny`, package: now called `small`" in capsys.readouterr().out
    config.write_text("client = 1\n", encoding="utf-8")
    repository.commit()
    config.write_text(text, encoding="utf-8")
    assert main(["diff", "HEAD", f"--config={config}"]) == 2
    assert capsys.readouterr().err.startswith(f"HEAD: {config}: 'client' must be a table")


def test_a_revision_without_a_legible_description_is_said(
    repository: _Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    (repository.project / "spec" / "parameters.yaml").write_text("ProjectId: [\n", encoding="utf-8")
    repository.commit()
    assert repository.diff("HEAD", "HEAD~1") == 2
    assert capsys.readouterr().err.startswith("HEAD: spec/parameters.yaml:2: not valid YAML")
    repository.git("rm", "-r", "--cached", "--quiet", "project/spec")
    repository.git("commit", "--quiet", "--message=Nothing")
    assert repository.diff("HEAD", "HEAD~2") == 2
    assert "HEAD: has neither a joined description nor a folder spec/" in capsys.readouterr().err


def test_without_git_files_can_be_compared_still(
    repository: _Repository, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(repository.project))
    assert repository.diff("HEAD") == 2
    assert "git cannot be run" in capsys.readouterr().err
    assert repository.diff(str(repository.project / "spec")) == 0


def test_generate_tells_what_changed_since_the_last_commit(
    repository: _Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.generate()
    assert "since HEAD" not in capsys.readouterr().out  # there is no joined description to compare with
    repository.commit()
    write_description(repository.project / "spec", schemas=NO_NOTE, paths=NO_NOTE_IN_EXAMPLE)
    assert repository.generate() == 0
    assert capsys.readouterr().out.endswith(
        "Changes for users since HEAD: 1 breaking, 0 other\n"
        "- breaking: `Job.note`, in requests of `CreateJob` and in responses of `CreateJob`: field removed\n"
    )
    repository.commit()
    schemas = repository.project / "spec" / "schemas" / "jobs.yaml"
    schemas.write_text(schemas.read_text(encoding="utf-8").replace("A job", "One job"), encoding="utf-8")
    assert repository.generate() == 0
    assert "since HEAD" not in capsys.readouterr().out


def test_generate_needs_no_repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    spec, generated = write_description(tmp_path / "spec"), tmp_path / "generated"
    generated.mkdir()
    assert main(["generate", f"--spec={spec}", f"--output={generated}"]) == 0
    assert capsys.readouterr().err == ""
    assert revisions.head(spec, generated) is None


def test_generate_passes_over_a_committed_description_that_is_none(
    repository: _Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    generated = repository.project / "generated"
    generated.mkdir()
    (generated / "openapi.yaml").write_text(f"# {MARK}\na: [\n", encoding="utf-8")
    repository.commit()
    assert repository.generate() == 0
    assert "since HEAD" not in capsys.readouterr().out
