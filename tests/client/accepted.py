"""Checks that the description allows a request, with code that is independent of the project.

The values are checked by openapi-schema-validator, the addresses and queries are read by Python's own library; between
them there is only what the description says about where things are.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final
from urllib.parse import parse_qsl, unquote

import httpx
from openapi_schema_validator import OAS31Validator, oas31_format_checker

from tests.support.description import bundle, resolve

_SEGMENT: Final = re.compile(r"(?:[A-Za-z0-9\-._~!$&'()*+,;=:@]|%[0-9A-F]{2})+")  # RFC 3986, 3.3
_QUERY: Final = re.compile(r"(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9A-F]{2})*")  # RFC 3986, 3.4


class NotAcceptedError(Exception):
    """The description does not allow this request."""


def accepted(request: httpx.Request) -> tuple[str, dict[tuple[str, str], Any]]:
    """Find the operation of a request and its arguments, by place and name; the body is `("body", "")`.

    Raises:
        NotAcceptedError: The description does not allow it.
    """
    path, _, query = request.url.raw_path.decode("ascii").partition("?")
    if not _QUERY.fullmatch(query):
        raise NotAcceptedError(f"no query: {query}")
    template, in_path = _route(request.method, path)
    item = bundle()["paths"][template]
    operation = item[request.method.lower()]
    parameters = [resolve(one) for one in (*item.get("parameters", ()), *operation.get("parameters", ()))]
    pairs = parse_qsl(query, keep_blank_values=True, strict_parsing=bool(query), errors="strict")
    if len(dict(pairs)) != len(pairs):
        raise NotAcceptedError(f"given twice: {query}")
    if unknown := dict(pairs).keys() - {one["name"] for one in parameters if one["in"] == "query"}:
        raise NotAcceptedError(f"no parameters: {unknown}")
    places: dict[str, Mapping[str, str]] = {"path": in_path, "query": dict(pairs), "header": request.headers}
    found: dict[tuple[str, str], Any] = {}
    for parameter in parameters:
        place, name = parameter["in"], parameter["name"]
        if name in places[place]:
            found[place, name] = _value(parameter["schema"], places[place][name])
        elif parameter.get("required"):
            raise NotAcceptedError(f"{place}: {name} is missing")
    found |= _body(operation, request)
    return operation["operationId"], found


def _route(method: str, path: str) -> tuple[str, dict[str, str]]:
    segments = path.split("/")[1:]
    if not path.startswith("/") or not all(_SEGMENT.fullmatch(segment) for segment in segments):
        raise NotAcceptedError(f"no path: {path}")
    if any(segment in (".", "..") for segment in segments):
        raise NotAcceptedError(f"leads elsewhere: {path}")
    matches = []
    for template, item in bundle()["paths"].items():
        parts = template.split("/")[1:]
        if method.lower() in item and len(parts) == len(segments):
            pairs = list(zip(parts, segments, strict=True))
            if all(part == segment or part.startswith("{") for part, segment in pairs):
                values = {part[1:-1]: unquote(segment, errors="strict") for part, segment in pairs if part[:1] == "{"}
                matches.append((template.count("{"), template, values))
    if not matches:
        raise NotAcceptedError(f"no operation: {method} {path}")
    _, template, values = min(matches, key=lambda match: match[0])
    return template, values


def _value(schema: Mapping[str, Any], text: str) -> Any:
    """The value that a string in the URL or a header represents."""
    kinds = set(_kinds(schema))
    value: Any = text
    if "boolean" in kinds and text in ("true", "false"):
        value = text == "true"
    elif kinds & {"integer", "number"} and re.fullmatch(r"-?\d+", text):
        value = int(text)
    elif "number" in kinds:
        value = float(text)
    _check(schema, value)
    return value


def _kinds(schema: Mapping[str, Any]) -> Iterator[str]:
    schema = resolve(schema)
    kinds = schema.get("type", [])
    yield from [kinds] if isinstance(kinds, str) else kinds
    for part in schema.get("allOf", ()):
        yield from _kinds(part)


def _body(operation: Mapping[str, Any], request: httpx.Request) -> dict[tuple[str, str], Any]:
    if "requestBody" not in operation:
        if request.content or "Content-Type" in request.headers:
            raise NotAcceptedError("there should be no body")
        return {}
    content = resolve(operation["requestBody"])["content"]
    kind = request.headers.get("Content-Type")
    if kind not in content:
        raise NotAcceptedError(f"{kind} is none of {list(content)}")
    value = json.loads(request.content.decode("utf-8", errors="strict"))
    _check(content[kind]["schema"], value)
    return {("body", ""): value}


def _check(schema: Mapping[str, Any], value: Any) -> None:
    problems = [f"{error.json_path}: {error.message}" for error in _validator(json.dumps(schema)).iter_errors(value)]
    if problems:
        raise NotAcceptedError("; ".join(problems))


@cache
def _validator(schema: str) -> Any:
    whole = {**json.loads(schema), "components": bundle()["components"]}
    return OAS31Validator(whole, format_checker=oas31_format_checker)
