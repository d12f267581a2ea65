"""Requests of browsers from other origins, which the rules of the bucket allow.

Source: OBS API Reference, "Configuring Bucket CORS" and "OPTIONS Bucket".
"""

from __future__ import annotations

from collections.abc import Sequence

from modelarts_emulator.obs.errors import AccessDenied, InvalidRequest
from modelarts_emulator.obs.request import ObsRequest
from modelarts_emulator.obs.xml import Element, parse

_SHOWN = 100


def preflight_headers(request: ObsRequest, configuration: str | None) -> dict[str, str]:
    """Return the headers of the answer to OPTIONS.

    Args:
        request: The request.
        configuration: The document of the bucket; None when it has none.

    Raises:
        InvalidRequest: The request does not say which origin will do what.
        AccessDenied: No rule allows it.
    """
    origin, method = request.headers.get("origin"), request.headers.get("access-control-request-method")
    if not origin or not method:
        raise InvalidRequest("OPTIONS has the headers Origin and Access-Control-Request-Method.")
    wanted = [name.strip().lower() for name in request.headers.get("access-control-request-headers", "").split(",")]
    headers = _allowed(configuration, origin, [item.strip() for item in method.split(",")], [n for n in wanted if n])
    if headers is None:
        raise AccessDenied("No CORS rule of the bucket allows this origin, method and headers.")
    return headers


def response_headers(request: ObsRequest, configuration: str | None) -> dict[str, str]:
    """Return the headers that let another origin read the answer to its request; none if no rule allows it."""
    origin = request.headers.get("origin")
    return {} if origin is None else _allowed(configuration, origin, [request.method], []) or {}


def check_origin(request: ObsRequest, configuration: str | None) -> None:
    """Refuse a request of a page of another origin, unless the rules of the bucket allow it.

    Args:
        request: The request.
        configuration: The document of the bucket; None when it has none.

    Raises:
        AccessDenied: No rule allows it.
    """
    origin = request.headers.get("origin")
    if origin is None or origin.lower() == f"http://{request.headers.get('host', '')}".lower():
        return
    if not response_headers(request, configuration):
        raise AccessDenied(
            f"No CORS rule of the bucket allows requests with {request.method} from pages of the origin "
            f"{origin[:_SHOWN]}; add one that does."
        )


def _allowed(
    configuration: str | None, origin: str, methods: Sequence[str], wanted: Sequence[str]
) -> dict[str, str] | None:
    if configuration is None:
        return None
    for rule in parse(configuration.encode()).named("CORSRule"):
        origins = _texts(rule, "AllowedOrigin")
        allowed = _texts(rule, "AllowedHeader")
        if (
            _matches(origin, origins)
            and all(method in _texts(rule, "AllowedMethod") for method in methods)
            and all(_matches(name, [item.lower() for item in allowed]) for name in wanted)
        ):
            return {
                "access-control-allow-origin": "*" if "*" in origins else origin,
                "access-control-allow-methods": ", ".join(_texts(rule, "AllowedMethod")),
                "vary": "Origin, Access-Control-Request-Headers, Access-Control-Request-Method",
                **_if_any("access-control-allow-headers", ", ".join(wanted or allowed)),
                **_if_any("access-control-expose-headers", ", ".join(_texts(rule, "ExposeHeader"))),
                **_if_any("access-control-max-age", (rule.child("MaxAgeSeconds") or "").strip()),
            }
    return None


def _texts(rule: Element, name: str) -> list[str]:
    return [item.text.strip() for item in rule.named(name)]


def _matches(text: str, patterns: Sequence[str]) -> bool:
    return any(_matches_one(text, *pattern.partition("*")) for pattern in patterns)


def _matches_one(text: str, begin: str, wildcard: str, end: str) -> bool:
    if not wildcard:
        return text == begin
    return len(text) >= len(begin) + len(end) and text.startswith(begin) and text.endswith(end)


def _if_any(name: str, value: str) -> dict[str, str]:
    return {name: value} if value else {}
