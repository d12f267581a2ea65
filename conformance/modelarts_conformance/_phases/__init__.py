"""What servers are tested for: a module for each phase, and the list of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from modelarts_conformance._phases.availability import AVAILABILITY
from modelarts_conformance._phases.drift import DRIFT
from modelarts_conformance._phases.identity import IDENTITY
from modelarts_conformance._phases.isolation import ISOLATION
from modelarts_conformance._phases.lists import LISTS
from modelarts_conformance._phases.phase import Phase
from modelarts_conformance._phases.refused import REFUSED
from modelarts_conformance._phases.relations import RELATIONS
from modelarts_conformance._phases.robust import ROBUST
from modelarts_conformance._phases.schemas import SCHEMAS
from modelarts_conformance._phases.states import STATES

PHASES: Final[Sequence[Phase]] = (
    RELATIONS,
    IDENTITY,
    LISTS,
    REFUSED,
    ISOLATION,
    AVAILABILITY,
    STATES,
    ROBUST,
    SCHEMAS,
    DRIFT,
)
"""All phases, in the order in which they run: those that soon have looked at every operation come before the long ones,
so that a run of a minute misses little. What was never seen is known at the end only."""
