"""A server on a loopback port that holds each request against the description, and answers as documented."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import httpx

from generator.description.document import Document, Node, Operation, is_json, mapping
from tests.generator.descriptions.samples import Samples

BINARY = b"\x89PNG\x00\xff"
TEXT = "A text, caf\u00e9"


@dataclass
class Checker:
    """Knows which requests the description allows, and what it answers.

    Attributes:
        document: The description.
        samples: Values for its schemas.
        called: The operations of the requests so far.
        problems: What was wrong with them.
    """

    document: Document
    samples: Samples
    called: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    def answer(self, method: str, target: str, headers: Mapping[str, str], body: bytes) -> tuple[int, str, bytes]:
        """Status, type and body of the response to a request."""
        parts = urlsplit(target)
        operation, path = self._operation(method, parts.path)
        self.called.append(operation.name)
        given = {("path", name): [unquote(value)] for name, value in path.items()}
        for name, value in parse_qsl(parts.query, keep_blank_values=True):
            given.setdefault(("query", name), []).append(value)
        for node in self.document.parameters(operation):
            self._check_parameter(operation, node, given, headers)
        for place, name in given:
            self._note(operation, f"{place} parameter {name} is not documented")
        self._check_body(operation, headers.get("Content-Type", ""), body)
        return self._response(operation)

    def _operation(self, method: str, path: str) -> tuple[Operation, dict[str, str]]:
        found = []
        for operation in self.document.operations:
            names = re.findall(r"\{([^}]+)\}", operation.path)
            pattern = "([^/]+)".join(map(re.escape, re.split(r"\{[^}]+\}", operation.path)))
            if operation.method == method.lower() and (match := re.fullmatch(pattern, path)):
                found.append((operation, dict(zip(names, match.groups(), strict=True))))
        # A path without parameters takes precedence over a template.
        return min(found, key=lambda one: len(one[1]))

    def _check_parameter(
        self, operation: Operation, node: Node, given: dict[tuple[str, str], list[str]], headers: Mapping[str, str]
    ) -> None:
        place, name = str(node.value.get("in")), str(node.value.get("name"))
        texts = given.pop((place, name), None)
        if place == "header" and headers.get(name) is not None:
            texts = [headers[name]]
        if texts is None:
            if node.value.get("required"):
                self._note(operation, f"{place} parameter {name} is missing")
            return
        schema = self.document.resolve(Node("schema", f"{node.pointer}/schema", mapping(node.value, "schema")))
        value = _value(schema.value, texts, self.document)
        for problem in self.samples.problems(schema.pointer, value):
            self._note(operation, f"{place} parameter {name}: {problem}")

    def _check_body(self, operation: Operation, content_type: str, body: bytes) -> None:
        documented = self.document.request_body(operation)
        content = self.document.children(documented, "content") if documented else {}
        if not content:
            if body:
                self._note(operation, "a body is not documented")
            return
        essence = content_type.partition(";")[0]
        media = content.get(essence)
        if media is None:
            self._note(operation, f"a body of type {content_type} is not documented")
        elif is_json(essence):
            for problem in self.samples.problems(f"{media.pointer}/schema", json.loads(body)):
                self._note(operation, f"body: {problem}")
        elif essence == "multipart/form-data" and f"boundary={_boundary(body)}" not in content_type:
            self._note(operation, "multipart without its boundary")
        elif not body:
            self._note(operation, "the body is empty")

    def _response(self, operation: Operation) -> tuple[int, str, bytes]:
        status, response = success(self.document, operation)
        content = self.document.children(response, "content") if status != 204 else {}
        for name, media in content.items():
            if is_json(name):
                shown = [each.value["value"] for each in self.document.children(media, "examples").values()]
                if "schema" not in media.value:
                    return status, name, json.dumps(shown[0] if shown else {}).encode()
                valid = [value for value in shown if not self.samples.problems(f"{media.pointer}/schema", value)]
                value = valid[0] if valid else self.samples.value(f"{media.pointer}/schema")
                return status, name, json.dumps(value).encode()
        for name in content:
            return status, name, TEXT.encode() if name.startswith("text/") or name.endswith("/xml") else BINARY
        return status, "", b""

    def _note(self, operation: Operation, problem: str) -> None:
        self.problems.append(f"{operation.name}: {problem}")


def success(document: Document, operation: Operation) -> tuple[int, Node]:
    """Status and content of the first documented success."""
    for status, response in document.responses(operation).items():
        if status.startswith("2"):
            return int(status.replace("X", "0")), response
    return 200, document.responses(operation)["default"]


def _value(schema: Mapping[str, Any], texts: list[str], document: Document) -> Any:
    """A parameter as JSON; strings stand for other types on the wire."""
    kinds = {kind for node in document.same_value(Node("schema", "", dict(schema))) for kind in _kinds(node.value)}
    if "array" in kinds:
        items = mapping(schema.get("items"))
        return [_value(items, [text], document) for text in texts]
    [text] = texts
    for kind in ("integer", "number", "boolean"):
        if kind in kinds:
            return json.loads(text)
    return text


def _kinds(schema: Mapping[str, Any]) -> list[str]:
    stated = schema.get("type", [])
    return [stated] if isinstance(stated, str) else stated


def _boundary(body: bytes) -> str:
    return body.partition(b"\r\n")[0].decode().removeprefix("--")


@contextmanager
def serving(checker: Checker) -> Iterator[str]:
    """Serve until the end of the block, at the URL that it is given."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True  # or bodies wait for the acknowledgement of headers

        def handle_one_request(self) -> None:
            self.raw_requestline = self.rfile.readline(65537)
            if not self.raw_requestline or not self.parse_request():
                self.close_connection = True
                return
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            status, content_type, content = checker.answer(
                self.command, self.path, httpx.Headers(self.headers.items()), body
            )
            self.send_response(status)
            if content_type:
                self.send_header("Content-Type", content_type)
            if status != 204:
                self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: Any) -> None:
            """Write nothing: what is wrong is noted by the checker."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
