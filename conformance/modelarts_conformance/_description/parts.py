"""Parts of the description that several operations share: what differs there differs in all of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from modelarts_conformance._description.bundle import document, response_schema
from modelarts_conformance._description.document import COMPOSITIONS, Json, Path

_SCHEMAS: Final = "#/components/schemas/"


def part_of(operation_id: str, status: int, path: Path) -> str:
    """The component that has a field of an answer, and the fields in it that lead there.

    Args:
        operation_id: ID of the operation.
        status: The status of the answer.
        path: The fields that lead to it, of which the last one may be undocumented.

    Returns:
        Such as ``NetworkMetadata/labels``; empty if the operation alone says it.
    """
    schema = response_schema(operation_id, status)
    component, within = "", list[str]()
    for name in path:
        found = () if schema is None else list(_same_value(schema))
        named = [each for each in found if each[1]]
        has = next((each for each in found if _child(each[0], name) is not None), None)
        owner = has or next(iter(named), None)
        if owner is not None and owner[1]:
            component, within = owner[1], []
        within.append(name)
        schema = None if has is None else _child(has[0], name)
    return "/".join([component, *within]) if component else ""


def _same_value(schema: Json, component: str = "", within: frozenset[str] = frozenset()) -> Iterator[tuple[Json, str]]:
    """A schema and those that say more of the same value, each with the component that it is in."""
    reference = schema.get("$ref")
    if isinstance(reference, str) and reference not in within:
        yield from _same_value(document().resolved(schema), reference.removeprefix(_SCHEMAS), within | {reference})
    yield schema, component
    for key in COMPOSITIONS:
        for member in schema.get(key, ()):
            yield from _same_value(member, component, within)


def _child(schema: Json, name: str) -> Json | None:
    found = schema.get("properties", {}).get(name)
    if found is None:
        found = (schema.get("items") if name == "*" else None) or schema.get("additionalProperties")
    return found if isinstance(found, Mapping) else None
