"""The session that callers give, which is the first argument of most calls."""

from typing import TYPE_CHECKING

from modelarts.exceptions import InvalidArgumentError

if TYPE_CHECKING:
    from modelarts.session import Session


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
    own = session.client.options.deadline or session._http.policy.deadline
    return session.with_options(deadline=min(seconds, own))
