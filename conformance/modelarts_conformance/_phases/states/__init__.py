"""The phase `states`: the life cycles of resources, in drawn orders, against a plain model."""

from __future__ import annotations

from typing import Final

from modelarts_conformance._phases.phase import Phase
from modelarts_conformance._phases.states.life import test

STATES: Final = Phase(
    "states",
    "life cycles: what was made, changed and deleted is shown and listed so, whatever the order",
    test,
    needs_writes=True,
)
"""Makes, shows, lists, changes, ends and deletes resources in drawn orders, and compares with what was done."""
