"""The time as the server sees it: a signature is accepted only if its time is nearly the server's."""

import logging
from collections.abc import Callable, Generator
from datetime import UTC, datetime, timedelta
from typing import Final

import httpx

from modelarts._server_time import server_time

TOLERANCE: Final = timedelta(minutes=5)
"""How far a refused signature's time is from the server's at least, if that may be why; servers allow 15 minutes."""

MAX_CORRECTION: Final = timedelta(days=366)
"""How far a clock can be off. With one further off, the server's certificate would not have been valid."""

_log: Final = logging.getLogger("modelarts.auth")

Sign = Callable[[httpx.Request, datetime], None]


class ServerClock:
    """Signs requests at this machine's time, and at the server's once that turns out to be another. Threads share it.

    Args:
        now: Returns this machine's time, in UTC.
    """

    def __init__(self, now: Callable[[], datetime] | None = None) -> None:
        self._now = now or (lambda: datetime.now(UTC))
        self._ahead = timedelta()  # how far the server's clock is ahead; set as a whole, so it needs no lock

    def signed(
        self, request: httpx.Request, sign: Sign, *, refusal: int
    ) -> Generator[httpx.Request, httpx.Response, None]:
        """Send a request signed; if it is refused and the clocks differ, once more with the server's time.

        The difference is kept when that helped, so that a wrong date of a proxy's does no harm.

        Args:
            request: What is sent.
            sign: Signs it at the time it is given.
            refusal: The status that says that a signature is not accepted.
        """
        moment = self._now() + self._ahead
        sign(request, moment)
        response = yield request
        ahead = self._difference(response, moment) if response.status_code == refusal else None
        if ahead is None:
            return
        sign(request, self._now() + ahead)
        response = yield request
        if response.status_code != refusal:
            self._keep(ahead, request.url.host)

    def _difference(self, response: httpx.Response, moment: datetime) -> timedelta | None:
        """Tell how far the server is ahead; None if it is not known, or cannot be why it refused the signature.

        The signature's own time counts, not the present: another thread may have learned the difference since then,
        or the request was on its way for so long.
        """
        there = server_time(response.headers)
        if there is None or abs(there - moment) <= TOLERANCE:
            return None
        ahead = there - self._now()
        return ahead if abs(ahead) <= MAX_CORRECTION else None

    def _keep(self, ahead: timedelta, host: str) -> None:
        if abs(ahead) > TOLERANCE and abs(ahead - self._ahead) > TOLERANCE:
            _log.warning(
                "The clock of %s is %.0f seconds %s this machine's; requests are signed with its time. "
                "Set this machine's clock.",
                host,
                abs(ahead).total_seconds(),
                "ahead of" if ahead > timedelta() else "behind",
            )
        self._ahead = ahead
