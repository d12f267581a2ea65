"""The time that the steps in the life of a pool take; tests use shorter ones, or make them wait."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Pace:
    """Times in s.

    Attributes:
        create_seconds: time from the creation of a pool until it runs.
        scale_seconds: time until nodes are added or removed, and until types of jobs are enabled or disabled. Nodes
            that are in use are looked at again after this time.
        delete_seconds: time from the deletion of a pool until it is gone.
    """

    create_seconds: float = 1.0
    scale_seconds: float = 1.0
    delete_seconds: float = 0.5


USUAL_PACE: Final = Pace()
