"""The examples of the description fit their schemas, and none that the documents show is missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest
from openapi_schema_validator import OAS31Validator, oas31_format_checker
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from tests.conformance import documents
from tests.conformance.documents import Shown, holds, index, structure
from tests.conformance.examples import NOWHERE, REQUEST, RESPONSE, Example, count_by_source, examples, summary
from tests.conftest import Tell
from tests.support.description import bundle

DESCRIPTION: Final = "urn:description"
FIRST: Final = "001_0123456789abcdef.txt"
SECOND: Final = "002_0123456789abcdef.txt"


@cache
def all_examples() -> list[Example]:
    """Those of the description."""
    return examples(bundle())


@cache
def registry() -> Registry[Any]:
    """Finds the schemas of the description."""
    resource: Resource[Any] = Resource.from_contents(bundle(), default_specification=DRAFT202012)
    found: Registry[Any] = Registry().with_resource(DESCRIPTION, resource)
    return found


def problems(example: Example) -> list[str]:
    """What jsonschema, which shares no code with the validator of the lint, has against an example."""
    schema = {"$ref": f"{DESCRIPTION}#{example.schema}"}
    validator = OAS31Validator(schema, registry=registry(), format_checker=oas31_format_checker)
    return [f"{example}: {error.json_path}: {error.message[:200]}" for error in validator.iter_errors(example.value)]


def test_each_example_fits_its_schema(tell: Tell) -> None:
    tell(summary(all_examples()))
    assert all_examples()
    broken = [problem for example in all_examples() for problem in problems(example)]
    assert not broken, "\n".join(broken)


def test_an_example_that_does_not_fit_is_found() -> None:
    created = next(example for example in all_examples() if example.name == "created")
    found = problems(replace(created, value={**created.value, "kind": "none", "metadata": {"id": "1"}}))
    assert len(found) == 2
    assert "$.kind" in found[0]
    assert "'name' is a required property" in found[1]


def test_each_example_of_a_body_names_its_source() -> None:
    nameless = [
        str(example) for example in all_examples() if example.kind in (REQUEST, RESPONSE) and not example.source
    ]
    assert not nameless, "\n".join(nameless)


def test_examples_that_several_operations_share_are_found_once() -> None:
    pointers = [example.pointer for example in all_examples()]
    assert len(set(pointers)) == len(pointers)
    shared = next(example for example in all_examples() if example.name == "token_is_blank")
    assert {"CreateTrainingJob", "ShowTrainingJobEngines"} <= set(shared.operations)


@pytest.mark.parametrize("entry", index().entries, ids=str)
def test_the_description_has_what_the_documents_show(entry: Shown) -> None:
    near = [
        f"{example.pointer}: {documents.size(example.value)} values of structure {structure(example.value)}"
        for example in all_examples()
        if entry.document in example.source and entry.operation in example.operations and example.kind == entry.kind
    ]
    assert any(holds(example, entry) for example in all_examples()), "\n".join(["of this document and kind:", *near])


def test_each_document_is_in_the_index() -> None:
    assert {entry.document[:3] for entry in index().entries} == {"000", "001", "002", "003", "004"}


# The index, made from documents of this test's own


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Two documents, and an empty index that says how to mend one of them."""
    (tmp_path / FIRST).write_text(
        '状态码: 200\n{ "name" : "a", "tags" : [ 1, 2.5, null ] } 状态码: 404 Not Found。 { "error_msg" : "b" }\n'
        'GET https://endpoint/v1/{project_id}/things?limit=10&order=asc\n请求示例 { "name" : "c" }\n',
        encoding="utf-8",
    )
    (tmp_path / SECOND).write_text('x = [{"key": "k", "value": False}]\n', encoding="utf-8")
    monkeypatch.setattr(documents, "INDEX", tmp_path / "documents.yaml")
    (tmp_path / "documents.yaml").write_text(
        f"mended: [{{document: {SECOND}, shown: 'False', read: 'false', reason: Python.}}]\nentries: []\n"
    )
    index.cache_clear()
    yield tmp_path
    index.cache_clear()


def test_examples_are_found_in_documents(folder: Path) -> None:
    found = documents.extract(folder, index().mendings)
    assert [(shown.line, shown.kind, shown.status, shown.name, shown.values) for shown in found] == [
        (2, "response", "200", "", 6),
        (2, "response", "404", "", 2),
        (3, "parameter", "", "limit", 1),
        (3, "parameter", "", "order", 1),
        (4, "request", "", "", 2),
        (1, "request", "", "", 4),
    ]


def test_the_index_is_compared_with_documents(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert documents.main([str(folder)]) == documents.EXIT_DIFFERENT
    assert capsys.readouterr().out.count("not in the index") == 6
    assert documents.main([str(folder), "--write"]) == 0
    index.cache_clear()
    assert documents.main([str(folder)]) == 0
    (folder / SECOND).write_text('x = [{"key": "k", "value": False, "more": 1}]\n', encoding="utf-8")
    assert documents.main([str(folder)]) == documents.EXIT_DIFFERENT
    printed = capsys.readouterr().out
    assert printed.count("not in the index") == 1
    assert printed.count("not in the documents") == 1


def test_writing_the_index_keeps_what_was_filled_in_by_hand(folder: Path) -> None:
    documents.main([str(folder), "--write"])
    path = folder / "documents.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("operation: '?'", "operation: ShowThing", 1))
    index.cache_clear()
    documents.main([str(folder), "--write"])
    index.cache_clear()
    assert [entry.operation for entry in index().entries] == ["ShowThing", *"?????"]


def test_what_is_no_json_has_to_be_mended(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / SECOND).write_text('x = [{"key": "k", "value": False}, {"key": None}]\n', encoding="utf-8")
    assert documents.main([str(folder)]) == documents.EXIT_UNREADABLE
    assert f"{SECOND}:1: not JSON" in capsys.readouterr().err
    (folder / SECOND).write_text("x\n", encoding="utf-8")
    assert documents.main([str(folder)]) == documents.EXIT_UNREADABLE
    assert "to mend" in capsys.readouterr().err


def test_structure_knows_names_and_types_but_neither_order_nor_length() -> None:
    assert structure({"a": 1, "b": ["x"]}) == structure({"b": ["y", "z"], "a": 2.5})
    different = [{"a": 1, "b": []}, {"a": "1", "b": ["x"]}, {"a": 1, "c": ["x"]}, {"a": None, "b": ["x"]}]
    assert len({structure(value) for value in [*different, {"a": 1, "b": ["x"]}]}) == 5


def test_a_piece_of_a_request_is_found_where_it_belongs() -> None:
    piece = [{"name": "a", "value": 1}]
    entry = Shown(FIRST, 1, "CreateThing", REQUEST, documents.size(piece), structure(piece), part="spec.parameters[]")
    value = {"spec": {"parameters": [{"name": "b", "value": "text"}, {"name": "c", "value": 2}]}}
    example = Example(REQUEST, ("CreateThing",), "", "", "all", value, f"{FIRST}, page 1", True, "", "")
    assert holds(example, entry)
    for name, other in {
        "source": SECOND,
        "operations": ("ShowThing",),
        "kind": RESPONSE,
        "value": {"spec": {}},
    }.items():
        assert not holds(Example(**{**vars(example), name: other}), entry)


def test_examples_are_counted_by_source() -> None:
    made = Example(REQUEST, (), "", "", "", 1, f"{FIRST}, Table 1; {SECOND}, Table 2", True, "", "")
    assert count_by_source([made, made, replace(made, source="")]) == {FIRST: 2, SECOND: 2, NOWHERE: 1}
