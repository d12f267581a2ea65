"""An edit of a small description for each check of oasdiff, by the check's id.

oasdiff (https://github.com/oasdiff/oasdiff) compares descriptions of any API. Its checks are a list of the changes that
are worth a thought; what they mean for programs that use a generated client is decided here, in `oasdiff.txt`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

Json: TypeAlias = dict[str, Any]
Change: TypeAlias = tuple[Json, Json]
Builder: TypeAlias = Callable[[Json | None], Json]

STRING: Json = {"type": "string"}
INTEGER: Json = {"type": "integer"}
ARRAY: Json = {"type": "array", "items": STRING}
A: Json = {"type": "object", "required": ["kind"], "properties": {"kind": STRING, "a": STRING}}
B: Json = {"type": "object", "required": ["kind"], "properties": {"kind": STRING, "b": STRING}}
TO_A, TO_B = ({"$ref": f"#/components/schemas/{name}"} for name in "AB")


def description(**parts: Any) -> Json:
    """The description: `PutJob` has a body, a response and a parameter in the query."""
    operation = {
        "operationId": "PutJob",
        "tags": ["jobs"],
        "parameters": [
            {"name": "job", "in": "path", "required": True, "schema": STRING},
            parts.get("parameter", {"name": "limit", "in": "query", "schema": INTEGER}),
            *parts.get("parameters", []),
        ],
        "requestBody": {"required": True, "content": {"application/json": {"schema": parts.get("asked", _object())}}},
        "responses": {
            "200": {
                "description": "The job",
                "headers": parts.get("headers", {}),
                "content": {"application/json": {"schema": parts.get("answered", _object())}},
            },
            "404": {"description": "No job"},
        },
    } | parts.get("operation", {})
    operation = {key: value for key, value in operation.items() if value is not None}
    components = {"schemas": {"A": A, "B": B} | parts.get("schemas", {}), "securitySchemes": parts.get("schemes", {})}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Jobs", "version": "1.0.0"},
        "paths": {"/jobs/{job}": {"put": operation} | parts.get("methods", {})} | parts.get("paths", {}),
        "components": components,
    } | parts.get("document", {})
    copied: Json = json.loads(json.dumps(document))  # so that no part is shared
    return copied


def _object(**properties: Json) -> Json:
    return {"type": "object", "title": "Job", "properties": properties}


def _field(side: str, schema: Json | None, *, required: bool = False, **keywords: Any) -> Json:
    """The field `x` of a body; without a schema, there is none."""
    body = _object() if schema is None else _object(x=schema | keywords)
    return description(**{side: body | ({"required": ["x"]} if required else {})})


def _in_parameter(schema: Json | None) -> Json:
    return description(parameter={"name": "limit", "in": "query", "schema": schema})


def _in_object_parameter(schema: Json | None) -> Json:
    return _in_parameter({"type": "object", "properties": {"x": schema}})


def _in_header_parameter(schema: Json | None, *required: str) -> Json:
    properties = {} if schema is None else {"x": schema}
    return description(
        parameter={
            "name": "X-Limit",
            "in": "header",
            "schema": {"type": "object", "properties": properties, "required": [*required]},
        }
    )


PLACES: dict[str, Builder] = {
    "request-body": lambda schema: description(asked=schema),
    "request-property": lambda schema: _field("asked", schema),
    "request-read-only-property": lambda schema: _field("asked", schema, readOnly=True),
    "request-parameter": _in_parameter,
    "request-parameter-property": _in_object_parameter,
    "response-body": lambda schema: description(answered=schema),
    "response-property": lambda schema: _field("answered", schema),
    "response-write-only-property": lambda schema: _field("answered", schema, writeOnly=True),
    "response-header": lambda schema: description(headers={"X-Id": {"schema": schema}}),
}

_KINDS = {"propertyName": "kind"}
_MAPPED = _KINDS | {"mapping": {"a": TO_A["$ref"]}}
_BOTH = _KINDS | {"mapping": {"a": TO_A["$ref"], "b": TO_B["$ref"]}}
_UNION: Json = {"oneOf": [TO_A, TO_B]}
_ITEMS: Json = {"type": "array", "items": {}}
_OPEN: Json = {"type": "object"}
_FREE: Json = {"type": "object", "properties": {"a": STRING, "b": STRING}}
_IF: Json = {"if": {"required": ["a"]}}


def _added(base: Json, **keywords: Any) -> tuple[Json, Json]:
    return base, base | {_KEYWORDS.get(name, name): value for name, value in keywords.items()}


_KEYWORDS = {"if_": "if", "then_": "then", "else_": "else"}

# Edits of a schema; the part of the id after its place.
_EDITS: dict[str, tuple[Json, Json]] = {
    "type-changed": (STRING, INTEGER),
    "type-generalized": (INTEGER, {"type": "number"}),
    "type-specialized": ({"type": "number"}, INTEGER),
    "type-compatible": (INTEGER, STRING),
    "list-of-types-widened": ({"type": ["string", "integer"]}, {"type": ["string", "integer", "boolean"]}),
    "list-of-types-narrowed": ({"type": ["string", "integer", "boolean"]}, {"type": ["string", "integer"]}),
    "became-nullable": (STRING, {"type": ["string", "null"]}),
    "became-not-nullable": ({"type": ["string", "null"]}, STRING),
    "default-value-added": _added(STRING, default="a"),
    "default-value-removed": _added(STRING, default="a")[::-1],
    "default-value-changed": (STRING | {"default": "a"}, STRING | {"default": "b"}),
    "became-enum": _added(STRING, enum=["a"]),
    "enum-value-added": (STRING | {"enum": ["a"]}, STRING | {"enum": ["a", "b"]}),
    "enum-value-removed": (STRING | {"enum": ["a", "b"]}, STRING | {"enum": ["a"]}),
    "x-extensible-enum-value-removed": (
        STRING | {"x-extensible-enum": ["a", "b"]},
        STRING | {"x-extensible-enum": ["a"]},
    ),
    "const-added": _added(STRING, const="a"),
    "const-removed": _added(STRING, const="a")[::-1],
    "const-changed": (STRING | {"const": "a"}, STRING | {"const": "b"}),
    "pattern-added": _added(STRING, pattern="^a"),
    "pattern-removed": _added(STRING, pattern="^a")[::-1],
    "pattern-changed": (STRING | {"pattern": "^a"}, STRING | {"pattern": "^b"}),
    "pattern-generalized": (STRING | {"pattern": "^a"}, STRING | {"pattern": ".*"}),
    "all-of-added": (_FREE, _FREE | {"allOf": [{"required": ["a"]}]}),
    "all-of-removed": (_FREE | {"allOf": [{"required": ["a"]}]}, _FREE),
    "all-of-added-annotation-only": (_FREE, _FREE | {"allOf": [{"description": "A thing"}]}),
    "all-of-removed-annotation-only": (_FREE | {"allOf": [{"description": "A thing"}]}, _FREE),
    "any-of-added": ({"anyOf": [STRING, INTEGER]}, {"anyOf": [STRING, INTEGER, ARRAY]}),
    "any-of-removed": ({"anyOf": [STRING, INTEGER, ARRAY]}, {"anyOf": [STRING, INTEGER]}),
    "one-of-added": ({"oneOf": [STRING, INTEGER]}, {"oneOf": [STRING, INTEGER, ARRAY]}),
    "one-of-removed": ({"oneOf": [STRING, INTEGER, ARRAY]}, {"oneOf": [STRING, INTEGER]}),
    "wrapped-in-one-of": (TO_A, {"oneOf": [TO_A, TO_B]}),
    "discriminator-added": _added(_UNION, discriminator=_MAPPED),
    "discriminator-removed": _added(_UNION, discriminator=_MAPPED)[::-1],
    "discriminator-property-name-changed": (
        _UNION | {"discriminator": _KINDS},
        _UNION | {"discriminator": {"propertyName": "a"}},
    ),
    "discriminator-mapping-added": (_UNION | {"discriminator": _MAPPED}, _UNION | {"discriminator": _BOTH}),
    "discriminator-mapping-deleted": (_UNION | {"discriminator": _BOTH}, _UNION | {"discriminator": _MAPPED}),
    "discriminator-mapping-changed": (
        _UNION | {"discriminator": _MAPPED},
        _UNION | {"discriminator": _KINDS | {"mapping": {"a": TO_B["$ref"]}}},
    ),
    "prefix-items-added": _added(_ITEMS, prefixItems=[STRING]),
    "prefix-items-removed": _added(_ITEMS, prefixItems=[STRING])[::-1],
    "if-added": (_FREE | {"then": {"required": ["b"]}}, _FREE | {"then": {"required": ["b"]}} | _IF),
    "then-added": _added(_FREE | _IF, then_={"required": ["b"]}),
    "else-added": _added(_FREE | _IF, else_={"required": ["b"]}),
    "contains-added": _added(_ITEMS, contains=STRING),
    "dependent-required-added": _added(_FREE, dependentRequired={"a": ["b"]}),
    "dependent-required-changed": (
        _FREE | {"dependentRequired": {"a": ["b"]}},
        _FREE | {"dependentRequired": {"b": ["a"]}},
    ),
    "dependent-schema-added": _added(_FREE, dependentSchemas={"a": {"required": ["b"]}}),
    "pattern-property-added": _added(_OPEN, patternProperties={"^a": STRING}),
    "property-names-added": _added(_OPEN, propertyNames={"maxLength": 5}),
    "unevaluated-items-added": _added(_ITEMS, unevaluatedItems=False),
    "unevaluated-properties-added": _added(_FREE, unevaluatedProperties=False),
    "content-schema-added": _added(STRING | {"contentMediaType": "application/json"}, contentSchema=INTEGER),
    "content-media-type-changed": (
        STRING | {"contentMediaType": "application/json"},
        STRING | {"contentMediaType": "text/csv"},
    ),
    "content-encoding-changed": (STRING | {"contentEncoding": "base64"}, STRING | {"contentEncoding": "base32"}),
    "deprecated": _added(STRING, deprecated=True),
    "reactivated": _added(STRING, deprecated=True)[::-1],
    "deprecated-with-sunset": (STRING, STRING | {"deprecated": True, "x-sunset": "2099-01-01"}),
    "deprecated-sunset-missing": _added(STRING | {"x-stability-level": "stable"}, deprecated=True),
    "deprecated-sunset-invalid": (STRING, STRING | {"deprecated": True, "x-sunset": "soon"}),
    "sunset-date-too-small": (STRING, STRING | {"deprecated": True, "x-sunset": "2000-01-01"}),
    "stability-decreased": (STRING | {"x-stability-level": "stable"}, STRING | {"x-stability-level": "alpha"}),
    "stability-increased": (STRING | {"x-stability-level": "alpha"}, STRING | {"x-stability-level": "stable"}),
}
for _name in [name for name in _EDITS if name.endswith("-added") and name.removesuffix("-added") + "-removed"]:
    _EDITS.setdefault(f"{_name.removesuffix('-added')}-removed", _EDITS[_name][::-1])
for _name, _keyword, _base in (
    ("max", "maximum", INTEGER),
    ("min", "minimum", INTEGER),
    ("exclusive-max", "exclusiveMaximum", INTEGER),
    ("exclusive-min", "exclusiveMinimum", INTEGER),
    ("max-length", "maxLength", STRING),
    ("min-length", "minLength", STRING),
    ("max-items", "maxItems", ARRAY),
    ("min-items", "minItems", ARRAY),
    ("max-contains", "maxContains", _ITEMS | {"contains": STRING}),
    ("min-contains", "minContains", _ITEMS | {"contains": STRING}),
):
    _low, _high = _base | {_keyword: 5}, _base | {_keyword: 10}
    _EDITS |= {
        f"{_name}-set": (_base, _low),
        f"{_name}-unset": (_low, _base),
        f"{_name}-increased": (_low, _high),
        f"{_name}-decreased": (_high, _low),
    }


def _oauth(**changed: Any) -> Json:
    flow = {"authorizationUrl": "https://a", "tokenUrl": "https://t", "scopes": {"read": "Read", "write": "Write"}}
    return {"type": "oauth2", "flows": {"authorizationCode": flow | changed}}


def _secured(security: Any, *, of_all: bool = False, **schemes: Json) -> Json:
    schemes = schemes or {"Token": _oauth(), "Key": {"type": "apiKey", "in": "header", "name": "X-Key"}}
    if of_all:
        return description(schemes=schemes, document={"security": security})
    return description(schemes=schemes, operation={"security": security})


def _methods(operation_id: str = "DropJob", **changed: Any) -> Json:
    """Another operation."""
    operation = description()["paths"]["/jobs/{job}"]["put"] | {"operationId": operation_id, "requestBody": None}
    operation |= changed
    return {"delete": {key: value for key, value in operation.items() if value is not None}}


def _deprecated(sunset: str | None, **changed: Any) -> Json:
    return _methods(deprecated=True, **({"x-sunset": sunset} if sunset else {}), **changed)


def _limit(**changed: Any) -> Json:
    return description(parameter={"name": "limit", "in": "query", "schema": INTEGER} | changed)


def _added_parameter(**changed: Any) -> Change:
    return description(), description(parameters=[{"name": "force", "in": "query", "schema": STRING} | changed])


def _media(side: str, *types: str, schema: Json | None = STRING) -> Json:
    content = {name: {} if schema is None else {"schema": schema} for name in types}
    if side == "request":
        return description(operation={"requestBody": {"required": True, "content": content}})
    return description(operation={"responses": {"200": {"description": "The job", "content": content}}})


def _responses(**by_status: Json | None) -> Json:
    responses = {"200": {"description": "Done"}} | {name.removeprefix("s"): value for name, value in by_status.items()}
    return description(operation={"responses": {key: value for key, value in responses.items() if value}})


def _header(**header: Any) -> Json:
    return description(headers={"X-Id": {"schema": STRING} | header})


def _webhook(**webhooks: Any) -> Json:
    return description(document={"webhooks": webhooks})


def _versioned(version: str, schema: Json = STRING) -> Json:
    return description(asked=_object(x=schema), document={"info": {"title": "Jobs", "version": version}})


_DONE: Json = {"description": "Done"}
_EVENT: Json = {"post": {"responses": {"200": _DONE}}}
_READ: Json = {"Token": ["read"]}
_WITH_PATH: Json = {"/other": _methods()}
_OLDER: Json = {"/other": _deprecated("2000-01-01")}
_LATER: Json = {"/other": _deprecated("2099-01-01")}
_RETIRED: Json = {"deprecated": True, "x-sunset": "2099-01-01"}


def _operation(**changed: Any) -> Json:
    return description(operation=changed)


_SINGLE: dict[str, Change] = {
    "endpoint-added": (description(), description(methods=_methods())),
    "endpoint-deprecated": (description(), _operation(deprecated=True)),
    "endpoint-deprecated-with-sunset": (description(), _operation(**_RETIRED)),
    "endpoint-reactivated": (_operation(deprecated=True), description()),
    "api-deprecated-sunset-parse": (description(), _operation(deprecated=True, **{"x-sunset": "soon"})),
    "api-deprecated-sunset-missing": (description(), _operation(deprecated=True, **{"x-stability-level": "stable"})),
    "api-sunset-date-too-small": (description(), _operation(deprecated=True, **{"x-sunset": "2000-01-01"})),
    "api-sunset-date-changed-too-small": (_operation(**_RETIRED), _operation(**_RETIRED | {"x-sunset": "2000-01-01"})),
    "sunset-deleted": (_operation(**_RETIRED), _operation(deprecated=True)),
    "api-invalid-stability-level": (description(), _operation(**{"x-stability-level": "solid"})),
    "api-stability-decreased": (
        _operation(**{"x-stability-level": "stable"}),
        _operation(**{"x-stability-level": "alpha"}),
    ),
    "api-stability-increased": (
        _operation(**{"x-stability-level": "alpha"}),
        _operation(**{"x-stability-level": "stable"}),
    ),
    "api-path-removed-without-deprecation": (description(paths=_WITH_PATH), description()),
    "api-path-removed-with-deprecation": (description(paths=_OLDER), description()),
    "api-path-removed-before-sunset": (description(paths=_LATER), description()),
    "api-path-sunset-parse": (description(paths={"/other": _deprecated("soon")}), description()),
    "api-removed-without-deprecation": (description(methods=_methods()), description()),
    "api-removed-with-deprecation": (description(methods=_deprecated("2000-01-01")), description()),
    "api-removed-before-sunset": (description(methods=_deprecated("2099-01-01")), description()),
    "api-operation-id-removed": (description(), _operation(operationId=None)),
    "api-operation-id-added": (_operation(operationId=None), description()),
    "api-tag-removed": (_operation(tags=["jobs", "work"]), description()),
    "api-tag-added": (description(), _operation(tags=["jobs", "work"])),
    "api-schema-removed": (description(schemas={"C": A}), description()),
    "api-version-not-bumped": (_versioned("1.0.0"), _versioned("1.0.0", INTEGER)),
    "api-version-decreased": (_versioned("1.0.0"), _versioned("0.9.0", INTEGER)),
    "api-major-version-not-bumped": (_versioned("1.0.0"), _versioned("1.1.0", INTEGER)),
    "webhook-added": (description(), _webhook(done=_EVENT)),
    "webhook-removed": (_webhook(done=_EVENT), description()),
    "api-security-added": (_secured([_READ]), _secured([_READ, {"Key": []}])),
    "api-security-removed": (_secured([_READ, {"Key": []}]), _secured([_READ])),
    "api-security-scope-added": (_secured([_READ]), _secured([{"Token": ["read", "write"]}])),
    "api-security-scope-removed": (_secured([{"Token": ["read", "write"]}]), _secured([_READ])),
    "api-global-security-added": (_secured([_READ], of_all=True), _secured([_READ, {"Key": []}], of_all=True)),
    "api-global-security-removed": (_secured([_READ, {"Key": []}], of_all=True), _secured([_READ], of_all=True)),
    "api-global-security-scope-added": (
        _secured([_READ], of_all=True),
        _secured([{"Token": ["read", "write"]}], of_all=True),
    ),
    "api-global-security-scope-removed": (
        _secured([{"Token": ["read", "write"]}], of_all=True),
        _secured([_READ], of_all=True),
    ),
    "api-security-component-added": (_secured([_READ], Token=_oauth()), _secured([_READ])),
    "api-security-component-removed": (_secured([_READ]), _secured([_READ], Token=_oauth())),
    "api-security-component-type-changed": (
        _secured([{"Key": []}], Key={"type": "apiKey", "in": "header", "name": "X-Key"}),
        _secured([{"Key": []}], Key={"type": "http", "scheme": "bearer"}),
    ),
    "api-security-component-oauth-url-changed": (
        _secured([_READ], Token=_oauth()),
        _secured([_READ], Token=_oauth(authorizationUrl="https://b")),
    ),
    "api-security-component-oauth-token-url-changed": (
        _secured([_READ], Token=_oauth()),
        _secured([_READ], Token=_oauth(tokenUrl="https://b")),
    ),
    "api-security-component-oauth-scope-added": (
        _secured([_READ], Token=_oauth(scopes={"read": "Read"})),
        _secured([_READ], Token=_oauth()),
    ),
    "api-security-component-oauth-scope-removed": (
        _secured([_READ], Token=_oauth()),
        _secured([_READ], Token=_oauth(scopes={"read": "Read"})),
    ),
    "api-security-component-oauth-scope-changed": (
        _secured([_READ], Token=_oauth()),
        _secured([_READ], Token=_oauth(scopes={"read": "Read all", "write": "Write"})),
    ),
    "request-body-added-required": (_operation(requestBody=None), description()),
    "request-body-added-optional": (
        _operation(requestBody=None),
        _operation(requestBody={"content": {"application/json": {"schema": A}}}),
    ),
    "request-body-removed": (description(), _operation(requestBody=None)),
    "request-body-became-optional": (
        _operation(requestBody={"required": True, "content": {"application/json": {"schema": A}}}),
        _operation(requestBody={"content": {"application/json": {"schema": A}}}),
    ),
    "request-body-became-required": (
        _operation(requestBody={"content": {"application/json": {"schema": A}}}),
        _operation(requestBody={"required": True, "content": {"application/json": {"schema": A}}}),
    ),
    "request-body-media-type-added": (
        _media("request", "application/json"),
        _media("request", "application/json", "text/plain"),
    ),
    "request-body-media-type-removed": (
        _media("request", "application/json", "text/plain"),
        _media("request", "application/json"),
    ),
    "request-body-media-type-schema-added": (
        _media("request", "application/json", schema=None),
        _media("request", "application/json"),
    ),
    "request-body-media-type-schema-removed": (
        _media("request", "application/json"),
        _media("request", "application/json", schema=None),
    ),
    "response-body-media-type-schema-added": (
        _media("response", "application/json", schema=None),
        _media("response", "application/json"),
    ),
    "response-body-media-type-schema-removed": (
        _media("response", "application/json"),
        _media("response", "application/json", schema=None),
    ),
    "response-media-type-added": (
        _media("response", "application/json"),
        _media("response", "application/json", "text/plain"),
    ),
    "response-media-type-removed": (
        _media("response", "application/json", "text/plain"),
        _media("response", "application/json"),
    ),
    "response-media-type-name-changed": (
        _media("response", "application/json;version=1"),
        _media("response", "application/json;version=2"),
    ),
    "response-media-type-name-generalized": (
        _media("response", "application/problem+json"),
        _media("response", "application/json"),
    ),
    "response-media-type-name-specialized": (
        _media("response", "application/json"),
        _media("response", "application/problem+json"),
    ),
    "response-success-status-added": (_responses(), _responses(s202=_DONE)),
    "response-success-status-removed": (_responses(s202=_DONE), _responses()),
    "response-non-success-status-added": (_responses(), _responses(s409=_DONE)),
    "response-non-success-status-removed": (_responses(s409=_DONE), _responses()),
    "response-header-added": (description(), _header()),
    "response-header-became-optional": (_header(required=True), _header()),
    "required-response-header-removed": (_header(required=True), description()),
    "optional-response-header-removed": (_header(), description()),
    "new-required-request-parameter": _added_parameter(required=True),
    "new-optional-request-parameter": _added_parameter(),
    "new-required-request-default-parameter-to-existing-path": _added_parameter(
        required=True, schema=STRING | {"default": "a"}
    ),
    "new-optional-request-default-parameter-to-existing-path": _added_parameter(schema=STRING | {"default": "a"}),
    "new-request-path-parameter": (
        description(),
        description(
            operation={"parameters": [{"name": n, "in": "path", "required": True, "schema": STRING} for n in "ab"]},
            document={"paths": {}},
        ),
    ),
    "new-required-request-header-property": (_in_header_parameter(None), _in_header_parameter(STRING, "x")),
    "request-header-property-became-required": (_in_header_parameter(STRING), _in_header_parameter(STRING, "x")),
    "request-header-property-became-enum": (
        _in_header_parameter(STRING),
        _in_header_parameter(STRING | {"enum": ["a"]}),
    ),
    "request-parameter-removed": _added_parameter()[::-1],
    "request-parameter-removed-with-deprecation": _added_parameter(**_RETIRED | {"x-sunset": "2000-01-01"})[::-1],
    "request-parameter-removed-before-sunset": _added_parameter(**_RETIRED)[::-1],
    "request-parameter-sunset-parse": _added_parameter(**_RETIRED | {"x-sunset": "soon"})[::-1],
    "request-parameter-became-required": (_limit(), _limit(required=True)),
    "request-parameter-became-optional": (_limit(required=True), _limit()),
    "request-parameter-deprecated": (_limit(), _limit(deprecated=True)),
    "request-parameter-reactivated": (_limit(deprecated=True), _limit()),
    "request-parameter-deprecated-sunset-missing": (_limit(), _limit(deprecated=True)),
    "request-parameter-sunset-date-too-small": (_limit(), _limit(**_RETIRED | {"x-sunset": "2000-01-01"})),
    "request-parameter-sunset-deleted": (_limit(**_RETIRED), _limit(deprecated=True)),
    "request-parameter-sunset-date-changed-too-small": (
        _limit(**_RETIRED),
        _limit(**_RETIRED | {"x-sunset": "2000-01-01"}),
    ),
    "response-mediatype-enum-value-removed": (
        description(answered=STRING | {"enum": ["a", "b"]}),
        description(answered=STRING | {"enum": ["a"]}),
    ),
    "request-property-removed": (_field("asked", STRING), _field("asked", None)),
    "new-required-request-property": (_field("asked", None), _field("asked", STRING, required=True)),
    "new-required-request-property-with-default": (
        _field("asked", None),
        _field("asked", STRING, required=True, default="a"),
    ),
    "new-optional-request-property": (_field("asked", None), _field("asked", STRING)),
    "request-property-became-required": (_field("asked", STRING), _field("asked", STRING, required=True)),
    "request-property-became-required-with-default": (
        _field("asked", STRING, default="a"),
        _field("asked", STRING, required=True, default="a"),
    ),
    "request-property-became-optional": (_field("asked", STRING, required=True), _field("asked", STRING)),
    "response-required-property-removed": (_field("answered", STRING, required=True), _field("answered", None)),
    "response-required-property-added": (_field("answered", None), _field("answered", STRING, required=True)),
    "response-optional-property-removed": (_field("answered", STRING), _field("answered", None)),
    "response-optional-property-added": (_field("answered", None), _field("answered", STRING)),
    "response-required-write-only-property-removed": (
        _field("answered", STRING, required=True, writeOnly=True),
        _field("answered", None),
    ),
    "response-required-write-only-property-added": (
        _field("answered", None),
        _field("answered", STRING, required=True, writeOnly=True),
    ),
    "response-optional-write-only-property-removed": (
        _field("answered", STRING, writeOnly=True),
        _field("answered", None),
    ),
    "response-optional-write-only-property-added": (
        _field("answered", None),
        _field("answered", STRING, writeOnly=True),
    ),
    "response-property-became-optional": (_field("answered", STRING, required=True), _field("answered", STRING)),
    "response-property-became-required": (_field("answered", STRING), _field("answered", STRING, required=True)),
    "response-write-only-property-became-optional": (
        _field("answered", STRING, required=True, writeOnly=True),
        _field("answered", STRING, writeOnly=True),
    ),
    "response-write-only-property-became-required": (
        _field("answered", STRING, writeOnly=True),
        _field("answered", STRING, required=True, writeOnly=True),
    ),
}


def _marked() -> Iterator[tuple[str, Change]]:
    """Fields that become read-only or write-only, or no longer are."""
    for place, side in (("request", "asked"), ("response", "answered")):
        for necessity in ("optional", "required"):
            for mark in ("read-only", "write-only"):
                keyword = {"read-only": "readOnly", "write-only": "writeOnly"}[mark]
                plain = _field(side, STRING, required=necessity == "required")
                marked = _field(side, STRING, required=necessity == "required", **{keyword: True})
                yield f"{place}-{necessity}-property-became-{mark}", (plain, marked)
                yield f"{place}-{necessity}-property-became-not-{mark}", (marked, plain)


_SINGLE |= dict(_marked())
_SINGLE["new-request-path-parameter"] = (
    description(),
    json.loads(
        json.dumps(
            description(
                parameters=[{"name": "part", "in": "path", "required": True, "schema": STRING}],
            )
        ).replace("/jobs/{job}", "/jobs/{job}/{part}")
    ),
)


def edit(check: str) -> Change:
    """The descriptions before and after the edit that a check is about.

    Raises:
        KeyError: There is no edit for the check.
    """
    if check in _SINGLE:
        return _SINGLE[check]
    for place in sorted(PLACES, key=len, reverse=True):
        change = _EDITS.get(check.removeprefix(f"{place}-")) if check.startswith(f"{place}-") else None
        if change is not None:
            before, after = map(PLACES[place], change)
            return before, after
    raise KeyError(check)
