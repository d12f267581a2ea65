"""Whether the relations hold that the description states."""

from __future__ import annotations

from typing import Final

from modelarts_client.operations import OPERATIONS

from modelarts_conformance._description.behaviour import Relation, relations
from modelarts_conformance._description.bundle import document
from modelarts_conformance._description.document import Path
from modelarts_conformance._findings.finding import Found
from modelarts_conformance._phases.relations.comparing import broken, has_values
from modelarts_conformance._phases.relations.entries import doubled, entries_path, miscounted, not_repeated
from modelarts_conformance._phases.reporting import Reporter, pointer
from modelarts_conformance._target.exchanges import Exchange
from modelarts_conformance._target.target import Target

EACH: Final = "*"
_SCHEMA: Final = ("content", "application/json", "schema")


class Held:
    """Checks the relations in answers.

    Args:
        target: The server.
        found: Takes each finding.
    """

    def __init__(self, target: Target, found: Found) -> None:
        self._judged = target.judged
        self._report = Reporter(found, target.places)

    def look(self, exchange: Exchange) -> None:
        """Check the answer of a request.

        Args:
            exchange: The request and its answer.
        """
        answer, name = exchange.answer, exchange.request.operation
        if answer is None or not answer.ok or name not in OPERATIONS:
            return
        operation = document().operations[name]
        stated, path = relations(operation), entries_path(operation)
        value = answer.value() if stated or path is not None else None
        for relation in stated:
            self._judged["relations", "relations"] += has_values(relation, value)
            wrong = broken(relation, value, answer)
            if wrong is not None:
                self._say(exchange, relation, path, wrong)
        if path is None or value is None:
            return
        if (twice := doubled(operation, value)) is not None:
            self._of_list(exchange, "list-double", path, twice, "it is listed once")
        for name, wrong in not_repeated(exchange, value):
            self._of_list(exchange, "echo", (name,), wrong, "what was asked for", pointer((name,)))
        for counting, field, wrong in miscounted(operation, value):
            self._of_list(exchange, "list-count", field, wrong, "counts are those of the entries", counting)

    def _say(self, exchange: Exchange, relation: Relation, entries: Path | None, wrong: str) -> None:
        field = (*relation.at, *relation.fields[0])
        if relation.kind == "unique" and entries is not None and field[: len(entries) + 1] == (*entries, EACH):
            self._of_list(exchange, "list-double", entries, wrong, "it is listed once")
            return
        steps = (*_SCHEMA, *relation.at)
        expected = f"{relation.kind}, as x-relations says"
        status = str(exchange.status)
        self._report(
            "relation",
            exchange,
            wrong,
            expected,
            *("responses", status, *steps),
            about=pointer(field),
            code=relation.kind,
        )

    def _of_list(self, exchange: Exchange, kind: str, field: Path, wrong: str, expected: str, about: str = "") -> None:
        """Report as the phase that compares lists does, so that both have one finding."""
        steps = ("responses", str(exchange.status), *_SCHEMA, *field)
        self._report(kind, exchange, wrong, expected, *steps, about=about)
