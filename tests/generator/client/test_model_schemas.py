"""The schemas in the client's package: keywords that are checked, and none that only people read."""

import importlib
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from generator.client.model_schemas import mark_schemas
from generator.client.package import write_client
from generator.description.bundle import bundle
from generator.description.sources import Sources
from tests.generator.generated_package import CONFIGURATION
from tests.generator.small_description import write_description


def _schemas(package: Path) -> Any:
    return json.loads((package / "schemas.json").read_text(encoding="utf-8"))


def test_only_what_is_checked_is_there(generated: Path) -> None:
    data = _schemas(generated / "modelarts_client")
    components = data["components"]["schemas"]
    assert components["JobPhase"] == {"type": "string", "enum": ["Running", "Completed"]}
    assert components["Job"]["properties"]["name"] == {"type": "string", "maxLength": 5}
    assert components["Job"]["properties"]["created"] == {"type": "string", "format": "date-time"}
    assert data["models"] == {}


def test_fields_that_are_called_like_keywords_stay(tmp_path: Path) -> None:
    part = "size: {type: integer, minimum: 0, description: Size in bytes}"
    fields = (
        "title: {type: string, description: A title}\n    x-y: {type: integer, default: 1}\n    default: {type: string}"
    )
    spec = write_description(tmp_path / "spec", schemas=(part, fields))
    write_client(bundle(Sources.load(spec)), CONFIGURATION, tmp_path)
    assert _schemas(tmp_path / "modelarts_client")["components"]["schemas"]["Part"]["properties"] == {
        "title": {"type": "string"},
        "x-y": {"type": "integer"},
        "default": {"type": "string"},
    }


def test_models_of_schemas_without_a_name_are_found(tmp_path: Path) -> None:
    labels = "labels: {$ref: '#/Labels'}"
    unnamed = "labels: {type: object, properties: {limit: {type: integer, format: int32}}}"
    spec = write_description(tmp_path / "spec", schemas=(labels, unnamed))
    write_client(bundle(Sources.load(spec)), CONFIGURATION, tmp_path)
    data = _schemas(tmp_path / "modelarts_client")
    assert data["models"] == {"JobLabels": "/components/schemas/Job/properties/labels"}


def test_marking_leaves_references_alone() -> None:
    schemas: dict[str, Any] = {"A": {"properties": {"b": {"$ref": "#/components/schemas/B"}}}, "B": {"type": "string"}}
    document: dict[str, Any] = {"components": {"schemas": schemas}}
    mark_schemas(document)
    assert schemas["A"]["x-pointer"] == "/components/schemas/A"
    assert schemas["A"]["properties"] == {"b": {"$ref": "#/components/schemas/B"}}


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ({}, ["name is required"]),
        ({"name": "abcdef"}, ['name "abcdef" must have at most 5 characters']),
        (
            {"name": 1, "phase": "Resting", "parts": [{"size": 1}, {"size": -1}, 2]},
            [
                "name 1 must be of type string",
                'phase "Resting" must be one of "Running", "Completed"',
                "parts[1].size -1 must be at least 0",
                "parts[2] 2 must be of type object",
            ],
        ),
        ({"name": "a", "created": "today"}, ['created "today" must be a valid date-time']),
        ({"name": "a", "labels": {"b.c": 1}}, ['labels["b.c"] 1 must be of type string']),
        ({"name": "a", "main.part": 7}, ['["main.part"] 7 must be of type object or must be of type null']),
        ({"name": "a", "main.part": {"size": -1}}, ['["main.part"].size -1 must be at least 0']),
        ({"name": "a", "note": [1, 2]}, ["note a list of 2 must be of type null or string"]),
    ],
)
def test_all_violations_are_listed_with_their_fields(small_client: ModuleType, value: Any, said: list[str]) -> None:
    errors = importlib.import_module(f"{small_client.__name__}.errors")
    models = importlib.import_module(f"{small_client.__name__}.models")
    with pytest.raises(ValueError, match="Job") as caught:
        models.Job.from_dict(value).validate()
    error = caught.value
    assert isinstance(error, errors.ValidationError)
    assert isinstance(error, errors.ModelArtsError)
    assert error.model == "Job"
    assert sorted(map(str, error.violations)) == sorted(said)


def test_what_the_description_does_not_name_may_be_anything(small_client: ModuleType) -> None:
    models = importlib.import_module(f"{small_client.__name__}.models")
    models.Job.from_dict({"name": "a", "parts": [{"size": 1, "later": [{}]}], "validate": None, "later": {}}).validate()


def test_models_within_models_are_checked_as_they_are_now(small_client: ModuleType) -> None:
    models = importlib.import_module(f"{small_client.__name__}.models")
    job = models.Job(name="a", phase=models.JobPhase.RUNNING, parts=[models.Part(size=1)], main_part=models.Part())
    job.validate()
    job.parts[0].size = "big"
    job.main_part.size = -1
    with pytest.raises(ValueError, match="Job has 2 violations:") as caught:
        job.validate()
    assert set(str(caught.value).splitlines()[1:]) == {
        '- parts[0].size "big" must be of type integer',
        '- ["main.part"].size -1 must be at least 0',
    }
