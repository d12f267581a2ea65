"""What is wrong with the structure of a description, in the terms of OpenAPI instead of those of its JSON Schema."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence

from generator.config import suggestion
from generator.description.document import mapping
from generator.description.pointers import escape
from generator.description.sources import JsonValue

_LIMIT = 300
_SHOWN = 60
_UNEXPECTED = ("' was unexpected)", "' were unexpected)")
_TYPES = ("array", "boolean", "integer", "null", "number", "object", "string")


def explained(
    schema: JsonValue, place: Sequence[str | int], value: JsonValue, message: str, *, alone: bool
) -> Iterator[tuple[str, str]]:
    """Explain a breach of the schema of OpenAPI.

    Args:
        schema: The schema.
        place: The keys that lead to the keyword of it that is broken.
        value: The part of the description that breaks it.
        message: What the validator says.
        alone: Whether no other breach is in that part; then this one does not follow from another.

    Returns:
        For each problem, its pointer below that part, and its message; none if it only follows from another breach.
    """
    *above, keyword = place or ("",)
    for part in above:
        schema = schema[part] if isinstance(schema, list) and isinstance(part, int) else mapping(schema).get(str(part))
    rule, shown = mapping(schema), json.dumps(value, ensure_ascii=False)[:_SHOWN]
    unexpected = next((names for end in _UNEXPECTED if (names := message.partition("('")[2].rpartition(end)[0])), None)
    if unexpected and keyword in ("unevaluatedProperties", "additionalProperties"):
        known = set(_names(schema))
        own = mapping(rule, "properties").keys()
        for name in unexpected.split("', '"):
            if name not in known:
                yield f"/{escape(name)}", f"unknown key '{name}'{suggestion(name, 'keys', sorted(known))}"
            elif alone or name in own:
                yield f"/{escape(name)}", f"the key '{name}' does not belong here, beside the other keys"
    elif keyword == "required" and not ("responses" in above and "then" in above):
        yield "", re.sub('^"(.*)" is a required property', r"the key '\1' is missing", _first_line(message))
    elif keyword == "enum" and isinstance(values := rule.get("enum"), list):
        yield "", f"{shown} is not one of {', '.join(map(str, values))}"
    elif keyword == "minProperties" and "responses" in above:
        yield "", "there is no response; write one for a status, such as 200, or for default"
    elif keyword != "required":
        yield "", _first_line(message)


def type_problem(value: JsonValue) -> str:
    """What is wrong with the `type` of a schema."""
    known = ", ".join(_TYPES)
    given = value if isinstance(value, list) else [value]
    wrong = [json.dumps(each, ensure_ascii=False)[:_SHOWN] for each in given if each not in _TYPES]
    what = f"{', '.join(wrong)} is no type" if wrong else "a list of types has each of them once"
    return f"{what}; the types are {known}, and lists of these"


def _first_line(message: str) -> str:
    return message.partition("\n")[0][:_LIMIT]


def _names(schema: JsonValue) -> Iterator[str]:
    """The keys that a schema knows, those of its conditions included."""
    if isinstance(schema, dict):
        yield from mapping(schema, "properties")
        for value in schema.values():
            yield from _names(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from _names(value)
