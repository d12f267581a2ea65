"""What changes of the description mean for users."""

import copy
from typing import Any

import pytest

from generator.command_line import ROOT
from generator.description.bundle import Bundle, bundle
from generator.description.document import Document
from generator.description.parts import METHODS, references
from generator.description.sources import Sources
from generator.diff import Change, changes
from generator.diff.change import Side
from generator.diff.report import report, summary

Json = dict[str, Any]


def _description(*, asked: Json | None = None, answered: Json | None = None, **schemas: Json) -> Json:
    """One operation; the field `x` of its request and of its response have the given schemas."""

    def message(name: str, schema: Json | None) -> Json:
        return {"type": "object", "title": name, "properties": {} if schema is None else {"x": schema}}

    def content(name: str) -> Json:
        return {"content": {"application/json": {"schema": {"$ref": f"#/components/schemas/{name}"}}}}

    return {
        "openapi": "3.1.0",
        "servers": [{"url": "https://example.com"}],
        "security": [{"Token": []}],
        "paths": {
            "/jobs/{job}": {
                "put": {
                    "operationId": "PutJob",
                    "tags": ["jobs"],
                    "parameters": [
                        {"name": "job", "in": "path", "required": True, "schema": {"type": "string"}},
                        {"name": "limit", "in": "query", "schema": {"type": "integer", "maximum": 10}},
                    ],
                    "requestBody": {"required": True, **content("Question")},
                    "responses": {
                        "200": {"headers": {"X-Id": {"schema": {"type": "string"}}}, **content("Answer")},
                        "404": content("Answer"),
                    },
                }
            }
        },
        "components": {
            "schemas": {"Question": message("Question", asked), "Answer": message("Answer", answered), **schemas}
        },
    }


def _changes(old: Json, new: Json) -> list[Change]:
    return changes(Document(Bundle(old)), Document(Bundle(new)))


def _told(old: Json, new: Json) -> set[tuple[str, str, bool]]:
    return {(place.name, change.text, change.breaking) for change in _changes(old, new) for place in change.places}


@pytest.fixture(scope="module")
def project() -> Json:
    """The project's own description."""
    return bundle(Sources.load(ROOT / "spec")).document


def test_a_description_does_not_differ_from_itself(project: Json) -> None:
    assert _changes(project, copy.deepcopy(project)) == []
    assert report([]) == "No changes for users.\n"
    assert summary([], "HEAD") == ""


def test_an_optional_field_breaks_nothing_wherever_it_is_added(project: Json) -> None:
    more = copy.deepcopy(project)
    models = {name: schema for name, schema in more["components"]["schemas"].items() if "properties" in schema}
    for schema in models.values():
        schema["properties"]["brand_new"] = {"type": "string"}
    found = _changes(project, more)
    assert {place.name for change in found for place in change.places} >= {f"{name}.brand_new" for name in models}
    assert {change.text for change in found} == {"field added"}
    assert not any(change.breaking for change in found)


def test_a_field_that_goes_is_told_and_breaks_wherever_it_was(project: Json) -> None:
    less = copy.deepcopy(project)
    gone = set()
    for name, schema in less["components"]["schemas"].items():
        for field, content in list(schema.get("properties", {}).items()):
            if not any(references(content)):  # so that all models are still reached
                del schema["properties"][field]
                schema["required"] = [each for each in schema.get("required", []) if each != field]
                gone.add(f"{name}.{field}")
    found = _changes(project, less)
    assert gone <= {
        place.name for change in found for place in change.places if change.breaking and change.text == "field removed"
    }
    assert len(gone) > 500


def test_an_operation_that_goes_is_told_and_breaks(project: Json) -> None:
    found = _changes(project, {**project, "paths": {}})
    operations = [
        item[method]["operationId"] for item in project["paths"].values() for method in METHODS if method in item
    ]
    assert {place.name for change in found for place in change.places} == set(operations)
    assert all(change.breaking and change.text.endswith(" removed") for change in found)
    assert not any(change.breaking for change in _changes({**project, "paths": {}}, project))


STRING, INTEGER, NULLABLE = {"type": "string"}, {"type": "integer"}, {"type": ["string", "null"]}
FIRST, SECOND = {"$ref": "#/components/schemas/First"}, {"$ref": "#/components/schemas/Second"}
SHARED: Json = {
    "First": {"type": "object", "properties": {"a": STRING}},
    "Second": {"type": "object", "properties": {"b": STRING}},
}
TIGHTER, LOOSER = frozenset({Side.REQUEST}), frozenset({Side.RESPONSE})
NEITHER, BOTH = frozenset[Side](), TIGHTER | LOOSER


def _obj(required: list[str] | None = None, **properties: Json) -> Json:
    return {"type": "object", "properties": properties} | ({"required": required} if required else {})


# From, to; what is told of the way there and back, and whom each breaks.
SCHEMAS = [
    (STRING, INTEGER, "type `string` -> `integer`", BOTH, "type `integer` -> `string`", BOTH),
    (INTEGER, {"type": "number"}, "type `integer` -> `number`", LOOSER, "type `number` -> `integer`", TIGHTER),
    (STRING, {}, "type `string` -> any", LOOSER, "type any -> `string`", TIGHTER),
    (STRING, NULLABLE, "may be null", LOOSER, "may no longer be null", TIGHTER),
    ({"enum": ["a"]}, {"enum": ["a", "b"]}, 'value `"b"` added', NEITHER, 'value `"b"` removed', BOTH),
    ({"const": 1}, {"enum": [1, 2]}, "value `2` added", LOOSER, "value `2` removed", BOTH),
    (STRING, {**STRING, "enum": ["a"]}, 'only `"a"`', TIGHTER, None, BOTH),
    (
        {"enum": ["a"], "x-enum-varnames": ["ONE"]},
        {"enum": ["a"], "x-enum-varnames": ["TWO"]},
        'name of the value `"a"`: `ONE` -> `TWO`',
        BOTH,
        'name of the value `"a"`: `TWO` -> `ONE`',
        BOTH,
    ),
    ({"minimum": 1}, {"minimum": 2}, "`minimum` `1` -> `2`", TIGHTER, "`minimum` `2` -> `1`", LOOSER),
    ({"maximum": 1}, {"maximum": 2}, "`maximum` `1` -> `2`", LOOSER, "`maximum` `2` -> `1`", TIGHTER),
    (
        {"type": "number", "minimum": 1},
        {"type": "number", "exclusiveMinimum": 1},
        '`minimum` `1` -> `"1 (exclusive)"`',
        TIGHTER,
        '`minimum` `"1 (exclusive)"` -> `1`',
        LOOSER,
    ),
    ({}, {"maxLength": 0}, "`maxLength` `0` added", TIGHTER, "`maxLength` `0` removed", LOOSER),
    ({}, {"minItems": 1}, "`minItems` `1` added", TIGHTER, "`minItems` `1` removed", LOOSER),
    ({"multipleOf": 2}, {"multipleOf": 4}, "`multipleOf` `2` -> `4`", TIGHTER, "`multipleOf` `4` -> `2`", LOOSER),
    ({"multipleOf": 2}, {"multipleOf": 3}, "`multipleOf` `2` -> `3`", BOTH, "`multipleOf` `3` -> `2`", BOTH),
    (
        {"pattern": "a`b"},
        {"pattern": "c"},
        '`pattern` `` "a`b" `` -> `"c"`',
        BOTH,
        '`pattern` `"c"` -> `` "a`b" ``',
        BOTH,
    ),
    ({}, {"pattern": "a"}, '`pattern` `"a"` added', TIGHTER, '`pattern` `"a"` removed', LOOSER),
    (
        {"format": "int32"},
        {"format": "int64"},
        '`format` `"int32"` -> `"int64"`',
        LOOSER,
        '`format` `"int64"` -> `"int32"`',
        TIGHTER,
    ),
    ({}, {"format": "uuid"}, '`format` `"uuid"` added', TIGHTER, '`format` `"uuid"` removed', LOOSER),
    ({}, {"uniqueItems": True}, "now: items are unique", TIGHTER, "no longer: items are unique", LOOSER),
    ({}, {"readOnly": True}, "now: read-only", TIGHTER, "no longer: read-only", NEITHER),
    ({}, {"writeOnly": True}, "now: write-only", LOOSER, "no longer: write-only", NEITHER),
    ({}, {"deprecated": True}, "now: deprecated", NEITHER, "no longer: deprecated", NEITHER),
    ({}, {"default": 1}, "default `1` added", NEITHER, "default `1` removed", TIGHTER),
    ({"default": 1}, {"default": True}, "default `1` -> `true`", TIGHTER, "default `true` -> `1`", TIGHTER),
    (
        {"dependentRequired": {"a": ["b"]}},
        {},
        "`a` no longer needs `b`",
        LOOSER,
        "`a` now needs `b`",
        TIGHTER,
    ),
    (
        {"type": "object"},
        {"type": "object", "additionalProperties": False},
        "`additionalProperties` no longer allowed",
        TIGHTER,
        "`additionalProperties` allowed",
        LOOSER,
    ),
    ({}, {"not": {"minimum": 1}}, "condition added", TIGHTER, "condition removed", LOOSER),
    (
        {"if": {"minimum": 1}, "then": False},
        {"if": {"minimum": 2}, "then": False},
        "condition changed",
        BOTH,
        "condition changed",
        BOTH,
    ),
    (
        {"oneOf": [STRING, INTEGER]},
        STRING,
        "may no longer be `integer`",
        TIGHTER,
        "may also be `integer`",
        LOOSER,
    ),
    (
        {"anyOf": [FIRST]},
        {"anyOf": [FIRST, {"type": "array", "items": SECOND}]},
        "may also be an array of `Second`",
        LOOSER,
        "may no longer be an array of `Second`",
        TIGHTER,
    ),
    ({"minimum": 0}, {"anyOf": [STRING], "minimum": 0}, None, TIGHTER, None, LOOSER),
    (FIRST, SECOND, "type `First` -> `Second`", BOTH, "type `Second` -> `First`", BOTH),
    ({}, {"contains": STRING}, None, TIGHTER, None, LOOSER),
]


@pytest.mark.parametrize("backward", [False, True])
@pytest.mark.parametrize("side", list(Side))
@pytest.mark.parametrize("row", SCHEMAS, ids=lambda row: str(row[2]))
def test_a_change_of_a_schema_breaks_the_sides_that_it_should(row: tuple[Any, ...], side: Side, backward: bool) -> None:
    old, new, text, breaks = (row[1], row[0], row[4], row[5]) if backward else row[:4]
    before, after = (
        _description(**{"asked" if side is Side.REQUEST else "answered": schema}, **SHARED) for schema in (old, new)
    )
    found = [change for change in _changes(before, after) if change.places[0].name.endswith(".x")]
    assert text is None or text in [change.text for change in found]
    assert [change.breaking for change in found] == [side in breaks] * len(found)
    assert found[0].operations == {side: ("PutJob",)}


@pytest.mark.parametrize("side", list(Side))
@pytest.mark.parametrize(
    ("old", "new", "name", "text", "breaks"),
    [
        (_obj(), _obj(a=STRING), "x.a", "field added", NEITHER),
        (_obj(), _obj(["a"], a=STRING), "x.a", "required field added", TIGHTER),
        (_obj(a=STRING), _obj(), "x.a", "field removed", BOTH),
        (_obj(["a"], a=STRING), _obj(), "x.a", "field removed", BOTH),
        (_obj(a=STRING), _obj(["a"], a=STRING), "x.a", "now required", TIGHTER),
        (_obj(["a"], a=STRING), _obj(a=STRING), "x.a", "no longer required", LOOSER),
        (_obj(a=_obj(b=STRING)), _obj(a=_obj(b=INTEGER)), "x.a.b", "type `string` -> `integer`", BOTH),
        ({"items": STRING}, {"items": NULLABLE}, "x[]", "may be null", LOOSER),
        ({"items": STRING}, {}, "x[]", "no longer limited to `string`", LOOSER),
        ({"additionalProperties": {}}, {"additionalProperties": STRING}, "x{}", "only `string`", TIGHTER),
        (
            {"patternProperties": {"^a": STRING}},
            {"patternProperties": {"^a": NULLABLE}},
            "x.{^a}",
            "may be null",
            LOOSER,
        ),
        ({"prefixItems": [STRING]}, {"prefixItems": [STRING, STRING]}, "x[1]", "only `string`", TIGHTER),
        ({"allOf": [_obj(a=STRING), _obj(b=STRING)]}, _obj(a=STRING), "x.b", "field removed", BOTH),
    ],
)
def test_a_part_of_a_schema_is_told_by_its_place(
    old: Json, new: Json, name: str, text: str, breaks: frozenset[Side], side: Side
) -> None:
    before, after = (_description(**{"asked" if side is Side.REQUEST else "answered": schema}) for schema in (old, new))
    model = "Question" if side is Side.REQUEST else "Answer"
    assert _told(before, after) == {(f"{model}.{name}", text, side in breaks)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (FIRST, {"allOf": [FIRST], "description": "With prose"}),
        ({"allOf": [FIRST], "minProperties": 1}, {"type": "object", "allOf": [FIRST], "minProperties": 1}),
        ({"type": "integer", "minimum": 1}, {"type": "integer", "exclusiveMinimum": 0}),
        ({"enum": [1, 2]}, {"enum": [2, 1]}),
        ({"oneOf": [STRING, INTEGER]}, {"oneOf": [INTEGER, STRING]}),
        (NULLABLE, {"type": ["null", "string"], "examples": ["a"], "x-source": "a document"}),
        ({"const": {"title": "a"}}, {"enum": [{"title": "a"}]}),
        ({"minLength": 0, "items": {}, "additionalProperties": True}, {}),
        (_obj(["a", "b"]), _obj(["b", "a"])),
    ],
)
def test_other_words_for_the_same_are_no_change(one: Json, other: Json) -> None:
    for old, new in ((one, other), (other, one)):
        assert (
            _told(_description(asked=old, answered=old, **SHARED), _description(asked=new, answered=new, **SHARED))
            == set()
        )


def test_schemas_that_lead_back_to_themselves_are_compared_once() -> None:
    tree: Json = {"type": "object", "properties": {"next": {"allOf": [FIRST, {"$ref": "#/components/schemas/Tree"}]}}}
    old, new = (
        _description(answered={"$ref": "#/components/schemas/Tree"}, Tree=tree, **schemas)
        for schemas in (SHARED, {**SHARED, "First": {"type": "object", "properties": {"a": INTEGER}}})
    )
    assert ("Tree.next.a", "type `string` -> `integer`", True) in _told(old, new)


def test_what_a_condition_refers_to_is_read() -> None:
    old, new = (_description(asked={"not": FIRST}, First=schema) for schema in (STRING, INTEGER))
    assert _told(old, new) == {("Question.x", "condition changed", True)}
    old, new = (_description(asked={"if": {"minimum": 1}, "then": FIRST}, First=each) for each in (STRING, NULLABLE))
    assert _told(old, new) == {("First", "may be null", False)}
    assert _told(new, old) == {("First", "may no longer be null", True)}


def test_a_model_under_another_name_is_told_once() -> None:
    old = _description(asked=FIRST, answered=FIRST, First=SHARED["First"])
    new = _description(asked=SECOND, answered=SECOND, Second=SHARED["First"])
    assert [change.line() for change in _changes(old, new)] == ["`First`, model: now called `Second`"]


def test_models_that_come_and_go_are_told() -> None:
    old, new = _description(asked=FIRST, **SHARED), _description(asked=FIRST, First=SHARED["First"])
    assert _told(old, new) == {("Second", "removed", True)}
    assert _told(new, old) == {("Second", "added", False)}


OPERATION = ("paths", "/jobs/{job}", "put")
NEW_PARAMETER = {"name": "force", "in": "query", "schema": {"type": "boolean"}}


def _edited(*keys: str | int, **changed: Any) -> Json:
    """The description with keys of the part at `keys` set, or removed where they are None."""
    document = _description()
    part: Any = document
    for key in keys:
        part = part[key]
    for key, value in changed.items():
        part.pop(key) if value is None else part.update({key: value})
    return document


@pytest.mark.parametrize(
    ("new", "forth", "back"),
    [
        (
            _edited(*OPERATION, operationId="SetJob"),
            {("PutJob", "now called `SetJob`", True)},
            {("SetJob", "now called `PutJob`", True)},
        ),
        (
            _edited(*OPERATION, tags=["work"]),
            {("PutJob", "moved from `jobs` to `work`", True)},
            {("PutJob", "moved from `work` to `jobs`", True)},
        ),
        (
            _edited(*OPERATION, deprecated=True),
            {("PutJob", "deprecated", False)},
            {("PutJob", "no longer deprecated", False)},
        ),
        (
            _edited("paths", "/jobs/{job}", put=None, post=_description()["paths"]["/jobs/{job}"]["put"]),
            {
                ("PutJob", "`PUT /jobs/{job}` -> `POST /jobs/{job}`", True),
                ("PutJob", "may no longer be repeated", False),
            },
            {("PutJob", "`POST /jobs/{job}` -> `PUT /jobs/{job}`", True), ("PutJob", "may now be repeated", False)},
        ),
        (
            _edited(
                *OPERATION, parameters=[*_description()["paths"]["/jobs/{job}"]["put"]["parameters"], NEW_PARAMETER]
            ),
            {("force", "added, optional", False)},
            {("force", "removed", True)},
        ),
        (
            _edited(
                *OPERATION,
                parameters=[
                    *_description()["paths"]["/jobs/{job}"]["put"]["parameters"],
                    {**NEW_PARAMETER, "required": True},
                ],
            ),
            {("force", "added, required", True)},
            {("force", "removed", True)},
        ),
        (
            _edited(*OPERATION, "parameters", 1, required=True),
            {("limit", "now required", True)},
            {("limit", "no longer required", False)},
        ),
        (
            _edited(*OPERATION, "parameters", 1, schema={"type": "integer", "maximum": 20}),
            {("limit", "`maximum` `10` -> `20`", False)},
            {("limit", "`maximum` `20` -> `10`", True)},
        ),
        (
            _edited(*OPERATION, "parameters", 1, **{"in": "header"}),
            {("limit", "now a header parameter", True)},
            {("limit", "now a query parameter", True)},
        ),
        (
            _edited(*OPERATION, "parameters", 1, allowReserved=True),
            {("limit", "`allowReserved` `false` -> `true`", True)},
            {("limit", "`allowReserved` `true` -> `false`", True)},
        ),
        (
            _edited(*OPERATION, "parameters", 1, deprecated=True),
            {("limit", "deprecated", False)},
            {("limit", "no longer deprecated", False)},
        ),
        (
            _edited(*OPERATION, "requestBody", required=False),
            {("body", "no longer required", False)},
            {("body", "now required", True)},
        ),
        (_edited(*OPERATION, requestBody=None), {("body", "removed", True)}, {("body", "added, required", True)}),
        (
            _edited(*OPERATION, "requestBody", "content", **{"text/plain": {}}),
            {("body", "`text/plain` added", False)},
            {("body", "no longer `text/plain`", True)},
        ),
        (
            _edited(*OPERATION, "responses", **{"202": {}}),
            {("202", "added", True)},
            {("202", "removed", True)},
        ),
        (
            _edited(*OPERATION, "responses", **{"409": {}}),
            {("409", "added", False)},
            {("409", "removed", False)},
        ),
        (
            _edited(*OPERATION, "responses", "200", content=None),
            {("body", "no longer `application/json`", True)},
            {("body", "`application/json` added", False)},
        ),
        (
            _edited(*OPERATION, "responses", "200", headers=None),
            {("X-Id", "removed", True)},
            {("X-Id", "added", False)},
        ),
        (
            _edited(*OPERATION, "responses", "200", "headers", "X-Id", required=True),
            {("X-Id", "now required", False)},
            {("X-Id", "no longer required", True)},
        ),
        (
            _edited(security=[{"Token": []}, {"Key": []}]),
            {("Key", "accepted", False)},
            {("Key", "no longer accepted", True)},
        ),
        (
            _edited(*OPERATION, security=[]),
            {("Token", "no longer accepted", True), ("none", "accepted", False)},
            {("Token", "accepted", False), ("none", "no longer accepted", True)},
        ),
        (
            _edited(servers=[{"url": "https://example.com"}, {"url": "https://example.org"}]),
            {("https://example.org", "added", False)},
            {("https://example.org", "removed", True)},
        ),
        (
            _edited("servers", 0, variables={"region": {"default": "a"}}),
            {("https://example.com", 'default of `region` `null` -> `"a"`', True)},
            {("https://example.com", 'default of `region` `"a"` -> `null`', True)},
        ),
        (_edited(info={"title": "Other"}, tags=[{"name": "jobs"}]), set(), set()),
        (_edited(*OPERATION, description="Prose", summary="More"), set(), set()),
    ],
)
def test_a_change_of_an_operation(new: Json, forth: set[Any], back: set[Any]) -> None:
    old = _description()
    assert _told(old, new) == forth
    assert _told(new, old) == back


def test_a_path_parameter_is_known_by_its_position() -> None:
    old, new = _description(), _description()
    operation = new["paths"].pop("/jobs/{job}")
    operation["put"]["parameters"][0]["name"] = "id"
    new["paths"]["/jobs/{id}"] = operation
    assert _told(old, new) == {("job", "now called `id`", True)}


def test_markdown_is_stable_and_names_who_is_concerned() -> None:
    old, new = _description(asked=STRING, answered=STRING), _description(asked=INTEGER, answered=STRING, **SHARED)
    operation = new["paths"]["/jobs/{job}"]["put"]
    operation["responses"]["409"] = {}
    operation["parameters"][1]["schema"]["maximum"] = 5
    for number in range(6):
        for document in (old, new):
            copied = {**document["paths"]["/jobs/{job}"]["put"], "operationId": f"PutJob{number}"}
            document["paths"][f"/{number}/{{job}}"] = {"put": copied}
    text = report(_changes(old, new))
    assert (
        text
        == """\
### Breaking changes

- `limit`, query parameter of `PutJob`, `PutJob0`, `PutJob1` and 4 more: `maximum` `10` -> `5`
- `Question.x`, in requests of `PutJob`, `PutJob0`, `PutJob1` and 4 more: type `string` -> `integer`

### Other changes

- `409`, response of `PutJob`, `PutJob0`, `PutJob1` and 4 more: added
- `First`, model: added
- `Second`, model: added
"""
    )
    turned = copy.deepcopy(new)
    turned["paths"] = dict(reversed(turned["paths"].items()))
    assert report(_changes(old, turned)) == text


def test_the_summary_is_short() -> None:
    old = _description()
    new = _description(**{f"Model{number}": SHARED["First"] for number in range(20)})
    operation = new["paths"]["/jobs/{job}"]["put"]
    operation["parameters"].pop()
    lines = summary(_changes(old, new), "HEAD").splitlines()
    assert lines[:2] == [
        "Changes for users since HEAD: 1 breaking, 20 other",
        "- breaking: `limit`, query parameter of `PutJob`: removed",
    ]
    assert lines[-1] == "- and 11 more: python -m generator diff HEAD"
    assert len(lines) == 12


KEY = {"type": "apiKey", "in": "header", "name": "X-Auth-Token"}


def _with_scheme(scheme: Json, scopes: tuple[str, ...] = (), called: str = "Token") -> Json:
    document = _description()
    document["components"]["securitySchemes"] = {called: scheme}
    document["security"] = [{called: [*scopes]}]
    return document


@pytest.mark.parametrize(
    ("old", "new", "line", "breaking"),
    [
        (
            _with_scheme(KEY),
            _with_scheme(KEY | {"name": "X-Token"}),
            "`Token`, authentication of `PutJob`: header `X-Auth-Token` -> header `X-Token`",
            True,
        ),
        (
            _with_scheme(KEY),
            _with_scheme({"type": "http", "scheme": "bearer"}),
            "`Token`, authentication of `PutJob`: header `X-Auth-Token` -> HTTP `bearer`",
            True,
        ),
        (
            _with_scheme(KEY),
            _with_scheme(KEY, called="Key"),
            "`Token`, authentication of `PutJob`: now called `Key`",
            True,
        ),
        (
            _with_scheme(KEY, ("read",)),
            _with_scheme(KEY, ("read", "write")),
            "`Token`, authentication of `PutJob`: needs the scope `write`",
            True,
        ),
        (
            _with_scheme({"type": "openIdConnect", "openIdConnectUrl": "https://a"}),
            _with_scheme({"type": "openIdConnect", "openIdConnectUrl": "https://b"}),
            '`Token`, authentication of `PutJob`: `"https://a"` -> `"https://b"`',
            True,
        ),
        (
            _edited("paths", "/jobs/{job}", put=None, post=_description()["paths"]["/jobs/{job}"]["put"]),
            _edited(
                "paths",
                "/jobs/{job}",
                put=None,
                post=_description()["paths"]["/jobs/{job}"]["put"] | {"x-repeatable": True},
            ),
            "`PutJob`: may now be repeated",
            False,
        ),
        (
            _description(),
            _edited(*OPERATION, "parameters", 1, **{"x-paging": "offset"}),
            "`PutJob`: now pages by offset, with `limit` and `limit` in the query",
            False,
        ),
        (
            _edited(*OPERATION, "parameters", 1, **{"x-paging": "offset"}),
            _edited(*OPERATION, "parameters", 1, **{"x-paging": "page"}),
            "`PutJob`: pages by offset, with `limit` and `limit` in the query"
            " -> page, with `limit` and `limit` in the query",
            True,
        ),
        (
            _edited(*OPERATION, "parameters", 1, **{"x-paging": "offset"}),
            _description(),
            "`PutJob`: no longer pages by offset, with `limit` and `limit` in the query",
            True,
        ),
        (
            _edited(*OPERATION, "parameters", 1, schema={"type": "array", "items": STRING}),
            _edited(*OPERATION, "parameters", 1, schema={"type": "array", "items": STRING}, explode=False),
            "`limit`, query parameter of `PutJob`: `explode` `true` -> `false`",
            True,
        ),
        (
            _edited(
                *OPERATION, parameters=[*_description()["paths"]["/jobs/{job}"]["put"]["parameters"], NEW_PARAMETER]
            ),
            _edited(
                *OPERATION,
                parameters=[NEW_PARAMETER, *_description()["paths"]["/jobs/{job}"]["put"]["parameters"]],
            ),
            "`PutJob`: order of parameters changed",
            False,
        ),
        (
            _description(asked=_obj(a=STRING, b=STRING)),
            _description(asked=_obj(b=STRING, a=STRING)),
            "`Question.x`, in requests of `PutJob`: order of fields changed",
            False,
        ),
        (
            _edited(servers=[{"url": "https://a.example.com"}]),
            _edited(servers=[{"url": "https://b.example.com"}]),
            "`https://a.example.com`, server of `PutJob`: now `https://b.example.com`",
            True,
        ),
        (
            _edited(servers=[{"url": "https://a.example.com"}, {"url": "https://b.example.com"}]),
            _edited(servers=[{"url": "https://b.example.com"}, {"url": "https://a.example.com"}]),
            "`https://b.example.com`, server of `PutJob`: now the first",
            False,
        ),
        (
            _description(),
            _edited(
                *OPERATION, "responses", **{"202": _description()["paths"]["/jobs/{job}"]["put"]["responses"]["200"]}
            ),
            "`202`, response of `PutJob`: added",
            False,
        ),
    ],
)
def test_what_programs_meet_beside_schemas_is_compared(old: Json, new: Json, line: str, breaking: bool) -> None:
    assert [(change.line(), change.breaking) for change in _changes(old, new)] == [(line, breaking)]


def _listing(style: str, *lists: str, link: bool = False) -> Json:
    """The description with an operation that pages, whose response has fields that are lists."""
    fields = {name: {"type": "array", "items": STRING} for name in lists}
    document = _edited(*OPERATION, "parameters", 1, **{"x-paging": style})
    response: Json = {
        "content": {"application/json": {"schema": {"type": "object", "properties": {"next": STRING, **fields}}}}
    }
    if link:
        response["links"] = {"Next": {"operationId": "PutJob", "parameters": {"limit": "$response.body#/next"}}}
    document["paths"]["/jobs/{job}"]["put"]["responses"]["200"] = response
    return document


@pytest.mark.parametrize(
    ("old", "new", "gone"),
    [
        (_listing("offset", "jobs"), _listing("offset", "jobs", "tags"), "`pages` and `all`"),
        (_listing("continue", "jobs", link=True), _listing("continue", "jobs", "tags", link=True), "`all`"),
        (_listing("continue", "jobs", link=True), _listing("continue", "jobs"), "`pages` and `all`"),
    ],
)
def test_a_change_that_takes_the_methods_for_pages_away_breaks(old: Json, new: Json, gone: str) -> None:
    assert ("PutJob", f"{gone} removed", True) in _told(old, new)
    assert ("PutJob", f"{gone} added", False) in _told(new, old)


def _form(schema: Json) -> Json:
    return _edited(
        *OPERATION, requestBody={"content": {"multipart/form-data": {"schema": _obj(a=STRING, file=schema)}}}
    )


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ({"type": "string", "format": "binary"}, STRING),
        ({"contentMediaType": "application/octet-stream"}, {}),
        ({"type": "string", "contentMediaType": "image/png"}, STRING),
        (
            {"type": "string", "contentMediaType": "a/b"},
            STRING | {"contentMediaType": "a/b", "contentEncoding": "base64"},
        ),
        ({"type": "array", "items": {"type": "string", "format": "binary"}}, {"type": "array", "items": STRING}),
    ],
)
def test_a_field_of_a_form_that_is_no_longer_a_file_breaks(file: Json, text: Json) -> None:
    assert ("body.file", "no longer a file", True) in _told(_form(file), _form(text))
    assert ("body.file", "now a file", True) in _told(_form(text), _form(file))
    assert not {text for _, text, _ in _told(_form(file), _form(file))}


def test_names_of_values_are_counted_without_null() -> None:
    old, new = ({"enum": ["a", None, *values]} for values in (["1x", "2x"], ["2x"]))
    told = _told(_description(answered=old), _description(answered=new))
    assert ("Answer.x", 'name of the value `"2x"`: `VALUE_2` -> `VALUE_1`', True) in told


PHASE: Json = {"type": "string", "enum": ["Running", "Done"]}


def test_a_schema_that_moves_and_keeps_the_name_of_its_class_is_no_change() -> None:
    shared = _description(answered={"$ref": "#/components/schemas/AnswerX"}, AnswerX=PHASE)
    inline = _description(answered=PHASE)
    assert _changes(shared, inline) == []
    assert _changes(inline, shared) == []


def test_a_schema_that_moves_and_becomes_another_class_is_renamed() -> None:
    shared = _description(answered={"$ref": "#/components/schemas/Phase"}, Phase=PHASE)
    inline = _description(answered=PHASE)
    assert [change.line() for change in _changes(shared, inline)] == ["`Phase`, model: now called `AnswerX`"]
    assert [change.line() for change in _changes(inline, shared)] == ["`AnswerX`, model: now called `Phase`"]
    both = _description(answered=PHASE, Phase=PHASE)
    used = _description(
        answered={"$ref": "#/components/schemas/Phase"}, asked={"$ref": "#/components/schemas/Phase"}, Phase=PHASE
    )
    assert _told(used, both) == {("Question.x", "field removed", True), ("Answer.x", "type `Phase` -> `AnswerX`", True)}


def test_models_that_are_named_after_their_parent_are_renamed_with_it() -> None:
    inner = _obj(deep=_obj(a=STRING))
    old, new = (
        _description(answered={"$ref": f"#/components/schemas/{name}"}, **{name: inner}) for name in ("Old", "New")
    )
    assert [change.line() for change in _changes(old, new)] == ["`Old`, model: now called `New`"]


def test_models_come_and_go_with_what_has_them() -> None:
    tree = {"type": "object", "properties": {"next": {"$ref": "#/components/schemas/Leaf"}}}
    schemas = {"Tree": tree, "Leaf": _obj(a=PHASE)}
    more = _description(asked={"$ref": "#/components/schemas/Tree"}, **schemas)
    assert _told(_description(), more) == {("Question.x", "field added", False)}
    assert _told(more, _description()) == {("Question.x", "field removed", True)}
    for number in range(6):
        operation = {"operationId": f"New{number}", "responses": more["paths"]["/jobs/{job}"]["put"]["responses"]}
        operation["requestBody"] = {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Tree"}}}}
        more["paths"][f"/{number}"] = {"post": operation}
    assert [change.line() for change in _changes(_description(asked={"type": "string"}), more)][1:] == [
        f"`New{number}`: `POST /{number}` added, with `Leaf`, `LeafA`, `Tree`" for number in range(6)
    ]


def test_fields_of_a_model_that_change_alike_are_one_line() -> None:
    old, new = _description(asked=_obj(z=STRING)), _description(asked=_obj(z=STRING, a=STRING, b=STRING, c=INTEGER))
    assert [change.line() for change in _changes(old, new)] == [
        "`Question.x.a`, `Question.x.b`, `Question.x.c`, in requests of `PutJob`: field added"
    ]


def test_an_enumeration_that_becomes_free_text_takes_its_class_away() -> None:
    old, new = (
        _description(answered={"$ref": "#/components/schemas/Phase"}, Phase=schema) for schema in (PHASE, STRING)
    )
    assert _told(old, new) == {("Phase", "no longer of class `Phase`", True)}
    assert _told(new, old) == {("Phase", 'only `"Running"`, `"Done"`', False)}


def test_a_base_that_is_merged_into_its_heirs_is_removed() -> None:
    base = {"Base": _obj(b=STRING)}
    old = _description(answered={"allOf": [{"$ref": "#/components/schemas/Base"}, _obj(a=STRING)]}, **base)
    new = _description(answered={"type": "object", "allOf": [_obj(b=STRING), _obj(a=STRING)]})
    assert _told(old, new) == {("Base", "removed", True)}


def test_models_that_no_operation_uses_are_compared() -> None:
    old, new = (_description(Event=_obj(a=schema)) for schema in (STRING, INTEGER))
    assert [change.line() for change in _changes(old, new)] == ["`Event.a`, model: type `string` -> `integer`"]


def test_error_codes_are_compared_if_both_catalogues_are_known() -> None:
    def described(*codes: str, status: int = 400) -> Document:
        return Document(Bundle(_description(), error_codes={code: {"status": status} for code in codes}))

    old, new = described("Jobs.1", "Jobs.2"), described("Jobs.2", "Jobs.3")
    assert [(change.line(), change.breaking) for change in changes(old, new)] == [
        ("`error_catalogue`, module: `Jobs.1` removed", False),
        ("`error_catalogue`, module: `Jobs.3` added", False),
    ]
    assert [change.text for change in changes(described("Jobs.1"), described("Jobs.1", status=401))] == [
        "`Jobs.1` with other statuses"
    ]
    assert changes(old, described()) == []
