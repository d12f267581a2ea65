"""The session that callers give, which is the first argument of most calls."""

import time
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TypeVar

from modelarts.exceptions import EndpointTimeoutError, InvalidArgumentError

if TYPE_CHECKING:
    from modelarts.session import Session

Entry = TypeVar("Entry")


def checked_session(session: object, *, usage: str) -> "Session":
    """Check that an argument is a session.

    Args:
        session: The argument.
        usage: The call as it should be, for the error message, such as ``Predictor(session, service_id)``.

    Raises:
        InvalidArgumentError: If it is something else.
    """
    from modelarts.session import Session

    if not isinstance(session, Session):
        given = "session=None" if session is None else f"session is of type {type(session).__name__}, which"
        raise InvalidArgumentError(
            f"{given} is not a Session. The call is {usage}, where session = modelarts.session.Session()."
        )
    return session


def limited(session: "Session", seconds: float | None) -> "Session":
    """Return a session whose calls end within so many seconds.

    Args:
        session: The session.
        seconds: The limit; ``None`` for the session's own.
    """
    if seconds is None:
        return session
    return session.with_options(deadline=min(seconds, _deadline_of(session)))


def within_deadline(session: "Session", entries: Iterable[Entry]) -> Iterator[Entry]:
    """Yield the entries of a list for a method that returns all of them, which is one call however many pages it reads.

    Args:
        session: The session, whose deadline holds for all pages together.
        entries: The entries, which are requested a page at a time.

    Raises:
        EndpointTimeoutError: If the deadline is over.
    """
    deadline = _deadline_of(session)
    end = time.monotonic() + deadline
    for number, entry in enumerate(entries):
        if time.monotonic() > end:
            raise EndpointTimeoutError(
                f"The list has not ended within the {deadline:.3g} s that a call may take; {number:,} entries had come."
                " List a page, or iterate over the entries, or raise deadline= of the session.",
                url=session.client.base_url,
            )
        yield entry


def _deadline_of(session: "Session") -> float:
    return session.client.options.deadline or session._http.policy.deadline
