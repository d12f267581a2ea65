"""The docstrings of a client repeat what the description says, and nothing where it says nothing."""

import importlib
import inspect
from collections.abc import Iterator
from types import ModuleType

import pytest

from generator.__main__ import main
from tests.generator.generated_package import imported

DESCRIPTION = """\
openapi: 3.1.0
info: {title: Notes, version: "1"}
security: [{ApiKey: []}]
paths:
  /notes/{note}:
    put:
      operationId: changeNote
      tags: [notes]
      parameters:
        - {name: note, in: path, required: true, schema: {type: string}}
        - {name: mood, in: query, schema: {$ref: '#/components/schemas/Mood'}}
        - {name: size, in: query, schema: {type: integer, default: 5}}
      requestBody:
        content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}
      responses:
        200:
          description: The note as it is now
          content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}
  /notes:
    get:
      operationId: listNotes
      tags: [notes]
      responses:
        200:
          description: OK
          content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Note'}}}}
  /files:
    post:
      operationId: upload
      tags: [notes]
      requestBody:
        required: true
        content: {multipart/form-data: {schema: {$ref: '#/components/schemas/NewFile'}}}
      responses: {204: {description: Done}}
    put:
      operationId: uploadMore
      tags: [notes]
      requestBody:
        required: true
        content: {multipart/form-data: {schema: {$ref: '#/components/schemas/NewFile'}}}
      responses: {204: {description: Done}}
components:
  securitySchemes:
    ApiKey: {type: apiKey, in: query, name: key}
  schemas:
    Mood: {type: string, enum: [open, done, busy]}
    Note: {type: object, properties: {text: {type: string}}}
    NewFile:
      type: object
      description: A file to keep
      required: [file]
      properties:
        file: {type: string, contentMediaType: application/octet-stream}
        title: {type: string}
"""


@pytest.fixture(scope="module")
def notes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    folder = tmp_path_factory.mktemp("notes")
    (folder / "notes.yaml").write_text(DESCRIPTION, encoding="utf-8")
    (folder / "notes.toml").write_text(
        'description = "notes.yaml"\noutput = "."\nclient.package = "notes_client"\nlint.off = ["untyped"]\n',
        encoding="utf-8",
    )
    assert main(["generate", "--config", str(folder / "notes.toml")]) == 0
    with imported(folder, "notes_client") as package:
        yield package


def _the(module: str) -> ModuleType:
    """A module of the client."""
    return importlib.import_module(f"notes_client.{module}")


@pytest.mark.usefixtures("notes")
def test_nothing_is_said_where_nothing_is_known() -> None:
    assert inspect.getdoc(_the("calls.notes").NotesCalls.list_notes) == (
        "listNotes\n\n"
        "Raises:\n"
        "    ApiError: The response is anything but a documented success.\n"
        "    EndpointUnreachableError: There was no response.\n\n"
        "Credentials: ApiKey (API key in the query parameter key)"
    )
    assert "Source" not in (inspect.getdoc(_the("models").Note) or "")


def test_what_the_description_says_is_said(notes: ModuleType) -> None:
    said = inspect.getdoc(_the("calls.notes").NotesCalls.change_note) or ""
    assert "Args:\n    size: Default: 5.\n\nReturns:\n    The note as it is now.\n" in said
    assert "InvalidArgumentError: A path parameter is missing" in said
    assert "Note: The note as it is now." in (inspect.getdoc(_the("api.notes.change_note").sync) or "")
    assert '`ApiKey` (API key in the query parameter key): ``key_auth.ApiKeyAuth("key", key, "query")``.' in (
        inspect.getdoc(notes.Client) or ""
    )
    assert "`await client.aio.notes.change_note(...)`" in (inspect.getdoc(notes.Client.aio) or "")


@pytest.mark.usefixtures("notes")
def test_members_are_in_the_order_of_the_description() -> None:
    assert [member.value for member in _the("models").Mood] == ["open", "done", "busy"]


@pytest.mark.usefixtures("notes")
def test_a_form_has_one_type_with_its_description() -> None:
    form = _the("api.notes.upload").Form
    assert inspect.getdoc(form) == "A file to keep"
    assert list(form.__annotations__) == ["file", "title"]
    assert "NewFile" not in _the("models").__all__
