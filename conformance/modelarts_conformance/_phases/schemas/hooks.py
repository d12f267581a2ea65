"""What schemathesis has to know about a target: what may be sent, what succeeds, and which refusals are documented."""

from __future__ import annotations

from typing import Any

from schemathesis import Case, HookContext, Response
from schemathesis.core.failures import Failure
from schemathesis.openapi.checks import RejectedPositiveData
from schemathesis.schemas import BaseSchema

from modelarts_conformance._description.bundle import described
from modelarts_conformance._description.lifecycles import life_cycles
from modelarts_conformance._description.names import named
from modelarts_conformance._phases.schemas.transport import operation_id
from modelarts_conformance._target.target import Target


def install(schema: BaseSchema, target: Target) -> None:
    """Add the hooks to a schema.

    Args:
        schema: The schema.
        target: The server.
    """
    counted = 0

    def map_body(context: HookContext, body: Any) -> Any:
        nonlocal counted
        if context.operation is None:
            return body
        name = str(context.operation.definition.raw["operationId"])
        if name not in life_cycles():
            return body
        counted += 1
        return named(name, body, f"{target.prefix}{counted:x}")

    def filter_case(context: HookContext, case: Case[Any]) -> bool:
        return target.gate.may_write(case.method.upper(), operation_id(case), case.formatted_path) is None

    def filter_failure(context: HookContext, failure: Failure, case: Case[Any], response: Response) -> bool:
        reason = documented_reason(failure, case, response)
        if reason is not None:
            target.excuse(reason)
        return reason is None

    schema.hooks.hook(map_body)
    schema.hooks.hook(filter_case)
    schema.hooks.hook(filter_failure)


def documented_reason(failure: Failure, case: Case[Any], response: Response) -> str | None:
    """Why a well-formed request may be refused, as ``x-refusals`` of its operation says; None if it may not.

    Args:
        failure: What a check says.
        case: The request.
        response: The answer.
    """
    if not isinstance(failure, RejectedPositiveData):
        return None
    name = operation_id(case)
    refusals: dict[str, str] = described(name).get("x-refusals", {})
    code = error_code(response.content)
    return f"{name}: {code}: {refusals[code]}" if code in refusals else None


def error_code(content: bytes) -> str:
    """The code of an error; empty if the answer has none.

    Args:
        content: The body of an answer.
    """
    from modelarts_conformance._target.exchanges import Answer

    value = Answer(0, (), content, 0.0).value()
    code = value.get("error_code") if isinstance(value, dict) else None
    return code if isinstance(code, str) else ""
