"""The time as the server sees it: a signature is accepted only if its time is nearly the server's."""

import logging
from abc import abstractmethod
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


class TimedSignatureAuth(httpx.Auth):
    """Signs requests at this machine's time, and at the server's once that turns out to be another. Threads share it.

    A request that is refused while the clocks differ is sent once more with the server's time. The difference is kept
    when that helped, so that a wrong date of a proxy's does no harm.

    Args:
        refusal: The status that says that a signature is not accepted.
        now: Returns this machine's time, in UTC.
    """

    requires_request_body = True

    def __init__(self, refusal: int, now: Callable[[], datetime] | None) -> None:
        self._refusal = refusal
        self._now = now or (lambda: datetime.now(UTC))
        self._ahead = timedelta()  # how far the server's clock is ahead; set as a whole, so it needs no lock

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Sign the request and send it."""
        moment = self._now() + self._ahead
        self._sign(request, moment)
        response = yield request
        ahead = self._difference(response, moment) if response.status_code == self._refusal else None
        if ahead is None:
            return
        self._sign(request, self._now() + ahead)
        response = yield request
        if response.status_code != self._refusal:
            self._keep(ahead, request.url.host)

    @abstractmethod
    def _sign(self, request: httpx.Request, moment: datetime) -> None:
        """Sign a request at a time, in UTC."""

    def _difference(self, response: httpx.Response, moment: datetime) -> timedelta | None:
        """Return how far the server is ahead; ``None`` if it is not known, or cannot be why it refused the signature.

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
