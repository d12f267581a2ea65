"""Failures as answers, for flows of httpx's that authenticate: of errors, httpx does not tell them.

A flow that asks for something on the way (a token) marks that request with the extension `FAILURE_AS_ANSWER`. When it
fails, the session's transport answers with `as_answer`, and the flow finds the error by `failure_in`.
"""

from typing import Final

import httpx

FAILURE_AS_ANSWER: Final = "failure_as_answer"
_FAILURE: Final = "failure"


def as_answer(request: httpx.Request, error: Exception) -> httpx.Response:
    """Make an answer of a failure to get one.

    Raises:
        Exception: The error, if the request does not ask for an answer.
    """
    if not request.extensions.get(FAILURE_AS_ANSWER):
        raise error
    return httpx.Response(httpx.codes.SERVICE_UNAVAILABLE, request=request, extensions={_FAILURE: error})


def failure_in(response: httpx.Response) -> Exception | None:
    """Return the error that an answer stands for, if it does."""
    failure: Exception | None = response.extensions.get(_FAILURE)
    return failure
