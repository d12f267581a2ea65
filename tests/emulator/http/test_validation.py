"""Reading and refusing input, against a small description."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import modelarts_client
import modelarts_emulator
import pytest
from hypothesis import given
from hypothesis import strategies as st
from modelarts_emulator.contract import JsonValue
from modelarts_emulator.http.bodies import BodyError, parse_json
from modelarts_emulator.http.description import Description, Operation
from modelarts_emulator.http.parameters import ParameterError, check_headers, read_path, read_query
from modelarts_emulator.http.routing import MethodNotAllowedError, Router, UnknownPathError
from modelarts_emulator.http.violations import describe

OK: dict[str, Any] = {"responses": {"200": {"description": "ok"}}}
SMALL: dict[str, Any] = {
    "openapi": "3.1.0",
    "security": [{"AuthToken": []}],
    "components": {
        "parameters": {
            "Id": {"name": "id", "in": "path", "required": True, "schema": {"$ref": "#/components/schemas/Id"}}
        },
        "schemas": {
            "Id": {"type": "string", "pattern": "^[a-z0-9-]{1,8}$"},
            "Order": {"enum": ["asc", "desc"], "type": "string", "default": "desc"},
            "Job": {
                "type": "object",
                "required": ["name"],
                "properties": {
                    "name": {"type": "string", "maxLength": 5},
                    "password": {"type": "string", "maxLength": 5},
                    "when": {"type": "string", "format": "date-time"},
                    "nodes": {"type": "array", "items": {"$ref": "#/components/schemas/Node"}},
                    "size": {"anyOf": [{"type": "integer", "minimum": 1}, {"type": "null"}]},
                },
            },
            "Node": {"oneOf": [{"$ref": "#/components/schemas/Cpu"}, {"type": "string", "enum": ["none"]}]},
            "Cpu": {
                "type": "object",
                "required": ["cores"],
                "properties": {"cores": {"type": "integer", "maximum": 9}},
            },
        },
    },
    "paths": {
        "/v2/jobs/{id}": {
            "parameters": [{"$ref": "#/components/parameters/Id"}],
            "get": {
                "operationId": "Show",
                **OK,
                "parameters": [
                    {"name": "limit", "in": "query", "schema": {"type": "integer", "maximum": 50, "default": 10}},
                    {"name": "ratio", "in": "query", "schema": {"type": "number"}},
                    {"name": "full", "in": "query", "schema": {"type": "boolean"}},
                    {"name": "order", "in": "query", "schema": {"$ref": "#/components/schemas/Order"}},
                    {"name": "tag", "in": "query", "schema": {"type": "array", "items": {"type": "integer"}}},
                    {
                        "name": "csv",
                        "in": "query",
                        "explode": False,
                        "schema": {"type": "array", "items": {"type": "string"}},
                    },
                    {"name": "either", "in": "query", "schema": {"type": ["string", "integer"]}},
                    {"name": "X-Level", "in": "header", "required": True, "schema": {"type": "integer"}},
                ],
            },
            "put": {
                "operationId": "Change",
                **OK,
                "requestBody": {
                    "required": True,
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Job"}}},
                },
            },
        },
        "/v2/jobs/templates": {"get": {"operationId": "Templates", "security": [{}], **OK}},
        "/v2/{kind}/templates": {"get": {"operationId": "Others", "security": [], **OK}},
    },
}
OPERATIONS: dict[str, Operation] = {operation.operation_id: operation for operation in Description(SMALL).operations}


def test_the_table_of_operations() -> None:
    assert list(OPERATIONS) == ["Show", "Change", "Templates", "Others"]
    assert OPERATIONS["Show"].security == ("AuthToken",)
    assert OPERATIONS["Templates"].security == (None,)
    assert OPERATIONS["Others"].security == ()
    assert OPERATIONS["Show"].documents(200)
    assert not OPERATIONS["Show"].documents(415)


def test_what_is_written_out_wins_over_parameters() -> None:
    router = Router(OPERATIONS.values())
    assert router.find("GET", "/v2/jobs/templates").operation.operation_id == "Templates"
    assert router.find("GET", "/v2/jobs/%74emplates").operation.operation_id == "Templates"
    assert router.find("GET", "/v2/x/templates").operation.operation_id == "Others"
    match = router.find("PUT", "/v2/jobs/a%2Fb")
    assert (match.operation.operation_id, match.path) == ("Change", {"id": "a%2Fb"})


@pytest.mark.parametrize("path", ["/", "/v2", "/v2/jobs/", "/v2/jobs/a/", "//v2/jobs/a", "/v2/jobs/a/b"])
def test_unknown_paths(path: str) -> None:
    with pytest.raises(UnknownPathError):
        Router(OPERATIONS.values()).find("GET", path)


def test_other_methods() -> None:
    with pytest.raises(MethodNotAllowedError) as caught:
        Router(OPERATIONS.values()).find("DELETE", "/v2/jobs/a")
    assert caught.value.allowed == ("GET", "PUT")


@pytest.mark.parametrize(
    ("query", "name", "value"),
    [
        ("", "limit", 10),
        ("", "order", "desc"),
        ("limit=7", "limit", 7),
        ("limit=7.0", "limit", 7),
        ("limit=-3", "limit", -3),
        ("ratio=1e-3", "ratio", 0.001),
        ("full=true", "full", True),
        ("tag=1&tag=2", "tag", [1, 2]),
        ("csv=a,b%2Cc", "csv", ["a", "b", "c"]),
        ("either=7", "either", "7"),
        ("either=a+b%2B%E6%96%87", "either", "a b+文"),
        ("either", "either", ""),
        ("&&either=x=y&", "either", "x=y"),
        ("unknown=%20&limit=1", "limit", 1),
    ],
)
def test_query_parameters_become_what_the_schema_asks_for(query: str, name: str, value: JsonValue) -> None:
    read = read_query(OPERATIONS["Show"], query)[name]
    assert (read, type(read)) == (value, type(value))


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("limit=51", "query parameter limit 51 must be at most 50"),
        ("limit=5.5", "query parameter limit 5.5 must be of type integer"),
        ("limit=", 'query parameter limit "" must be of type integer'),
        ("limit=٣", "must be of type integer"),
        ("limit=1_0", 'query parameter limit "1_0" must be of type integer'),
        ("limit=1&limit=1", "query parameter limit is given 2 times; give it once"),
        ("limit=" + "9" * 5000, "query parameter limit"),
        ("ratio=NaN", 'query parameter ratio "NaN" must be of type number'),
        ("ratio=1e999", 'query parameter ratio "1e999" must be of type number'),
        ("full=True", 'query parameter full "True" must be of type boolean'),
        ("order=up", 'query parameter order "up" must be one of "asc", "desc"'),
        ("tag=1&tag=x", r'query parameter tag\[1\] "x" must be of type integer'),
        ("either=%", "not followed by two hexadecimal digits"),
        ("either=%g0", "not followed by two hexadecimal digits"),
        ("either=%C3%28", "is not percent-encoded UTF-8"),
        ("either=a%00", "has a NUL character"),
        ("%ff=1", "query parameter name"),
    ],
)
def test_refused_query_parameters_are_named_with_what_is_allowed(query: str, message: str) -> None:
    with pytest.raises(ParameterError, match=message):
        read_query(OPERATIONS["Show"], query)


def test_path_parameters() -> None:
    assert read_path(OPERATIONS["Show"], {"id": "%61-1"}) == {"id": "a-1"}
    with pytest.raises(ParameterError, match='path parameter id "A" must match the pattern'):
        read_path(OPERATIONS["Show"], {"id": "A"})
    with pytest.raises(ParameterError, match="path parameter id"):
        read_path(OPERATIONS["Show"], {"id": "a%00"})
    with pytest.raises(ParameterError, match="pattern"):
        read_path(OPERATIONS["Show"], {"id": "a%0A"})


def test_headers() -> None:
    check_headers(OPERATIONS["Show"], {"x-level": "3"})
    with pytest.raises(ParameterError, match="header X-Level is required"):
        check_headers(OPERATIONS["Show"], {})
    with pytest.raises(ParameterError, match='header X-Level "x" must be of type integer'):
        check_headers(OPERATIONS["Show"], {"x-level": "x"})


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({}, "body.name is required"),
        ([], "body a list of 0 must be of type object"),
        ({"name": "abcdef"}, 'body.name "abcdef" must have at most 5 characters'),
        ({"name": "a", "password": "abcdef"}, "body.password must have at most 5 characters"),
        ({"name": "a", "when": "today"}, 'body.when "today" must be a valid date-time'),
        ({"name": "a", "nodes": [{"cores": 1}, {}]}, "body.nodes[1].cores is required"),
        ({"name": "a", "nodes": [{"cores": 99}]}, "body.nodes[0].cores 99 must be at most 9"),
        (
            {"name": "a", "nodes": [1]},
            "body.nodes[0] 1 must be of type object or must be of type string",
        ),
        ({"name": "a", "size": 0}, "body.size 0 must be at least 1 or must be of type null"),
        ({"name": 1, "when": 2}, "body.name 1 must be of type string; body.when 2 must be of type string"),
    ],
)
def test_violations_name_field_value_and_what_is_allowed(body: JsonValue, message: str) -> None:
    documented = OPERATIONS["Change"].body
    assert documented is not None
    assert describe(documented.validator, body, "body") == message


def test_unknown_fields_are_accepted() -> None:
    documented = OPERATIONS["Change"].body
    assert documented is not None
    assert describe(documented.validator, {"name": "a", "new": {"in": [1]}}, "body") is None


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "not JSON"),
        (b"{", "not JSON: .* line 1, column 2"),
        (b"{}x", "not JSON"),
        (b"\xef\xbb\xbf{}", "not JSON"),
        (b"{'a': 1}", "not JSON"),
        (b"[NaN]", "NaN is not a JSON number"),
        (b"[-Infinity]", "-Infinity is not a JSON number"),
        (b"[1e400]", "out of range: 1e400"),
        (b"1" * 401, "more than 400 characters: 1111"),
        (b"0." + b"1" * 400, "more than 400 characters: 0.11"),
        (b'{"a":\xff}', "not UTF-8: byte 5"),
        (b'{"a":[{"b":1,"b":2}]}', r'body.a\[0\] has the name "b" more than once'),
        (b'{"a":{"b":"x\\u0000"}}', r"body.a.b has a NUL character"),
        (b'{"a\\u0000":1}', "body has a NUL character"),
        (b'{"a":"\\ud800"}', "body.a has half a surrogate pair"),
        (b'{"\\ud800":1,"\\ud800":2}', "body has the name"),
        (b'{"\\ud800":{"b":[""]}}', "surrogate"),
        (b"[" * 102 + b"]" * 102, "more than 100 levels"),
        (b"[" * 15_000, "more than 100 levels"),
        (b'{"a":' * 15_000, "more than 100 levels"),
        (b"[" * 1_000_000, "more than 20000 values"),
        (b'{"a":' * 200_000, "more than 20000 values"),
        (b"[%s0]" % (b"0," * 19_999), "more than 20000 values"),
    ],
)
def test_malformed_json_is_refused_with_the_place(data: bytes, message: str) -> None:
    with pytest.raises(BodyError, match=message):
        parse_json(data)


def test_only_values_count_for_the_limit() -> None:
    assert parse_json(b"[%s0]" % (b"0," * 19_998)) == [0] * 19_999
    assert parse_json(b'["%s\\"",[]]' % (b"[,{" * 30_000)) == ["[,{" * 30_000 + '"', []]


JSON_TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
JSON_VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), JSON_TEXT),
    lambda inner: st.one_of(st.lists(inner), st.dictionaries(JSON_TEXT, inner)),
)


@given(JSON_VALUES)
def test_well_formed_json_is_read_as_it_is(value: JsonValue) -> None:
    assert parse_json(json.dumps(value).encode()) == value


@given(st.binary())
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with contextlib.suppress(BodyError):
        parse_json(data)


def test_whole_numbers_are_integers() -> None:
    assert [type(number) for number in parse_json(b"[1.0, 1e2, 1.5, 1e300]")] == [int, int, float, float]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("limit", "fits"), [(2**63 - 1, True), (2**63, False), (-(2**63), True), (-(2**63) - 1, False)]
)
def test_integer_formats_are_ranges(tmp_path: Path, limit: int, fits: bool) -> None:
    parameter = {"name": "start", "in": "query", "schema": {"type": "integer", "format": "int64"}}
    document = {"openapi": "3.1.0", "paths": {"/v1": {"get": {"operationId": "List", **OK, "parameters": [parameter]}}}}
    file = tmp_path / "openapi.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    (operation,) = Description.load(file).operations
    with contextlib.nullcontext() if fits else pytest.raises(ParameterError, match="start"):
        assert read_query(operation, f"start={limit}") == {"start": limit}


def test_an_installed_emulator_finds_the_bundle_where_the_wheel_puts_it(tmp_path: Path) -> None:
    configuration = tomllib.loads((Path(__file__).parents[3] / "pyproject.toml").read_text(encoding="utf-8"))
    wheel = configuration["tool"]["hatch"]["build"]["targets"]["wheel"]
    packaged = tmp_path / wheel["force-include"]["generated/openapi.json"]
    for package in (modelarts_client, modelarts_emulator):
        shutil.copytree(Path(str(package.__file__)).parent, tmp_path / package.__name__)
    packaged.touch()
    program = "from modelarts_emulator.http.description import find_bundle; print(find_bundle(), end='')"
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout == str(packaged)
