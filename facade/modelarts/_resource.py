"""What ModelArts keeps and programs name by an ID: its session, its name, and what to do if there is none."""

import copy
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from itertools import islice
from typing import TYPE_CHECKING, ClassVar, Final, Self

from modelarts._argument_checks import filled_text
from modelarts._creation import naming
from modelarts._given_session import checked_session, limited
from modelarts.exceptions import ApiError, BadRequestError, ModelArtsError, NotFoundError

if TYPE_CHECKING:
    from modelarts.session import Session

_SHOWN: Final = 3


class Resource:
    """A training job, an algorithm, a resource pool or a network.

    Args:
        session: The session that makes the requests.
        resource_id: Its ID; of a pool or a network, the name that the service has generated.

    Raises:
        InvalidArgumentError: If ``session`` is not a session, or the ID is empty or not text.
    """

    _kind: ClassVar[str]
    """What messages call it, such as ``training job``."""

    _id_field: ClassVar[str]
    """The argument and attribute that has its ID."""

    _maker: ClassVar[str] = "create()"
    """What returns a new one."""

    _name: str | None = None

    def __init__(self, session: "Session", resource_id: str) -> None:
        name, field = type(self).__name__, self._id_field
        self._session = checked_session(session, usage=f"{name}(session, {field})")
        article = "an" if self._kind[0] in "aeiou" else "a"
        hint = (
            f"{self._maker} returns {article} {self._kind} with its {field}, and {name}.list(session) yields the "
            f"{self._kind}s with theirs."
        )
        self._id = filled_text(resource_id, what=field, hint=hint)

    @property
    def session(self) -> "Session":
        """The session that makes the requests."""
        return self._session

    @property
    def name(self) -> str:
        """The name that its user has given it, as it was last seen; requested on the first use if it is not known.

        Raises:
            NotFoundError: If it does not exist.
            ApiError: If ModelArts refuses.
        """
        if self._name is None:
            self._look()
        return self._name or ""

    def __repr__(self) -> str:
        """Name it, as far as it is known without a request."""
        name = f", name={self._name!r}" if self._name else ""
        return f"{type(self).__name__}({self._id_field}={self._id!r}{name})"

    def _look(self) -> object:
        """Request it, and remember its name."""
        raise NotImplementedError

    @classmethod
    def _called(cls, session: "Session", name: str) -> Iterator[Self]:
        """Yield those that their users have given a name."""
        raise NotImplementedError

    def _within(self, seconds: float | None) -> Self:
        """Return it with requests that end within so many seconds."""
        one = copy.copy(self)
        one._session = limited(self._session, seconds)
        return one

    def _naming(self) -> AbstractContextManager[None]:
        """Add to an error that says that it does not exist how to find what does."""
        return self._naming_one(self._session, self._id if self._name is None else None)

    @classmethod
    @contextmanager
    def _naming_one(cls, session: "Session", given: str | None) -> Iterator[None]:
        """See `_naming`.

        Args:
            session: The session.
            given: The ID as a program gives it, which may be a name instead; ``None`` if a service has sent it.
        """
        with naming(cls._kind, search=f"{cls.__name__}.list(session)"):
            try:
                yield
            except (NotFoundError, BadRequestError) as error:  # a name may have characters that no ID has
                cls._explain(error, session, given)
                raise

    @classmethod
    def _explain(cls, error: ApiError, session: "Session", given: object) -> None:
        """Say in an error which ID is meant, if a name was given instead.

        Args:
            error: The error.
            session: The session.
            given: What a program has given; anything but a text is none.
        """
        if not given or not isinstance(given, str):
            return
        try:
            found = [one._id for one in islice(cls._called(session, given), _SHOWN)]
        except ModelArtsError:  # the first error is what matters
            return
        if found:
            hint = f"{given!r} is a name; the {cls._id_field} is {' or '.join(map(repr, found))}."
            error.error_solution = " ".join(filter(None, (hint, error.error_solution)))
