"""Reads what typed clients have recorded beyond the description (`modelarts_client.record`)."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, Final

from attrs import evolve, frozen
from modelarts_client.operations import OPERATIONS
from modelarts_client.record import FORMAT

from modelarts_conformance._description.parts import part_of
from modelarts_conformance._description.places import Places
from modelarts_conformance._findings.finding import Finding, Found
from modelarts_conformance._phases.errors import error_of
from modelarts_conformance._phases.reporting import Reporter, pointer, shown
from modelarts_conformance._suggestions.suggestions import Suggestions
from modelarts_conformance._target.exchanges import Answer, Exchange, Request

_JSON: Final = "application/json"
_UNDOCUMENTED: Final = "documented fields only"


@frozen
class Recorded:
    """A difference that clients have met.

    Attributes:
        operation: ID of the operation.
        status: The status of the answer.
        content_type: Its media type.
        kind: What is different.
        at: The fields that lead to it, or the name of the header.
        value: A sample.
        has_value: Whether there is one.
        seen: How often it was met, at least.
    """

    operation: str
    status: int
    content_type: str
    kind: str
    at: tuple[str, ...]
    value: Any
    has_value: bool
    seen: int

    def exchange(self) -> Exchange:
        """A request of the operation, and as much of the answer as was recorded."""
        operation = OPERATIONS[self.operation]
        url = f"https://{operation.service}{operation.path}"
        body = b""
        if self.kind == "body":
            body = str(self.value).encode()
        elif self.has_value:
            body = json.dumps(self.skeleton()).encode()
        headers: tuple[tuple[str, str], ...] = (("Content-Type", self.content_type),)
        if self.kind == "header":
            headers += ((self.at[0], ""),)
        return Exchange(Request(self.operation, operation.method, url), Answer(self.status, headers, body, 0.0))

    def skeleton(self) -> Any:
        """The body with nothing but what differs."""
        value = self.value
        for name in reversed(self.at):
            value = [value] if name == "*" else {name: value}
        return value


def recorded(text: str, figures: Counter[str]) -> Iterator[Recorded]:
    """The differences of a record, each once.

    Args:
        text: The content of the file.
        figures: Counts the answers, and the lines that cannot be read.
    """
    found: dict[tuple[str, int, str, str, tuple[str, ...], str], dict[str, Recorded]] = {}
    for line in filter(str.strip, text.splitlines()):
        try:
            entry = json.loads(line)
            each = list(_differences(entry))
        except (ValueError, LookupError, TypeError, AttributeError):
            figures["broken lines, skipped"] += 1  # a process was killed, or the disk was full
            continue
        if entry["operation"] not in OPERATIONS:
            figures["not of ModelArts, skipped"] += 1
            continue
        figures["recorded answers"] += 1
        for one in each:
            detail = json.dumps(one.value) if one.kind == "enum" else type(one.value).__name__
            key = (one.operation, one.status, one.content_type, one.kind, one.at, detail)
            by_writer = found.setdefault(key, {})
            writer = str(entry["writer"])  # each of its lines has the count until then
            if writer not in by_writer or by_writer[writer].seen < one.seen:
                by_writer[writer] = one
    for writers in found.values():
        yield evolve(next(iter(writers.values())), seen=sum(one.seen for one in writers.values()))


def is_record(line: str) -> bool:
    """Whether a line is one of a record.

    Args:
        line: The first line of a file.
    """
    try:
        value = json.loads(line)
    except ValueError:
        return False
    return isinstance(value, Mapping) and value.get("format") == FORMAT


def report(one: Recorded, found: Found, places: Places | None) -> None:
    """Report a difference.

    Args:
        one: The difference.
        found: Takes the finding.
        places: The sources of the description; None if they are not there.
    """
    status, about, code, part = str(one.status), "", "", ""
    steps: tuple[str, ...] = ("responses", status)
    match one.kind:
        case "status":
            kind, what, expected = "status", f"answers {status}", "one of the documented statuses"
            steps, code = ("responses",), f"{status} {error_of(json.dumps(one.value).encode())[0]}".strip()
            part = f"status {code}"
        case "header":
            kind, about, part = "undocumented-header", one.at[0], f"header {one.at[0]}"
            what, expected = f"an answer with {status} has the header {about}", "documented headers only"
        case "content-type":
            kind, code = "content-type", status
            what, expected = f"answers {status} with {one.value or 'no content type'}", "a documented content type"
        case "body":
            kind, code = "schema", "json"
            what, expected = f"answers {status} with a body that is no JSON: {shown(one.value)}", "JSON"
        case "field":
            kind, about, part = "undocumented-field", pointer(one.at), part_of(one.operation, one.status, one.at)
            what, expected = f"{about} is {shown(one.value)}", _UNDOCUMENTED
            steps += ("content", _JSON, "schema", *one.at[:-1])
        case _:
            kind, about, code = "schema", pointer(one.at), "enum" if one.kind == "enum" else "type"
            what, expected = f"{about} is {shown(one.value)}", f"{code} of the schema"
            part = part_of(one.operation, one.status, one.at)
            steps += ("content", _JSON, "schema", *one.at)

    def add(finding: Finding) -> None:
        found(evolve(finding, seen=one.seen))

    Reporter(add, places)(kind, one.exchange(), what, expected, *steps, about=about, code=code, part=part)


def suggest(one: Recorded, suggestions: Suggestions) -> None:
    """Have a change suggested under which a difference is none.

    Args:
        one: The difference.
        suggestions: Takes it.
    """
    match one.kind:
        case "status":
            suggestions.take_status(one.operation, one.status, one.value)
        case "header":
            suggestions.take_header(one.operation, one.status, one.at[0])
        case "content-type" | "body":
            suggestions.look(one.exchange())
        case _:
            suggestions.take(one.operation, one.status, one.skeleton(), whole=False)


def _differences(entry: Mapping[str, Any]) -> Iterator[Recorded]:
    if entry["format"] != FORMAT:
        raise ValueError(f"{entry['format']} is not {FORMAT}")
    for each in entry["differences"]:
        yield Recorded(
            str(entry["operation"]),
            int(entry["status"]),
            str(entry["content_type"]),
            str(each["kind"]),
            tuple(map(str, each["at"])),
            each.get("value"),
            "value" in each,
            int(each["count"]),
        )
