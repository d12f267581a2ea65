"""The rule on the reasons for which well-formed requests are refused."""

from __future__ import annotations

from collections.abc import Iterator

from generator.description.document import Document, mapping
from generator.description.pointers import escape
from generator.description.sources import JsonValue
from generator.description.values import reached, request
from generator.lint.behaviour.forms import code_problem, is_sentence, unknown_keys
from generator.lint.finding import Breaches

_KEYS = ("reason", "message")


def refusals(document: Document) -> Breaches:
    """Each x-refusals is on an operation, a parameter or a schema of a request, and gives reasons for known codes."""
    key = document.bundle.conventions.refusals
    schemas = [request(document, operation) for operation in document.operations]
    known = reached(document, [schema for schema in schemas if schema is not None])
    for node in document.nodes:
        if key not in node.value:
            continue
        pointer, given = f"{node.pointer}/{key}", mapping(node.value, key)
        if node.kind not in ("operation", "parameter") and node.pointer not in known:
            yield pointer, f"{key} belongs on an operation, a parameter, or a schema of a request"
        if not given:
            yield pointer, f"{key} must be a mapping of error codes to reasons"
        for code, value in given.items():
            for problem in _problems(document, code, value):
                yield f"{pointer}/{escape(code)}", f"{key}: {problem}"


def _problems(document: Document, code: str, value: JsonValue) -> Iterator[str]:
    if problem := code_problem(document, code):
        yield problem
    for each in value if isinstance(value, list) and value else [value]:
        given: dict[str, JsonValue] = {"reason": each} if isinstance(each, str) else mapping(each)
        if problem := unknown_keys(given, _KEYS):
            yield f"{code} {problem}"
        elif not is_sentence(given.get("reason")):
            yield f"{code} needs a reason, a phrase in ASCII"
        elif "message" in given and not is_sentence(given["message"]):
            yield f"the message of {code} must be a text, part of the message of the answer"
