"""Describes the credentials that operations need."""

from __future__ import annotations

from generator.description.document import Document, Node, Operation, mapping
from generator.description.sources import JsonValue


def requirements(document: Document, operation: Operation) -> list[dict[str, JsonValue]]:
    """The alternatives of an operation, each with its schemes; one without schemes makes credentials optional."""
    given = operation.value.get("security", document.root.get("security"))
    return [mapping(each) for each in given] if isinstance(given, list) else []


def schemes(document: Document) -> dict[str, dict[str, JsonValue]]:
    """The security schemes by name, references followed."""
    declared = mapping(document.root, "components", "securitySchemes")
    return {
        name: document.resolve(Node("security-scheme", f"/components/securitySchemes/{name}", mapping(value))).value
        for name, value in declared.items()
    }


def security(document: Document, operation: Operation) -> str:
    """The credentials of an operation in words; empty if it needs none."""
    known = schemes(document)
    alternatives = [
        " and ".join(_named(name, known.get(name, {}), scopes) for name, scopes in requirement.items()) or "none"
        for requirement in requirements(document, operation)
    ]
    return "; or ".join(alternatives)


def _named(name: str, scheme: dict[str, JsonValue], scopes: JsonValue) -> str:
    needed = f", scopes {', '.join(map(str, scopes))}" if isinstance(scopes, list) and scopes else ""
    return f"{name} ({in_words(scheme)}{needed})"


def in_words(scheme: dict[str, JsonValue]) -> str:
    """A security scheme in words."""
    kind = scheme.get("type")
    if kind == "apiKey":
        place = {"query": "query parameter"}.get(str(scheme.get("in")), str(scheme.get("in")))
        return f"API key in the {place} {scheme.get('name')}"
    if kind == "http":
        name = str(scheme.get("scheme"))
        return {"basic": "HTTP Basic", "bearer": "bearer token"}.get(name.lower(), f"HTTP {name}")
    if kind == "oauth2":
        return "OAuth 2 access token as bearer token"
    if kind == "openIdConnect":
        return f"OpenID Connect token as bearer token, {scheme.get('openIdConnectUrl')}"
    return "client certificate (mutual TLS)" if kind == "mutualTLS" else str(kind)
