"""Reads HAR files, HTTP Archive 1.2: browsers, proxies and everyday tools write them."""

from __future__ import annotations

import base64
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, Final

from modelarts_conformance._recordings.routing import operation_of
from modelarts_conformance._target.exchanges import Answer, Exchange, Request
from modelarts_conformance._target.secrets import CREDENTIALS, Secrets, without_credentials

_NOT_MODIFIED: Final = 304
_HIDDEN_BY_TOOLS: Final = frozenset({"content-encoding", "content-length"})  # of bodies that are decompressed here


def is_har(value: object) -> bool:
    """Whether a JSON value is a HAR file.

    Args:
        value: JSON.
    """
    log = value.get("log") if isinstance(value, Mapping) else None
    return isinstance(log, Mapping) and isinstance(log.get("entries"), list)


def exchanges(har: Mapping[str, Any], secrets: Secrets, figures: Counter[str]) -> Iterator[Exchange]:
    """The exchanges of a HAR file that are for operations of the description, without their credentials.

    Args:
        har: The content of the file.
        secrets: Learns the credentials of the requests.
        figures: Counts the exchanges, and those that are skipped.

    Raises:
        ValueError: An entry is none of HAR 1.2.
    """
    for number, entry in enumerate(har["log"]["entries"], 1):
        figures["exchanges"] += 1
        try:
            exchange = _exchange(entry)
        except (LookupError, TypeError, AttributeError, ValueError) as error:
            raise ValueError(f"entry {number} is none of HAR 1.2: {type(error).__name__}: {error}") from None
        if isinstance(exchange, str):
            figures[exchange] += 1
            continue
        for name, value in exchange.request.headers:
            if name.lower() in CREDENTIALS:
                secrets.learn(value)
        yield Exchange(without_credentials(exchange.request), exchange.answer)


def _exchange(entry: Mapping[str, Any]) -> Exchange | str:
    """The exchange, or why it is skipped."""
    request, response = entry["request"], entry["response"]
    operation = operation_of(request["method"], request["url"])
    if operation is None:
        return "not of ModelArts, skipped"
    status, content = int(response["status"]), response.get("content", {})
    if status <= 0:
        return "without an answer, skipped"
    if status == _NOT_MODIFIED or ("text" not in content and int(content.get("size", 0)) > 0):
        return "without the body, skipped"
    text = content.get("text", "")
    body = base64.b64decode(text) if content.get("encoding") == "base64" else text.encode()
    posted = request.get("postData", {}).get("text")
    return Exchange(
        Request(
            operation,
            request["method"].upper(),
            request["url"],
            _headers(request),
            None if posted is None else posted.encode(),
        ),
        Answer(status, _headers(response), body, max(float(entry.get("time", 0)), 0.0) / 1000),
    )


def _headers(part: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    pairs = [(header["name"], header["value"]) for header in part.get("headers", ())]
    # HTTP/2 has some that are no headers.
    return tuple(pair for pair in pairs if not pair[0].startswith(":") and pair[0].lower() not in _HIDDEN_BY_TOOLS)
