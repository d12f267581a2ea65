"""The schemas refuse what the documents do not allow, and the check itself detects what a schema lets through."""

from __future__ import annotations

from typing import Any, Final

import pytest
from modelarts_client.operations import OPERATIONS

from tests.conformance.examples import REQUEST, Example, examples
from tests.conformance.mutations import (
    CONSTRAINT,
    FREE_FORM,
    REQUIRED,
    SEVERAL_TYPES,
    TYPE,
    WANTED,
    Report,
    main,
    mutate,
)
from tests.conftest import Tell
from tests.support.description import bundle

STRING: Final = {"type": "string"}


def report(schema: Any, value: Any, **others: Any) -> Report:
    """The mutants of one example of one schema, which may refer to others by name."""
    document = {"components": {"schemas": {"Thing": schema, **others}}}
    pointer = "/components/schemas/Thing"
    return mutate(document, [Example(REQUEST, ("ShowThing",), "", "", "", value, "a document", True, "", pointer)])


def properties(**schemas: Any) -> dict[str, Any]:
    """A schema of an object."""
    return {"type": "object", "properties": schemas}


def test_the_schemas_refuse_what_the_documents_do_not_allow(tell: Tell) -> None:
    result = mutate(bundle(), examples(bundle()))
    tell(["", f"{'mutants':18} {'examples':>8} {'mutants':>8} {'refused':>8} {'%':>7}", *result.summary()])
    assert set(result.operations) >= set(OPERATIONS)
    assert set(result.kinds) == {REQUIRED, TYPE, CONSTRAINT}
    assert not result.unfit, "\n".join(map(str, result.unfit))
    assert not result.unexplained, "\n".join(map(str, result.unexplained))
    assert result.total.percent >= WANTED, "\n".join(result.table())


def test_an_example_that_does_not_fit_proves_nothing() -> None:
    result = report({"type": "string", "maxLength": 1}, "too long")
    assert len(result.unfit) == 1
    assert result.total.mutants == 0
    assert not result.passed


def test_no_mutants_are_not_enough() -> None:
    assert not mutate(bundle(), []).passed


def test_the_same_description_gives_the_same_mutants() -> None:
    few = examples(bundle())[:20]
    assert mutate(bundle(), few) == mutate(bundle(), few)


def test_examples_are_left_as_they_were() -> None:
    value = {"name": "a", "parts": [{"size": 1}]}
    part = {**properties(size={"type": "integer"}), "required": ["size"]}
    report(properties(name=STRING, parts={"type": "array", "items": part}), value)
    assert value == {"name": "a", "parts": [{"size": 1}]}


@pytest.mark.parametrize(
    ("schema", "value", "mutation"),
    [
        ({"minLength": 2}, "ab", "too short"),
        ({"maxLength": 300}, "ab", "too long"),
        ({"maxLength": 3}, "", "too long"),
        ({"pattern": "^[a-z]+$"}, "ab", "against the pattern"),
        ({"pattern": r"^\p{Lu}+$"}, "AB", "against the pattern"),
        ({"format": "date-time"}, "2020-01-01T00:00:00Z", "against the format"),
        ({"enum": ["a", "b"]}, "a", "not in the set"),
        ({"enum": [1, 2]}, 1, "not in the set"),
        ({"const": "a"}, "a", "not the constant"),
        ({"minimum": 1}, 1, "too small"),
        ({"exclusiveMinimum": 0}, 0.5, "too small"),
        ({"maximum": 9}, 1, "too large"),
        ({"exclusiveMaximum": 9}, 1, "too large"),
        ({"multipleOf": 5}, 10, "no multiple"),
        ({"minItems": 1}, [1], "too few items"),
        ({"maxItems": 2}, [1], "too many items"),
        ({"uniqueItems": True}, [1, 2], "an item twice"),
        ({"minProperties": 1}, {"a": 1}, "too few fields"),
        ({"maxProperties": 3}, {"a": 1}, "too many fields"),
        ({"propertyNames": {"pattern": "^[a-z]$"}}, {"a": 1}, "a name against the pattern"),
        ({"propertyNames": {"maxLength": 2}}, {"a": 1}, "a name too long"),
    ],
)
def test_each_constraint_is_broken(schema: dict[str, Any], value: Any, mutation: str) -> None:
    constraints = report(schema, value).kinds[CONSTRAINT]
    assert (constraints.mutants, constraints.killed) == (1, 1)
    # The same mutant of a schema that forgot the constraint is accepted: then only this branch knows it.
    forgetful = report({"anyOf": [schema, {}]}, value)
    assert [survivor.mutation for survivor in forgetful.unexplained if survivor.mutation == mutation] == [mutation]


def test_integer_formats_are_ranges() -> None:
    constraints = report({"type": "integer", "format": "int64"}, 1).kinds[CONSTRAINT]
    assert (constraints.mutants, constraints.killed) == (2, 2)


def test_required_fields_are_left_out_at_any_depth() -> None:
    either = [{"required": ["absent"]}, {"required": ["size"]}]
    part = {**properties(size={"type": "integer"}), "required": ["size"], "anyOf": either}
    thing = {
        **properties(parts={"type": "array", "items": {"$ref": "#/components/schemas/Part"}}),
        "required": ["parts"],
    }
    result = report(thing, {"parts": [{"size": 1}, {"size": 2}]}, Part=part)
    assert (result.kinds[REQUIRED].mutants, result.kinds[REQUIRED].killed) == (3, 3)


def test_types_change_at_any_depth() -> None:
    result = report(
        properties(name=STRING, map={"type": "object", "additionalProperties": STRING}), {"map": {"a": "b"}}
    )
    assert result.kinds[TYPE].mutants == 3 * 4
    assert result.kinds[TYPE].killed == 3 * 4


def test_an_integer_may_have_no_fraction() -> None:
    assert report({"type": "integer"}, 1).total.mutants == 5
    assert report({"type": "number"}, 1).total.mutants == 4


def test_what_a_schema_lets_through_without_a_reason_is_told() -> None:
    loose = report(properties(size={"type": ["integer", "string"]}), {"size": 1})
    assert [(survivor.path, survivor.mutation) for survivor in loose.unexplained] == [("$.size", "number to string")]
    unknown = report(properties(name=STRING), {"name": "a", "size": 1})
    assert len(unknown.unexplained) == 4
    assert not unknown.passed


@pytest.mark.parametrize("place", ["field", "object", "list", "other", "other, of the field itself"])
def test_two_types_need_a_discrepancy_that_is_about_the_field(place: str) -> None:
    said = {"documented": "String.", "seen": "A number.", "chosen": "Both."}
    size: dict[str, Any] = {"type": ["integer", "string"]}
    thing = properties(size=size)
    if place == "field":
        size["x-discrepancy"] = said
    elif place == "other, of the field itself":
        size["x-discrepancy"] = {"field": "name", **said}
    else:
        about = {"object": said, "list": [{"field": "name", **said}, {"field": "count and size", **said}]}
        thing["x-discrepancy"] = about.get(place, {"field": "name", **said})
    survivors = report(thing, {"size": 1}).survivors
    assert [survivor.reason for survivor in survivors] == [
        "" if place.startswith("other") else f"{SEVERAL_TYPES}: Both."
    ]


def test_what_the_documents_leave_open_needs_a_description() -> None:
    value = {"settings": {"a": {"b": 1}}}
    free = report(properties(settings={"type": "object", "description": "Up to the plug-in."}), value)
    assert {survivor.reason for survivor in free.survivors} == {f"{FREE_FORM}: Up to the plug-in."}
    assert free.total.mutants - free.total.killed == 2 * 4
    assert len(report(properties(settings={"type": "object"}), value).unexplained) == 2 * 4


@pytest.mark.parametrize("more", [True, {}])
def test_fields_beside_documented_ones_are_not_left_open(more: object) -> None:
    thing = properties(size={"type": ["integer", "string"]})
    loose = report({**thing, "additionalProperties": more, "description": "Up to you."}, {"size": 1, "other": "a"})
    assert [survivor.path for survivor in loose.unexplained] == ["$.size", *4 * ["$.other"]]


def test_null_needs_a_schema_too() -> None:
    assert len(report(properties(name=STRING), {"size": None}).unexplained) == 5


def test_null_stands_for_a_value_of_the_documented_type() -> None:
    thing = properties(
        name={"type": ["string", "null"]}, part={"oneOf": [{"$ref": "#/components/schemas/Part"}, {"type": "null"}]}
    )
    result = report(thing, {"name": None, "part": None}, Part=properties())
    assert result.total.mutants == 4 + 4 + 4
    assert not result.survivors


def test_an_alternative_counts_as_far_as_it_is_about_the_value() -> None:
    either = {"oneOf": [{"$ref": "#/components/schemas/Part"}, STRING], "x-discrepancy": {"chosen": "Both."}}
    part = {**properties(size={"type": "integer"}), "required": ["size"]}
    result = report(either, {"size": 1}, Part=part)
    assert result.kinds[REQUIRED].killed == 1
    assert [(survivor.path, survivor.mutation) for survivor in result.survivors] == [("$", "object to string")]
    assert result.survivors[0].reason


def test_the_program_tells_what_it_tried(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--only", "ShowTrainingJobDetails"]) == 0
    assert "ShowTrainingJobDetails" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [["--only", "Misspelt"], ["--spec", "nowhere"]])
def test_the_program_refuses_to_try_nothing(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert arguments[-1] in capsys.readouterr().err
