"""How the requests of clients differ from what the description says, and why.

Each rule predicts a difference exactly: what a client sends has to be what the description says after all rules of that
client, and nothing else.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Final

from modelarts_client.operations import OPERATIONS

from tests.conformance.differences import EXPLANATION
from tests.conformance.official_models import OfficialOperation, OfficialSdk
from tests.conformance.wire_requests import NO_BODY, Sent
from tests.support.description import bundle, parameters, resolve

PROJECT: Final = "project-1"
"""The project of the clients' keys."""

_KEYS_SIGN: Final = ("authorization", "x-sdk-date", "x-project-id")
_MERGE_PATCH: Final = "application/merge-patch+json"

Predict = Callable[[str, Sent, Sent], Sent]
"""From the ID of an operation, what the description says, and what a client sent, to what the client should send."""


@dataclass(frozen=True)
class Rule:
    """A kind of difference.

    Attributes:
        what: What differs.
        reason: Why that is right.
        predict: Makes a request as the client does.
    """

    what: str
    reason: str
    predict: Predict


def differences(operation_id: str, said: Sent, found: Sent, rules: Sequence[Rule], used: Counter[str]) -> list[str]:
    """What a client sends that neither the description nor a rule says.

    Args:
        operation_id: The operation.
        said: What the description says.
        found: What the client sent.
        rules: The rules of the client.
        used: Counts the rules that changed the request.
    """
    for rule in rules:
        predicted = rule.predict(operation_id, said, found)
        if predicted != said:
            used[rule.what] += 1
        said = predicted
    parts = ((name, getattr(said, name), getattr(found, name)) for name in Sent.__dataclass_fields__)
    return [f"{operation_id}: {name} is {b!r}, not {a!r}" for name, a, b in parts if _text(a) != _text(b)]


def _text(value: Any) -> str:
    """A value as text in which 1, 1.0 and true differ."""
    return json.dumps(value, sort_keys=True)


def _signed(operation_id: str, said: Sent, found: Sent) -> Sent:
    added = {name: found.headers.get(name, "missing") for name in _KEYS_SIGN}
    return _with_headers(said, {**added, "x-project-id": PROJECT})


def _unsigned_content(operation_id: str, said: Sent, found: Sent) -> Sent:
    is_patch = said.headers.get("content-type") == _MERGE_PATCH
    return _with_headers(said, {"x-sdk-content-sha256": "UNSIGNED-PAYLOAD"}) if is_patch else said


def _defaults(operation_id: str, said: Sent, found: Sent) -> Sent:
    given = {pair.partition("=")[0] for pair in said.query}
    added = [
        f"{parameter['name']}={json.dumps(default) if not isinstance(default, str) else default}"
        for parameter in parameters(operation_id)
        if parameter["in"] == "query" and parameter["name"] not in given
        for default in _default(parameter["schema"])
    ]
    return replace(said, query=tuple(sorted([*said.query, *added])))


def _default(schema: Mapping[str, Any]) -> Iterator[Any]:
    schema = resolve(schema)
    if "default" in schema:
        yield schema["default"]
    else:
        for part in schema.get("allOf", ()):
            yield from _default(part)


def _project_of_keys(operation_id: str, said: Sent, found: Sent) -> Sent:
    template = OPERATIONS[operation_id].path.split("/")
    segments = zip(template, said.path.split("/"), strict=True)
    return replace(said, path="/".join(PROJECT if part == "{project_id}" else segment for part, segment in segments))


def _json_for_merge_patch(operation_id: str, said: Sent, found: Sent) -> Sent:
    is_patch = said.headers.get("content-type") == _MERGE_PATCH
    return _with_headers(said, {"content-type": "application/json"}) if is_patch else said


def _charset(operation_id: str, said: Sent, found: Sent) -> Sent:
    named = f"{said.headers.get('content-type')};charset=utf-8"
    return _with_headers(said, {"content-type": named}) if found.headers.get("content-type") == named else said


def _type_without_content(operation_id: str, said: Sent, found: Sent) -> Sent:
    return _with_headers(said, {"content-type": "application/json"}) if said.body == NO_BODY else said


def _without_unknown_parameters(operation_id: str, said: Sent, found: Sent) -> Sent:
    known = {parameter.name for parameter in _official(operation_id).parameters}
    missing = {name for name in _explained(operation_id) if name not in known}
    headers = {name: value for name, value in said.headers.items() if name not in {each.lower() for each in missing}}
    query = tuple(pair for pair in said.query if pair.partition("=")[0] not in missing)
    return replace(said, headers=headers, query=query)


def _without_null(operation_id: str, said: Sent, found: Sent) -> Sent:
    return _with_body(operation_id, said, lambda _, fields: {k: v for k, v in fields.items() if v is not None})


def _without_unknown_fields(operation_id: str, said: Sent, found: Sent) -> Sent:
    explained = _explained_fields()
    return _with_body(
        operation_id,
        said,
        lambda known, fields: {name: v for name, v in fields.items() if name in known or name not in explained},
    )


def _with_headers(said: Sent, added: Mapping[str, str]) -> Sent:
    return replace(said, headers={**said.headers, **added})


Change = Callable[[Mapping[str, str], Mapping[str, Any]], dict[str, Any]]
"""Changes an object that is a model of the official SDK, whose fields it gets with their types."""


def _with_body(operation_id: str, said: Sent, change: Change) -> Sent:
    """Change each object of the body that is a model of the official SDK."""
    type_ = _official(operation_id).request
    return said if type_ is None or said.body == NO_BODY else replace(said, body=_changed(said.body, type_, change))


def _changed(value: Any, type_: str, change: Change) -> Any:
    sdk = _sdk()
    if isinstance(value, list) and type_.startswith("list["):
        return [_changed(each, type_[5:-1], change) for each in value]
    if isinstance(value, dict) and type_.startswith("dict("):
        return {name: _changed(each, type_.partition(", ")[2][:-1], change) for name, each in value.items()}
    if isinstance(value, dict) and sdk.is_model(type_):
        known = sdk.model(type_)
        return {
            name: _changed(each, known[name], change) if name in known else each
            for name, each in change(known, value).items()
        }
    return value


@cache
def _sdk() -> OfficialSdk:
    return OfficialSdk()


@cache
def _official(operation_id: str) -> OfficialOperation:
    return _sdk().operation(operation_id)


def _explained(operation_id: str) -> Mapping[str, str]:
    operation = OPERATIONS[operation_id]
    found: Mapping[str, str] = bundle()["paths"][operation.path][operation.method.lower()].get(EXPLANATION, {})
    return found


@cache
def _explained_fields() -> frozenset[str]:
    """The fields whose absence from the official SDK the description gives a reason for."""
    schemas = bundle()["components"]["schemas"].values()
    return frozenset(name for schema in schemas for name in schema.get(EXPLANATION, {}))


OURS: Final = (
    Rule(
        "our client signs",
        "requests need credentials, here keys: Authorization, X-Sdk-Date and the project",
        _signed,
    ),
    Rule(
        "our client does not sign the content of a merge patch",
        "the official signer covers no content but JSON, and says so in X-Sdk-Content-Sha256",
        _unsigned_content,
    ),
    Rule(
        "our client sends documented defaults in the query",
        "a program gets what its documentation says, also when a server changes its default",
        _defaults,
    ),
)
OFFICIAL: Final = (
    Rule("the official client signs", "as ours", _signed),
    Rule(
        "the project of the official client is that of its keys",
        "it has no argument for the project of a single call",
        _project_of_keys,
    ),
    Rule(
        "the official client sends merge patches as JSON",
        "the reference asks for application/merge-patch+json; the description documents both (x-discrepancy)",
        _json_for_merge_patch,
    ),
    Rule(
        "the official client names the charset of JSON",
        "JSON is always UTF-8, and its type has no parameters (RFC 8259, 8.1 and 11)",
        _charset,
    ),
    Rule(
        "the official client sends a Content-Type without content",
        "it means nothing there (RFC 9110, 8.3)",
        _type_without_content,
    ),
    Rule(
        "the official client lacks a parameter",
        "the description says so in x-sdk-difference of the operation",
        _without_unknown_parameters,
    ),
    Rule(
        "the official client lacks a field",
        "the description says so in x-sdk-difference of the schema",
        _without_unknown_fields,
    ),
    Rule(
        "the official client leaves out null",
        "its models cannot tell null from what is not given; a merge patch needs null to remove a field",
        _without_null,
    ),
)
