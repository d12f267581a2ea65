# Copied from runtime/answers.py of the generator; edit it there.
"""Turns an HTTP response into the return value of an endpoint function, or its exception."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any

from .errors import error_from
from .json_codecs import Codec, ReadList, decoded
from .model_base import Model
from .types import Response

if TYPE_CHECKING:
    import httpx


def read(response: httpx.Response, codecs: Mapping[int, Codec]) -> Response[Any]:
    """Decode a response as documented for its status; this never fails, whatever the response contains.

    Args:
        response: The server's response.
        codecs: The codec of the documented body for each status.
    """
    parsed = None
    codec = codecs.get(response.status_code)
    if codec is not None and response.content:
        parsed = codec.read(decoded(response.content))
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=parsed,
        attempts=response.extensions.get("attempts", ()),
    )


def succeed(response: Response[Any], codecs: Mapping[int, Codec], without_body: Collection[int] = ()) -> Any:
    """Return the body of a documented success; None where it has no body.

    Args:
        response: The decoded response.
        codecs: The codec of the documented body for each status.
        without_body: The success statuses that are documented without a body.

    Raises:
        ApiError: The response is anything but a documented success.
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
