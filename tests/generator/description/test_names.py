"""Whatever a maintainer may name is a name, even if it is a keyword elsewhere."""

import importlib
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.__main__ import main
from generator.config import Tables
from generator.description.bundle import Bundle, bundle
from generator.description.document import Document
from generator.description.parts import keywords
from generator.description.sources import Sources
from generator.diff import changes
from generator.lint import lint
from generator.tables.coverage import coverage
from generator.tables.discrepancies import discrepancies
from tests.generator.generated_package import CONFIGURATION, PACKAGE, imported

# Keywords of OpenAPI and of JSON Schema, and extensions that the generator reads.
NAMES = sorted(
    {
        *keywords(),
        *("$ref", "$id", "$anchor", "$comment", "$dynamicRef", "format", "enum", "type", "const", "title"),
        *("required", "description", "default", "example", "deprecated", "readOnly", "minimum", "maxLength", "pattern"),
        *("minProperties", "dependentRequired", "discriminator", "mapping", "propertyName", "externalDocs", "xml"),
        *("in", "name", "style", "explode", "value", "summary", "operationId", "url", "security", "openapi"),
        *("x-source", "x-paging", "x-repeatable", "x-discrepancy", "x-sdk-difference", "x-pointer", "x-error-codes"),
    }
)
COMPONENTS = [name for name in NAMES if not name.startswith("$")]
SOURCE = {"x-source": "a document"}
NOW = "2020-02-02T20:20:20Z"
TEXT = {"type": "string", "format": "date-time"}


def _described(names: list[str], components: list[str]) -> dict[str, Any]:
    """A description in which parts of all kinds have these names."""
    data = {name: {"$ref": "nowhere.yaml#/a", "format": "date-time", "type": 1, name: [name]} for name in names}
    shown = {**dict.fromkeys(names, NOW), "data": data}
    content = {
        "application/json": {
            "schema": {"$ref": "#/components/schemas/Everything"},
            "examples": {name: {**SOURCE, "value": {name: NOW}} for name in names} | {"a": {**SOURCE, "value": shown}},
        }
    }
    answers = {"200": {"description": "Yes"}}
    operation = {
        "operationId": "CreateJob",
        "summary": "Create a job",
        "tags": ["jobs"],
        **SOURCE,
        "parameters": [{"$ref": f"#/components/parameters/{name}"} for name in components],
        "requestBody": {"required": True, "content": content},
        "responses": {
            "x-beside": data,
            "200": {
                "description": "The job",
                "headers": {name: {"schema": {"type": "string"}} for name in components},
                "content": content,
                "links": {name: {"operationId": "CreateJob"} for name in components},
            },
            **{str(400 + at): {"$ref": f"#/components/responses/{name}"} for at, name in enumerate(components)},
        },
        "callbacks": {name: {"{$url}": {"post": {"responses": answers}}} for name in components},
    }
    fields = {name: {**TEXT, "description": f"Named {name}"} for name in names}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Names", "version": "1"},
        "servers": [{"url": "https://names.example.com", "variables": {name: {"default": name} for name in names}}],
        "tags": [{"name": "jobs", "description": "Jobs"}],
        "security": [{name: []} for name in components],
        "paths": {"x-beside": data, "/jobs": {"post": operation}},
        "webhooks": {name: {"post": {"responses": answers}} for name in names},
        "components": {
            "parameters": {
                name: {"name": name, "in": "query", "description": "One", "schema": {"type": "string"}}
                for name in components
            },
            "responses": {name: {"description": name} for name in components},
            "securitySchemes": {name: {"type": "apiKey", "in": "header", "name": name} for name in components},
            "schemas": {
                "Everything": {
                    "title": "Everything",
                    **SOURCE,
                    "type": "object",
                    "minProperties": 1,
                    "properties": {
                        **fields,
                        "data": {"$ref": "#/components/schemas/Data"},
                        **{f"one-{name}": {"$ref": f"#/components/schemas/One-{name}"} for name in components},
                    },
                    "default": shown,
                },
                "Data": {"title": "Data", **SOURCE, "type": "object", "additionalProperties": True},
                **{
                    f"One-{name}": {"title": name, **SOURCE, "type": "object", "properties": {name: TEXT}}
                    for name in components
                },
            },
        },
    }


def _write(folder: Path, description: dict[str, Any]) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "openapi.yaml").write_text(json.dumps(description, indent=1), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def names_client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """The client of a description with all names in all places."""
    folder = tmp_path_factory.mktemp("names")
    spec = _write(folder / "spec", _described(NAMES, COMPONENTS))
    output = folder / "generated"
    output.mkdir()
    assert main(["generate", "--spec", str(spec), "--output", str(output)]) == 0
    with imported(output) as package:
        for module in ("models", "api.jobs.create_job", "operations"):
            importlib.import_module(f"{PACKAGE}.{module}")
        yield package


def test_fields_keep_their_names(names_client: ModuleType) -> None:
    value = {**dict.fromkeys(NAMES, NOW), "data": {name: {name: 1} for name in NAMES}}
    everything = names_client.models.Everything.from_dict(value)
    assert everything.to_dict() == value
    everything.validate()
    assert everything.enum == NOW


def test_parameters_keep_their_names(names_client: ModuleType) -> None:
    parameters = names_client.operations.OPERATIONS["CreateJob"].parameters
    assert [(one.name, one.place) for one in parameters] == [(name, "query") for name in COMPONENTS]


def test_what_is_checked_stays(names_client: ModuleType) -> None:
    error = names_client.errors.ValidationError
    for name in NAMES:
        value = {**dict.fromkeys(NAMES, NOW), name: 1}
        with pytest.raises(error) as caught:
            names_client.models.Everything.from_dict(value).validate()
        assert len(caught.value.violations) == 1


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=15)
@given(names=st.lists(st.sampled_from(NAMES), unique=True, max_size=3))
def test_no_part_is_lost_or_misread(tmp_path: Path, names: list[str]) -> None:
    described = _described(names, [name for name in names if name in COMPONENTS])
    sources = Sources.load(_write(tmp_path / "spec", described))
    joined = bundle(sources)
    assert joined.document == described | {"components": dict(sorted(described["components"].items()))}
    assert lint(sources, joined, CONFIGURATION) == []
    document = Document(joined)
    assert "1 operations" in coverage(document, replace(CONFIGURATION, tables=Tables()))
    assert "0 places" in discrepancies(document, "spec")
    assert changes(document, Document(Bundle(json.loads(json.dumps(joined.document))))) == []
