"""Rules on what the client cannot write: styles of parameters and forms that OpenAPI leaves undefined."""

from __future__ import annotations

from collections.abc import Iterator

from generator.description.document import Document, Node, is_json, mapping
from generator.lint.finding import Breaches

_FORM = "application/x-www-form-urlencoded"
_MULTIPART = "multipart/form-data"
_JSON = "describe it with content: {application/json: ...} instead of schema"
# Header parameters that OpenAPI ignores, and what describes them.
_ELSEWHERE = {
    "accept": "the media types of responses",
    "content-type": "the media types of requestBody",
    "authorization": "security and securitySchemes",
    "cookie": "parameters in: cookie",
}


def parameters(document: Document) -> Breaches:
    """Each parameter has a place and a style that say how its values are written."""
    for operation in document.operations:
        for node in document.parameters(operation):
            name, place = node.value.get("name"), node.value.get("in")
            for problem in _problems(document, node):
                yield node.pointer, f"{place} parameter '{name}' {problem}"


def _problems(document: Document, node: Node) -> Iterator[str]:
    value, place = node.value, str(node.value.get("in"))
    described = _ELSEWHERE.get(str(value.get("name")).lower()) if place == "header" else None
    if described:
        yield f"is not written as a header; remove it, and describe it by {described}"
    content = mapping(value, "content")
    if content:
        if not all(map(is_json, content)):
            yield f"has content of {', '.join(content)}; only application/json can be written"
        return
    schema = Node("schema", f"{node.pointer}/schema", mapping(value, "schema"))
    style, kinds = value.get("style"), _types(document, schema)
    if style == "deepObject":
        if "object" not in kinds or value.get("explode") is False:
            yield "has the style deepObject, which is for objects with explode: true; write style: form"
        return
    if place == "cookie" and kinds & {"array", "object"} and value.get("explode") is not False:
        yield "is an array or an object in a cookie, which holds one value; write explode: false"
    inner = {kind for each in _inner(document, schema) for kind in _types(document, each)}
    if inner & {"array", "object"}:
        deep = " or style: deepObject with explode: true" if place == "query" and "object" in kinds else ""
        yield f"contains arrays or objects, for which no style is defined; {_JSON}{deep and f',{deep}'}"


def bodies(document: Document) -> Breaches:
    """Each form is an object whose fields can be written."""
    for operation in document.operations:
        body = document.request_body(operation)
        for name, media in document.children(body, "content").items() if body else ():
            essence = name.partition(";")[0].strip().lower()
            if essence in (_FORM, _MULTIPART):
                for pointer, problem in _of_form(document, media, essence):
                    yield pointer, f"{operation.name}: {name}: {problem}"


def _of_form(document: Document, media: Node, essence: str) -> Breaches:
    schema = Node("schema", f"{media.pointer}/schema", mapping(media.value, "schema"))
    kinds = _types(document, schema)
    if kinds - {"object"}:
        yield media.pointer, "a form is an object with a field for each value; write type: object"
    for name, encoding in mapping(media.value, "encoding").items():
        if mapping(encoding, "headers"):
            yield (
                f"{media.pointer}/encoding/{name}",
                f"'{name}' has headers of its own, which are not sent; remove them, or send the value as a field",
            )
        if essence == _MULTIPART and {"style", "explode", "allowReserved"} & mapping(encoding).keys():
            yield (
                f"{media.pointer}/encoding/{name}",
                f"'{name}' has a style, which parts of {_MULTIPART} do not have here; give it a contentType",
            )
    for field in document.same_value(schema):
        for name, node in document.children(field, "properties").items():
            if essence == _FORM and any(_is_file(each) for each in (node, *_inner(document, node))):
                yield node.pointer, f"'{name}' is a file; write {_MULTIPART} instead of {_FORM}"


def _is_file(node: Node) -> bool:
    return node.value.get("format") == "binary"


def _types(document: Document, schema: Node) -> set[str]:
    """The types of the values of a schema, as far as they are stated."""
    found: set[str] = set()
    for node in document.same_value(schema):
        given = node.value.get("type")
        found.update(map(str, given) if isinstance(given, list) else [str(given)] if given else [])
        if node.value.get("properties"):
            found.add("object")
    return found


def _inner(document: Document, schema: Node) -> Iterator[Node]:
    """The schemas of the items and fields of a value."""
    for node in document.same_value(schema):
        yield from (
            Node("schema", f"{node.pointer}/{key}", mapping(node.value, key))
            for key in ("items", "additionalProperties")
            if mapping(node.value, key)
        )
        yield from document.children(node, "properties").values()
