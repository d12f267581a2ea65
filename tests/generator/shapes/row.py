"""A row of the table of shapes: a piece of a description, a call, and what must come of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Reply:
    """The response of the server."""

    status: int = 204
    body: bytes = b""
    content_type: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)


def json_reply(text: str, status: int = 200) -> Reply:
    """A response of JSON."""
    return Reply(status, text.encode(), "application/json")


@dataclass(frozen=True)
class Part:
    """A part of a multipart body; a type of None is that of text."""

    name: str
    content: bytes
    filename: str | None = None
    content_type: str | None = None


@dataclass(frozen=True)
class Row:
    """A shape.

    Attributes:
        name: The operationId, and with dashes the first segment of its path.
        title: What it shows.
        operation: The operation in YAML, without operationId and tags.
        call: A Python expression with `op` (the module of the operation), `client`, `models`, `folder` (a path) and
            `run` (of asyncio); empty if the shape is refused and the generator's own templates are not tried.
        target: Path and query as the server must receive them; by default the path.
        method: The HTTP method.
        path: The path below that of the row.
        headers: Headers that the server must receive; None for one that it must not receive.
        json: The body as JSON.
        body: The body as bytes.
        parts: The body as parts of a form.
        reply: The response.
        returns: A Python expression that equals the result.
        type: The static type of the result, if it is to be checked.
        schemas: Component schemas in YAML.
        auth: A Python expression for the client's credentials.
        tag: The tag.
        operation_id: The operationId, if it is not the name; empty for none.
        security_schemes: Security schemes in YAML.
        components: More components in YAML.
        item: Further parts of the path item in YAML.
        stock: The call of the stock client, if it differs.
        refused: The lint rule that refuses the shape.
        says: Part of the rule's message.
    """

    name: str
    title: str
    operation: str
    call: str = "op.sync(client=client)"
    target: str = ""
    method: str = "get"
    path: str = ""
    headers: Mapping[str, str | None] = field(default_factory=dict)
    json: Any = ...
    body: bytes | None = None
    parts: tuple[Part, ...] | None = None
    reply: Reply = Reply()
    returns: str = "None"
    type: str = ""
    schemas: str = ""
    auth: str = ""
    tag: str = ""
    operation_id: str | None = None
    security_schemes: str = ""
    components: str = ""
    item: str = ""
    stock: str = ""
    refused: str = ""
    says: str = ""

    @property
    def segment(self) -> str:
        """The first segment of its path."""
        return self.name.replace("_", "-")
