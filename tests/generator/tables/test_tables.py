"""The tables in docs/."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.config import Tables
from generator.description.bundle import bundle
from generator.description.document import Document
from generator.description.sources import Sources
from generator.tables.behaviour import handlers
from generator.tables.coverage import coverage
from generator.tables.discrepancies import discrepancies
from generator.tables.sdk_methods import SdkMethodsError, sdk_methods
from tests.generator.generated_package import CONFIGURATION
from tests.generator.small_description import write_description

HANDLERS = """\
from typing import Final

def create_job(call): ...

HANDLERS: Final = {"CreateJob": create_job, "ListJobs": lambda call: call, **{}}
OTHERS = {"DropJob": create_job}
"""


def test_handlers_are_those_of_the_tables(tmp_path: Path) -> None:
    (tmp_path / "jobs.py").write_text(HANDLERS, encoding="utf-8")
    (tmp_path / "none.py").write_text("HANDLERS = None\n", encoding="utf-8")
    assert handlers(tmp_path) == {"CreateJob": "jobs.create_job", "ListJobs": "jobs"}


def _document(folder: Path, **changes: tuple[str, str]) -> Document:
    return Document(bundle(Sources.load(write_description(folder, **changes))))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("CreateJob = [", "not valid TOML"),
        ('DropJob = ["Jobs.drop"]', "no operation 'DropJob'"),
        ('CreateJob = "Jobs.create"', "CreateJob must be a list"),
        ("CreateJob = []", "CreateJob must be a list"),
        ("CreateJob = [1]", "CreateJob must be a list"),
    ],
)
def test_a_table_of_methods_that_does_not_fit_is_an_error(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "operations.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(SdkMethodsError, match=said) as caught:
        sdk_methods(file, {"CreateJob"})
    assert str(file) in str(caught.value)


def test_coverage_has_documents_methods_and_behaviour(tmp_path: Path) -> None:
    document = _document(tmp_path / "spec", paths=("x-source: a document", "x-source: [a | b, c]"))
    methods = tmp_path / "operations.toml"
    methods.write_text('DeleteJob = ["Job.delete", "Jobs.delete_by_id"]\n', encoding="utf-8")
    emulator = tmp_path / "emulator"
    (emulator / "handlers").mkdir(parents=True)
    (emulator / "handlers" / "jobs.py").write_text(HANDLERS, encoding="utf-8")
    config = replace(CONFIGURATION, tables=Tables(methods=methods, handlers=emulator, server="local ModelArts"))
    text = coverage(document, config)
    assert "2 operations; 1 with a method of the SDK; 1 with a behaviour in the local ModelArts" in text
    assert (
        "| CreateJob | `POST /v2/{project_id}/jobs` | a \\| b; c | - | behaves: `handlers.jobs.create_job` |\n"
        "| DeleteJob | `DELETE /v2/{project_id}/jobs/{job_id}` | a document | `Job.delete`, `Jobs.delete_by_id` "
        "| - |\n"
    ) in text
    assert text == coverage(document, config)
    assert text.endswith("|\n")


def test_coverage_leaves_out_columns_without_a_source(tmp_path: Path) -> None:
    text = coverage(_document(tmp_path / "spec"), replace(CONFIGURATION, tables=Tables()))
    assert "\n2 operations.\n" in text
    assert "| CreateJob | `POST /v2/{project_id}/jobs` | a document |\n" in text


@pytest.mark.parametrize(
    ("file", "text", "place"),
    [
        ("schemas", "description: Size", "Part.size"),
        ("schemas", "items: {$ref: '#/Part'}", "Job.parts[]"),
        ("schemas", "oneOf: [{$ref: '#/Part'}", "Job.main.part"),
        ("schemas", "title: Labels\n  type", "Labels"),
        ("parameters", "name: project_id", "ProjectId"),
        ("responses", "description: Not accepted\n  content", "BadRequest"),
        ("paths", "name: force", "DeleteJob, parameter force"),
        ("paths", "description: Accepted", "DeleteJob, response 202"),
        ("paths", "summary: Delete a job\n    tags", "DeleteJob"),
    ],
)
def test_a_discrepancy_is_told_with_its_place(tmp_path: Path, file: str, text: str, place: str) -> None:
    said = "x-discrepancy: {documented: a <b>, seen: 'c | d', chosen: e}"
    before, _, last = text.rpartition("\n")
    if "\n" in text:
        indent = " " * (len(last) - len(last.lstrip()))
        changed = f"{before}\n{indent}{said}\n{last}"
    elif text.startswith("items: {"):
        changed = text.replace("{", f"{{{said}, ", 1)
    else:
        changed = f"{said}, {text}"
    table = discrepancies(_document(tmp_path, **{file: (text, changed)}), "spec")
    assert "1 places" in table
    assert f"| {place} | a &lt;b> | c \\| d | e |\n" in table
    assert f"### spec/{file}" in table


@pytest.mark.parametrize("name", ["parameters", "items", "properties", "items_left"])
def test_a_field_that_is_called_as_a_keyword_is_told_by_its_name(tmp_path: Path, name: str) -> None:
    field = f"{name}: {{type: array, items: {{x-discrepancy: {{documented: a, seen: b, chosen: c}}, type: string}}}}"
    table = discrepancies(_document(tmp_path, schemas=("created: {type: string, format: date-time}", field)), "spec")
    assert f"| Job.{name}[] | a | b | c |\n" in table


def test_several_discrepancies_of_a_schema_name_their_fields(tmp_path: Path) -> None:
    one, two = (f"{{field: {name}, documented: a, seen: b, chosen: c}}" for name in ("size", "weight"))
    document = _document(
        tmp_path,
        schemas=(
            "  description: A job\n",
            f"  x-discrepancy: [{one}, {two}]\n  x-sdk-difference: {{Size: misspelt}}\n",
        ),
    )
    table = discrepancies(document, "spec")
    assert "2 places" in table
    assert "| Job.size | a | b | c |\n| Job.weight | a | b | c |\n" in table
    assert (
        "### spec/schemas/jobs.yaml\n\n| where | name | reason |\n|---|---|---|\n| Job | `Size` | misspelt |\n" in table
    )
