"""Which requests the description allows, and so a server should take unless it has a reason."""

from __future__ import annotations

import json
from functools import cache
from urllib.parse import parse_qsl, urlsplit

import jsonschema_rs
from modelarts_client.operations import OPERATIONS

from modelarts_conformance._description.bundle import parameters
from modelarts_conformance._description.validators import request_validator, validator_of
from modelarts_conformance._phases.reporting import readings
from modelarts_conformance._resources.known import PROJECT
from modelarts_conformance._target.exchanges import Exchange, Request
from modelarts_conformance._target.target import Target


def is_of_account(target: Target, request: Request) -> bool:
    """Whether a request is what its operation documents, with the credentials of the account, in its project.

    Args:
        target: The server.
        request: The request.
    """
    operation = OPERATIONS.get(request.operation)
    if operation is None or operation.method != request.method:
        return False
    in_project = f"/{target.account.project_id}" in request.url or PROJECT not in operation.path
    return in_project and (request.signed or not operation.security)


def is_well_formed(exchange: Exchange) -> bool:
    """Whether the schema allows the body and the query of a request.

    Args:
        exchange: The request.
    """
    validator = request_validator(exchange.request.operation)
    if not _has_valid_query(exchange.request):
        return False
    if validator is None:
        return exchange.request.body is None
    try:
        return validator.is_valid(json.loads(exchange.request.body or b"null"))
    except (ValueError, RecursionError):
        return False


def _has_valid_query(request: Request) -> bool:
    for name, text in parse_qsl(urlsplit(request.url).query, keep_blank_values=True):
        validator = _query_validator(request.operation, name)
        if validator is None or not any(map(validator.is_valid, readings(text))):
            return False
    return True


@cache
def _query_validator(operation_id: str, name: str) -> jsonschema_rs.Draft202012Validator | None:
    found = (each for each in parameters(operation_id) if each["in"] == "query" and each["name"] == name)
    return next((validator_of(each["schema"]) for each in found), None)
