"""What servers are tested for: a module for each phase, and the list of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from modelarts_conformance._phases.availability import Availability
from modelarts_conformance._phases.drift import Drift
from modelarts_conformance._phases.identity import Identity
from modelarts_conformance._phases.isolation import Isolation
from modelarts_conformance._phases.lists import Lists
from modelarts_conformance._phases.phase import Phase
from modelarts_conformance._phases.refused import Refused
from modelarts_conformance._phases.relations import Relations
from modelarts_conformance._phases.robust import Robust
from modelarts_conformance._phases.schemas import Schemas
from modelarts_conformance._phases.states import States

PHASES: Final[Sequence[Phase]] = (
    Schemas(),
    Lists(),
    States(),
    Identity(),
    Refused(),
    Isolation(),
    Robust(),
    Relations(),
    Availability(),
    Drift(),
)
"""All phases, in the order in which they run; those that look at all exchanges come last."""
