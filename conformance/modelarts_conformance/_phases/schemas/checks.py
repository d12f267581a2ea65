"""Checks beside those of schemathesis."""

from __future__ import annotations

import importlib
import json
from typing import Any

import schemathesis
from modelarts_client.operations import OPERATIONS
from schemathesis import Case, CheckContext, Response
from schemathesis.openapi.checks import UseAfterFree

from modelarts_conformance._description.behaviour import Resource, resources
from modelarts_conformance._description.bundle import document
from modelarts_conformance._phases.schemas.transport import operation_id
from modelarts_conformance._resources.leaving import is_gone, until_gone
from modelarts_conformance._target.target import Target


@schemathesis.check
def generated_client_keeps_everything(ctx: CheckContext, response: Response, case: Case[Any]) -> None:
    """Check that the generated client decodes each documented answer, and loses nothing of it."""
    schema = OPERATIONS[operation_id(case)].responses.get(response.status_code)
    model = None if schema is None else getattr(importlib.import_module("modelarts_client.models"), schema, None)
    if model is None or not response.content:
        return
    try:
        data = json.loads(response.content)
    except ValueError:
        return  # which other checks report
    if isinstance(data, dict):
        again = model.from_dict(data).to_dict()
        if again != data:
            raise AssertionError(f"{schema}.from_dict(...).to_dict() gives {again}")


@schemathesis.check
def created_can_be_read(ctx: CheckContext, response: Response, case: Case[Any]) -> None:
    """Check that what was just created is found under the identifier in the answer.

    `ensure_resource_availability` says nothing here: it takes credentials for parameters that a link has to give.
    """
    parent = ctx.internals.find_parent(case_id=case.id)
    if not is_missing(case, response) or case.method != "GET" or parent is None or parent.method != "POST":
        return
    collection, _, name = case.path.rpartition("/")
    answer = ctx.internals.find_response(case_id=parent.id)
    if collection != parent.path or answer is None or answer.status_code >= 300:
        return
    identifier = case.path_parameters[name.strip("{}")]
    recorder = ctx.internals.recorder
    for other in recorder.find_all_cases() if recorder is not None else ():
        if other.method == "DELETE" and identifier in other.path_parameters.values():
            return  # since then
    if identifier in answer.text:
        raise AssertionError(f"{identifier} was just created, and is not found")


def is_missing(case: Case[Any], response: Response) -> bool:
    """Whether an answer says that what the request names is not there, as the description documents it.

    Args:
        case: The request.
        response: The answer.
    """
    kind = kind_of(operation_id(case))
    if kind is None or kind.gone is None or kind.gone.code is None:
        return response.status_code == 404
    try:
        answer = json.loads(response.content)
    except ValueError:
        return response.status_code == 404
    code = answer.get("error_code") if isinstance(answer, dict) else None
    return response.status_code == 404 or kind.gone.is_said_by(response.status_code, code)


def kind_of(name: str) -> Resource | None:
    """The kind of resource that an operation takes the identifier of; None if it takes none.

    Args:
        name: ID of the operation.
    """
    in_path = {parameter.name for parameter in OPERATIONS[name].parameters if parameter.place == "path"}
    return next((kind for kind in resources(document()).values() if kind.parameter in in_path), None)


def is_leaving(target: Target, failure: UseAfterFree, case: Case[Any]) -> bool:
    """Whether what was deleted is gone within the time that the description gives it.

    Args:
        target: The server.
        failure: Says that it was still there.
        case: The request that still found it.
    """
    kind = kind_of(operation_id(case))
    if kind is None or kind.gone is None or kind.gone.within <= 0 or kind.show is None or kind.parameter is None:
        return False
    path, show = {kind.parameter: str(case.path_parameters[kind.parameter])}, kind.show
    return is_gone(until_gone(target.gate, kind, lambda: target.send(show, path)))
