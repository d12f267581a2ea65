"""From an HTTP response to what an endpoint function returns or raises."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any

import msgspec

from .errors import error_from
from .model_base import Codec, Model, ReadList
from .types import Response

if TYPE_CHECKING:
    import httpx


def read(response: httpx.Response, codecs: Mapping[int, Codec]) -> Response[Any]:
    """The answer, decoded as documented for its status; whatever it holds, this does not fail.

    Args:
        response: What the server sent.
        codecs: By status, what reads the documented body.
    """
    parsed = None
    codec = codecs.get(response.status_code)
    if codec is not None and response.content:
        try:
            parsed = codec.read(msgspec.json.decode(response.content))
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            parsed = None  # HTML of a gateway, a body cut short, or brackets without end
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=parsed,
        attempts=response.extensions.get("attempts", ()),
    )


def succeed(response: Response[Any], codecs: Mapping[int, Codec], without_body: Collection[int] = ()) -> Any:
    """The documented success in an answer; None where a success has no body.

    Args:
        response: The answer.
        codecs: By status, what reads the documented body.
        without_body: The successful statuses that are documented without a body.

    Raises:
        ApiError: The answer is anything else.
    """
    status = response.status_code
    if not 200 <= status < 300:
        raise error_from(response)
    if status in without_body or not any(200 <= documented < 300 for documented in codecs):
        return None
    if not isinstance(response.parsed, (Model, ReadList)):
        raise error_from(response, "the answer is not the documented JSON")
    return response.parsed


__all__ = ["read", "succeed"]
