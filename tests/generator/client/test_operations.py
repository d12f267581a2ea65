"""The table of operations that is generated from the small description."""

import importlib
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from generator.__main__ import main
from tests.generator.generated_package import PACKAGE, imported
from tests.generator.small_description import write_description

LIST_JOBS = """\
  get:
    operationId: ListJobs
    summary: List jobs
    tags: [jobs]
    x-source: a document
    parameters:
      - $ref: '../parameters.yaml#/ProjectId'
      - {name: continue, in: query, x-paging: offset, description: Where it begins, schema: {type: string}}
      - name: limit
        in: query
        description: How many
        schema: {allOf: [{type: integer, maximum: 9}, {type: integer, maximum: 5}]}
      - {name: X-Language, in: header, required: true, description: Of messages, schema: {type: string}}
    responses:
      200:
        description: The jobs
        content:
          application/json:
            schema: {type: array, items: {$ref: '../schemas/jobs.yaml#/Job'}}
            examples:
              none: {x-source: a document, value: []}
      4XX: {description: Not accepted}
"""


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """The module for a description with everything that the module can express."""
    folder = tmp_path_factory.mktemp("operations")
    spec = write_description(
        folder / "spec",
        openapi=("[{AuthToken: []}]", "[{AuthToken: []}, {Signature: []}]"),
        paths=(
            "  delete:\n",
            "  servers: [{url: 'https://others.example.com/v'}]\n  delete:\n    security: []\n",
        ),
        schemas=("note:", "from: {type: integer, x-paging: page}\n    limit: {type: integer, maximum: 7}\n    note:"),
    )
    openapi, paths = spec / "openapi.yaml", spec / "paths" / "jobs.yaml"
    scheme = "    Signature: {type: apiKey, in: header, name: Authorization}\n"
    openapi.write_text(openapi.read_text(encoding="utf-8") + scheme, encoding="utf-8")
    created = "    operationId: CreateJob\n"
    text = paths.read_text(encoding="utf-8").replace(created, f"{created}    x-repeatable: true\n")
    paths.write_text(text.replace("  post:\n", f"{LIST_JOBS}  post:\n"), encoding="utf-8")
    output = folder / "generated"
    output.mkdir()
    assert main(["generate", "--spec", str(spec), "--output", str(output)]) == 0
    with imported(output):
        return importlib.import_module(f"{PACKAGE}.operations")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "ListJobs",
            {
                "id": "ListJobs",
                "method": "GET",
                "path": "/v2/{project_id}/jobs",
                "tag": "jobs",
                "service": "small",
                "module": "modelarts_client.api.jobs.list_jobs",
                "security": ("AuthToken", "Signature"),
                "parameters": (
                    ("project_id", "path", "project_id", True),
                    ("continue", "query", "continue_", False),
                    ("limit", "query", "limit", False),
                    ("X-Language", "header", "x_language", True),
                ),
                "request": None,
                "responses": {200: "list[Job]"},
                "paging": ("offset", "query", "continue_", "limit", 5, "", None, (), None, (), None, ("continue_",)),
                "repeatable": False,
                "idempotent": True,
            },
        ),
        (
            "CreateJob",
            {
                "method": "POST",
                "request": "Job",
                "responses": {201: "Job", 400: "Error"},
                "paging": ("page", "body", "from_", "limit", 7, "parts", None, (), None, (), None, ()),
                "repeatable": True,
                "idempotent": True,
            },
        ),
        (
            "DeleteJob",
            {
                "method": "DELETE",
                "service": "others",
                "security": (),
                "parameters": (
                    ("project_id", "path", "project_id", True),
                    ("job_id", "path", "job_id", True),
                    ("force", "query", "force", False),
                ),
                "responses": {202: None, 400: "Error"},
                "paging": None,
                "repeatable": False,
                "idempotent": True,
            },
        ),
    ],
)
def test_an_operation_is_what_the_description_says(table: ModuleType, name: str, expected: dict[str, Any]) -> None:
    operation = table.OPERATIONS[name]
    assert {key: getattr(operation, key) for key in expected} == expected


def test_the_table_has_all_operations_in_the_order_of_the_description(table: ModuleType) -> None:
    assert list(table.OPERATIONS) == ["ListJobs", "CreateJob", "DeleteJob"]


def test_a_list_that_sources_read_differently_says_how_and_where_entries_have_their_ids(tmp_path: Path) -> None:
    spec = write_description(
        tmp_path / "spec",
        schemas=(
            "parts: {type: array",
            "from: {type: integer, x-paging: {style: page, or: offset}}\n    limit: {type: integer}\n"
            "    total: {type: integer}\n    found: {type: [integer, string], x-paging: total}\n"
            "    parts: {x-paging: {id: meta.size}, type: array",
        ),
    )
    output = tmp_path / "generated"
    output.mkdir()
    assert main(["generate", "--spec", str(spec), "--output", str(output)]) == 0
    with imported(output):
        paging = importlib.import_module(f"{PACKAGE}.operations").OPERATIONS["CreateJob"].paging
    assert (paging.style, paging.other) == ("page", "offset")
    assert (paging.entries, paging.id) == ("parts", ("meta", "size"))
    assert (paging.total, paging.bound) == ("found", "total")


def test_a_post_is_not_idempotent_unless_it_is_said_to_be(small_client: ModuleType) -> None:
    operations = importlib.import_module(f"{small_client.__name__}.operations").OPERATIONS
    assert not operations["CreateJob"].idempotent
    assert operations["CreateJob"].paging is None


def test_functions_and_models_are_had_by_name(small_client: ModuleType) -> None:
    operations = importlib.import_module(f"{small_client.__name__}.operations").OPERATIONS
    models = importlib.import_module(f"{small_client.__name__}.models")
    create, delete = operations["CreateJob"], operations["DeleteJob"]
    assert create.endpoint() is importlib.import_module(f"{small_client.__name__}.api.jobs").create_job
    assert create.request_model() is models.Job
    assert create.response_model(201) is models.Job
    assert create.response_model(400) is models.Error
    assert create.response_model(500) is None
    assert delete.request_model() is None
    assert delete.response_model(202) is None
