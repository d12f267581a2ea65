"""The configuration: what it changes, and what is wrong with one that cannot be used."""

import importlib
import json
from pathlib import Path
from typing import Any

import httpx
import pytest

from generator.__main__ import main
from generator.config import Conventions, read
from tests.generator.generated_package import configuration_in, imported
from tests.generator.small_description import FILES, write_description

SMALLEST = 'description = "spec"\noutput = "out"\nclient.package = "jobs_client"\n'


def _write(folder: Path, text: str) -> Path:
    file = folder / "client.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_paths_are_relative_to_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "beside").mkdir()
    file = _write(tmp_path, f'{SMALLEST}runtime = ["beside"]\n'.replace("client.package", "client.package"))
    file.write_text(SMALLEST + 'client.runtime = ["beside"]\ntables.coverage = "docs/all.md"\n', encoding="utf-8")
    monkeypatch.chdir("/")
    config = read(file)
    assert config.description == tmp_path / "spec"
    assert config.output == tmp_path / "out"
    assert config.client.runtime == (tmp_path / "beside",)
    assert config.tables.coverage == tmp_path / "docs" / "all.md"
    assert config.conventions == Conventions()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("description = ", "not valid TOML"),
        ("", "'client' is missing"),
        ('client.package = "a"', "'description' is missing"),
        (f"{SMALLEST}client.pakage = 1", "unknown key 'client.pakage'; did you mean 'package'?"),
        (f"{SMALLEST}zebra = 1", "unknown key 'zebra'; the known keys are client, description, output, "),
        (f"{SMALLEST}lint = 1", "'lint' must be a table, not 1"),
        (f"{SMALLEST}client.summary = 1", "'client.summary' must be a string, not 1"),
        (f"{SMALLEST}lint.longest_text = true", "'lint.longest_text' must be a whole number, not True"),
        (f"{SMALLEST}lint.longest_text = 0", "'lint.longest_text' must be at least 1, not 0"),
        (f'{SMALLEST}lint.off = "tag"', "'lint.off' must be a list, not 'tag'"),
        (f"{SMALLEST}lint.off = [1]", "'lint.off' must be a list of strings, not 1"),
        (f'{SMALLEST}lint.operation_id = "["', "'lint.operation_id' is not a regular expression"),
        (f'{SMALLEST}client.base_error = "my error"', "'client.base_error' must be a name in Python, not 'my error'"),
        (SMALLEST.replace("jobs_client", "class"), "'client.package' must be a name in Python, not 'class'"),
        (f'{SMALLEST}client.runtime = ["nowhere"]', "nowhere, which is no folder"),
        (f'{SMALLEST}tables.methods = "nowhere.toml"', "nowhere.toml, which does not exist"),
        (f'{SMALLEST}lint.on = ["tags"]', "'lint.on' names an unknown rule 'tags'; the rules are "),
        (f'{SMALLEST}lint.off = ["openapi"]', "'lint.off' names 'openapi', which is always on"),
        (f'{SMALLEST}conventions.shared = ["project"]', "'project', which is in no path; did you mean 'project_id'?"),
        (
            f'{SMALLEST}conventions.shared = ["x"]',
            "'x', which is in no path; the known path parameters are project_id, ",
        ),
        (f'{SMALLEST}client.base_error = "ApiError"', "'client.base_error' is ApiError, a name in errors.py"),
        (f'{SMALLEST}client.base_error = "Exception"', "'client.base_error' is Exception, a builtin"),
        (f'{SMALLEST}client.base_error = "Response"', "'client.base_error' is Response, a name in "),
        (f'{SMALLEST}client.base_error = "httpx"', "'client.base_error' is httpx, a name in "),
        (f'{SMALLEST}client.base_error = "self"', "'client.base_error' is self, a name in "),
    ],
)
def test_what_is_wrong_is_said_with_file_and_key(
    tmp_path: Path, text: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write_description(tmp_path / "spec")
    file = _write(tmp_path, text)
    assert main(["generate", "--config", str(file)]) == 2
    error = capsys.readouterr().err
    assert said in error
    assert str(file) in error


def test_a_file_that_is_not_there_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", "--config", str(tmp_path / "none.toml")]) == 2
    assert f"{tmp_path / 'none.toml'}: cannot be read" in capsys.readouterr().err


def test_rules_are_turned_on_and_off(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_description(tmp_path / "spec", paths=("operationId: CreateJob", "operationId: create_job"))
    schemas = tmp_path / "spec" / "schemas" / "jobs.yaml"
    schemas.write_text(schemas.read_text(encoding="utf-8").replace("maxLength", "maxLenght"), encoding="utf-8")
    for options, rules in (
        ("", {"keyword"}),
        ('lint.off = ["keyword"]', set()),
        ('lint.on = ["operation-name"]', {"keyword", "operation-name"}),
        ('lint.on = ["operation-name"]\nlint.operation_id = "[a-z_]+|DeleteJob"', {"keyword"}),
    ):
        main(["lint", "--config", str(_write(tmp_path, f"{SMALLEST}{options}\n"))])
        lines = capsys.readouterr().err.splitlines()[:-1]
        assert {line.split(": ")[1] for line in lines} == rules


OTHER = f"""{SMALLEST}
client.summary = 'A "client" of \\jobs.'
client.base_error = "JobsError"
client.runtime = ["more"]
errors.code = ["fault.code"]
errors.message = ["fault.text", "reason"]
errors.solution = ["fault.hint"]
errors.request_id = ["X-Trace", "X-Id"]
conventions.paging = "x-turns"
conventions.page_size = "size"
conventions.repeatable = "x-again"
conventions.shared = ["project_id"]
tables.coverage = "all.md"
"""


def test_a_client_of_another_service_has_its_own_names(tmp_path: Path) -> None:
    folder = write_description(tmp_path / "spec", paths=("summary: Create", "x-again: true\n    summary: Create"))
    text = (folder / "paths" / "jobs.yaml").read_text(encoding="utf-8")
    query = "      - {name: from, in: query, x-turns: page, schema: {type: integer}, description: A}\n"
    more = "      - {name: size, in: query, schema: {type: integer, maximum: 7}, description: A}\n"
    start = "      - {name: force,"
    content = "{application/json: {schema: {type: array, items: {type: string}}}}"
    deleted = f"202: {{description: Those deleted, content: {content}}}"
    text = text.replace(start, query + more + start).replace("202: {description: Accepted}", deleted)
    (folder / "paths" / "jobs.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "more" / "extra").mkdir(parents=True)
    beside = "from ..errors import ClientError\n\nclass ExtraError(ClientError):\n    pass\n"
    (tmp_path / "more" / "extra" / "__init__.py").write_text(beside, encoding="utf-8")
    assert main(["generate", "--config", str(_write(tmp_path, OTHER))]) == 0
    assert "modelarts" not in "".join(
        path.read_text(encoding="utf-8").lower() for path in (tmp_path / "out").rglob("*") if path.is_file()
    )
    assert "2 operations" in (tmp_path / "all.md").read_text(encoding="utf-8")
    with imported(tmp_path / "out", "jobs_client") as package:
        assert str(package.__doc__).startswith('A "client" of \\jobs.\n')
        errors, extra = (importlib.import_module(f"jobs_client.{name}") for name in ("errors", "extra"))
        assert issubclass(extra.ExtraError, errors.JobsError)
        operations = importlib.import_module("jobs_client.operations").OPERATIONS
        assert operations["CreateJob"].repeatable
        paging = operations["DeleteJob"].paging
        assert (paging.style, paging.start, paging.size, paging.largest) == ("page", "from_", "size", 7)
        for body, said in (
            ({"fault": {"code": 7, "text": "No", "hint": "Ask"}}, ("7", "No", "Ask", "1")),
            ({"reason": "No", "fault": "x"}, (None, "No", None, "1")),
            ([], (None, None, None, "1")),
        ):
            client = package.Client("https://small.example.com", project_id="p")
            client.set_httpx_client(_answering(body))
            with pytest.raises(errors.ConflictError) as caught:
                client.jobs.delete_job("j")
            error = caught.value
            assert (error.error_code, error.error_msg, error.error_solution, error.request_id) == said


def _answering(body: Any) -> httpx.Client:
    answer = httpx.Response(409, json=body, headers={"x-id": "2", "x-trace": "1"})
    transport = httpx.MockTransport(lambda request: answer)
    return httpx.Client(base_url="https://small.example.com", transport=transport)


@pytest.mark.parametrize("suffix", ["yaml", "json"])
def test_a_description_may_be_one_file(
    tmp_path: Path, generated: Path, suffix: str, capsys: pytest.CaptureFixture[str]
) -> None:
    document = json.loads((generated / "openapi.json").read_text(encoding="utf-8"))
    text = json.dumps(document, indent="\t") if suffix == "json" else (generated / "openapi.yaml").read_text()
    file = tmp_path / f"jobs.{suffix}"
    file.write_text(text, encoding="utf-8")
    config = _write(tmp_path, configuration_in(tmp_path).read_text(encoding="utf-8").partition("[tables]")[0])
    options = ["--config", str(config), "--spec", str(file)]
    (tmp_path / "out").mkdir()
    assert main(["generate", *options, "--output", str(tmp_path / "out")]) == 0
    models = Path("modelarts_client", "models", "job.py")
    assert (tmp_path / "out" / models).read_bytes() == (generated / models).read_bytes()
    file.write_text(text.replace("CreateJob", "create_job"), encoding="utf-8")
    capsys.readouterr()
    assert main(["lint", *options]) == 1
    line = next(number for number, line in enumerate(text.splitlines(), 1) if "CreateJob" in line)
    assert f"{tmp_path.name}/jobs.{suffix}:{line}: operation-name: " in capsys.readouterr().err


def test_a_file_that_refers_to_others_needs_their_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "one.yaml").write_text(FILES["openapi.yaml"], encoding="utf-8")
    assert main(["lint", "--spec", str(tmp_path / "one.yaml")]) == 2
    assert "names a file that does not exist" in capsys.readouterr().err
