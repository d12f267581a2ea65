"""Suggests changes to the description for the answers that it does not allow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from modelarts_client.http_registry import PROTOCOL_STATUSES
from modelarts_client.operations import OPERATIONS

from modelarts_conformance._description.bundle import response_schema
from modelarts_conformance._description.places import find_folder
from modelarts_conformance._description.validators import response_validator
from modelarts_conformance._phases.drift.seen import undocumented_headers
from modelarts_conformance._phases.drift.sent import Sent
from modelarts_conformance._phases.drift.shapes import Shape
from modelarts_conformance._suggestions.sources import SpecSources, Spot
from modelarts_conformance._suggestions.widening import SOURCE, Widening, ascii_text
from modelarts_conformance._target.exchanges import Answer, Exchange
from modelarts_conformance._target.secrets import Secrets

_JSON: Final = "application/json"
_ERROR: Final = "../schemas/shared.yaml#/Error"
_SUCCESS: Final = 300  # statuses below it
_FAILURE: Final = 400
_MOST_ANSWERS: Final = 100  # that differ, of an operation and a status
_MOST_ITEMS: Final = 2  # of each list in an example


class SuggestionError(ValueError):
    """There is nothing to change; the message says why."""


class Suggestions:
    """Collects what differs from the description, and writes a patch for it.

    Args:
        folder: The folder with ``openapi.yaml``; by default ``spec/`` in a source tree.
        secrets: What is left out.

    Attributes:
        left_out: What no change of the description can mend.

    Raises:
        SuggestionError: The sources of the description are not there, or cannot be read.
    """

    def __init__(self, folder: Path | None, secrets: Secrets | None = None) -> None:
        found = find_folder(folder)
        if found is None:
            raise SuggestionError("--suggest needs the sources of the description: pass their folder as --spec.")
        try:
            self._sources = SpecSources(found)
            self._operations = dict(self._sources.operations())
        except (OSError, ValueError, LookupError) as error:
            raise SuggestionError(f"the sources of the description cannot be read: {error}") from error
        self._widening = Widening(self._sources)
        self._secrets = secrets or Secrets()
        self._sent = Sent()
        self._taken = Counter[tuple[str, int]]()
        self.left_out: dict[str, None] = {}

    def look(self, exchange: Exchange) -> None:
        """Take what an answer has beyond the description.

        Args:
            exchange: A request and its answer.
        """
        answer, name = exchange.answer, exchange.request.operation
        self._sent.note(exchange)
        if answer is None or name not in self._operations or OPERATIONS[name].method != exchange.request.method:
            return
        response = self._response(name, answer.status)
        if response is None:
            if answer.status not in PROTOCOL_STATUSES:
                self._add_status(name, self._secrets.removed(exchange).answer or answer)
            return
        documented = response.at("headers")
        for header in undocumented_headers(answer, documented.keys if documented is not None else ()):
            self.take_header(name, answer.status, header)
        essence = (answer.header("content-type") or "").partition(";")[0].strip().lower()
        media = response.at("content")
        if media is None or essence not in media.keys:
            if media is not None and exchange.request.method != "HEAD":
                self._leave_out(name, f"{answer.status} with {essence or 'no content type'}")
            return
        if essence.endswith("json") and self._differs(name, answer):
            clean = self._secrets.removed(exchange).answer or answer
            schema = response_schema(name, answer.status)
            value = clean.value() if schema is None else self._sent.without(clean.value(), schema)
            self.take(name, answer.status, value, whole=True)

    def take(self, operation: str, status: int, value: Any, *, whole: bool) -> None:
        """Take a value that a server has answered.

        Args:
            operation: ID of the operation.
            status: The status of the answer.
            value: The JSON of its body.
            whole: Whether it is all of the body, and not only the fields that differ.
        """
        self._taken[operation, status] += 1
        if self._taken[operation, status] > _MOST_ANSWERS:
            return
        response = self._response(operation, status)
        schema = None if response is None else response.at("content", _JSON, "schema")
        if schema is not None:
            self._widening.accept(schema, value, operation, whole=whole)

    def take_status(self, operation: str, status: int, value: Any = None) -> None:
        """Take a status that is not documented.

        Args:
            operation: ID of the operation.
            status: The status.
            value: The JSON of the body; None without one.
        """
        if operation not in self._operations or self._response(operation, status) is not None:
            return
        spot = self._sources.again(self._operations[operation])
        responses = spot.keys["responses"]
        known = ", ".join(responses.keys)
        added: dict[str, Any] | None = None
        if (reference := self._usual(spot, status, value)) is not None:
            added = {"$ref": reference}
        if added is None:
            added = {"description": f"Undocumented; in answers of {operation}."}
            if value is not None:
                added["content"] = {_JSON: self._content(operation, status, value, spot.file)}
        responses = self._sources.again(responses)
        self._sources.put(responses, str(status), added)
        self._widening.note(spot, "", "status", f"{known}.", str(status), "These as well.")

    def take_header(self, operation: str, status: int, header: str) -> None:
        """Take a header that is not documented.

        Args:
            operation: ID of the operation.
            status: The status of the answer.
            header: Its name.
        """
        response = self._response(operation, status)
        if response is None:
            return
        name = "-".join(part.capitalize() for part in header.split("-"))
        text = f"Undocumented; in answers of {operation}."
        made = {"description": text, "schema": {"type": "string"}}
        headers = response.at("headers")
        if headers is None:
            self._sources.put(response, "headers", {name: made}, after="description")
        elif header.lower() not in map(str.lower, headers.keys):
            self._sources.put(headers, name, made)
        else:
            return
        self._widening.note(response, "", "header", "No such header.", name, "An optional header.")

    def patch(self) -> str:
        """The changes, as ``git apply`` takes them in the folder that contains ``spec/``; empty if there are none."""
        self._widening.explain()
        return self._sources.patch()

    def _response(self, operation: str, status: int) -> Spot | None:
        responses = self._sources.again(self._operations[operation]).keys["responses"].keys
        found = responses.get(str(status), responses.get("default"))
        return None if found is None else self._sources.resolved(found)

    def _add_status(self, operation: str, answer: Answer) -> None:
        value = answer.value()
        if _SUCCESS <= answer.status < _FAILURE and (location := answer.header("location")) is not None:
            self._leave_out(operation, f"{answer.status}, which sends to {location}")
            return
        if answer.body.strip() and value is None:
            self._leave_out(operation, f"{answer.status} with a body that is no JSON")
            return
        self.take_status(operation, answer.status, value)

    def _usual(self, operation: Spot, status: int, value: Any) -> str | None:
        """The response that all operations share for a status, or those of the same tag; the value is valid there."""
        used = Counter[str]()
        for other in self._operations.values():
            response = self._sources.again(other).at("responses", str(status))
            reference = None if response is None else response.value("$ref")
            if isinstance(reference, str) and (other.file == operation.file or "/shared.yaml#" in reference):
                used[reference] += 1
        for reference, _ in used.most_common():
            found = self._sources.target(operation.file, reference)
            schema = found.at("content", _JSON, "schema")
            if (schema is None) == (value is None) and (schema is None or self._widening.is_valid(schema, value)):
                return reference
        return None

    def _content(self, operation: str, status: int, value: Any, file: str) -> dict[str, Any]:
        if status >= _FAILURE and self._widening.is_valid(self._sources.target(file, _ERROR), value):
            return {"schema": {"$ref": _ERROR}}
        schema = self._widening.schema_of(value, f"{operation}_response_{status}", file, operation)
        if status >= _FAILURE:
            return {"schema": schema}
        example = {"value": _short(value), "x-source": SOURCE}
        return {"schema": schema, "examples": {"seen": example}}

    def _differs(self, operation: str, answer: Answer) -> bool:
        """Whether the bundled description, which is quick to ask, does not allow an answer."""
        schema, value = response_schema(operation, answer.status), answer.value()
        validator = response_validator(operation, answer.status)
        if schema is None or validator is None:
            return False
        if value is None and answer.body.strip() != b"null":
            self._leave_out(operation, f"{answer.status} with a body that is no JSON")
            return False
        more = (path for path, _ in Shape(schema).look(value) if not self._sent.has(path[-1]))
        return not validator.is_valid(value) or next(more, None) is not None

    def _leave_out(self, operation: str, what: str) -> None:
        self.left_out[f"{operation}: {ascii_text(what)}, which no change of the description should allow"] = None


def _short(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _short(inner) for name, inner in value.items()}
    return [_short(inner) for inner in value[:_MOST_ITEMS]] if isinstance(value, list) else value
