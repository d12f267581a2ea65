"""Responses: statuses, media types and types."""

from __future__ import annotations

from typing import Final

from tests.generator.shapes.row import Reply, Row, json_reply

_PET: Final = (
    "Pet: {type: object, required: [name], properties: {name: {type: string}, age: {type: integer},"
    " nick: {type: [string, 'null']}}}"
)
_FAULT: Final = "Fault: {type: object, properties: {code: {type: string}}}"
_PET_REF: Final = "{$ref: '#/components/schemas/Pet'}"
_FAULT_REF: Final = "{$ref: '#/components/schemas/Fault'}"


def _responses(*responses: str) -> str:
    return f"responses: {{{', '.join(responses)}}}"


def _response(status: str, media: str = "", schema: str = "") -> str:
    content = (
        f", content: {{{media}: {{schema: {schema}}}}}" if schema else f", content: {{{media}: {{}}}}" if media else ""
    )
    return f"{status}: {{description: d{content}}}"


def _json(
    name: str,
    title: str,
    schema: str,
    text: str,
    returns: str,
    type_: str,
    schemas: str = "",
    media: str = "application/json",
) -> Row:
    return Row(
        name,
        title,
        _responses(_response("200", media, schema)),
        reply=Reply(200, text.encode(), media),
        returns=returns,
        type=type_,
        schemas=schemas,
    )


def _other(
    name: str,
    title: str,
    media: str,
    body: bytes,
    returns: str,
    type_: str,
    schema: str = "{type: string}",
    sent: str = "",
) -> Row:
    return Row(
        name,
        title,
        _responses(_response("200", media, schema)),
        reply=Reply(200, body, sent or media),
        returns=returns,
        type=type_,
        stock="raw(op.sync(client=client))",
    )


ANSWERS: Final = [
    _json("get_model", "JSON, model", _PET_REF, '{"name": "a"}', "models.Pet(name='a')", "models.Pet", _PET),
    _json(
        "get_models",
        "JSON, array of models",
        f"{{type: array, items: {_PET_REF}}}",
        '[{"name": "a"}]',
        "[models.Pet(name='a')]",
        "list[models.Pet]",
        _PET,
    ),
    _json(
        "get_strings", "JSON, array of strings", "{type: array, items: {type: string}}", '["a"]', "['a']", "list[str]"
    ),
    _json(
        "get_empty_array",
        "JSON, empty array",
        f"{{type: array, items: {_PET_REF}}}",
        "[]",
        "[]",
        "list[models.Pet]",
        _PET,
    ),
    _json(
        "get_matrix",
        "JSON, array of arrays",
        "{type: array, items: {type: array, items: {type: number}}}",
        "[[0.5]]",
        "[[0.5]]",
        "list[list[float]]",
    ),
    _json("get_string", "JSON, string", "{type: string}", '"a"', "'a'", "str"),
    _json("get_integer", "JSON, integer", "{type: integer}", "5", "5", "int"),
    _json("get_integer_float", "JSON, integer written as 1.0", "{type: integer}", "1.0", "1", "int"),
    _json("get_number", "JSON, number", "{type: number}", "0.5", "0.5", "float"),
    _json("get_false", "JSON, false", "{type: boolean}", "false", "False", "bool"),
    _json("get_null", "JSON, null", "{type: [string, 'null']}", "null", "None", "str | None"),
    _json(
        "get_enum",
        "JSON, enumeration",
        "{$ref: '#/components/schemas/Mood'}",
        '"good"',
        "models.Mood.GOOD",
        "models.Mood | str",
        "Mood: {type: string, enum: [good, bad]}",
    ),
    _json(
        "get_enum_new",
        "JSON, a value that a newer server added",
        "{$ref: '#/components/schemas/Mood'}",
        '"odd"',
        "'odd'",
        "models.Mood | str",
        "Mood: {type: string, enum: [good, bad]}",
    ),
    _json("get_const", "JSON, constant", "{const: fixed}", '"fixed"', "'fixed'", "Literal['fixed']"),
    _json(
        "get_map",
        "JSON, map",
        "{$ref: '#/components/schemas/Counts'}",
        '{"a": 1}',
        "models.Counts.from_dict({'a': 1})",
        "models.Counts",
        "Counts: {type: object, additionalProperties: {type: integer}}",
    ),
    _json("get_any", "JSON, any value", "{}", '[1, {"a": null}]', "[1, {'a': None}]", "Any"),
    _json(
        "get_union",
        "JSON, a model or a string",
        f"{{oneOf: [{_PET_REF}, {{type: string}}]}}",
        '{"name": "a"}',
        "models.Pet(name='a')",
        "models.Pet | str",
        _PET,
    ),
    _json(
        "get_one_of",
        "JSON, one of two models, the second",
        f"{{oneOf: [{_PET_REF}, {{$ref: '#/components/schemas/Robot'}}]}}",
        '{"serial": 7}',
        "models.Robot(serial=7)",
        "models.Pet | models.Robot",
        f"{_PET}\nRobot: {{type: object, required: [serial], properties: {{serial: {{type: integer}}}}}}",
    ),
    _json(
        "get_enum_integer",
        "JSON, enumeration of integers",
        "{$ref: '#/components/schemas/Level'}",
        "2",
        "models.Level.VALUE_2",
        "models.Level | int",
        "Level: {type: integer, enum: [1, 2]}",
    ),
    _json(
        "get_all_of",
        "JSON, allOf",
        "{$ref: '#/components/schemas/Dog'}",
        '{"name": "a", "barks": true}',
        "models.Dog(name='a', barks=True)",
        "models.Dog",
        f"{_PET}\nDog: {{allOf: [{_PET_REF}, {{type: object, properties: {{barks: {{type: boolean}}}}}}]}}",
    ),
    _json(
        "get_nullable_model",
        "JSON, a model or null",
        f"{{oneOf: [{_PET_REF}, {{type: 'null'}}]}}",
        "null",
        "None",
        "models.Pet | None",
        _PET,
    ),
    _json(
        "get_unknown",
        "JSON, unknown fields",
        _PET_REF,
        '{"name": "a", "new": 1}',
        "models.Pet.from_dict({'name': 'a', 'new': 1})",
        "models.Pet",
        _PET,
    ),
    _json(
        "get_suffix",
        "application/problem+json",
        _PET_REF,
        '{"name": "a"}',
        "models.Pet(name='a')",
        "models.Pet",
        _PET,
        "application/problem+json",
    ),
    Row(
        "get_inline",
        "JSON, a type without a schema",
        _responses(_response("200", "application/json")),
        reply=json_reply("[1]"),
        returns="[1]",
        type="Any",
    ),
    Row(
        "get_date",
        "JSON, string of format date-time",
        _responses(_response("200", "application/json", "{type: string, format: date-time}")),
        reply=json_reply('"2024-01-01T00:00:00+00:00"'),
        returns="'2024-01-01T00:00:00+00:00'",
        type="str",
        stock="op.sync(client=client).isoformat()",
    ),
    # other media types
    _other("get_text", "text/plain", "text/plain", "é".encode(), "'é'", "str"),
    _other("get_csv", "text/csv", "text/csv", b"a,b\r\n1,2\r\n", "'a,b\\r\\n1,2\\r\\n'", "str"),
    _other(
        "get_latin",
        "text with a charset",
        "text/plain",
        "é".encode("latin-1"),
        "'é'",
        "str",
        sent="text/plain; charset=iso-8859-1",
    ),
    _other("get_text_empty", "text/plain, empty", "text/plain", b"", "''", "str"),
    _other(
        "get_octets",
        "application/octet-stream",
        "application/octet-stream",
        b"\x00\xff",
        "b'\\x00\\xff'",
        "bytes",
        "{type: string, format: binary}",
    ),
    _other(
        "get_octets_bare",
        "application/octet-stream without a schema",
        "application/octet-stream",
        b"\x00\xff",
        "b'\\x00\\xff'",
        "bytes",
        "",
    ),
    _other("get_image", "image/png", "image/png", b"\x89PNG", "b'\\x89PNG'", "bytes", "{type: string, format: binary}"),
    _other(
        "get_pdf", "application/pdf", "application/pdf", b"%PDF", "b'%PDF'", "bytes", "{type: string, format: binary}"
    ),
    _other("get_xml", "application/xml", "application/xml", b"<a/>", "b'<a/>'", "bytes"),
    _other("get_wildcard", "*/*", "'*/*'", b"\x01", "b'\\x01'", "bytes", "{}", "image/webp"),
    Row(
        "get_file",
        "octet-stream, received into a file",
        _responses(_response("200", "application/octet-stream", "{type: string, format: binary}")),
        "save(op.stream(client=client), folder / 'new.bin')",
        reply=Reply(200, b"\x00" * 100_000, "application/octet-stream"),
        returns="b'\\x00' * 100_000",
        stock="raw(op.sync(client=client))",
    ),
    Row(
        "get_file_async",
        "the same for asyncio",
        _responses(_response("200", "application/octet-stream", "{type: string, format: binary}")),
        "run(client, asave(op.asyncio_stream(client=client), folder / 'newer.bin'))",
        reply=Reply(200, b"\x00" * 100_000, "application/octet-stream"),
        returns="b'\\x00' * 100_000",
        stock="raw(run(client, op.asyncio(client=client)))",
    ),
    Row(
        "get_parts",
        "octet-stream, part by part",
        _responses(_response("200", "application/octet-stream", "{type: string, format: binary}")),
        "joined(op.stream(client=client))",
        reply=Reply(200, b"abc", "application/octet-stream"),
        returns="b'abc'",
        stock="raw(op.sync(client=client))",
    ),
    Row(
        "get_file_error",
        "octet-stream, an error",
        _responses(
            _response("200", "application/octet-stream", "{type: string, format: binary}"),
            _response("404", "application/json", _FAULT_REF),
        ),
        "error(lambda: op.stream(client=client).__enter__())",
        reply=json_reply('{"code": "gone"}', 404),
        returns="404",
        schemas=_FAULT,
        stock="op.sync_detailed(client=client).status_code.value",
    ),
    *(
        Row(
            f"get_several_{kind}",
            f"JSON, CSV or image: {kind}",
            f"responses: {{200: {{description: d, content: {{application/json: {{schema: {_PET_REF}}},"
            f" text/csv: {{schema: {{type: string}}}},"
            " 'image/*': {schema: {type: string, format: binary}}}}}",
            reply=Reply(200, body, media),
            returns=returns,
            type="models.Pet | str | bytes",
            schemas=_PET,
            stock="raw(op.sync(client=client))",
        )
        for kind, media, body, returns in (
            ("json", "application/json; charset=utf-8", b'{"name": "a"}', "models.Pet(name='a')"),
            ("csv", "text/csv", b"a,b", "'a,b'"),
            ("image", "image/webp", b"\x00", "b'\\x00'"),
        )
    ),
    # statuses
    Row("no_content", "204", _responses(_response("204")), reply=Reply(204), returns="None", type="None"),
    Row(
        "no_body",
        "202 without a body",
        _responses(_response("202")),
        reply=Reply(202, b"ignored", "text/plain"),
        type="None",
    ),
    Row(
        "head",
        "HEAD",
        _responses(_response("200", "application/json", _PET_REF)),
        method="head",
        reply=Reply(200),
        schemas=_PET,
    ),
    Row(
        "two_successes",
        "200 with a body, 204 without: 204",
        _responses(_response("200", "application/json", _PET_REF), _response("204")),
        reply=Reply(204),
        returns="None",
        type="models.Pet | None",
        schemas=_PET,
    ),
    Row(
        "two_models",
        "200 and 201 with a model each: 201",
        _responses(_response("200", "application/json", _PET_REF), _response("201", "application/json", _FAULT_REF)),
        reply=json_reply('{"code": "a"}', 201),
        returns="models.Fault(code='a')",
        type="models.Pet | models.Fault",
        schemas=f"{_PET}\n{_FAULT}",
    ),
    Row(
        "range",
        "2XX",
        _responses(_response("2XX", "application/json", _PET_REF)),
        reply=json_reply('{"name": "a"}', 206),
        returns="models.Pet(name='a')",
        type="models.Pet",
        schemas=_PET,
    ),
    Row(
        "range_and_status",
        "201 and 2XX: 201",
        _responses(_response("2XX", "application/json", _PET_REF), _response("201", "application/json", _FAULT_REF)),
        reply=json_reply('{"code": "a"}', 201),
        returns="models.Fault(code='a')",
        schemas=f"{_PET}\n{_FAULT}",
    ),
    Row(
        "only_default",
        "only default: a success",
        _responses(_response("default", "application/json", _PET_REF)),
        reply=json_reply('{"name": "a"}'),
        returns="models.Pet(name='a')",
        type="models.Pet",
        schemas=_PET,
    ),
    Row(
        "undocumented_success",
        "201 where 200 is documented",
        _responses(_response("200", "application/json", _PET_REF)),
        reply=json_reply('{"name": "a"}', 201),
        returns="models.Pet(name='a')",
        schemas=_PET,
    ),
    Row(
        "undocumented_json",
        "200 where no success is documented",
        _responses(_response("404", "application/json", _FAULT_REF)),
        reply=json_reply('{"a": 1}'),
        returns="{'a': 1}",
        schemas=_FAULT,
    ),
    Row(
        "undocumented_empty",
        "204 where 202 is documented, both without a body",
        _responses(_response("202")),
        reply=Reply(204),
        type="None",
    ),
    *(
        Row(
            f"error_{name}",
            f"an error documented as {status}",
            _responses(
                _response("200", "application/json", _PET_REF), _response(status, "application/json", _FAULT_REF)
            ),
            "op.sync_detailed(client=client).parsed",
            reply=json_reply('{"code": "a"}', 422),
            returns="models.Fault(code='a')",
            type="models.Fault | models.Pet | None",
            schemas=f"{_PET}\n{_FAULT}",
        )
        for name, status in (("status", "422"), ("range", "4XX"), ("default", "default"))
    ),
    Row(
        "error_raised",
        "an error is raised",
        _responses(
            _response("200", "application/json", _PET_REF), _response("default", "application/json", _FAULT_REF)
        ),
        "error(lambda: op.sync(client=client))",
        reply=json_reply('{"code": "a"}', 503),
        returns="503",
        schemas=f"{_PET}\n{_FAULT}",
        stock="op.sync_detailed(client=client).status_code.value",
    ),
    Row(
        "error_text",
        "an error of text",
        _responses(_response("200", "application/json", _PET_REF), _response("400", "text/plain", "{type: string}")),
        "op.sync_detailed(client=client).parsed",
        reply=Reply(400, b"no", "text/plain"),
        returns="'no'",
        schemas=_PET,
    ),
    Row(
        "answer_headers",
        "headers of a response",
        "responses: {200: {description: d, headers: {X-Rate: {schema: {type: integer}}}}}",
        "op.sync_detailed(client=client).headers['x-rate']",
        reply=Reply(200, headers={"X-Rate": "5"}),
        returns="'5'",
    ),
    Row(
        "answer_component",
        "a responses component",
        "responses: {200: {$ref: '#/components/responses/PetAnswer'}}",
        reply=json_reply('{"name": "a"}'),
        returns="models.Pet(name='a')",
        schemas=_PET,
        components=f"responses: {{PetAnswer: {{description: d, content: {{application/json: {{schema:"
        f" {_PET_REF}}}}}}}}}",
    ),
]
