"""Draws arguments for endpoint functions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import modelarts_client.models
from hypothesis import strategies as st
from modelarts_client.operations import Operation

from tests.client.instances import drawn, instances
from tests.support.description import parameters, resolve

# What a header can carry (RFC 9110, 5.5), and httpx sends.
_HEADER_TEXT: Final = st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E), max_size=8)
_TRICKY: Final = st.sampled_from(
    ["...", "/", "a/b", "../..", "%2F", "%2e%2e", "?", "#", " ", "+", "&a=b", "ä", "名", "\n", "\x00"]
)
_REFUSED: Final = ("", ".", "..")  # by endpoint functions, as parts of a path: they lead elsewhere


@dataclass(frozen=True)
class Arguments:
    """Arguments of an endpoint function.

    Attributes:
        sent: By place and name on the wire, what should arrive; the body under `("body", "")`.
        given: By Python name, what is given to the function.
    """

    sent: Mapping[tuple[str, str], Any]
    given: Mapping[str, Any]


@st.composite
def arguments(draw: st.DrawFn, operation: Operation) -> Arguments:
    """Arguments that the description allows."""
    schemas = {(one["in"], one["name"]): one["schema"] for one in parameters(operation.id)}
    sent: dict[tuple[str, str], Any] = {}
    given: dict[str, Any] = {}
    for parameter in operation.parameters:
        if not parameter.required and not draw(st.booleans()):
            continue
        key = (parameter.place, parameter.name)
        values = drawn(schemas[key])
        if schemas[key].keys() <= {"type", "minLength"} and schemas[key]["type"] == "string":
            values = _HEADER_TEXT if parameter.place == "header" else _TRICKY | values
        sent[key] = draw(values.filter(lambda value: value not in _REFUSED) if parameter.place == "path" else values)
        given[parameter.python_name] = _member(schemas[key], sent[key]) if draw(st.booleans()) else sent[key]
    if operation.request is not None:
        sent["body", ""] = draw(instances(operation.request))
        given["body"] = getattr(modelarts_client.models, operation.request).from_dict(sent["body", ""])
    return Arguments(sent, given)


def _member(schema: Mapping[str, Any], value: Any) -> Any:
    """The member of the enumeration with this value, if the schema refers to one."""
    for one in (schema, *schema.get("allOf", ())):
        if "$ref" in one and "enum" in resolve(one):
            return getattr(modelarts_client.models, one["$ref"].rpartition("/")[2])(value)
    return value
