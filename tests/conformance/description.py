"""The bundled description, as tests look things up in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

import jsonschema_rs
import modelarts_client.models
import yaml

BUNDLE: Final = Path(__file__).parents[2] / "generated" / "openapi.yaml"
METHODS: Final = ("get", "put", "post", "delete", "patch")


@dataclass(frozen=True)
class Documented:
    """An operation of the description.

    Attributes:
        operation_id: its ID.
        method: in upper case.
        path: its path template.
        responses: name of the component schema of the JSON body, by status; None where there is no body.
        request: name of the component schema of the request body; None without one.
    """

    operation_id: str
    method: str
    path: str
    responses: Mapping[int, str | None]
    request: str | None


@cache
def bundle() -> dict[str, Any]:
    """The description."""
    loaded: dict[str, Any] = yaml.load(BUNDLE.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return loaded


@cache
def operations() -> dict[str, Documented]:
    """All operations, by operation ID."""
    return {operation.operation_id: operation for operation in _operations()}


def decode(schema: str, data: Any) -> Any:
    """Decode JSON to the generated model of a component schema."""
    return getattr(modelarts_client.models, schema).from_dict(data)


@cache
def validator(schema: str) -> jsonschema_rs.Draft202012Validator:
    """Checks values against a component schema."""
    return jsonschema_rs.Draft202012Validator(
        {"$ref": f"#/components/schemas/{schema}", "components": bundle()["components"]}, validate_formats=True
    )


def _operations() -> Iterator[Documented]:
    for path, item in bundle()["paths"].items():
        for method in METHODS:
            if method in item:
                operation = item[method]
                yield Documented(
                    operation_id=operation["operationId"],
                    method=method.upper(),
                    path=path,
                    responses={int(status): _schema(answer) for status, answer in operation["responses"].items()},
                    request=_schema(operation.get("requestBody", {})),
                )


def _schema(part: dict[str, Any]) -> str | None:
    while "$ref" in part:
        _, _, kind, name = part["$ref"].split("/")
        part = bundle()["components"][kind][name]
    content = part.get("content", {}).get("application/json")
    return None if content is None else str(content["schema"]["$ref"]).rpartition("/")[2]
