"""Rules on schemas and other components."""

from __future__ import annotations

from collections.abc import Iterator

from generator.description.document import Document, Node, mapping
from generator.description.parts import is_reference, targets
from generator.description.pointers import escape
from generator.description.sources import JsonValue
from generator.lint.finding import Breaches

_TYPED_BY = ("type", "$ref", "enum", "const")
_COMPOSITION = ("allOf", "anyOf", "oneOf")


def circular(document: Document) -> Breaches:
    """No schema is composed of itself: its values could not be told from any others."""
    for node in document.of("schema"):
        if node.pointer in _composed_of(document, node, set()):
            name = node.pointer.rpartition("/")[2]
            yield node.pointer, f"'{name}' is composed of itself by $ref, allOf, anyOf or oneOf; make it a field"


def _composed_of(document: Document, node: Node, found: set[str]) -> set[str]:
    """The pointers of the schemas that describe the same value as `node`, without its own if it does not recur."""
    below = [document.resolve(node)] if is_reference(node.kind, node.value) else []
    for key in _COMPOSITION:
        members = node.value.get(key)
        for index, member in enumerate(members if isinstance(members, list) else []):
            below.append(Node("schema", f"{node.pointer}/{key}/{index}", mapping(member)))
    for each in below:
        if each.pointer not in found:
            found.add(each.pointer)
            _composed_of(document, each, found)
    return found


def enumerations(document: Document) -> Breaches:
    """The values of an enumeration are texts, or whole numbers; any of them may be null."""
    for node in document.of("schema"):
        values = node.value.get("enum")
        kinds = {type(value) for value in values if value is not None} if isinstance(values, list) else set()
        if len(kinds) > 1 or kinds - {str, int} or values == []:
            name = node.pointer.rpartition("/")[2]
            yield (
                f"{node.pointer}/enum",
                f"the values of '{name}' must be all texts or all whole numbers; write oneOf with an enum each",
            )


def untyped(document: Document) -> Breaches:
    """Each value and each item of an array has a type."""
    for node in document.of("schema"):
        name = node.pointer.rpartition("/")[2]
        if not _is_part_of_composition(node) and not _typed(node.value):
            yield node.pointer, f"'{name}' has no type: give it type, enum, $ref, or a composition of typed schemas"
        if "array" in _types(node.value) and not {"items", "prefixItems"} & node.value.keys():
            yield node.pointer, f"'{name}' is an array whose items have no type"
        for field, schema in mapping(node.value, "properties").items():
            if isinstance(schema, bool):
                yield f"{node.pointer}/properties/{escape(field)}", f"'{field}' has no type"


def wrapped(document: Document) -> Breaches:
    """A parameter or field that wraps references in allOf states its type, which many tools read beside it only."""
    for node in document.of("schema"):
        given = node.value.get("allOf")
        members = given if isinstance(given, list) else []
        above, _, name = node.pointer.rpartition("/")
        is_value = name == "schema" or above.endswith("/properties")
        refers = bool(members) and all("$ref" in mapping(member) for member in members)
        if is_value and refers and not {"type", "enum", "const"} & node.value.keys():
            yield node.pointer, f"'{name}' is an allOf without a type, which tools take for anything: write type"


def required(document: Document) -> Breaches:
    """Required fields, including those of conditions and alternatives, are fields of the same object."""
    for node in document.of("schema"):
        if _is_part_of_composition(node):
            continue
        schemas = list(document.same_value(node))
        known = {name for schema in schemas for name in mapping(schema.value, "properties")}
        for schema in schemas:
            for keyword, name in _required(schema):
                if name not in known:
                    yield f"{schema.pointer}/{keyword}", f"'{name}' is required, but is not among the fields"


def inline_objects(document: Document) -> Breaches:
    """An object with fields is a component of its own."""
    for node in document.of("schema"):
        if mapping(node.value, "properties") and not _is_component(node.pointer):
            yield node.pointer, "an object without a name: make it a component of its own"


def unused(document: Document) -> Breaches:
    """Each component can be reached from a path, a webhook or a requirement of security."""
    reached = _reached(document)
    for kind, section in mapping(document.root, "components").items():
        for name in mapping(section):
            pointer = f"/components/{kind}/{escape(name)}"
            if not kind.startswith("x-") and pointer not in reached:
                yield pointer, f"{kind} '{name}' is not used"


def _reached(document: Document) -> set[str]:
    """The pointers of the components that the rest of the document refers to, or that these refer to."""
    referred: dict[str, set[str]] = {}
    for node in document.nodes:
        start = _component(node.pointer)
        if is_reference(node.kind, node.value):
            referred.setdefault(start, set()).add(_component(str(node.value["$ref"]).removeprefix("#")))
        if node.kind == "schema":
            referred.setdefault(start, set()).update(_component(each.removeprefix("#")) for each in targets(node.value))
        if node.kind in ("document", "operation"):
            referred.setdefault(start, set()).update(_security_schemes(node))
    reached: set[str] = set()
    found = {""}
    while found:
        reached |= found
        found = {inner for each in found for inner in referred.get(each, ())} - reached
    return reached


def _component(pointer: str) -> str:
    """The pointer of the component that `pointer` is in; empty outside of all components."""
    parts = pointer.split("/")
    return "/".join(parts[:4]) if parts[1:2] == ["components"] else ""


def _security_schemes(node: Node) -> Iterator[str]:
    requirements = node.value.get("security")
    for requirement in requirements if isinstance(requirements, list) else []:
        for name in mapping(requirement):
            yield f"/components/securitySchemes/{escape(name)}"


def _required(schema: Node) -> Iterator[tuple[str, JsonValue]]:
    """Keyword and name of each field that is required or requires others."""
    names = schema.value.get("required")
    for name in names if isinstance(names, list) else []:
        yield "required", name
    for name, others in mapping(schema.value, "dependentRequired").items():
        for each in (name, *(others if isinstance(others, list) else [])):
            yield "dependentRequired", each


def _typed(schema: JsonValue) -> bool:
    if not isinstance(schema, dict):
        return False
    if any(key in schema for key in _TYPED_BY):
        return True
    together, either = schema.get("allOf"), schema.get("oneOf") or schema.get("anyOf")
    if isinstance(together, list) and any(map(_typed, together)):
        return True
    return isinstance(either, list) and bool(either) and all(map(_typed, either))


def _types(schema: dict[str, JsonValue]) -> list[JsonValue]:
    types = schema.get("type")
    return types if isinstance(types, list) else [types]


def _is_part_of_composition(node: Node) -> bool:
    parts = node.pointer.split("/")
    return parts[-1].isdecimal() and parts[-2] in _COMPOSITION


def _is_component(pointer: str) -> bool:
    """Whether `pointer` is a component schema, or a member of its `allOf`."""
    parts = pointer.split("/")
    while len(parts) > 5 and parts[-2] == "allOf" and parts[-1].isdecimal():
        parts = parts[:-2]
    return len(parts) == 4 and parts[1:3] == ["components", "schemas"]
