"""The phase `lists`: what pages, filters, orders and counts of a list say of each other."""

from __future__ import annotations

from typing import Final

from modelarts_conformance._findings.finding import Found
from modelarts_conformance._target.target import Target


class Lists:
    """Compares the pages of each list, what each filter selects and each order sorts, with the whole list."""

    name: Final = "lists"
    about: Final = "pages add up to the whole list; filters, orders, limits and counts do what the description says"
    needs_writes: Final = False

    def run(self, target: Target, found: Found) -> None:
        """Test.

        Args:
            target: The server.
            found: Takes each finding.

        Raises:
            OverError: The run is over.
        """
        from modelarts_conformance._phases.lists.comparison import test  # which imports validators

        test(target, found)
