"""Replies and problems as HTTP responses; errors of IAM have another form than those of ModelArts."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import TypeAlias

from starlette.responses import Response
from starlette.types import Scope

from modelarts_emulator.contract import Json, Problem, Reply

REQUEST_ID_HEADER = "X-Request-Id"

Refuse: TypeAlias = Callable[[Scope, Problem], Response]
"""Makes the answer to a request that is refused before it reaches an application, in the form of its protocol."""


def reply_response(reply: Reply, request_id: str) -> Response:
    """The response for a reply of a handler."""
    return _response(reply.status, reply.body, reply.headers, request_id)


def problem_response(
    problem: Problem, request_id: str, *, iam: bool, headers: Mapping[str, str] | None = None
) -> Response:
    """The response for a refusal, in the form of IAM or of ModelArts."""
    body = _iam_body(problem) if iam else _modelarts_body(problem)
    return _response(problem.status, body, headers or {}, request_id)


def _modelarts_body(problem: Problem) -> Json:
    """Source: ModelArts API Reference, Response Body."""
    body: Json = {"error_code": problem.error_code, "error_msg": problem.error_msg}
    if problem.error_solution is not None:
        body["error_solution"] = problem.error_solution
    return body


def _iam_body(problem: Problem) -> Json:
    """Source: IAM API Reference, the Keystone compatible error object."""
    title = HTTPStatus(problem.status).phrase
    return {"error": {"code": problem.status, "message": problem.error_msg, "title": title}}


def _response(status: int, body: object, headers: Mapping[str, str], request_id: str) -> Response:
    sent = {**headers, REQUEST_ID_HEADER: request_id}
    if body is None:
        return Response(status_code=status, headers=sent)
    text = json.dumps(body, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    # The output of a program may have bytes that are not text; clients get question marks instead.
    return Response(text.encode("utf-8", "replace"), status, sent, media_type="application/json")
