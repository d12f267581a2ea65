"""What phases get: the server, the account on it, the chosen operations, and how to send."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import count
from typing import Any, Final, Protocol, TypeVar
from urllib.parse import quote, urlencode

from attrs import define, field
from modelarts_client.operations import OPERATIONS, Operation

from modelarts_conformance._description.bundle import is_read
from modelarts_conformance._description.places import Places
from modelarts_conformance._target.account import Account
from modelarts_conformance._target.exchanges import Exchange, Request
from modelarts_conformance._target.gate import Gate
from modelarts_conformance._target.journal import Journal
from modelarts_conformance._target.sending import Sender

_JSON: Final = ("Content-Type", "application/json")
_PROJECT: Final = "project_id"


class Watcher(Protocol):
    """Looks at the exchanges of a run."""

    def look(self, exchange: Exchange) -> object:
        """Look at one.

        Args:
            exchange: A request and its answer.
        """
        ...


AnyWatcher = TypeVar("AnyWatcher", bound=Watcher)
Shared = TypeVar("Shared")


@define
class Target:
    """The server that is tested.

    Attributes:
        account: Where it is, and the credentials.
        gate: What each request passes.
        sender: Sends.
        run: ID of the run: 8 hexadecimal digits.
        seed: Seed of everything that is drawn.
        operations: The chosen operations, in the order of the description.
        journal: Where what is made is noted; None in a run that may not make anything.
        cases: How many cases are drawn where a number is needed.
        places: The sources of the description, for file and line of a finding; None if they are not there.
        strict: Whether what is documented has to be seen.
        second: Another account on the same server, with another project; None if there is none.
        expired_token: A token that has expired; None if there is none.
        left_out_because: What was left out, and why.
        excuses: How often something else that the description says excused a failure, beside reasons for refusals.
        judged: How often each check of a phase had something to judge.
        figures: Numbers for the report, by their names.
        covered: What of the description was covered, as Markdown; empty if no phase says so.
    """

    account: Account
    gate: Gate
    sender: Sender
    run: str
    seed: int = 1
    operations: Sequence[Operation] = field(factory=lambda: tuple(OPERATIONS.values()))
    journal: Journal | None = None
    cases: int = 2000
    places: Places | None = None
    strict: bool = False
    second: Account | None = None
    expired_token: str | None = field(default=None, repr=False)
    _shared: dict[type, object] = field(factory=dict[type, object], init=False)
    left_out_because: dict[tuple[str, str], None] = field(factory=dict[tuple[str, str], None], init=False)
    excuses: dict[str, int] = field(factory=dict[str, int], init=False)
    judged: Counter[tuple[str, str]] = field(factory=Counter[tuple[str, str]], init=False)
    figures: dict[str, int | float] = field(factory=dict[str, int | float], init=False)
    covered: str = field(default="", init=False)
    _numbers: Iterator[int] = field(factory=count, init=False, repr=False)
    _made_before: int = field(default=0, init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Remember what was made before the run was resumed."""
        self._made_before = 0 if self.journal is None else len(self.journal.made)

    @property
    def prefix(self) -> str:
        """What the names of all that this run makes begin with."""
        return f"conformance-{self.run}-"

    def new_name(self) -> str:
        """A name for something that is made, which nothing else in this run has, also before it was resumed."""
        before = f"{self._made_before:x}-" if self._made_before else ""
        return f"{self.prefix}{before}{next(self._numbers):x}"

    @property
    def is_over(self) -> bool:
        """Whether nothing more is sent; a phase ends then."""
        return self.gate.is_over

    @property
    def may_write(self) -> bool:
        """Whether something may be made and changed."""
        return self.gate.limits.writes

    @property
    def ids(self) -> frozenset[str]:
        """IDs of the chosen operations."""
        return frozenset(operation.id for operation in self.operations)

    def drawing(self, purpose: str) -> random.Random:
        """A source of random numbers that depends on the seed and on what they are for.

        Args:
            purpose: Such as the name of a phase and of an operation.
        """
        return random.Random(f"{self.seed}:{purpose}")  # noqa: S311 - tests, not secrets

    def once(self, kind: type[Shared], make: Callable[[], Shared]) -> Shared:
        """Return what phases use together, which is made when it is first asked for.

        Args:
            kind: Its type, of which a run has one.
            make: Makes it.
        """
        found = self._shared.get(kind)
        if not isinstance(found, kind):
            found = self._shared[kind] = make()
        return found

    def watched_by(self, kind: type[AnyWatcher], make: Callable[[], AnyWatcher]) -> AnyWatcher:
        """Return what looks at all exchanges, which is made when it is first asked for.

        Args:
            kind: Its type, of which a run has one.
            make: Makes it.
        """

        def watching() -> AnyWatcher:
            watcher = make()
            self.sender.watchers.append(watcher.look)
            return watcher

        return self.once(kind, watching)

    def leave_out(self, operation: str, reason: str) -> None:
        """Note in the report that something is not tested.

        Args:
            operation: ID of the operation, or what else is not tested.
            reason: Why, and what to do about it.
        """
        self.left_out_because[(operation, reason)] = None

    def can_send(self, operation: Operation) -> bool:
        """Whether requests of an operation may be sent in this run.

        Args:
            operation: The operation.
        """
        return (self.may_write or is_read(operation)) and self.account.url_of(operation.id) is not None

    def excuse(self, reason: str) -> None:
        """Count that a failure is none, for a documented reason.

        Args:
            reason: The reason, as the description gives it.
        """
        self.excuses[reason] = self.excuses.get(reason, 0) + 1

    def request(
        self,
        operation_id: str,
        path: Mapping[str, str] | None = None,
        *,
        query: Mapping[str, Any] | Sequence[tuple[str, Any]] = (),
        headers: Sequence[tuple[str, str]] = (),
        body: object = None,
        signed: bool = True,
    ) -> Request:
        """Make a request of an operation, which may then be changed with `attrs.evolve`.

        Args:
            operation_id: ID of the operation.
            path: Its path parameters; the project is the account's unless it is given.
            query: Names and values of the query, not encoded; values that are not text are written as JSON writes them.
            headers: More headers.
            body: The body: bytes are sent as they are, anything else as JSON; None for no body.
            signed: Whether the account's credentials are added.

        Raises:
            LookupError: The address of the operation's service is not known.
        """
        operation = OPERATIONS[operation_id]
        base = self.account.url_of(operation_id)
        if base is None:
            raise LookupError(f"the address of {operation.service} is not known")
        values = {_PROJECT: self.account.project_id, **(path or {})}
        url = base + operation.path
        for parameter in operation.parameters:
            if parameter.place == "path":
                url = url.replace(f"{{{parameter.name}}}", quote(values[parameter.name], safe=""))
        pairs = list(query.items() if isinstance(query, Mapping) else query)
        if pairs:
            url += "?" + urlencode([(name, written(value)) for name, value in pairs], quote_via=quote)
        content = body if isinstance(body, bytes) else None if body is None else json.dumps(body).encode()
        typed = any(name.lower() == "content-type" for name, _ in headers)
        all_headers = (*headers, *(() if content is None or typed else (_JSON,)))
        return Request(operation_id, operation.method, url, all_headers, content, signed)

    def send(
        self,
        operation_id: str,
        path: Mapping[str, str] | None = None,
        *,
        query: Mapping[str, Any] | Sequence[tuple[str, Any]] = (),
        headers: Sequence[tuple[str, str]] = (),
        body: object = None,
        signed: bool = True,
    ) -> Exchange:
        """Send a request of an operation; the arguments are those of `request`.

        Args:
            operation_id: ID of the operation.
            path: Its path parameters.
            query: Names and values of the query.
            headers: More headers.
            body: The body.
            signed: Whether the account's credentials are added.

        Raises:
            LookupError: The address of the operation's service is not known.
            OverError: The run is over.
            WriteRefusedError: The request would change what it must not.
        """
        made = self.request(operation_id, path, query=query, headers=headers, body=body, signed=signed)
        return self.sender.send(made)


def written(value: object) -> str:
    """A value as it is written in a query.

    Args:
        value: Text, or anything that JSON has.
    """
    return value if isinstance(value, str) else json.dumps(value)
