"""The fields of a form of `multipart/form-data`, and which of them are files."""

from __future__ import annotations

from generator.description.document import Document, Node, mapping
from generator.description.pointers import escape


def fields(document: Document, schema: Node) -> tuple[dict[str, Node], set[str]]:
    """The fields of an object and the names of the required ones, those of `allOf` included."""
    properties: dict[str, Node] = {}
    required: set[str] = set()
    parts = schema.value.get("allOf")
    for index, part in enumerate(parts if isinstance(parts, list) else []):
        member = document.resolve(Node("schema", f"{schema.pointer}/allOf/{index}", mapping(part)))
        inner, needed = fields(document, member)
        properties |= inner
        required |= needed
    for name, node in document.children(schema, "properties").items():
        properties[name] = Node("schema", f"{schema.pointer}/properties/{escape(name)}", node.value)
    names = schema.value.get("required")
    return properties, required | {str(name) for name in (names if isinstance(names, list) else [])}


def form_of(document: Document, media_type: Node) -> Node:
    """The schema of a media type, references followed."""
    return document.resolve(Node("schema", f"{media_type.pointer}/schema", mapping(media_type.value, "schema")))


def is_file(node: Node) -> bool:
    """Whether a field of a form is a file: bytes, or without any schema (OpenAPI 3.1, 4.8.14.4)."""
    value = node.value
    if value.get("type") != "string":
        return value.keys() <= {"description", "contentMediaType"} and "contentMediaType" in value
    return value.get("format") == "binary" or ("contentMediaType" in value and "contentEncoding" not in value)


def has_files(document: Document, field: Node) -> bool:
    """Whether a field is an array of files."""
    return is_file(document.resolve(Node("schema", f"{field.pointer}/items", mapping(field.value, "items"))))
