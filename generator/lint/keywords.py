"""The rule on keywords of schemas: JSON Schema ignores unknown keywords, so a misspelt one checks nothing."""

from __future__ import annotations

from collections.abc import Iterator

from generator.description.document import Document, Node
from generator.description.pointers import escape
from generator.lint.finding import Breaches

# Keywords that apply to values of certain types only.
_NUMBER = {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"}
_OF_TYPE = {
    "string": {"minLength", "maxLength", "pattern", "contentEncoding", "contentMediaType", "contentSchema"},
    "integer": _NUMBER,
    "number": _NUMBER,
    "array": {
        "items",
        "prefixItems",
        "unevaluatedItems",
        "contains",
        "minContains",
        "maxContains",
        "minItems",
        "maxItems",
        "uniqueItems",
    },
    "object": {
        "properties",
        "patternProperties",
        "additionalProperties",
        "propertyNames",
        "required",
        "unevaluatedProperties",
        "dependentRequired",
        "dependentSchemas",
        "minProperties",
        "maxProperties",
    },
}
_OF_SOME_TYPE = set().union(*_OF_TYPE.values())
_VALIDATION = {"type", "enum", "const", "format", "$ref", "allOf", "anyOf", "oneOf", "not", "if", "then", "else"}
_ANNOTATIONS = {
    "title",
    "description",
    "default",
    "example",
    "examples",
    "deprecated",
    "readOnly",
    "writeOnly",
    "$comment",
}
_OPENAPI = {"discriminator", "externalDocs", "xml"}
_KNOWN = _OF_SOME_TYPE | _VALIDATION | _ANNOTATIONS | _OPENAPI
# Formats that validators check.
_TEXT_FORMATS = {"date-time", "date", "time", "duration", "email", "hostname", "ipv4", "ipv6", "uri", "uuid"}
# OpenAPI's own formats: ranges of numbers, strings that are not shown, and files.
_FORMATS = _TEXT_FORMATS | {"int32", "int64", "float", "double", "password", "byte", "binary"}
# Keywords that refer to schemas in ways that the generator does not follow.
_REFERRING = {"$dynamicRef", "$dynamicAnchor", "$recursiveRef", "$recursiveAnchor", "$defs", "definitions"}


def keywords(document: Document) -> Breaches:
    """Each keyword and format of a schema is one that validators check, and applies to its type."""
    for node in document.of("schema", "condition"):
        for keyword, problem in _problems(node):
            yield f"{node.pointer}/{escape(keyword)}", problem


def unsupported(document: Document) -> Breaches:
    """Schemas refer to each other by `$ref` to components."""
    for node in document.of("schema", "condition"):
        for keyword in sorted(node.value.keys() & _REFERRING):
            yield (
                f"{node.pointer}/{escape(keyword)}",
                f"'{keyword}' is not supported: make each schema a component, and refer to it by $ref",
            )


def _problems(node: Node) -> Iterator[tuple[str, str]]:
    for keyword in node.value:
        if keyword not in _KNOWN and not keyword.startswith("x-"):
            yield (
                keyword,
                f"'{keyword}' is not a keyword that validators check; correct it, or rename it to x-{keyword}",
            )
    given = node.value.get("type")
    if given is not None:
        types = given if isinstance(given, list) else [given]
        about = set().union(*(_OF_TYPE.get(str(each), set()) for each in types))
        for keyword in sorted(node.value.keys() & _OF_SOME_TYPE - about):
            yield keyword, f"'{keyword}' does not apply to values of type {' or '.join(map(str, types))}"
    stated = node.value.get("format")
    if stated is not None and stated not in _FORMATS:
        yield "format", f"format {stated!r} is not checked by validators; use one of {', '.join(sorted(_FORMATS))}"
