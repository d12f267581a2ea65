"""The phase `relations`: what holds between values of an answer, and links that lead to something."""

from __future__ import annotations

from typing import Final

from modelarts_conformance._findings.finding import Found
from modelarts_conformance._phases.relations.following import follow
from modelarts_conformance._phases.relations.held import Held
from modelarts_conformance._phases.survey import survey
from modelarts_conformance._target.target import Target


class Relations:
    """Checks the relations in all answers of the run, and follows the links of some."""

    name: Final = "relations"
    about: Final = "lengths, order, limits and times within answers; identifiers and links that lead to something"
    needs_writes: Final = False

    def watch(self, target: Target, found: Found) -> None:
        """Begin to look.

        Args:
            target: The server.
            found: Takes each finding.
        """
        target.watched_by(Held, lambda: Held(target, found))

    def run(self, target: Target, found: Found) -> None:
        """Read everything once, and follow the links.

        Args:
            target: The server.
            found: Takes each finding.

        Raises:
            OverError: The run is over.
        """
        self.watch(target, found)
        for exchange in survey(target, found):
            follow(target, found, exchange)
