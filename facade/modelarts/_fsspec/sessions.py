"""The sessions of file systems: those of the same account, at the same place, share their connections."""

import weakref
from typing import Any, Final

from fsspec import AbstractFileSystem

from modelarts.session import Session

_sessions: Final = weakref.WeakSet[Session]()


class BySession(type(AbstractFileSystem)):  # type: ignore[misc]  # fsspec has no types
    """The type of file systems: fsspec caches those that it makes itself, and none that were given a session.

    fsspec compares the texts of arguments, and two sessions may have the same.
    """

    def __call__(cls, session: Session | None = None, **options: Any) -> Any:
        """Return the file system."""
        if session is None:
            return super().__call__(**options)
        return super().__call__(session=session, **{**options, "skip_instance_cache": True})


def shared(session: Session) -> Session:
    """Return a session that is used already and is the same in all respects; else this one.

    fsspec makes a file system for each thread, and with each one that is unpickled.
    """
    for known in list(_sessions):
        if _respects(known) == _respects(session):
            return known
    _sessions.add(session)
    return session


def _respects(session: Session) -> tuple[object, ...]:
    return (
        type(session),
        session._credentials,
        session._endpoints,
        session._http,
        session._options,
        session._account,
        session._config_file,
    )


def identity(session: Session) -> tuple[str, ...]:
    """Return what tells a session's account and place from others, and nothing secret."""
    who = session.access_key or f"{session._account}/{getattr(session._credentials, 'username', '')}"
    return who, session._endpoints.obs, session.region_name
