"""The inference APIs of a model in their two forms: whole, and as flat lists of parameters.

Source: api-ref ai_application_management/obtaining_details_about_an_ai_application.rst, Tables 3 and 9, and its
example; SDK reference, ch. 7.1, Table 7-3.
"""

from __future__ import annotations

import json
from typing import Literal

from modelarts_client.models import ModelParamType

from modelarts_emulator.contract import Json, JsonValue
from modelarts_emulator.problems import quoted
from modelarts_emulator.state.fields import mapping, text, texts

_TYPES = frozenset(str(member.value) for member in ModelParamType)
_LONGEST_NAME = 64  # characters

Side = Literal["request", "response"]


class ParameterError(Exception):
    """The schema of a request or response has no form as parameters; the message says why."""


def parameters(apis: tuple[Json, ...], side: Side, faults: list[str] | None = None) -> list[Json]:
    """The parameters of APIs, one for each field of a body.

    Args:
        apis: APIs as in config.json, with all defaults.
        side: `request` for input_params, `response` for output_params.
        faults: gets what is wrong with fields, which are left out; the first one is raised if it is None.

    Raises:
        ParameterError: a field has a name that is too long, or an unknown type.
    """
    found: list[Json] = []
    for api in apis:
        for name, schema in _fields(api, side, faults).items():
            try:
                found.append(_parameter(api, side, name, schema))
            except ParameterError as error:
                _note(error, faults)
    return found


def shown_apis(apis: tuple[Json, ...]) -> str:
    """The field `apis` of the details of a model: JSON with the schemas as input_params and output_params."""
    shown: list[Json] = [
        {
            "url": api["url"],
            "method": api["method"],
            "protocol": api["protocol"],
            "input_params": mapping(api, "request", "data"),
            "output_params": mapping(api, "response", "data"),
        }
        for api in apis
    ]
    return json.dumps(shown, ensure_ascii=False, separators=(",", ":"))


def has_files(schema: Json) -> bool:
    """Whether a field of a body is a file, so that the body must be a form."""
    fields = mapping(schema, "properties").values()
    return any(isinstance(field, dict) and field.get("type") == "file" for field in fields)


def _fields(api: Json, side: Side, faults: list[str] | None) -> dict[str, Json]:
    properties = mapping(api, side, "data").get("properties")
    if properties is None:
        return {}
    if not isinstance(properties, dict):
        _note(ParameterError(f"{side}.data.properties {quoted(properties)} is not an object."), faults)
        return {}
    fields = {}
    for name, schema in properties.items():
        if isinstance(schema, dict):
            fields[name] = schema
        else:
            _note(ParameterError(f"{side}.data.properties {quoted(name)} is not an object."), faults)
    return fields


def _note(error: ParameterError, faults: list[str] | None) -> None:
    if faults is None:
        raise error
    faults.append(str(error))


def _parameter(api: Json, side: Side, name: str, schema: Json) -> Json:
    if not 0 < len(name) <= _LONGEST_NAME:
        raise ParameterError(f"{side}.data.properties {quoted(name)}: a name has 1 to {_LONGEST_NAME} characters.")
    parameter: Json = {
        "url": api["url"],
        "method": api["method"],
        "protocol": api["protocol"],
        "param_name": name,
        "param_type": _type(side, name, schema),
    }
    for bound, keyword in (("min", "minimum"), ("max", "maximum")):
        if isinstance(value := schema.get(keyword), int | float) and not isinstance(value, bool):
            parameter[bound] = value
    description = text(schema, "description") or _structure(schema)
    return parameter | ({"param_desc": description} if description else {})


def _type(side: Side, name: str, schema: Json) -> JsonValue:
    given = schema.get("type")
    if given is None:
        return "object" if "properties" in schema else "array" if "items" in schema else "string"
    candidates = [given] if isinstance(given, str) else texts(schema, "type")
    known = [candidate for candidate in candidates if candidate in _TYPES]
    if not known:
        allowed = ", ".join(sorted(_TYPES))
        raise ParameterError(f"{side}.data.properties {quoted(name)} has the type {quoted(given)}; allowed: {allowed}.")
    return known[0]


def _structure(schema: Json) -> str:
    """The schema of a parameter that has parts; empty for others."""
    if "properties" in schema or "items" in schema:
        return json.dumps(schema, ensure_ascii=False, separators=(",", ":"))
    return ""
