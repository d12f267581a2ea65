"""The rule on the kinds of resources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.description.document import Document, Node, Operation, mapping
from generator.description.paging import entries
from generator.description.pointers import unescape
from generator.description.sources import JsonValue
from generator.description.values import Path, answer, at, entry, path_of, request
from generator.lint.behaviour.forms import code_problem, texts, unknown_keys
from generator.lint.finding import Breaches

ROLES = ("create", "show", "list", "change", "delete")
NEEDS = ("bucket", "running-job")
_KEYS = (
    *ROLES,
    *("actions", "of", "id", "unique", "echoes", "changes", "gone", "deleted", "settles", "needs"),
    *("x-source", "x-discrepancy"),
)
_ANSWER = ("status", "code")
_STATES = {"settles": "that stay", "gone": "that say that it is being deleted, for meanwhile"}
_IN_ANSWER = "$response.body#/"


def resources(document: Document) -> Breaches:
    """Each kind of resource names operations, and fields that their requests and answers have."""
    kinds = {unescape(node.pointer.rpartition("/")[2]): node for node in document.resources}
    operations = {operation.name: operation for operation in document.operations}
    owner: dict[str, str] = {}
    for name, node in kinds.items():
        pointer, kind = node.pointer, node.value
        if problem := unknown_keys(kind, _KEYS):
            yield pointer, f"{name} {problem}"
            continue
        used = [(role, kind[role]) for role in ROLES if role in kind]
        used += [("actions", each) for each in texts(kind, "actions")]
        for role, given in used:
            first = owner.setdefault(str(given), name)
            if given not in operations:
                yield f"{pointer}/{role}", f"{name}: there is no operation '{given}'"
            elif first != name:
                yield f"{pointer}/{role}", f"{name}: {given} is already an operation on a {first}"
        if not {"show", "list"} & kind.keys():
            yield pointer, f"{name} needs show or list: otherwise nothing can be told of one"
        if "of" in kind and kind["of"] not in kinds:
            yield f"{pointer}/of", f"{name} is part of '{kind['of']}', which is no kind of resource"
        roles = {role: operations[str(kind[role])] for role in ROLES if str(kind.get(role)) in operations}
        for part, problem in _problems(document, kind, roles):
            yield f"{pointer}/{part}", f"{name}: {problem}"


def _problems(
    document: Document, kind: dict[str, JsonValue], roles: Mapping[str, Operation]
) -> Iterator[tuple[str, str]]:
    """Key and message."""
    created = request(document, roles["create"]) if "create" in roles else None
    changed = request(document, roles["change"]) if "change" in roles else None
    shown = answer(document, roles["show"]) if "show" in roles else None
    yield from _id_problems(document, kind, roles)
    for key, schema in (("echoes", created), ("changes", changed)):
        if key in kind:
            yield from ((key, problem) for problem in _echo_problems(document, mapping(kind, key), schema, shown))
    if "unique" in kind:
        unique = mapping(kind, "unique")
        if problem := unknown_keys(unique, ("fields", *_ANSWER)) or _answer_problem(document, unique):
            yield "unique", f"unique {problem}"
        fields = unique.get("fields")
        for field in fields if isinstance(fields, list) and fields else [fields]:
            if not _has(document, created, field):
                yield "unique", f"the request of create has no field '{field}'"
    if "gone" in kind:
        gone = mapping(kind, "gone")
        if problem := unknown_keys(gone, (*_ANSWER, "within", "meanwhile")) or _answer_problem(document, gone):
            yield "gone", f"gone {problem}"
        if "meanwhile" in gone:
            value = {"field": mapping(kind, "settles").get("field"), "values": gone["meanwhile"]}
            yield from (("gone", problem) for problem in _state_problems(document, "gone", value, shown))
    if "deleted" in kind:
        deleted = answer(document, roles["delete"]) if "delete" in roles else None
        if not _has(document, deleted, kind["deleted"]):
            yield "deleted", f"the answer of delete has no field '{kind['deleted']}'"
    if "settles" in kind:
        yield from (("settles", problem) for problem in _settling_problems(document, mapping(kind, "settles"), shown))
    for need in texts(kind, "needs"):
        if need not in NEEDS:
            yield "needs", f"needs '{need}', which is none of {', '.join(NEEDS)}"


def _id_problems(
    document: Document, kind: dict[str, JsonValue], roles: Mapping[str, Operation]
) -> Iterator[tuple[str, str]]:
    """An ID is in each answer, and the links and the pages of the operations have it at the same place."""
    given = path_of(kind.get("id"))
    if given is None:
        if "id" in kind or {"create", "delete"} <= roles.keys():
            yield "id", "id must be the fields that lead to the ID in an answer, such as metadata.id"
        return
    for role in ("create", "show"):
        if role in roles and not at(document, answer(document, roles[role]) or Node("schema", "", {}), given):
            yield "id", f"the answer of {roles[role].name} has no field '{'.'.join(given)}'"
    if "list" in roles:
        listed = entries(document, roles["list"])
        known = listed[0].id if len(listed) == 1 else ()
        if not at(document, entry(document, roles["list"]) or Node("schema", "", {}), known or given):
            yield "id", f"entries of {roles['list'].name} have no field '{'.'.join(given)}'"
    if "create" in roles and "show" in roles:
        for path in _linked(document, roles["create"], roles["show"]):
            if path != given:
                yield "id", f"{roles['create'].name} links to {roles['show'].name} by '{'.'.join(path)}'"


def _linked(document: Document, source: Operation, target: Operation) -> Iterator[Path]:
    """The fields of the answer of an operation that its links give to another one."""
    for response in document.responses(source).values():
        for link in document.children(response, "links").values():
            if link.value.get("operationId") == target.name:
                for value in mapping(link.value, "parameters").values():
                    if isinstance(value, str) and value.startswith(_IN_ANSWER):
                        yield tuple(value.removeprefix(_IN_ANSWER).split("/"))


def _echo_problems(
    document: Document, value: dict[str, JsonValue], sent: Node | None, shown: Node | None
) -> Iterator[str]:
    if problem := unknown_keys(value, ("except", "as", "unless")):
        yield problem
    left_out = value.get("except")
    for field in left_out if isinstance(left_out, list) else []:
        if not _has(document, sent, field):
            yield f"the request has no field '{field}'"
    for field, other in mapping(value, "unless").items():
        for name in (field, other):
            if not _has(document, sent, name):
                yield f"the request has no field '{name}'"
    for field, place in mapping(value, "as").items():
        if not _has(document, sent, field):
            yield f"the request has no field '{field}'"
        if not _has(document, shown, place):
            yield f"the answer of show has no field '{place}'"


def _settling_problems(document: Document, value: Mapping[str, JsonValue], shown: Node | None) -> Iterator[str]:
    if problem := unknown_keys(value, ("field", "values", "ends")):
        yield f"settles {problem}"
        return
    yield from _state_problems(document, "settles", value, shown)
    for before, after in mapping(value.get("ends")).items():
        for unstated in [each for each in (before, *_list(after)) if each not in _list(value.get("values"))]:
            yield f"ends has '{unstated}', which is none of the values that stay"


def _state_problems(document: Document, key: str, value: Mapping[str, JsonValue], shown: Node | None) -> Iterator[str]:
    """What is wrong with values of the field that says where a resource stands."""
    path = path_of(value.get("field"))
    found = at(document, shown, path) if shown and path else []
    if not found:
        yield f"the answer of show has no field '{value.get('field')}'"
    known = [item for each in found for node in document.same_value(each) for item in _list(node.value.get("enum"))]
    given = _list(value.get("values"))
    if not given:
        yield f"{key} needs values, a list of those {_STATES[key]}"
    for unknown in [each for each in given if known and each not in known]:
        yield f"'{unknown}' is no value of {value['field']}, which has {', '.join(map(str, known))}"


def _answer_problem(document: Document, value: Mapping[str, JsonValue]) -> str | None:
    status = value.get("status")
    if not isinstance(status, int) or not 400 <= status < 500:
        return f"needs a status of 400 to 499, not {status!r}"
    return code_problem(document, value.get("code"), status)


def _has(document: Document, schema: Node | None, field: JsonValue) -> bool:
    path = path_of(field)
    return schema is not None and path is not None and bool(at(document, schema, path))


def _list(value: JsonValue) -> list[JsonValue]:
    return value if isinstance(value, list) else []
