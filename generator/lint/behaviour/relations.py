"""Rules on what values have to do with each other and with what exists."""

from __future__ import annotations

from collections.abc import Iterator

from generator.description.document import Document, Node, mapping
from generator.description.pointers import unescape
from generator.description.sources import JsonValue
from generator.description.values import EACH, answer, at, path_of, reached, request
from generator.lint.behaviour.forms import unknown_keys
from generator.lint.finding import Breaches

# The kinds of relations, with the fewest and the most fields of each; one with a `*` counts as many.
RELATIONS = {
    "same-length": (2, 99),
    "in-order": (2, 99),
    "at-most": (2, 2),
    "unique": (1, 1),
    "among": (2, 2),
    "not-past": (1, 1),
    "leads-to": (1, 1),
    "in-obs": (1, 1),
}
OBS = ("file", "folder")
_REFERS = ("kind", "operation", "field", "with", "obs", "unless-empty")
_ONE_OF = ("kind", "operation", "obs")


def relations(document: Document) -> Breaches:
    """Each x-relations is on a schema of an answer, and relates fields that it has."""
    key = document.bundle.conventions.relations
    schemas = [answer(document, operation) for operation in document.operations]
    known = reached(document, [schema for schema in schemas if schema is not None])
    for node in document.nodes:
        if key not in node.value:
            continue
        pointer, value = f"{node.pointer}/{key}", node.value[key]
        if node.pointer not in known:
            yield pointer, f"{key} belongs on a schema of an answer"
        for index, relation in enumerate(value if isinstance(value, list) and value else [value]):
            for problem in _relation_problems(document, node, relation):
                yield f"{pointer}/{index}" if isinstance(value, list) else pointer, f"{key}: {problem}"


def _relation_problems(document: Document, node: Node, relation: JsonValue) -> Iterator[str]:
    kinds = ", ".join(RELATIONS)
    if not isinstance(relation, dict) or len(relation) != 1:
        yield f"must be a list of mappings with one key each, as same-length: [names, values]; the keys are {kinds}"
        return
    [(kind, given)] = relation.items()
    if kind not in RELATIONS:
        yield f"unknown kind '{kind}'; the kinds are {kinds}"
        return
    paths = [path_of(field) for field in (given if isinstance(given, list) else [given])]
    fewest, most = RELATIONS[kind]
    count = sum(2 if path and EACH in path and most > fewest else 1 for path in paths)
    if not fewest <= count <= most:
        yield f"{kind} needs {fewest if fewest == most else f'at least {fewest}'} fields, not {len(paths)}"
    if kind == "unique" and not any(path and EACH in path for path in paths):
        yield "unique needs a field with several values, such as items.*.id"
    for path in paths:
        if path is None or not at(document, node, path):
            yield f"{kind}: there is no field '{'.'.join(path or ('?',))}' in values of this schema"


def refers(document: Document) -> Breaches:
    """Each x-refers is on an argument or a field of a request, and says where values of it come from."""
    key = document.bundle.conventions.refers
    beside: dict[str, set[str]] = {}
    for operation in document.operations:
        names = {str(node.value.get("name")) for node in document.parameters(operation)}
        for node in document.parameters(operation):
            if node.value.get("in") in ("path", "query"):
                beside.setdefault(node.pointer, set()).update(names)
    schemas = [request(document, operation) for operation in document.operations]
    for node in reached(document, [schema for schema in schemas if schema is not None]).values():
        if node.pointer.rpartition("/")[0].endswith("/properties"):
            beside[node.pointer] = set(mapping(document.at(node.pointer.rpartition("/")[0])))
    for node in document.nodes:
        if key in node.value:
            pointer = f"{node.pointer}/{key}"
            if node.pointer not in beside:
                yield pointer, f"{key} belongs on a path or query parameter, or on a field of a request"
                continue
            for problem in _reference_problems(document, node.value[key], beside[node.pointer]):
                yield pointer, f"{key} of '{unescape(node.pointer.rpartition('/')[2])}' {problem}"


def _reference_problems(document: Document, value: JsonValue, beside: set[str]) -> Iterator[str]:
    given: dict[str, JsonValue] = {"kind": value} if isinstance(value, str) else mapping(value)
    if problem := unknown_keys(given, _REFERS):
        yield problem
        return
    if len(given.keys() & set(_ONE_OF)) != 1:
        yield f"needs one of {', '.join(_ONE_OF)}"
    if given.get("unless-empty", True) is not True:
        yield "has unless-empty, which must be true; otherwise leave it out"
    if "obs" in given and given["obs"] not in OBS:
        yield f"has obs: {given['obs']}; it must be one of {', '.join(OBS)}"
    if "kind" in given:
        kinds = mapping(document.root, document.bundle.conventions.resources)
        if "list" not in mapping(kinds, str(given["kind"])):
            yield f"names '{given['kind']}', which is no kind of resource that an operation lists"
    if "operation" in given:
        source = next((each for each in document.operations if each.name == given["operation"]), None)
        schema = answer(document, source) if source else None
        if schema is None:
            yield f"names '{given['operation']}', which is no operation with an answer"
            return
        for field in (given.get("field"), *mapping(given, "with").values()):
            path = path_of(field)
            if path is None or not at(document, schema, path):
                yield f"has the field '{field}', which the answer of {given['operation']} lacks"
    for name in mapping(given, "with").keys() - beside:
        yield f"has '{name}' in 'with', which is no argument or field beside it"
