"""Checks values against schemas of the description."""

from __future__ import annotations

import copy
import json
from collections.abc import Mapping
from functools import cache
from typing import Any, Final

import jsonschema_rs

from modelarts_conformance._description.bundle import bundle, request_schema, response_schema

_URI: Final = "urn:modelarts:description"


@cache
def request_validator(operation_id: str) -> jsonschema_rs.Draft202012Validator | None:
    """Checks request bodies of an operation; None if it has none."""
    schema = request_schema(operation_id)
    return None if schema is None else validator_of(schema)


@cache
def response_validator(operation_id: str, status: int) -> jsonschema_rs.Draft202012Validator | None:
    """Checks answers of an operation with a status; None if the description has no body for it."""
    schema = response_schema(operation_id, status)
    return None if schema is None else validator_of(schema)


def validator_of(schema: Mapping[str, Any]) -> jsonschema_rs.Draft202012Validator:
    """Checks values against a schema, whose references lead to components of the description.

    Args:
        schema: The schema.
    """
    absolute = json.loads(json.dumps(schema).replace('"#/', f'"{_URI}#/'))
    return jsonschema_rs.Draft202012Validator(absolute, registry=_registry(), validate_formats=True)


@cache
def _registry() -> jsonschema_rs.Registry:
    components = copy.deepcopy(bundle()["components"])
    return jsonschema_rs.Registry([(_URI, {"$id": _URI, "components": components})])
