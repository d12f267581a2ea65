"""Timeouts and numbers of attempts of services; tests use shorter ones."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from modelarts_emulator.contract import Json
from modelarts_emulator.state.fields import integer

LONGEST_DEPLOYMENT: Final = 365 * 24 * 60 * 60.0
"""The longest time in s that a model has to be loaded; the schema has no limit, but timers have."""


@dataclass(frozen=True)
class Pace:
    """Timeouts in s, and numbers of attempts.

    Attributes:
        deploy_seconds: Time to load the model, unless the service has its own.
        drain_seconds: Time that requests have to end before their instance is stopped; as long as a prediction may
            take.
        grace_seconds: Time between SIGTERM and SIGKILL.
        health_seconds: Time between two health checks of an instance.
        answer_seconds: Time that a health check may take.
        failed_checks: Number of health checks in a row that fail before an instance is replaced.
        first_delay_seconds: Wait before the second restart in a row; the first one comes at once, further waits
            double.
        longest_delay_seconds: Longest wait before a restart.
        stable_seconds: Time after which a ready instance counts as stable, and its crashes are forgotten.
        crashes: Number of crashes in a row, of each instance, that make a service fail.
    """

    deploy_seconds: float = 20 * 60.0
    drain_seconds: float = 40.0
    grace_seconds: float = 5.0
    health_seconds: float = 2.0
    answer_seconds: float = 5.0
    failed_checks: int = 3
    first_delay_seconds: float = 0.5
    longest_delay_seconds: float = 30.0
    stable_seconds: float = 10.0
    crashes: int = 4

    def delay(self, crashes: int) -> float:
        """The wait before the next start in s, after this number of crashes in a row."""
        if crashes <= 1:
            return 0.0
        return min(self.longest_delay_seconds, self.first_delay_seconds * 2.0 ** min(crashes - 2, 30))


USUAL_PACE: Final = Pace()


def deployment_seconds(entry: Json, usual: float) -> float:
    """The time to load a model, in s.

    Args:
        entry: The entry of `config`, which may have a time of its own.
        usual: The time in s unless it has.
    """
    return min(integer(entry, "deploy_timeout_in_seconds") or usual, LONGEST_DEPLOYMENT)
