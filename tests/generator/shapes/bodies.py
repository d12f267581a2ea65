"""Request bodies: media types and types."""

from __future__ import annotations

from typing import Any, Final

from tests.generator.shapes.row import Part, Row

_PET: Final = (
    "Pet: {type: object, required: [name], properties: {name: {type: string}, age: {type: integer},"
    " nick: {type: [string, 'null']}}}"
)
_PET_REF: Final = "{$ref: '#/components/schemas/Pet'}"
_SPOT: Final = "\nSpot: {type: object, properties: {x: {type: integer}}}"
_FORM: Final = "application/x-www-form-urlencoded"
_MULTI: Final = "multipart/form-data"
_FILE: Final = "{type: string, format: binary}"


def _content(media_type: str, schema: str, required: bool = True, more: str = "") -> str:
    return f"requestBody: {{required: {str(required).lower()}, content: {{{media_type}: {{schema: {schema}{more}}}}}}}"


def _json(
    name: str, title: str, schema: str, given: str, sent: Any, schemas: str = "", media: str = "application/json"
) -> Row:
    call = f"op.sync(client=client, body={given})"
    headers = {"Content-Type": media}
    return Row(name, title, _content(media, schema), call, method="post", json=sent, schemas=schemas, headers=headers)


def _form(name: str, title: str, properties: str, given: str, sent: str, more: str = "", stock: str = "") -> Row:
    model = "".join(word.capitalize() for word in name.split("_"))
    return Row(
        name,
        title,
        _content(_FORM, f"{{$ref: '#/components/schemas/{model}'}}", more=more),
        f"op.sync(client=client, body=models.{model}({given}))",
        method="post",
        body=sent.encode(),
        headers={"Content-Type": _FORM},
        schemas=f"{model}: {{type: object, properties: {{{properties}}}}}{_SPOT}",
        stock=stock,
    )


def _multi(
    name: str, title: str, properties: str, given: str, parts: tuple[Part, ...], more: str = "", stock: str = ""
) -> Row:
    model = "".join(word.capitalize() for word in name.split("_"))
    return Row(
        name,
        title,
        _content(_MULTI, f"{{$ref: '#/components/schemas/{model}'}}", more=more),
        f"op.sync(client=client, body={given})",
        method="post",
        parts=parts,
        schemas=f"{model}: {{type: object, properties: {{{properties}}}}}{_SPOT}",
        stock=stock.replace("MODEL", f"models.{model}"),
    )


def _bytes(
    name: str,
    title: str,
    media: str,
    given: str,
    sent: bytes,
    schema: str = _FILE,
    content_type: str = "",
    stock: str = "",
) -> Row:
    return Row(
        name,
        title,
        _content(media, schema),
        f"op.sync(client=client, body={given})",
        method="post",
        body=sent,
        headers={"Content-Type": content_type or media},
        stock=stock,
    )


_STOCK_FILE: Final = "types.File(payload=io.BytesIO(b'data'), file_name='a.bin', mime_type='application/octet-stream')"

_STOCK_ONE: Final = _STOCK_FILE.replace("a.bin", "file").replace("data", "1")

BODIES: Final = [
    _json("json_model", "JSON, model", _PET_REF, "models.Pet(name='Rex', age=3)", {"name": "Rex", "age": 3}, _PET),
    _json(
        "json_model_null",
        "JSON, model with null",
        _PET_REF,
        "models.Pet(name='Rex', nick=None)",
        {"name": "Rex", "nick": None},
        _PET,
    ),
    _json(
        "json_array",
        "JSON, array of models",
        f"{{type: array, items: {_PET_REF}}}",
        "[models.Pet(name='a'), models.Pet(name='b')]",
        [{"name": "a"}, {"name": "b"}],
        _PET,
    ),
    _json(
        "json_array_strings", "JSON, array of strings", "{type: array, items: {type: string}}", "['a', 'é']", ["a", "é"]
    ),
    _json(
        "json_array_arrays",
        "JSON, array of arrays",
        "{type: array, items: {type: array, items: {type: integer}}}",
        "[[1], []]",
        [[1], []],
    ),
    _json("json_string", "JSON, string", "{type: string}", "'a\"b'", 'a"b'),
    _json("json_integer", "JSON, integer", "{type: integer}", "5", 5),
    _json("json_number", "JSON, number", "{type: number}", "0.5", 0.5),
    _json("json_boolean", "JSON, boolean", "{type: boolean}", "False", False),
    _json(
        "json_enum",
        "JSON, enumeration",
        "{$ref: '#/components/schemas/Mood'}",
        "models.Mood.GOOD",
        "good",
        "Mood: {type: string, enum: [good, bad]}",
    ),
    _json("json_null", "JSON, null", "{type: [string, 'null']}", "None", None),
    _json(
        "json_free",
        "JSON, object with any fields",
        "{$ref: '#/components/schemas/Free'}",
        "models.Free.from_dict({'a': [1, {}]})",
        {"a": [1, {}]},
        "Free: {type: object}",
    ),
    _json(
        "json_map",
        "JSON, map of strings",
        "{$ref: '#/components/schemas/Names'}",
        "models.Names.from_dict({'a': 'b'})",
        {"a": "b"},
        "Names: {type: object, additionalProperties: {type: string}}",
    ),
    _json("json_any", "JSON, any value", "{}", "{'a': [1, None]}", {"a": [1, None]}),
    _json(
        "json_one_of",
        "JSON, one of two models",
        f"{{oneOf: [{_PET_REF}, {{$ref: '#/components/schemas/Robot'}}]}}",
        "models.Robot(serial=7)",
        {"serial": 7},
        f"{_PET}\nRobot: {{type: object, required: [serial], properties: {{serial: {{type: integer}}}}}}",
    ),
    _json(
        "json_any_of", "JSON, a model or a string", f"{{anyOf: [{_PET_REF}, {{type: string}}]}}", "'Rex'", "Rex", _PET
    ),
    _json(
        "json_all_of",
        "JSON, allOf",
        "{$ref: '#/components/schemas/Dog'}",
        "models.Dog(name='Rex', barks=True)",
        {"name": "Rex", "barks": True},
        f"{_PET}\nDog: {{allOf: [{_PET_REF}, {{type: object, properties: {{barks: {{type: boolean}}}}}}]}}",
    ),
    _json(
        "json_suffix",
        "application/vnd.pet+json",
        _PET_REF,
        "models.Pet(name='a')",
        {"name": "a"},
        _PET,
        "application/vnd.pet+json",
    ),
    _json(
        "json_charset",
        "application/json with a parameter",
        _PET_REF,
        "models.Pet(name='é')",
        {"name": "é"},
        _PET,
        "application/json; charset=utf-8",
    ),
    Row(
        "json_optional",
        "JSON, optional body left out",
        _content("application/json", _PET_REF, False),
        method="post",
        body=b"",
        headers={"Content-Type": None},
        schemas=_PET,
    ),
    Row(
        "json_put",
        "JSON, PUT",
        _content("application/json", _PET_REF),
        "op.sync(client=client, body=models.Pet(name='a'))",
        method="put",
        json={"name": "a"},
        schemas=_PET,
    ),
    Row(
        "json_delete",
        "JSON, DELETE",
        _content("application/json", _PET_REF),
        "op.sync(client=client, body=models.Pet(name='a'))",
        method="delete",
        json={"name": "a"},
        schemas=_PET,
    ),
    Row(
        "json_component",
        "JSON, a requestBodies component",
        "requestBody: {$ref: '#/components/requestBodies/PetBody'}",
        "op.sync(client=client, body=models.Pet(name='a'))",
        method="post",
        json={"name": "a"},
        schemas=_PET,
        components=f"requestBodies: {{PetBody: {{required: true, content: {{application/json: {{schema:"
        f" {_PET_REF}}}}}}}}}",
    ),
    # forms
    _form(
        "form_flat",
        "form, plain fields",
        "a: {type: string}, n: {type: integer}, b: {type: boolean}",
        "a='x&y z', n=1, b=True",
        "a=x%26y+z&n=1&b=true",
    ),
    _form("form_array", "form, array", "t: {type: array, items: {type: string}}", "t=['a', 'b']", "t=a&t=b"),
    _form(
        "form_array_csv",
        "form, array, explode: false",
        "t: {type: array, items: {type: string}}",
        "t=['a', 'b,c']",
        "t=a,b%2Cc",
        ", encoding: {t: {explode: false}}",
    ),
    _form(
        "form_object",
        "form, object",
        "o: {$ref: '#/components/schemas/Spot'}",
        "o=models.Spot(x=1)",
        "o=%7B%22x%22%3A1%7D",
    ),
    _form(
        "form_object_deep",
        "form, object, deepObject",
        "o: {$ref: '#/components/schemas/Spot'}",
        "o=models.Spot(x=1)",
        "o%5Bx%5D=1",
        ", encoding: {o: {style: deepObject, explode: true}}",
    ),
    _form(
        "form_array_json",
        "form, array as JSON",
        "t: {type: array, items: {type: integer}}",
        "t=[1, 2]",
        "t=%5B1%2C2%5D",
        ", encoding: {t: {contentType: application/json}}",
    ),
    Row(
        "form_map",
        "form, map",
        _content(_FORM, "{$ref: '#/components/schemas/Pairs'}"),
        "op.sync(client=client, body={'a b': 'c'})",
        method="post",
        body=b"a+b=c",
        schemas="Pairs: {type: object, additionalProperties: {type: string}}",
        stock="op.sync(client=client, body=models.Pairs.from_dict({'a b': 'c'}))",
    ),
    # multipart
    _multi(
        "multi_bytes",
        "multipart, file of bytes",
        f"file: {_FILE}",
        "{'file': b'data'}",
        (Part("file", b"data", "file", "application/octet-stream"),),
        stock=f"op.sync(client=client, body=MODEL(file={_STOCK_FILE.replace('a.bin', 'file')}))",
    ),
    _multi(
        "multi_path",
        "multipart, file by path",
        f"file: {_FILE}",
        "{'file': folder / 'a.txt'}",
        (Part("file", b"from disk", "a.txt", "text/plain"),),
        stock="op.sync(client=client, body=MODEL(file=types.File(payload=opened(folder / 'a.txt'),"
        " file_name='a.txt', mime_type='text/plain')))",
    ),
    _multi(
        "multi_open",
        "multipart, open file",
        f"file: {_FILE}",
        "{'file': opened(folder / 'a.txt')}",
        (Part("file", b"from disk", "a.txt", "text/plain"),),
        stock="op.sync(client=client, body=MODEL(file=types.File(payload=opened(folder / 'a.txt'),"
        " file_name='a.txt', mime_type='text/plain')))",
    ),
    _multi(
        "multi_named",
        "multipart, file with name and type",
        f"file: {_FILE}",
        "{'file': ('b.png', b'data', 'image/png')}",
        (Part("file", b"data", "b.png", "image/png"),),
        stock="op.sync(client=client, body=MODEL(file=types.File(payload=io.BytesIO(b'data'),"
        " file_name='b.png', mime_type='image/png')))",
    ),
    _multi(
        "multi_files",
        "multipart, array of files",
        f"files: {{type: array, items: {_FILE}}}",
        "{'files': [('a', b'1'), ('b', b'2')]}",
        (Part("files", b"1", "a", "application/octet-stream"), Part("files", b"2", "b", "application/octet-stream")),
        stock="op.sync(client=client, body=MODEL(files=[types.File(payload=io.BytesIO(b'1'), file_name='a',"
        " mime_type='application/octet-stream'),"
        " types.File(payload=io.BytesIO(b'2'), file_name='b', mime_type='application/octet-stream')]))",
    ),
    _multi(
        "multi_media_type",
        "multipart, file by contentMediaType",
        "file: {type: string, contentMediaType: image/png}",
        "{'file': ('c.png', b'data')}",
        (Part("file", b"data", "c.png", "image/png"),),
        stock="op.sync(client=client, body=MODEL(file=types.File(payload=io.BytesIO(b'data'),"
        " file_name='c.png', mime_type='image/png')))",
    ),
    _multi(
        "multi_plain",
        "multipart, plain fields",
        "a: {type: string}, n: {type: integer}, b: {type: boolean}",
        "{'a': 'é', 'n': 1, 'b': True}",
        (Part("a", "é".encode()), Part("n", b"1"), Part("b", b"true")),
        stock="op.sync(client=client, body=MODEL(a='é', n=1, b=True))",
    ),
    _multi(
        "multi_array",
        "multipart, array of strings",
        "t: {type: array, items: {type: string}}",
        "{'t': ['a', 'b']}",
        (Part("t", b"a"), Part("t", b"b")),
        stock="op.sync(client=client, body=MODEL(t=['a', 'b']))",
    ),
    _multi(
        "multi_model",
        "multipart, model as JSON",
        "o: {$ref: '#/components/schemas/Spot'}",
        "{'o': models.Spot(x=1)}",
        (Part("o", b'{"x":1}', None, "application/json"),),
        stock="op.sync(client=client, body=MODEL(o=models.Spot(x=1)))",
    ),
    _multi(
        "multi_encoding",
        "multipart, encoding with contentType",
        f"file: {_FILE}, note: {{type: string}}",
        "{'file': ('x', b'data'), 'note': '<p/>'}",
        (Part("file", b"data", "x", "image/webp"), Part("note", b"<p/>", None, "text/html")),
        ", encoding: {file: {contentType: image/webp}, note: {contentType: text/html}}",
        stock="op.sync(client=client, body=MODEL(file=types.File(payload=io.BytesIO(b'data'), file_name='x',"
        " mime_type='image/webp'), note='<p/>'))",
    ),
    Row(
        "multi_required",
        "multipart, required and optional fields",
        _content(_MULTI, "{$ref: '#/components/schemas/Upload'}"),
        "op.sync(client=client, body={'file': b'1', 'a-b': 'x'})",
        method="post",
        parts=(Part("file", b"1", "file", "application/octet-stream"), Part("a-b", b"x")),
        schemas=f"Upload: {{type: object, required: [file], properties: {{file: {_FILE}, a-b: {{type: string}},"
        f" c: {{type: integer}}}}}}",
        stock=f"op.sync(client=client, body=models.Upload(file={_STOCK_ONE}, a_b='x'))",
    ),
    # bytes and text
    _bytes(
        "octets_bytes",
        "octet-stream, bytes",
        "application/octet-stream",
        "b'data'",
        b"data",
        stock=f"op.sync(client=client, body={_STOCK_FILE})",
    ),
    _bytes(
        "octets_path",
        "octet-stream, path",
        "application/octet-stream",
        "folder / 'a.txt'",
        b"from disk",
        stock="op.sync(client=client, body=types.File(payload=opened(folder / 'a.txt')))",
    ),
    _bytes(
        "octets_open",
        "octet-stream, open file",
        "application/octet-stream",
        "opened(folder / 'a.txt')",
        b"from disk",
        stock="op.sync(client=client, body=types.File(payload=opened(folder / 'a.txt')))",
    ),
    _bytes(
        "octets_iterator",
        "octet-stream, iterator",
        "application/octet-stream",
        "iter([b'da', b'ta'])",
        b"data",
        stock="op.sync(client=client, body=types.File(payload=iter([b'da', b'ta'])))",
    ),
    _bytes(
        "octets_bare",
        "octet-stream, no schema",
        "application/octet-stream",
        "b'data'",
        b"data",
        "{}",
        stock=f"op.sync(client=client, body={_STOCK_FILE})",
    ),
    _bytes("image", "image/png", "image/png", "b'data'", b"data"),
    _bytes("plain_text", "text/plain", "text/plain", "'é'", "é".encode(), "{type: string}"),
    _bytes("csv", "text/csv", "text/csv", "'a,b'", b"a,b", "{type: string}"),
    _bytes("xml", "application/xml", "application/xml", "'<a/>'", b"<a/>", "{type: string}"),
    _bytes(
        "latin_text",
        "text with a charset",
        "text/plain; charset=iso-8859-1",
        "'é'",
        "é".encode("latin-1"),
        "{type: string}",
    ),
    Row(
        "image_range",
        "image/*",
        _content("image/*", _FILE),
        "op.sync(client=client, body=b'data', content_type='image/webp')",
        method="post",
        body=b"data",
        headers={"Content-Type": "image/webp"},
    ),
    Row(
        "octets_async",
        "octet-stream, asynchronous parts",
        _content("application/octet-stream", _FILE),
        "run(client, op.asyncio(client=client, body=parts()))",
        method="post",
        body=b"data",
        stock="run(client, op.asyncio(client=client, body=types.File(payload=parts())))",
    ),
    # several media types
    Row(
        "several_by_type",
        "JSON or octets, by the type",
        "requestBody: {required: true, content: {application/json: {schema: "
        f"{_PET_REF}}}, application/octet-stream: {{schema: {_FILE}}}}}}}",
        "op.sync(client=client, body=b'data')",
        method="post",
        body=b"data",
        headers={"Content-Type": "application/octet-stream"},
        schemas=_PET,
        stock=f"op.sync(client=client, body={_STOCK_FILE})",
    ),
    Row(
        "several_first",
        "JSON or octets, the first",
        "requestBody: {required: true, content: {application/json: {schema: "
        f"{_PET_REF}}}, application/octet-stream: {{schema: {_FILE}}}}}}}",
        "op.sync(client=client, body=models.Pet(name='a'))",
        method="post",
        json={"name": "a"},
        headers={"Content-Type": "application/json"},
        schemas=_PET,
    ),
    Row(
        "several_chosen",
        "JSON or form, by content_type",
        f"requestBody: {{required: true, content: {{application/json: {{schema: {_PET_REF}}}, "
        f"{_FORM}: {{schema: {_PET_REF}}}}}}}",
        f"op.sync(client=client, body=models.Pet(name='a b'), content_type='{_FORM}')",
        method="post",
        body=b"name=a+b",
        headers={"Content-Type": _FORM},
        schemas=_PET,
        stock="op.sync(client=client, body=models.Pet(name='a b'))",
    ),
    Row(
        "several_models",
        "two kinds of JSON with a model each",
        f"requestBody: {{required: true, content: {{application/merge-patch+json: {{schema: {_PET_REF}}}, "
        "application/json-patch+json: {schema: {type: array, items: {$ref: '#/components/schemas/Step'}}}}}",
        "op.sync(client=client, body=[models.Step(op='remove')])",
        method="patch",
        json=[{"op": "remove"}],
        headers={"Content-Type": "application/json-patch+json"},
        schemas=f"{_PET}\nStep: {{type: object, properties: {{op: {{type: string}}}}}}",
    ),
    # refused
    Row(
        "multi_headers",
        "multipart, encoding with headers",
        _content(
            _MULTI,
            "{$ref: '#/components/schemas/MultiHeaders'}",
            more=", encoding: {file: {headers: {X-A: {schema: {type: string}}}}}",
        ),
        "",
        method="post",
        schemas=f"MultiHeaders: {{type: object, properties: {{file: {_FILE}}}}}",
        refused="body-shape",
        says="headers",
    ),
    Row(
        "form_file",
        "form, file",
        _content(_FORM, "{$ref: '#/components/schemas/FormFile'}"),
        "",
        method="post",
        schemas=f"FormFile: {{type: object, properties: {{file: {_FILE}}}}}",
        refused="body-shape",
        says="multipart/form-data",
    ),
    Row(
        "form_list",
        "form, array",
        _content(_FORM, "{type: array, items: {type: string}}"),
        "",
        method="post",
        refused="body-shape",
        says="object",
    ),
]
