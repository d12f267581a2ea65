"""The table of shapes, as a description and as checks of what came of a row."""

from __future__ import annotations

import json
from collections.abc import Iterable
from email import message_from_bytes
from email.message import Message
from typing import Any, Final

import yaml

from tests.generator.shapes.answers import ANSWERS
from tests.generator.shapes.bodies import BODIES
from tests.generator.shapes.names import NAMES
from tests.generator.shapes.parameters import PARAMETERS
from tests.generator.shapes.row import Part, Row
from tests.generator.shapes.schemas import SCHEMAS
from tests.generator.shapes.server import Received

FAMILIES: Final = {"parameters": PARAMETERS, "bodies": BODIES, "answers": ANSWERS, "schemas": SCHEMAS, "names": NAMES}
ROWS: Final = [row for rows in FAMILIES.values() for row in rows]
ACCEPTED: Final = [row for row in ROWS if not row.refused]
REFUSED: Final = [row for row in ROWS if row.refused]

_FAMILY: Final = {row.name: family for family, rows in FAMILIES.items() for row in rows}


def description(rows: Iterable[Row]) -> dict[str, Any]:
    """The description with the operations and schemas of rows."""
    paths: dict[str, Any] = {}
    components: dict[str, Any] = {}
    tags: dict[str, None] = {}
    for row in rows:
        operation = {"responses": {"204": {"description": "Done"}}, **_parsed(row.operation)}
        operation["responses"] = {str(status): value for status, value in operation["responses"].items()}
        if row.operation_id != "":
            operation["operationId"] = row.operation_id or row.name
        tag = row.tag or _FAMILY[row.name]
        tags[tag] = None
        item = {**_parsed(row.item), row.method: {**operation, "tags": [tag]}}
        paths[f"/{row.segment}{row.path}"] = item
        sections = {"schemas": row.schemas, "securitySchemes": row.security_schemes}
        for kind, text in (*sections.items(), *((kind, value) for kind, value in _parsed(row.components).items())):
            for name, value in (_parsed(text) if isinstance(text, str) else text).items():
                known = components.setdefault(kind, {}).setdefault(name, value)
                if known != value:
                    raise ValueError(f"{row.name}: {kind} {name} is another one elsewhere")
    return {
        "openapi": "3.1.0",
        "info": {"title": "Shapes", "version": "1"},
        "servers": [{"url": "https://shapes.example.com"}],
        "tags": [{"name": tag} for tag in tags],
        "paths": paths,
        "components": components,
    }


def _parsed(text: str) -> dict[str, Any]:
    found = yaml.safe_load(text) or {}
    assert isinstance(found, dict)
    return found


def problems(row: Row, received: Received) -> Iterable[str]:
    """How a request differs from what the row says."""
    target = row.target or f"/{row.segment}{row.path}"
    if received.method != row.method.upper():
        yield f"method {received.method}"
    if _equivalent(received.target) != _equivalent(target):
        yield f"target {received.target} instead of {target}"
    for name, value in row.headers.items():
        if received.headers.get(name.lower()) != value:
            yield f"header {name} is {received.headers.get(name.lower())!r} instead of {value!r}"
    if row.json is not ...:
        try:
            found = json.loads(received.body)
        except ValueError:
            yield f"body {received.body[:80]!r} is no JSON"
        else:
            if found != row.json:
                yield f"body {found!r} instead of {row.json!r}"
    if row.body is not None and received.body != row.body:
        yield f"body {received.body[:80]!r} instead of {row.body!r}"
    if row.parts is not None and (found := _parts(received)) != row.parts:
        yield f"parts {found} instead of {row.parts}"


def _equivalent(target: str) -> str:
    """A target in the spelling that all servers read in the same way: of spaces, and of what need not be encoded."""
    path, _, query = target.partition("?")
    for spelling, same in (("+", "%20"), ("%3A", ":"), ("%2F", "/"), ("%3F", "?"), ("%40", "@")):
        query = query.replace(spelling, same)
    return f"{path}?{query}" if query else path


def _parts(received: Received) -> tuple[Part, ...]:
    """The parts of a form; the type of text is that of a part without one."""
    head = f"Content-Type: {received.headers.get('content-type', '')}\r\n\r\n".encode()
    message = message_from_bytes(head + received.body)
    parts = message.get_payload() if message.is_multipart() else []
    return tuple(_part(part) for part in parts if isinstance(part, Message))


def _part(part: Message) -> Part:
    content_type = part.get("Content-Type")
    payload = part.get_payload(decode=True)
    assert isinstance(payload, bytes)
    name = str(part.get_param("name", header="Content-Disposition"))
    filename = part.get_filename()
    if content_type == "application/json":
        payload = json.dumps(json.loads(payload), separators=(",", ":")).encode()
    is_text = content_type in (None, "text/plain") and filename is None
    return Part(name, payload, filename, None if is_text else content_type)
