"""What resource pools and networks have in common: a name that is generated, phases, and a deletion that takes time."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Generic, Self, TypeAlias, TypeVar

from modelarts._pools.readings import display_name, phase_of, resource_name
from modelarts._resource import Resource

if TYPE_CHECKING:
    from modelarts_client.models import Network, Pool

    from modelarts._pools.waiting import Judgement, ResourceWait
    from modelarts._waiting.patient_wait import TimeLimit
    from modelarts.session import Session

Document = TypeVar("Document", "Pool", "Network")


class NamedResource(Resource, Generic[Document]):
    """A pool or a network, by the name that the service has generated."""

    _last: Document | None = None
    """The resource as it was last seen."""

    @classmethod
    def _seen(cls, session: "Session", document: Document) -> Self:
        one = cls(session, resource_name(document))
        one._know(document)
        return one

    @property
    def status(self) -> str:
        """Its phase, such as ``Creating``, and then ``Running`` of a pool and ``Active`` of a network; asked each time.

        Raises:
            NotFoundError: If it does not exist.
            ApiError: If ModelArts refuses.
        """
        return phase_of(self._look())

    def __repr__(self) -> str:
        """Name it, with what was last seen of it."""
        if self._last is None:
            return super().__repr__()
        seen = f"{phase_of(self._last)}, {self._details(self._last)}"
        return f"{type(self).__name__}({self._id_field}={self._id!r}, name={self._name!r}, last_seen={seen!r})"

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

    @classmethod
    def list(cls, session: "Session", *, name: str | None = None) -> Iterator[Self]:
        """Yield those that exist; pools and networks have further conditions."""
        raise NotImplementedError

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
    def _called(cls, session: "Session", name: str) -> Iterator[Self]:
        return cls.list(session, name=name)

    def _look(self, seconds: float | None = None) -> Document:
        """Request it within so many seconds, and remember it."""
        limited = self._within(seconds)
        with limited._naming():
            return self._know(limited._request())

    def _know(self, document: Document) -> Document:
        self._last = document
        self._name = display_name(document)
        return document

    def _wait(self, state: str, limit: "TimeLimit") -> "ResourceWait[Document]":
        from modelarts._pools.waiting import ResourceWait
        from modelarts._waiting.patient_wait import Subject

        again = ".wait_until_deleted()" if state == "Deleting" else ".wait()"
        subject = Subject(
            f"{self._kind.capitalize()} {self._id}",
            resource_id=self._id,
            state=state,
            advice=f"{type(self).__name__}(session, {self._id!r}){again} waits for it again, .delete() deletes it.",
        )
        return ResourceWait(subject, self._look, self._judged, limit)


PoolByName: TypeAlias = NamedResource["Pool"]
