"""``docs/discrepancies.md``: discrepancies between sources, and differences from the official SDK."""

from __future__ import annotations

from generator import markdown
from generator.description.document import Document, Node, mapping
from generator.description.pointers import unescape
from generator.description.sources import JsonValue

_Rows = dict[str, list[list[str]]]


def discrepancies(document: Document, folder: str) -> str:
    """Make the tables of all `x-discrepancy` and `x-sdk-difference`, by file.

    Args:
        document: The description.
        folder: The name of its folder.
    """
    disagreements: _Rows = {}
    differences: _Rows = {}
    for node in document.nodes:
        place, file = _place(document, node), document.bundle.origin(node.pointer)[0]
        for discrepancy in _list(node.value.get("x-discrepancy")):
            field = discrepancy.get("field")
            where = f"{place}.{field}" if field else place
            texts = [str(discrepancy.get(key, "")) for key in ("documented", "seen", "chosen")]
            disagreements.setdefault(file, []).append([where, *texts])
        for name, reason in mapping(node.value, "x-sdk-difference").items():
            differences.setdefault(file, []).append([place, markdown.code(name), str(reason)])
    lines = [
        "# Discrepancies",
        "",
        markdown.NOTE,
        "",
        f"{_count(disagreements)} places where documents contradict each other or their own examples, and "
        f"{_count(differences)} where this description differs from the official SDK on purpose.",
        "",
        "## Documents and examples",
        "",
        *_sections(["where", "documented", "seen", "chosen"], disagreements, folder),
        "## The official SDK",
        "",
        *_sections(["where", "name", "reason"], differences, folder),
    ]
    return markdown.document(lines[:-1])


def _sections(header: list[str], rows: _Rows, folder: str) -> list[str]:
    lines: list[str] = []
    for file in sorted(rows):
        lines += [f"### {folder}/{file}", "", *markdown.table(header, rows[file]), ""]
    return lines or ["None.", ""]


def _count(rows: _Rows) -> int:
    return sum(map(len, rows.values()))


def _list(given: JsonValue) -> list[dict[str, JsonValue]]:
    return [mapping(item) for item in (given if isinstance(given, list) else [given]) if isinstance(item, dict)]


def _place(document: Document, node: Node) -> str:
    """The place of `node` for readers: `Job.size`, `ListJobs, response 200`."""
    if node.kind == "resource":
        return unescape(node.pointer.rpartition("/")[2])
    match [unescape(part) for part in node.pointer.split("/")[1:]]:
        case ["paths", path, method, *rest]:
            operation = mapping(document.root, "paths", path, method).get("operationId")
            return str(operation or f"{path} {method}") + _within(document, rest, node)
        case ["components", "schemas", name, *rest]:
            return _field(name, rest)
        case ["components", _, name, *rest]:
            return name + _within(document, rest, node)
        case ["x-error-codes", code]:
            return code
        case parts:
            return " ".join(parts)


def _within(document: Document, parts: list[str], node: Node) -> str:
    match parts:
        case []:
            return ""
        case ["parameters", _]:
            return f", parameter {document.resolve(node).value.get('name')}"
        case ["requestBody", *rest]:
            return ", request" + _within(document, rest, node)
        case ["responses", status, *rest]:
            return f", response {status}" + _within(document, rest, node)
        case [_, name, *rest]:
            return f", {name}" + _within(document, rest, node)
        case _:
            return ", " + " ".join(parts)


def _field(name: str, parts: list[str]) -> str:
    """The place of a part of the schema `name`: a field, the items of an array, or a keyword's schema."""
    match parts:
        case ["properties", field, *rest]:
            return _field(f"{name}.{field}", rest)
        case ["items", *rest]:
            return _field(f"{name}[]", rest)
        case [keyword, *rest]:
            return _field(f"{name}.{keyword}", rest)
        case _:
            return name
