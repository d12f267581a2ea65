"""The checks of each answer, and which operations the description gives something to judge."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Final, TypeAlias

from modelarts_client.operations import OPERATIONS, Operation

from modelarts_conformance._description.behaviour import resources
from modelarts_conformance._description.bundle import described, document, parameters, resolve
from modelarts_conformance._phases.phase import Check
from modelarts_conformance._target.target import Target

Json: TypeAlias = Mapping[str, Any]
_HTTP: Final = frozenset({"accept", "authorization", "content-type"})


def requires_header(operation: Operation) -> bool:
    """Whether an operation has a required header besides credentials and those of HTTP.

    Args:
        operation: The operation.
    """
    return any(
        each["in"] == "header" and each.get("required") and each["name"].lower() not in _HTTP
        for each in parameters(operation.id)
    )


@cache
def responses(name: str) -> Mapping[str, Json]:
    """The documented responses of an operation by their status, references followed.

    Args:
        name: ID of the operation.
    """
    found = described(name)["responses"].items()
    return {
        status: {
            **resolve(each),
            "headers": {key: resolve(one) for key, one in resolve(each).get("headers", {}).items()},
        }
        for status, each in found
    }


def _every(target: Target) -> Iterator[str]:
    yield from (operation.id for operation in target.operations if target.can_send(operation))


def _those(matches: Callable[[Operation], bool]) -> Callable[[Target], Iterator[str]]:
    return lambda target: (name for name in _every(target) if matches(OPERATIONS[name]))


def _responding(matches: Callable[[Json], bool]) -> Callable[[Target], Iterator[str]]:
    return _those(lambda operation: any(map(matches, responses(operation.id).values())))


def _deletions(target: Target) -> Iterator[str]:
    """The operations that delete what other chosen ones show."""
    possible = set(_every(target))
    for kind in resources(document()).values():
        if kind.delete is not None and {kind.create, kind.delete, kind.show} <= possible:
            yield kind.delete


def _creations(target: Target) -> Iterator[str]:
    """The operations that create what other chosen ones show below the same path."""
    possible = set(_every(target))
    for kind in resources(document()).values():
        if kind.create is not None and {kind.create, kind.show} <= possible:
            yield kind.create


CHECKS: Final[Sequence[Check]] = (
    Check("not_a_server_error", "requests that may be sent", _every),
    Check("max_response_time", "requests that may be sent", _every),
    Check("status_code_conformance", "statuses one by one", _those(lambda each: "default" not in responses(each.id))),
    Check("content_type_conformance", "a content type", _responding(lambda each: bool(each.get("content")))),
    Check("response_schema_conformance", "a schema of answers", _responding(lambda each: bool(each.get("content")))),
    Check(
        "response_headers_conformance",
        "a header that answers have to have",
        _responding(lambda each: any(header.get("required") for header in each.get("headers", {}).values())),
    ),
    Check(
        "negative_data_rejection", "parameters or a body", _those(lambda each: bool(each.parameters or each.request))
    ),
    Check("positive_data_acceptance", "requests that may be sent", _every),
    Check("missing_required_header", "a header that requests have to have", _those(requires_header)),
    Check("unsupported_method", "answer to another method that is not 401, 403, 404 or 429", _every, is_due=False),
    Check("allow_header_conformance", "answer to OPTIONS with Allow", _every, is_due=False),
    Check("ignored_auth", "credentials that it needs", _those(lambda each: bool(each.security))),
    Check("use_after_free", "chain that asks for what it has deleted", _deletions, is_due=False),
    Check("created_can_be_read", "chain that asks for what it has just created", _creations, is_due=False),
    Check("generated_client_keeps_everything", "a model of answers", _those(lambda each: bool(each.responses))),
)
"""The checks of each answer."""
