"""The tables in docs/: what they read from code, and what they say."""

from pathlib import Path

import pytest

from generator.description.bundle import bundle
from generator.description.document import Document
from generator.description.sources import Sources
from generator.tables.behaviour import handlers
from generator.tables.coverage import coverage
from generator.tables.discrepancies import discrepancies
from generator.tables.usage import users
from tests.generator.small_description import write_description

HANDLERS = """\
from typing import Final

def create_job(call): ...

HANDLERS: Final = {"CreateJob": create_job, "ListJobs": lambda call: call, **{}}
OTHERS = {"DropJob": create_job}
"""

JOBS = '''\
"""Jobs."""

from typing import TYPE_CHECKING

from modelarts_client.api.jobs import delete_job as drop
from tools.shared import first_of

from sdk import parts
from sdk.base import Base

if TYPE_CHECKING:
    from sdk.session import Session


class Job(Base):
    def show(self) -> "str":
        from modelarts_client.api import jobs

        return jobs.show_job.sync(client=first_of(self))

    def delete(self) -> None:
        """Delete it."""
        drop.sync()

    async def wait(self) -> None:
        await self.poll()
        parts.measure(self)

    def _find(self) -> None:
        from modelarts_client.api.jobs import list_jobs

        def page():
            return list_jobs.sync()

        return page()

    def search(self):
        if True:
            return self._find()

    def search_again(self):
        return self.search()

    def search_twice(self):
        self.search()
        return self.search()

    def url(self) -> str:
        return f"{self}/v2/health"


class Jobs:
    def _job(self) -> "Job | None":
        return Job()

    def show(self):
        """Show it."""
        return self._job().show()

    def delete_by_id(self, session: "Session", job: Job):
        return job.delete()


def _nobody():
    from modelarts_client.api.jobs.stop_job import sync

    sync()
'''

BASE = """\
class Base:
    async def poll(self):
        import modelarts_client.api.jobs.poll_job as poll_job

        return await poll_job.asyncio()
"""

PARTS = """\
def measure(job):
    return _measure(job)

def _measure(job):
    from modelarts_client.api.jobs import measure_job
    return measure_job.sync

class _Hidden:
    def stop(self):
        from modelarts_client.api.jobs import hide_job
        return hide_job
"""


@pytest.fixture
def package(tmp_path: Path) -> Path:
    folder = tmp_path / "facade" / "sdk"
    folder.mkdir(parents=True)
    for name, text in {"__init__": "", "jobs": JOBS, "base": BASE, "parts": PARTS}.items():
        (folder / f"{name}.py").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("operation", "names"),
    [
        ("show_job", {"Job.show", "Jobs.show"}),
        ("delete_job", {"Job.delete", "Jobs.delete_by_id"}),
        ("list_jobs", {"Job.search", "Job.search_again"}),
        ("poll_job", {"Base.poll"}),
        ("measure_job", {"parts.measure"}),
        ("stop_job", {"jobs"}),
        ("hide_job", {"parts"}),
        ("/v2/health", {"Job.url"}),
    ],
)
def test_the_public_names_that_use_an_operation(package: Path, operation: str, names: set[str]) -> None:
    operations = ["show_job", "delete_job", "list_jobs", "poll_job", "measure_job", "stop_job", "hide_job"]
    found = users(package, operations, ["/v2/health"])
    assert found[operation] == names
    assert found.keys() == {*operations, "/v2/health"}


def test_handlers_are_those_of_the_tables(tmp_path: Path) -> None:
    (tmp_path / "jobs.py").write_text(HANDLERS, encoding="utf-8")
    (tmp_path / "none.py").write_text("HANDLERS = None\n", encoding="utf-8")
    assert handlers(tmp_path) == {"CreateJob": "jobs.create_job", "ListJobs": "jobs"}


def _document(folder: Path, **changes: tuple[str, str]) -> Document:
    return Document(bundle(Sources.load(write_description(folder, **changes))))


def test_coverage_tells_documents_sdk_and_behaviour(tmp_path: Path) -> None:
    document = _document(tmp_path / "spec", paths=("x-source: a document", "x-source: [a | b, c]"))
    facade = tmp_path / "facade" / "modelarts"
    facade.mkdir(parents=True)
    (facade / "jobs.py").write_text(JOBS, encoding="utf-8")
    behaviour = tmp_path / "emulator" / "modelarts_emulator" / "handlers"
    behaviour.mkdir(parents=True)
    (behaviour / "jobs.py").write_text(HANDLERS, encoding="utf-8")
    text = coverage(document, tmp_path)
    assert "2 operations; 1 with a method of the SDK; 1 that the local ModelArts has a behaviour for" in text
    assert (
        "| CreateJob | `POST /v2/{project_id}/jobs` | a \\| b; c | - | behaves: `jobs.create_job` |\n"
        "| DeleteJob | `DELETE /v2/{project_id}/jobs/{job_id}` | a document | `Job.delete`, `Jobs.delete_by_id` "
        "| answers with a documented example |\n"
    ) in text
    assert text == coverage(document, tmp_path)
    assert text.endswith("|\n")


def test_coverage_leaves_out_what_is_not_there(tmp_path: Path) -> None:
    text = coverage(_document(tmp_path / "spec"), tmp_path)
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
    table = discrepancies(_document(tmp_path, **{file: (text, changed)}))
    assert "1 places" in table
    assert f"| {place} | a &lt;b> | c \\| d | e |\n" in table
    assert f"### spec/{file}" in table


@pytest.mark.parametrize("name", ["parameters", "items", "properties", "items_left"])
def test_a_field_that_is_called_as_a_keyword_is_told_by_its_name(tmp_path: Path, name: str) -> None:
    field = f"{name}: {{type: array, items: {{x-discrepancy: {{documented: a, seen: b, chosen: c}}, type: string}}}}"
    table = discrepancies(_document(tmp_path, schemas=("created: {type: string, format: date-time}", field)))
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
    table = discrepancies(document)
    assert "2 places" in table
    assert "| Job.size | a | b | c |\n| Job.weight | a | b | c |\n" in table
    assert (
        "### spec/schemas/jobs.yaml\n\n| where | name | reason |\n|---|---|---|\n| Job | `Size` | misspelt |\n" in table
    )
