"""Fields of models are what their schemas say, wherever these are and whatever they are called."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from types import ModuleType

import pytest

from generator.__main__ import main
from tests.generator.generated_package import imported

_DESCRIPTION = """\
openapi: 3.1.0
info: {title: Small, version: "1"}
paths:
  /log-in:
    post:
      operationId: logIn
      tags: [access]
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/log_in.request'}}}
      responses:
        200:
          description: Done
          content:
            application/json:
              schema: {type: object, properties: {token: {type: string, format: password, description: For calls}}}
components:
  schemas:
    log_in.request:
      type: object
      required: [id, name, kind]
      properties:
        id: {type: string, readOnly: true}
        kind: {$ref: '#/components/schemas/Kind', readOnly: true}
        name: {type: string, description: Who it is}
        password: {type: string, format: password}
        second:
          type: object
          properties: {code: {type: string, format: password}}
    Kind: {type: string, enum: [person, program]}
"""


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """The models of a description whose schemas are not named like their classes."""
    folder = tmp_path_factory.mktemp("fields")
    (folder / "openapi.yaml").write_text(_DESCRIPTION, encoding="utf-8")
    config = folder / "generator.toml"
    config.write_text('description = "openapi.yaml"\noutput = "out"\nclient.package = "fields_client"', "utf-8")
    assert main(["generate", "--config", str(config)]) == 0
    with imported(folder / "out", "fields_client"):
        yield importlib.import_module("fields_client.models")


def test_secrets_are_hidden_wherever_their_schema_is(models: ModuleType) -> None:
    request = models.LogInRequest.from_dict({"name": "a", "password": "hidden-1", "second": {"code": "hidden-2"}})
    answer = models.LogInResponse200.from_dict({"token": "hidden-3"})
    assert "hidden" not in f"{request!r} {request} {request.second!r} {answer!r} {answer}"
    assert request.to_dict()["password"] == "hidden-1"


def test_descriptions_are_found_wherever_their_schema_is(models: ModuleType) -> None:
    assert "name (str): Who it is." in models.LogInRequest.__doc__
    assert "token (str | None): For calls." in models.LogInResponse200.__doc__


def test_what_only_the_service_sends_is_not_needed_in_a_request(models: ModuleType) -> None:
    request = models.LogInRequest(name="a")
    assert request.to_dict() == {"name": "a"}
    request.validate()
    assert models.LogInRequest.from_dict({"id": "1", "name": "a", "kind": "person"}).id == "1"
    with pytest.raises(TypeError, match="needs 'name'"):
        models.LogInRequest()
