"""Texts of a description are data in the code of its client, wherever they are and whatever they contain."""

from __future__ import annotations

import ast
import importlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import attrs
import httpx
import pytest
from jinja2 import Environment
from jinja2.filters import do_wordwrap

from generator.__main__ import main
from generator.client.prose import in_docstring
from tests.generator.generated_package import imported

# Ends with a quote, which would end a docstring early; has what Python, Jinja and `format` read as code, control
# characters, separators of lines that are no line feeds, and a character that JSON writes as two.
ODD = '{x}%s{{ 1/0 }}\\N\'\'\'"""\n\t\x07\x85\u2028\u200bé😀 \\x "q"'
WIDE = "\uff41"  # which Python reads as `a`
# Braces in the name of a path parameter would end it.
IN_PATH = re.sub("[{}]", "", ODD)
_FIELD = {"type": "string", "description": ODD}


def _description() -> dict[str, Any]:
    answer = {
        "type": "object",
        "description": ODD,
        "required": [ODD],
        "properties": {
            ODD: {"type": "string", "format": "password", "description": ODD, "default": ODD},
            "kind": {"type": "string", "enum": [ODD, "n\n", "n"], "default": ODD},
            WIDE: {"type": "string"},
            "a": {"type": "string", "enum": [WIDE, "a"]},
            "fixed": {"const": ODD, "description": ODD},
            "many": {"type": "array", "items": {"enum": [ODD]}},
            "pet": {
                "oneOf": [{"$ref": f"#/components/schemas/{name}"} for name in ("Cat", "Dog")],
                "discriminator": {"propertyName": ODD, "mapping": {"😀": "Cat", ODD: "Dog"}},
            },
        },
    }
    parameters = [
        {"name": IN_PATH + place, "in": place, "required": place == "path", "description": ODD, "schema": schema}
        for place, schema in (
            ("path", _FIELD),
            ("query", {"type": "string", "default": ODD}),
            ("query", {"enum": [ODD]}),
            ("cookie", {"const": ODD}),
        )
    ]
    parameters[2]["name"] = "kind"
    said = {"summary": ODD, "description": ODD, "tags": [ODD], "x-source": ODD}
    key = {"type": "apiKey", "in": "header", "name": "X-Key", "description": ODD}
    return {
        "openapi": "3.1.0",
        "info": {"title": ODD, "version": ODD},
        "servers": [{"url": 'http://odd""".example.com'}],
        "tags": [{"name": ODD, "description": ODD}, {"name": "other"}],
        "security": [{"Key": []}],
        "paths": {
            f"/a/{{{IN_PATH}path}}": {
                "post": {
                    "operationId": f"{ODD}post",
                    **said,
                    "deprecated": True,
                    "parameters": parameters,
                    "requestBody": {
                        "description": ODD,
                        "content": {
                            "multipart/form-data": {
                                "schema": {
                                    "type": "object",
                                    "description": ODD,
                                    "properties": {ODD: {"type": "string", "format": "binary"}},
                                },
                                "encoding": {ODD: {"contentType": 'text/plain; a="\\'}},
                            }
                        },
                    },
                    "responses": {
                        "200": {
                            "description": ODD,
                            "content": {"application/json": {"schema": {"const": ODD, "description": ODD}}},
                        }
                    },
                }
            },
            "/b": {
                "get": {
                    "operationId": f"{ODD}get",
                    **said,
                    "servers": [{"url": 'http://other""".example.com'}],
                    "responses": {
                        "200": {
                            "description": ODD,
                            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Answer"}}},
                        }
                    },
                }
            },
            "/c": {"get": {"operationId": "plain", "tags": ["other"], "responses": {"204": {"description": ODD}}}},
            "/d": {"get": {"operationId": "simple", "tags": ["other"], "responses": {"204": {"description": ODD}}}},
        },
        "components": {
            "securitySchemes": {"Key": key},
            "schemas": {
                "Answer": answer,
                **{
                    name: {"type": "object", "properties": {name.lower(): _FIELD, ODD: {"type": "string"}}}
                    for name in ("Cat", "Dog")
                },
            },
        },
    }


@pytest.fixture(scope="module")
def odd_client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    folder = tmp_path_factory.mktemp("odd")
    (folder / "openapi.json").write_text(json.dumps(_description()), encoding="utf-8")
    config = folder / "generator.toml"
    summary = json.dumps(ODD.replace("😀", ""))
    config.write_text(
        f'description = "openapi.json"\noutput = "out"\nclient = {{package = "odd_client", summary = {summary}}}\n',
        encoding="utf-8",
    )
    assert main(["generate", "--config", str(config)]) == 0
    with imported(folder / "out", "odd_client") as package:
        yield package


@pytest.mark.parametrize(
    "text", ['"', '""', '"""', '\\"', '\\\\"', "\\", 'said "so"', f'{"long" * 40}"', f'{"long " * 40}"', '"\n']
)
def test_docstrings_have_any_text(text: str) -> None:
    for wrapped in (in_docstring(text), do_wordwrap(Environment(autoescape=True), in_docstring(text).strip(), 80)):
        code = f'"""{wrapped}"""'
        assert "".join(ast.literal_eval(code).split()) == "".join(text.split())


def test_every_module_is_code(odd_client: ModuleType) -> None:
    [root] = odd_client.__path__
    for file in sorted(Path(root).rglob("*.py")):
        compile(file.read_text(encoding="utf-8"), str(file), "exec", dont_inherit=True)
        if file.name not in ("aiohttp_transport.py", "testing.py"):
            name = ".".join(("odd_client", *file.relative_to(root).with_suffix("").parts))
            importlib.import_module(name.removesuffix(".__init__"))


def test_values_are_those_of_the_description(odd_client: ModuleType) -> None:
    models = importlib.import_module("odd_client.models")
    model = models.Answer.from_dict({ODD: "hidden", "kind": "n\n", "pet": {ODD: "😀", "cat": "c"}})
    assert [field.name for field in attrs.fields(models.Answer) if getattr(model, field.name) == "hidden"]
    assert "hidden" not in repr(model)
    assert {member.value for member in models.AnswerKind} == {ODD, "n\n", "n"}
    assert model.kind == "n\n"
    assert isinstance(model.kind, models.AnswerKind)
    assert models.Answer().kind == ODD
    assert models.Answer().to_dict()[ODD] == ODD
    assert type(model.pet) is models.Cat
    twins = models.Answer.from_dict({"a": WIDE, WIDE: "b"})
    assert {twins.a, twins.a_} == {WIDE, "b"}
    assert len(models.AnswerA) == 2
    assert type(models.Answer.from_dict({"pet": {ODD: ODD}}).pet) is models.Dog


def test_requests_and_answers_have_the_names_and_values_of_the_description(odd_client: ModuleType) -> None:
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200, json=ODD if request.method == "POST" else {})

    client = odd_client.Client(base_url="http://odd.example.com")
    client.set_httpx_client(httpx.Client(base_url="http://odd.example.com", transport=httpx.MockTransport(answer)))
    operations = importlib.import_module("odd_client.operations").OPERATIONS
    post = operations[f"{ODD}post"]
    assert post.tag == ODD
    tag, name = post.module.split(".")[2:]
    group = getattr(client, tag)
    with pytest.warns(DeprecationWarning, match="is deprecated"):
        assert getattr(group, name)("p", body={ODD: b"file"}) == ODD
    assert seen[0].url.params[f"{IN_PATH}query"] == ODD
    assert seen[0].url.path == "/a/p"

    get = operations[f"{ODD}get"]
    assert getattr(group, get.module.rpartition(".")[2])().to_dict() == {}


def test_a_description_without_models_becomes_a_client(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(
        'openapi: 3.1.0\ninfo: {title: T, version: "1"}\n'
        "paths: {/x: {get: {operationId: getX, responses: {204: {description: Done}}}}}\n",
        encoding="utf-8",
    )
    config = tmp_path / "a.toml"
    config.write_text('description = "a.yaml"\noutput = "out"\nclient.package = "bare_client"\n', encoding="utf-8")
    assert main(["generate", "--config", str(config)]) == 0
    with imported(tmp_path / "out", "bare_client") as package:
        assert importlib.import_module("bare_client.models").__all__ == []
        assert "get_x" in dir(package.Client("http://127.0.0.1:1").default)
