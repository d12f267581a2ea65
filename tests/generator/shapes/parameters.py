"""Parameters: places, styles and types."""

from __future__ import annotations

from typing import Final

from tests.generator.shapes.row import Row

_COLOR: Final = "{type: object, additionalProperties: {type: integer}}"
_STRINGS: Final = "{type: array, items: {type: string}}"


def _path(name: str, title: str, schema: str, value: str, sent: str, options: str = "") -> Row:
    operation = f"parameters: [{{name: v, in: path, required: true, {options}schema: {schema}}}]"
    target = f"/{name.replace('_', '-')}/{sent}"
    stock = f"op.sync({_model(name)}, client=client)" if schema == _COLOR else ""
    return Row(name, title, operation, f"op.sync({value}, client=client)", target, path="/{v}", stock=stock)


def _query(
    name: str,
    title: str,
    schema: str,
    given: str,
    sent: str,
    options: str = "",
    schemas: str = "",
    stock: str = "",
) -> Row:
    operation = f"parameters: [{{name: v, in: query, {options}schema: {schema}}}]"
    call = f"op.sync(client=client, {given})" if given else "op.sync(client=client)"
    if schema == _COLOR:
        stock = f"op.sync(client=client, v={_model(name)})"
    target = f"/{name.replace('_', '-')}{sent and '?'}{sent}"
    return Row(name, title, operation, call, target, schemas=schemas, stock=stock)


def _model(name: str) -> str:
    """The value of an object that the stock client takes."""
    return f"models.{''.join(word.capitalize() for word in name.split('_'))}V.from_dict({_MAP})"


def _header(name: str, title: str, schema: str, given: str, sent: str | None, options: str = "") -> Row:
    operation = f"parameters: [{{name: X-V, in: header, {options}schema: {schema}}}]"
    return Row(name, title, operation, f"op.sync(client=client, {given})", headers={"X-V": sent})


def _cookie(name: str, title: str, schema: str, given: str, sent: str | None, options: str = "") -> Row:
    operation = f"parameters: [{{name: v, in: cookie, {options}schema: {schema}}}]"
    return Row(name, title, operation, f"op.sync(client=client, {given})", headers={"Cookie": sent})


_E, _N = "explode: true, ", "explode: false, "
_MAP = "{'R': 100, 'G': 200}"
_LIST = "['blue', 'a,b']"

PARAMETERS: Final = [
    # path
    _path("path_string", "simple, string with reserved characters", "{type: string}", "'a/b c?d'", "a%2Fb%20c%3Fd"),
    _path("path_integer", "simple, integer", "{type: integer}", "5", "5"),
    _path("path_boolean", "simple, boolean", "{type: boolean}", "True", "true"),
    _path("path_enum", "simple, enumeration", "{type: string, enum: [a, b]}", "'a'", "a"),
    _path("path_array", "simple, array", _STRINGS, _LIST, "blue,a%2Cb"),
    _path("path_array_explode", "simple, array, explode", _STRINGS, _LIST, "blue,a%2Cb", _E),
    _path("path_object", "simple, object", _COLOR, _MAP, "R,100,G,200"),
    _path("path_object_explode", "simple, object, explode", _COLOR, _MAP, "R=100,G=200", _E),
    _path("label_string", "label, string", "{type: string}", "'blue'", ".blue", "style: label, "),
    _path("label_array", "label, array", _STRINGS, _LIST, ".blue,a%2Cb", "style: label, "),
    _path("label_array_explode", "label, array, explode", _STRINGS, _LIST, ".blue.a%2Cb", f"style: label, {_E}"),
    _path("label_object", "label, object", _COLOR, _MAP, ".R,100,G,200", "style: label, "),
    _path("label_object_explode", "label, object, explode", _COLOR, _MAP, ".R=100.G=200", f"style: label, {_E}"),
    _path("matrix_string", "matrix, string", "{type: string}", "'blue'", ";v=blue", "style: matrix, "),
    _path("matrix_empty", "matrix, empty string", "{type: string}", "''", ";v", "style: matrix, "),
    _path("matrix_array", "matrix, array", _STRINGS, _LIST, ";v=blue,a%2Cb", "style: matrix, "),
    _path("matrix_array_explode", "matrix, array, explode", _STRINGS, _LIST, ";v=blue;v=a%2Cb", f"style: matrix, {_E}"),
    _path("matrix_object", "matrix, object", _COLOR, _MAP, ";v=R,100,G,200", "style: matrix, "),
    _path("matrix_object_explode", "matrix, object, explode", _COLOR, _MAP, ";R=100;G=200", f"style: matrix, {_E}"),
    Row(
        "path_two",
        "two parameters in one segment",
        "parameters: [{name: b, in: path, required: true, schema: {type: string}},"
        " {name: a, in: path, required: true, schema: {type: string}}]",
        "op.sync('x', 'tar.gz', client=client)",
        "/path-two/x.tar.gz",
        path="/{a}.{b}",
    ),
    Row(
        "path_json",
        "content: application/json",
        "parameters: [{name: v, in: path, required: true,"
        " content: {application/json: {schema: {type: array, items: {type: integer}}}}}]",
        "op.sync([1, 2], client=client)",
        "/path-json/%5B1%2C2%5D",
        path="/{v}",
    ),
    # query
    _query(
        "query_string",
        "form, string with reserved characters",
        "{type: string}",
        "v='a&b=c d+é'",
        "v=a%26b%3Dc%20d%2B%C3%A9",
    ),
    _query("query_empty", "form, empty string", "{type: string}", "v=''", "v="),
    _query("query_absent", "left out", "{type: string}", "", ""),
    _query("query_null", "None", "{type: [string, 'null']}", "v=None", ""),
    _query(
        "query_integer", "form, integer", "{type: integer, format: int64}", "v=9007199254740993", "v=9007199254740993"
    ),
    _query("query_number", "form, number", "{type: number}", "v=0.5", "v=0.5"),
    _query("query_boolean", "form, boolean", "{type: boolean}", "v=False", "v=false"),
    _query(
        "query_enum",
        "form, enumeration",
        "{$ref: '#/components/schemas/Hue'}",
        "v=models.Hue.RED",
        "v=red",
        schemas="Hue: {type: string, enum: [red, blue]}",
    ),
    _query(
        "query_enum_integer",
        "form, enumeration of integers",
        "{$ref: '#/components/schemas/Level'}",
        "v=models.Level.VALUE_2",
        "v=2",
        schemas="Level: {type: integer, enum: [1, 2]}",
    ),
    _query("query_const", "form, constant", "{const: fixed}", "v='fixed'", "v=fixed"),
    _query("query_default", "default", "{type: integer, default: 7}", "", "v=7"),
    _query(
        "query_default_text",
        "default with quotes and backslashes",
        "{type: string, default: 'a\"b\\c'}",
        "",
        "v=a%22b%5Cc",
    ),
    _query("query_array", "form, array", _STRINGS, f"v={_LIST}", "v=blue&v=a%2Cb"),
    _query("query_array_csv", "form, array, explode: false", _STRINGS, f"v={_LIST}", "v=blue,a%2Cb", _N),
    _query("query_array_empty", "form, empty array", _STRINGS, "v=[]", ""),
    _query(
        "query_array_integers",
        "form, array of integers",
        "{type: array, items: {type: integer}}",
        "v=[1, 2]",
        "v=1&v=2",
    ),
    _query(
        "query_array_booleans",
        "form, array of booleans",
        "{type: array, items: {type: boolean}}",
        "v=[True, False]",
        "v=true,false",
        _N,
    ),
    _query(
        "query_array_enums",
        "form, array of enumerations",
        "{type: array, items: {$ref: '#/components/schemas/Tone'}}",
        "v=[models.Tone.LOW, 'high']",
        "v=low&v=high",
        schemas="Tone: {type: string, enum: [low, high]}",
        stock="op.sync(client=client, v=[models.Tone.LOW, models.Tone.HIGH])",
    ),
    _query("query_object", "form, object", _COLOR, f"v={_MAP}", "R=100&G=200"),
    _query("query_object_csv", "form, object, explode: false", _COLOR, f"v={_MAP}", "v=R,100,G,200", _N),
    _query(
        "query_model",
        "form, model",
        "{$ref: '#/components/schemas/Window'}",
        "v=models.Window(low=1, high=2)",
        "low=1&high=2",
        schemas="Window: {type: object, properties: {low: {type: integer}, high: {type: integer}}}",
    ),
    _query("space_array", "spaceDelimited, array", _STRINGS, "v=['a', 'b']", "v=a%20b", f"style: spaceDelimited, {_N}"),
    _query(
        "space_array_explode",
        "spaceDelimited, array, explode",
        _STRINGS,
        "v=['a', 'b']",
        "v=a&v=b",
        f"style: spaceDelimited, {_E}",
    ),
    _query(
        "space_object",
        "spaceDelimited, object",
        _COLOR,
        f"v={_MAP}",
        "v=R%20100%20G%20200",
        f"style: spaceDelimited, {_N}",
    ),
    _query(
        "pipe_array", "pipeDelimited, array", _STRINGS, "v=['a', 'b|c']", "v=a%7Cb%7Cc", f"style: pipeDelimited, {_N}"
    ),
    _query(
        "pipe_object",
        "pipeDelimited, object",
        _COLOR,
        f"v={_MAP}",
        "v=R%7C100%7CG%7C200",
        f"style: pipeDelimited, {_N}",
    ),
    _query(
        "deep_object",
        "deepObject",
        _COLOR,
        f"v={_MAP}",
        "v%5BR%5D=100&v%5BG%5D=200",
        "style: deepObject, explode: true, ",
    ),
    _query(
        "deep_model",
        "deepObject, model with an array and a model",
        "{$ref: '#/components/schemas/Deep'}",
        "v=models.Deep(tags=['x', 'y'], inner=models.Inner(a=1))",
        "v%5Btags%5D=x&v%5Btags%5D=y&v%5Binner%5D%5Ba%5D=1",
        "style: deepObject, explode: true, ",
        "Deep: {type: object, properties: {tags: {type: array, items: {type: string}},"
        " inner: {$ref: '#/components/schemas/Inner'}}}\nInner: {type: object, properties: {a: {type: integer}}}",
    ),
    _query(
        "query_reserved",
        "allowReserved",
        "{type: string}",
        "v='2024-01-01T00:00:00Z/a?b&c'",
        "v=2024-01-01T00:00:00Z/a?b%26c",
        "allowReserved: true, ",
    ),
    _query("query_union", "one of two types", "{oneOf: [{type: integer}, {type: string}]}", "v='all'", "v=all"),
    _query(
        "query_union_array",
        "a string or an array",
        "{oneOf: [{type: string}, {type: array, items: {type: string}}]}",
        "v=['a', 'b']",
        "v=a&v=b",
    ),
    _query("query_any", "any value", "{}", "v=1", "v=1"),
    _query("query_required", "required", "{type: string}", "v='a'", "v=a", "required: true, "),
    Row(
        "query_json",
        "content: application/json",
        "parameters: [{name: v, in: query, content: {application/json: {schema: {type: object,"
        " additionalProperties: {type: boolean}}}}}]",
        "op.sync(client=client, v={'a': True})",
        "/query-json?v=%7B%22a%22%3Atrue%7D",
    ),
    # header
    _header("header_string", "string", "{type: string}", "x_v='a b, c'", "a b, c"),
    _header("header_integer", "integer", "{type: integer}", "x_v=5", "5"),
    _header("header_boolean", "boolean", "{type: boolean}", "x_v=True", "true"),
    _header("header_enum", "enumeration", "{type: string, enum: [a, b]}", "x_v='b'", "b"),
    _header("header_null", "None", "{type: [string, 'null']}", "x_v=None", None),
    _header("header_array", "array", _STRINGS, "x_v=['a', 'b']", "a,b"),
    _header("header_object", "object", _COLOR, f"x_v={_MAP}", "R,100,G,200"),
    _header("header_object_explode", "object, explode", _COLOR, f"x_v={_MAP}", "R=100,G=200", _E),
    Row(
        "header_json",
        "content: application/json",
        "parameters: [{name: X-V, in: header, content: {application/json: {schema: {type: array, items:"
        " {type: string}}}}}]",
        "op.sync(client=client, x_v=['é'])",
        headers={"X-V": '["\\u00e9"]'},
    ),
    # cookie
    _cookie("cookie_string", "string", "{type: string}", "v='a;b'", "v=a%3Bb"),
    _cookie("cookie_integer", "integer", "{type: integer}", "v=5", "v=5"),
    _cookie("cookie_boolean", "boolean", "{type: boolean}", "v=True", "v=true"),
    _cookie("cookie_null", "None", "{type: [string, 'null']}", "v=None", None),
    _cookie("cookie_array", "array, explode: false", _STRINGS, "v=['a', 'b']", "v=a,b", _N),
    _cookie("cookie_object", "object, explode: false", _COLOR, f"v={_MAP}", "v=R,100,G,200", _N),
    Row(
        "cookie_two",
        "two cookies",
        "parameters: [{name: a, in: cookie, schema: {type: string}}, {name: b, in: cookie, required:"
        " true, schema: {type: string}}]",
        "op.sync(client=client, a='1', b='2')",
        headers={"Cookie": "a=1; b=2"},
    ),
    Row(
        "cookie_json",
        "content: application/json",
        "parameters: [{name: v, in: cookie, content: {application/json: {schema: {type: array, items:"
        " {type: integer}}}}}]",
        "op.sync(client=client, v=[1])",
        headers={"Cookie": "v=%5B1%5D"},
    ),
    # formats
    _query(
        "format_date_time",
        "format: date-time",
        "{type: string, format: date-time}",
        "v='2024-01-01T00:00:00+00:00'",
        "v=2024-01-01T00%3A00%3A00%2B00%3A00",
        stock="op.sync(client=client, v=datetime.datetime.fromisoformat('2024-01-01T00:00:00+00:00'))",
    ),
    _query(
        "format_date",
        "format: date",
        "{type: string, format: date}",
        "v='2024-01-01'",
        "v=2024-01-01",
        stock="op.sync(client=client, v=datetime.date(2024, 1, 1))",
    ),
    _query(
        "format_uuid",
        "format: uuid",
        "{type: string, format: uuid}",
        "v='12345678-1234-5678-1234-567812345678'",
        "v=12345678-1234-5678-1234-567812345678",
    ),
    _query("format_password", "format: password", "{type: string, format: password}", "v='p w'", "v=p%20w"),
    _query("format_float", "format: float", "{type: number, format: float}", "v=1e30", "v=1e%2B30"),
    # places
    Row(
        "shared_parameters",
        "parameters of the path, one of which the operation replaces",
        "parameters: [{name: limit, in: query, schema: {type: integer}}]",
        "op.sync(client=client, limit=3, page='p')",
        "/shared-parameters?limit=3&page=p",
        item="parameters: [{name: limit, in: query, schema: {type: string}}, {name: page, in: query, schema:"
        " {type: string}}]",
    ),
    # refused
    Row(
        "cookie_array_explode",
        "cookie, array, explode",
        f"parameters: [{{name: v, in: cookie, schema: {_STRINGS}}}]",
        "op.sync(client=client, v=['a', 'b'])",
        headers={"Cookie": "v=a&v=b"},
        refused="parameter-shape",
        says="explode: false",
    ),
    Row(
        "cookie_object_explode",
        "cookie, object, explode",
        f"parameters: [{{name: v, in: cookie, schema: {_COLOR}}}]",
        f"op.sync(client=client, v={_MAP})",
        headers={"Cookie": "R=100&G=200"},
        refused="parameter-shape",
        says="explode: false",
    ),
    Row(
        "query_nested",
        "form, object with an array",
        "parameters: [{name: v, in: query,"
        " schema: {type: object, additionalProperties: {type: array, items: {type: string}}}}]",
        "",
        refused="parameter-shape",
        says="deepObject",
    ),
    Row(
        "query_array_nested",
        "form, array of arrays",
        f"parameters: [{{name: v, in: query, schema: {{type: array, items: {_STRINGS}}}}}]",
        "",
        refused="parameter-shape",
        says="application/json",
    ),
    Row(
        "deep_string",
        "deepObject, string",
        "parameters: [{name: v, in: query, style: deepObject, explode: true, schema: {type: string}}]",
        "",
        refused="parameter-shape",
        says="style: form",
    ),
    Row(
        "query_xml",
        "content: application/xml",
        "parameters: [{name: v, in: query, content: {application/xml: {schema: {type: string}}}}]",
        "",
        refused="parameter-shape",
        says="application/json",
    ),
    Row(
        "header_reserved",
        "allowReserved in a header",
        "parameters: [{name: X-V, in: header, allowReserved: true, schema: {type: string}}]",
        "",
        refused="openapi",
    ),
    Row(
        "header_accept",
        "a header Accept",
        "parameters: [{name: Accept, in: header, schema: {type: string}}]",
        "",
        refused="parameter-shape",
        says="responses",
    ),
    Row(
        "header_content_type",
        "a header Content-Type",
        "parameters: [{name: Content-Type, in: header, schema: {type: string}}]",
        "",
        refused="parameter-shape",
        says="requestBody",
    ),
    Row(
        "header_authorization",
        "a header Authorization",
        "parameters: [{name: Authorization, in: header, schema: {type: string}}]",
        "",
        refused="parameter-shape",
        says="securitySchemes",
    ),
    Row(
        "header_cookie",
        "a header Cookie",
        "parameters: [{name: Cookie, in: header, schema: {type: string}}]",
        "",
        refused="parameter-shape",
        says="in: cookie",
    ),
]
