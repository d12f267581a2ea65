"""The phase `states`: the life cycles of resources, in drawn orders, against a plain model."""

from __future__ import annotations

from typing import Final

from modelarts_conformance._findings.finding import Found
from modelarts_conformance._phases.states.life import test
from modelarts_conformance._target.target import Target


class States:
    """Makes, shows, lists, changes, ends and deletes resources in drawn orders, and compares with what was done."""

    name: Final = "states"
    about: Final = "life cycles: what was made, changed and deleted is shown and listed so, whatever the order"
    needs_writes: Final = True

    def run(self, target: Target, found: Found) -> None:
        """Test.

        Args:
            target: The server.
            found: Takes each finding.

        Raises:
            OverError: The run is over.
        """
        test(target, found)
