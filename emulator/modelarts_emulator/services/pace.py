"""How long the platform waits for what; tests are less patient."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Pace:
    """Times in s, and numbers of attempts.

    Attributes:
        deploy_seconds: time that an instance has to load its model, unless the service says otherwise.
        drain_seconds: time that requests have to end before their instance is stopped; as long as a prediction may
            take.
        grace_seconds: time between SIGTERM and SIGKILL.
        health_seconds: time between two health checks of an instance.
        answer_seconds: time that a health check may take.
        failed_checks: so many health checks in a row have to fail before an instance is replaced.
        first_delay_seconds: wait before the second restart in a row; the first one comes at once, further waits
            double.
        longest_delay_seconds: longest wait before a restart.
        stable_seconds: an instance that was ready for so long starts the count of restarts anew.
        crashes: so many crashes in a row, of each instance, make a service fail.
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
        """The wait before the next start, after so many crashes in a row."""
        if crashes <= 1:
            return 0.0
        return min(self.longest_delay_seconds, self.first_delay_seconds * 2.0 ** min(crashes - 2, 30))


USUAL_PACE: Final = Pace()
