"""With `Client(validate=True)`, bodies of any documented type are checked before they are sent."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest
from hypothesis import find

from generator.client.package import write_client
from generator.config.model import Client, Config
from generator.description.bundle import bundle
from generator.description.sources import Sources
from tests.generator.generated_package import imported

_DESCRIPTION = """
openapi: 3.1.0
info: {title: Pets, version: "1"}
servers: [{url: "https://pets.example.com"}]
paths:
  /inline:
    post: {operationId: Inline, tags: [pets], requestBody: {required: true, content: {application/json: {schema: {
      type: object, required: [n], properties: {n: {type: integer, minimum: 3}, s: {
        type: object, properties: {q: {type: string, minLength: 2}}}}}}}}, responses: {204: {description: Done}}}
  /list:
    post: {operationId: List, tags: [pets], requestBody: {required: true, content: {application/json: {schema: {
      type: array, maxItems: 2, items: {$ref: '#/components/schemas/Pet'}}}}}, responses: {204: {description: Done}}}
  /either:
    post: {operationId: Either, tags: [pets], requestBody: {required: true, content: {application/json: {schema: {
      oneOf: [{$ref: '#/components/schemas/Pet'}, {type: integer, minimum: 5}]}}, application/merge-patch+json: {
      schema: {type: [object, 'null'], maxProperties: 1}}}}, responses: {204: {description: Done}}}
components:
  schemas:
    Pet: {type: object, required: [k], properties: {k: {type: string, maxLength: 3}}}
"""


@pytest.fixture(scope="module")
def pets(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    folder = tmp_path_factory.mktemp("pets")
    file = folder / "openapi.yaml"
    file.write_text(_DESCRIPTION, encoding="utf-8")
    config = Config(folder / "generator.toml", Client("checked_client"), file, folder)
    write_client(bundle(Sources.load(file)), config, folder)
    with imported(folder, "checked_client") as package:
        importlib.import_module("checked_client.models")
        importlib.import_module("checked_client.testing")
        yield package


@pytest.mark.parametrize(
    ("call", "body", "says"),
    [
        ("inline", {"n": 3, "s": {"q": "ab"}}, ""),
        ("inline", {"n": 2, "s": {"q": "a"}}, "InlineBody has 2 violations"),
        ("inline", [1], "InlineBody: a list of 1 must be of type object"),
        ("list", [{"k": "abc"}], ""),
        ("list", [{"k": "abcd"}], r'list_body: \[0\]\.k "abcd" must have at most 3 characters'),
        ("list", [{}, {}, {}], "list_body has 4 violations"),
        ("list", {"k": "abc"}, "list_body: an object must be of type array"),
        ("list", "text", 'list_body: "text" must be of type array'),
        ("either", 5, ""),
        ("either", 4, "either_body: 4 must be at least 5|either_body: .*4 must be"),
        ("either", {"k": "abcd"}, "either_body: k"),
    ],
)
def test_a_body_is_checked_as_documented(pets: ModuleType, call: str, body: Any, says: str) -> None:
    sent: list[bytes] = []

    def answer(request: Any) -> Any:
        sent.append(request.content)
        return httpx.Response(204)

    httpx = importlib.import_module("httpx")
    transport = httpx.MockTransport(answer)
    with pets.Client("https://pets.example.com", validate=True, httpx_args={"transport": transport}) as client:
        function = getattr(client.pets, {"list": "list_"}.get(call, call), None) or getattr(client.pets, call)
        if says:
            with pytest.raises(ValueError, match=says):
                function(body=body)
        else:
            function(body=body)
    assert bool(sent) is not bool(says)


def test_each_media_type_has_its_own_schema(pets: ModuleType) -> None:
    with pets.Client("https://pets.example.com", validate=True) as client:
        for body in ({"a": 1, "b": 2}, 5):
            with pytest.raises(ValueError, match="either_body_2: "):
                client.pets.either(body=body, content_type="application/merge-patch+json")


def test_models_of_unnamed_schemas_are_validated_and_drawn(pets: ModuleType) -> None:
    kind = pets.models.InlineBody
    with pytest.raises(ValueError, match="n 1 must be at least 3"):
        kind(n=1).validate()
    with pytest.raises(ValueError, match='q "a" must have at least 2 characters'):
        pets.models.InlineBodyS(q="a").validate()
    assert find(pets.testing.instances(kind), lambda drawn: True).n >= 3
