"""Requests to any path of the API, with a session's credentials.

Source: user guide, "Dynamically Mounting an OBS Parallel File System" (a notebook's program that calls
``auth_by_apig``), and public programs.
"""

import re
from collections.abc import Mapping, Sequence
from math import isfinite
from typing import TYPE_CHECKING, Final, TypeAlias, Union

from modelarts._argument_checks import one_of
from modelarts._given_session import checked_session
from modelarts.exceptions import InvalidArgumentError

# What only the call needs is imported there: importing this module must cost little.
if TYPE_CHECKING:
    import httpx

    from modelarts.session import Session

__all__ = ["auth_by_apig"]

Json: TypeAlias = Union["dict[str, Json]", "list[Json]", str, int, float, bool, None]
"""A decoded answer."""

_METHODS: Final = ("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD")
_USAGE: Final = "auth_by_apig(session, 'GET', f'/v1/{session.project_id}/notebooks')"
_FORBIDDEN_IN_PATH: Final = frozenset("#\\{}")
_HEADER: Final = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
_HEADER_VALUE: Final = re.compile(r"(?:[!-~](?:[\t -~]*[!-~])?)?")
_OWN_HEADERS: Final = frozenset(
    {"authorization", "content-length", "host", "transfer-encoding", "x-auth-token", "x-sdk-date"}
)
_SECURITY_TOKEN: Final = "x-security-token"  # noqa: S105 (the name of a header)
_LONELY_PERCENT: Final = re.compile(r"%(?![0-9A-Fa-f]{2})")


def auth_by_apig(
    session: "Session",
    method: str,
    path: str,
    query: Mapping[str, object] | None = None,
    body: str | bytes | Mapping[str, object] | Sequence[object] | None = None,
    headers: Mapping[str, str] | None = None,
) -> Json:
    """Send a request to ModelArts, signed or with a token as the session's credentials are, and return the answer.

    It is sent, repeated and limited as all requests of the session are: `GET`, `PUT` and `DELETE` may be repeated.

    Args:
        session: The session that makes the request.
        method: ``GET``, ``POST``, ``PUT``, ``DELETE``, ``PATCH`` or ``HEAD``; see `modelarts.constant`.
        path: The path of the operation, such as ``/v1/<project ID>/notebooks``.
        query: Parameters for the query; those that are None are left out. A list becomes repeated parameters.
        body: The body: JSON as text or bytes, or an object that becomes JSON.
        headers: Headers to send as well, but not those that authenticate the request. ``Content-Type`` is
            ``application/json`` by default if there is a body.

    Returns:
        The decoded JSON of the answer; text if it is none, and ``None`` if it is empty.

    Raises:
        InvalidArgumentError: If an argument is not allowed; nothing was sent.
        ApiError: If ModelArts answers with an error, of the class for its status.
        EndpointUnreachableError: If it does not answer.
        ResponseTooLargeError: If the answer is larger than the session allows, or its values take more memory.
    """
    from modelarts_client.errors import error_from
    from modelarts_client.types import Response

    checked_session(session, usage=_USAGE)
    one_of(method.upper() if isinstance(method, str) else method, _METHODS, what="method")
    _check_path(path)
    response = _sent(session, method.upper(), path, query or {}, _encoded(body), headers or {})
    if response.is_success:
        return _decoded(response)
    attempts = response.extensions.get("attempts", ())
    raise error_from(Response(response.status_code, response.content, response.headers, None, attempts))


def _sent(
    session: "Session",
    method: str,
    path: str,
    query: Mapping[str, object],
    content: bytes | None,
    headers: Mapping[str, str],
) -> "httpx.Response":
    import httpx

    client = session.client
    said = client.options
    sent = httpx.Headers(said.headers)
    if content is not None:
        sent["Content-Type"] = "application/json"
    sent.update(_checked_headers(headers, session))
    request = client.get_httpx_client().build_request(
        method,
        httpx.URL(f"{client.base_url}{path}").copy_merge_params(_parameters(query)),
        content=content,
        headers=sent,
        timeout=httpx.USE_CLIENT_DEFAULT if said.timeout is None else said.timeout,
        extensions=dict(said.extensions),
    )
    return client.get_httpx_client().send(request, follow_redirects=False)


def _check_path(path: str) -> None:
    from urllib.parse import unquote

    usable = isinstance(path, str) and path.startswith("/") and not path.startswith("//")
    usable = usable and path.isprintable() and path.isascii() and not (_FORBIDDEN_IN_PATH | {" "}) & set(path)
    if usable and not _LONELY_PERCENT.search(path):
        parts = unquote(path.partition("?")[0]).split("/")
        if not {".", ".."} & set(parts):
            return
    hint = " Put the project's ID into it, as session.project_id." if isinstance(path, str) and "{" in path else ""
    raise InvalidArgumentError(
        f"path={path!r} is not a path of the API. Give one that begins with a slash, such as "
        f"'/v1/<project ID>/notebooks', with other characters percent-encoded and without a host.{hint}"
    )


def _parameters(query: Mapping[str, object]) -> list[tuple[str, str | int | float | bool | None]]:
    if not isinstance(query, Mapping):
        raise InvalidArgumentError(f"query={query!r} is not a dict, such as {{'limit': 10}}.")
    found: list[tuple[str, str | int | float | bool | None]] = []
    for name, given in query.items():
        for value in given if isinstance(given, list | tuple) else [given]:
            if value is None:
                continue
            text = str(value).lower() if isinstance(value, bool) else str(value)
            is_finite = not isinstance(value, float) or isfinite(value)
            if not isinstance(value, str | int | float) or not is_finite or not _is_utf8(f"{name}{text}"):
                raise InvalidArgumentError(
                    f"query has {name!r}: {value!r}. Values must be text, finite numbers, booleans, or lists of them."
                )
            found.append((str(name), text))
    return found


def _is_utf8(text: str) -> bool:
    return not any("\ud800" <= character <= "\udfff" for character in text)


def _encoded(body: str | bytes | Mapping[str, object] | Sequence[object] | None) -> bytes | None:
    import json

    if body is None or isinstance(body, bytes):
        return body
    try:
        return (body if isinstance(body, str) else json.dumps(body, allow_nan=False, ensure_ascii=False)).encode()
    except (TypeError, ValueError) as error:
        raise InvalidArgumentError(f"body cannot be written as JSON: {error}.") from error


def _checked_headers(headers: Mapping[str, str], session: "Session") -> dict[str, str]:
    usable = isinstance(headers, Mapping) and all(isinstance(each, str) for pair in headers.items() for each in pair)
    if not usable or not all(_HEADER.fullmatch(name) and _HEADER_VALUE.fullmatch(headers[name]) for name in headers):
        raise InvalidArgumentError(  # whose values may be secret, and so are not shown
            "headers is not a dict from names to visible texts of ASCII, such as {'Content-Type': 'application/json'}."
        )
    if own := [name for name in headers if name.lower() in _OWN_HEADERS]:
        raise InvalidArgumentError(f"headers has {', '.join(own)}, which the session sets. Leave it out.")
    sends_own = session.access_key is None or session.security_token is not None
    for name, value in headers.items():
        if sends_own and name.lower() == _SECURITY_TOKEN and value != session.security_token:
            raise InvalidArgumentError(
                f"headers has {name}, which is not that of the session. Leave it out; the session sends its own."
            )
    return dict(headers)


def _decoded(response: "httpx.Response") -> Json:
    from modelarts_client.sending.bounds import json_within_limit

    if not response.content:
        return None
    try:
        decoded: Json = json_within_limit(response)
    except ValueError:
        return response.text
    return decoded
