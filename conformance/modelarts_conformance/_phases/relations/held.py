"""Whether the relations hold that the description states."""

from __future__ import annotations

from modelarts_client.operations import OPERATIONS

from modelarts_conformance._description.behaviour import relations
from modelarts_conformance._description.bundle import document
from modelarts_conformance._findings.finding import Found
from modelarts_conformance._phases.relations.comparing import broken
from modelarts_conformance._phases.reporting import Reporter, pointer
from modelarts_conformance._target.exchanges import Exchange
from modelarts_conformance._target.target import Target


class Held:
    """Checks the relations in answers.

    Args:
        target: The server.
        found: Takes each finding.
    """

    def __init__(self, target: Target, found: Found) -> None:
        self._report = Reporter(found, target.places)

    def look(self, exchange: Exchange) -> None:
        """Check the answer of a request.

        Args:
            exchange: The request and its answer.
        """
        answer, name = exchange.answer, exchange.request.operation
        if answer is None or not answer.ok or name not in OPERATIONS:
            return
        stated = relations(document().operations[name])
        value = answer.value() if stated else None
        for relation in stated:
            wrong = broken(relation, value, answer)
            if wrong is not None:
                field = pointer((*relation.at, *relation.fields[0]))
                at = ("responses", str(answer.status), "content", "application/json", "schema", *relation.at)
                self._report(
                    "relation",
                    exchange,
                    wrong,
                    f"{relation.kind}, as x-relations says",
                    *at,
                    about=field,
                    code=relation.kind,
                )
