"""Rules on the sources of facts, and on discrepancies between them."""

from __future__ import annotations

from generator.description.document import Document, mapping
from generator.description.pointers import escape, unescape
from generator.description.sources import JsonValue
from generator.lint.finding import Breaches

DISCREPANCY = ("documented", "seen", "chosen")


def sources(document: Document) -> Breaches:
    """Each operation, each component schema and each kind of resource names its source."""
    for operation in document.operations:
        if not is_source(operation.value.get("x-source")):
            yield operation.pointer, f"{operation.request_line} has no x-source: name its document and section"
    for name, schema in mapping(document.root, "components", "schemas").items():
        if not is_source(mapping(schema).get("x-source")):
            yield f"/components/schemas/{escape(name)}", f"schema {name} has no x-source: name its document and table"
    for kind in document.resources:
        if not is_source(kind.value.get("x-source")):
            name = unescape(kind.pointer.rpartition("/")[2])
            yield kind.pointer, f"the kind of resource '{name}' has no x-source: name its document and section"


def example_sources(document: Document) -> Breaches:
    """Each example of a body names its source."""
    for media in document.of("media-type"):
        if "example" in media.value:
            yield f"{media.pointer}/example", "move the example to 'examples', where it can have an x-source"
        for name, example in document.children(media, "examples").items():
            if not is_source(example.value.get("x-source")):
                yield example.pointer, f"example '{name}' has no x-source: name its document and section"


def discrepancies(document: Document) -> Breaches:
    """Each x-discrepancy states what was documented, what was seen and what was chosen."""
    for node in document.nodes:
        if "x-discrepancy" not in node.value:
            continue
        given = node.value["x-discrepancy"]
        for discrepancy in given if isinstance(given, list) and given else [given]:
            if problem := _discrepancy_problem(discrepancy):
                yield f"{node.pointer}/x-discrepancy", f"x-discrepancy {problem}"


def _discrepancy_problem(discrepancy: JsonValue) -> str | None:
    if not isinstance(discrepancy, dict):
        return f"must be a mapping of {', '.join(DISCREPANCY)}, or a list of these"
    if missing := [key for key in DISCREPANCY if not _is_text(discrepancy.get(key))]:
        return f"lacks {', '.join(missing)}, each a sentence in ASCII"
    if unknown := sorted(discrepancy.keys() - {*DISCREPANCY, "field"}):
        return f"has {', '.join(unknown)}; the known keys are {', '.join(DISCREPANCY)} and field"
    return None


def sdk_differences(document: Document) -> Breaches:
    """Each x-sdk-difference is on an operation or a component schema, and gives a reason for each name."""
    for node in document.nodes:
        if "x-sdk-difference" not in node.value:
            continue
        pointer = f"{node.pointer}/x-sdk-difference"
        if node.kind != "operation" and node.pointer.rpartition("/")[0] != "/components/schemas":
            yield pointer, "x-sdk-difference belongs on an operation or a component schema"
        differences = mapping(node.value, "x-sdk-difference")
        if not differences or not all(_is_text(reason) for reason in differences.values()):
            yield pointer, "x-sdk-difference must be a mapping of names to reasons, each a sentence in ASCII"


def is_source(value: JsonValue) -> bool:
    """Whether a value names one or more sources."""
    named = value if isinstance(value, list) else [value]
    return bool(named) and all(_is_text(source) for source in named)


def _is_text(value: JsonValue) -> bool:
    return isinstance(value, str) and bool(value.strip()) and value.isascii()
