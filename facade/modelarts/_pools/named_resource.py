"""What resource pools and networks have in common: a name that is generated, phases, and a deletion that takes time."""

import copy
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, ClassVar, Generic, Self, TypeAlias, TypeVar

from modelarts._argument_checks import filled_text
from modelarts._creation import naming
from modelarts._given_session import checked_session, limited
from modelarts._pools.readings import display_name, phase_of, resource_name

if TYPE_CHECKING:
    from modelarts_client.models import Network, Pool

    from modelarts._pools.waiting import Judgement, ResourceWait
    from modelarts._waiting.patient_wait import TimeLimit
    from modelarts.session import Session

Document = TypeVar("Document", "Pool", "Network")


class NamedResource(Generic[Document]):
    """A pool or a network, by the name that the service has generated.

    Args:
        session: The session that makes the requests.
        name: The name.

    Raises:
        InvalidArgumentError: If ``session`` is not a session, or the name is empty or not text.
    """

    _kind: ClassVar[str]
    """What messages call it, such as ``resource pool``."""

    _name_field: ClassVar[str]
    """The argument and attribute that has its name."""

    _last: Document | None = None
    """The resource as it was last seen."""

    def __init__(self, session: "Session", name: str) -> None:
        public, argument = type(self).__name__, self._name_field
        self._session = checked_session(session, usage=f"{public}(session, {argument})")
        hint = (
            f"create() returns a {self._kind} with its {argument}, and {public}.list(session) yields the {self._kind}s "
            "with theirs."
        )
        self._resource_name = filled_text(name, what=argument, hint=hint)

    @classmethod
    def _seen(cls, session: "Session", document: Document) -> Self:
        one = cls(session, resource_name(document))
        one._last = document
        return one

    @property
    def session(self) -> "Session":
        """The session that makes the requests."""
        return self._session

    @property
    def name(self) -> str:
        """The name that its user has given it; asked for once, as it does not change.

        Raises:
            NotFoundError: If it does not exist.
            ApiError: If ModelArts refuses.
        """
        return display_name(self._last or self._show(None))

    @property
    def status(self) -> str:
        """Its phase, such as ``Creating``, and then ``Running`` of a pool and ``Active`` of a network; asked each time.

        Raises:
            NotFoundError: If it does not exist.
            ApiError: If ModelArts refuses.
        """
        return phase_of(self._show(None))

    def __repr__(self) -> str:
        """Name it, with what was last seen of it."""
        name = f"{self._name_field}={self._resource_name!r}"
        if self._last is not None:
            seen = f"{phase_of(self._last)}, {self._details(self._last)}"
            name += f", name={display_name(self._last)!r}, last_seen={seen!r}"
        return f"{type(self).__name__}({name})"

    def delete(self, *, wait: bool = False, timeout: float | None = None) -> None:
        """Delete it, with its nodes if it is a pool. This cannot be undone.

        Args:
            wait: Whether to wait until it is gone.
            timeout: The longest wait in seconds, 0 or more, once ModelArts has accepted the deletion; ``None`` for no
                limit.

        Raises:
            NotFoundError: If it does not exist.
            ConflictError: If something uses it: a job, a service or a part of it a pool, a pool a network.
            ApiError: If ModelArts refuses.
            WaitTimeoutError: If the time is up first; the deletion continues.

        Source: ModelArts API Reference, "Deleting a Resource Pool" and "Deleting a Network Resource".
        """
        from modelarts._waiting.patient_wait import checked_timeout

        checked_timeout(timeout, needs=None if wait else "wait=True")
        with self._naming():
            self._request_deletion()
        if wait:
            self.wait_until_deleted(timeout=timeout)

    def wait_until_deleted(self, *, timeout: float | None = None) -> None:
        """Wait until it does not exist any more; `delete` begins the deletion.

        Args:
            timeout: The longest wait in seconds, 0 or more; ``None`` for no limit.

        Raises:
            InvalidArgumentError: If ``timeout`` is not such a number.
            WaitTimeoutError: If the time is up first.
            ApiError: If ModelArts refuses.
            EndpointUnreachableError: If ModelArts does not answer for five minutes.
        """
        from modelarts._waiting.patient_wait import TimeLimit

        self._wait("Deleting", TimeLimit(timeout)).until_deleted()

    # What pools and networks do in ways of their own

    def _details(self, document: Document) -> str:
        """Return what the representation says besides the phase."""
        raise NotImplementedError

    def _request(self) -> Document:
        """Request the resource."""
        raise NotImplementedError

    def _request_deletion(self) -> object:
        """Request its deletion."""
        raise NotImplementedError

    def _judged(self, document: Document) -> "Judgement":
        """Say what the resource means for a wait."""
        raise NotImplementedError

    # What these need

    @classmethod
    def _naming(cls) -> AbstractContextManager[None]:
        return naming(cls._kind, search=f"{cls.__name__}.list(session)")

    def _within(self, seconds: float | None) -> Self:
        """Return it with requests that end within so many seconds."""
        one = copy.copy(self)
        one._session = limited(self._session, seconds)
        return one

    def _show(self, seconds: float | None) -> Document:
        """Request it within so many seconds, and remember it."""
        with self._naming():
            self._last = self._within(seconds)._request()
        return self._last

    def _wait(self, state: str, limit: "TimeLimit") -> "ResourceWait[Document]":
        from modelarts._pools.waiting import ResourceWait
        from modelarts._waiting.patient_wait import Subject

        name, again = self._resource_name, ".wait_until_deleted()" if state == "Deleting" else ".wait()"
        subject = Subject(
            f"{self._kind.capitalize()} {name}",
            resource_id=name,
            state=state,
            advice=f"{type(self).__name__}(session, {name!r}){again} waits for it again, .delete() deletes it.",
        )
        return ResourceWait(subject, self._show, self._judged, limit)


PoolByName: TypeAlias = NamedResource["Pool"]
