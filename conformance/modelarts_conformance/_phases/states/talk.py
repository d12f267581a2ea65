"""The resources of one sequence, and how a machine asks the server about them."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final

from attrs import define, field, frozen
from modelarts_client.operations import OPERATIONS

from modelarts_conformance._description.bundle import is_read
from modelarts_conformance._description.document import Path, values_at
from modelarts_conformance._description.names import named
from modelarts_conformance._description.places import Place, Places
from modelarts_conformance._findings.finding import Finding
from modelarts_conformance._phases.states.kinds import Kind, stated
from modelarts_conformance._phases.states.values import (
    Shown,
)
from modelarts_conformance._resources.addresses import apart
from modelarts_conformance._resources.settling import until_settled
from modelarts_conformance._target.exchanges import Exchange
from modelarts_conformance._target.lists import entries
from modelarts_conformance._target.target import Target

SETTLE_SECONDS: Final = 60.0
EFFECT_SECONDS: Final = 10.0
_STEADY_SECONDS: Final = 1.5
_PAUSES: Final = (0.0, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0)
_BUSY: Final = 429
_TRIES: Final = 3


class CannotError(Exception):
    """A sequence cannot go on; the message says why."""


@define
class Thing:
    """A resource of a sequence.

    Attributes:
        number: Its number in the sequence.
        name: Its name.
        body: The body that made it, with what changes replaced since.
        id: Its ID.
        sent: What was sent, by the fields that show it.
        fields: What was shown last.
        has_settled: Whether it was seen after it had settled.
        there: Whether it is there; otherwise it is gone.
    """

    number: int
    name: str
    body: Any
    id: str
    sent: Mapping[Path, tuple[Any, ...]]
    fields: Shown = field(factory=dict[Path, tuple[Any, ...]])
    has_settled: bool = False
    there: bool = True


@frozen
class Difference:
    """A difference that a sequence met.

    Attributes:
        finding: The difference.
        step: The number of the step that met it.
        seconds: How long that step had taken by then.
    """

    finding: Finding
    step: int
    seconds: float


@define
class _Pages:
    """Sends the requests of a list, and keeps the last one."""

    target: Target
    last: Exchange = field(init=False)

    def send(
        self,
        operation_id: str,
        path: Mapping[str, str] | None = None,
        *,
        query: Mapping[str, Any] | Sequence[tuple[str, Any]] = (),
        body: object = None,
    ) -> Exchange:
        self.last = self.target.send(operation_id, path, query=query, body=body)
        return self.last


@define
class Talk:
    """What is known of one sequence, and the means to ask the server.

    Attributes:
        target: The server.
        kind: The kind of resource.
        places: The sources of the description; None if they are not there.
        found: Takes each difference as soon as it is met.
        things: The resources, by their numbers in the sequence.
        differences: What was found.
        writes: The requests that changed something, each with the number of the resource it was about.
        step: The number of the step that is done now.
        began: When it began.
    """

    target: Target
    kind: Kind
    places: Places | None
    found: Callable[[Difference], None] = lambda _: None
    things: dict[int, Thing] = field(factory=dict[int, Thing], init=False)
    differences: list[Difference] = field(factory=list[Difference], init=False)
    writes: list[tuple[int, Exchange]] = field(factory=list[tuple[int, Exchange]], init=False)
    step: int = field(default=0, init=False)
    began: float = field(factory=time.monotonic, init=False)

    @property
    def there(self) -> list[int]:
        """Numbers of the resources that are there."""
        return [thing.number for thing in self.things.values() if thing.there]

    @property
    def gone(self) -> list[int]:
        """Numbers of those that are gone."""
        return [thing.number for thing in self.things.values() if not thing.there]

    def send(self, operation: str, number: int, *, path: Mapping[str, str] | None = None, body: Any = None) -> Exchange:
        """Send a request; one that is refused since there are too many is repeated a few times.

        Args:
            operation: ID of the operation.
            number: The number of the resource that it is about.
            path: Path parameters.
            body: The body.

        Raises:
            CannotError: The server does not take it, or does not answer.
            OverError: The run is over.
        """
        for _ in range(_TRIES):
            exchange = self.target.send(operation, path, body=body)
            if exchange.status != _BUSY:
                break
            self.target.gate.pause(1.0)
        if not is_read(OPERATIONS[operation]):
            self.writes.append((number, exchange))
        if exchange.status == _BUSY:
            raise CannotError(f"{operation} answers {_BUSY}, however long this waits")
        if exchange.answer is None or exchange.status >= 500:
            what = f"answers {exchange.status}" if exchange.answer else exchange.error or "does not answer"
            self.differ("server-error", operation, what, "an answer that is no failure of the server", exchange, number)
            raise CannotError(f"{operation} {what}")
        return exchange

    def show(self, thing: Thing) -> Exchange:
        """Show a resource.

        Args:
            thing: The resource.
        """
        return self.send(stated(self.kind.resource.show), thing.number, path={self.kind.parameter: thing.id})

    def listed(self) -> tuple[list[Any], Exchange] | None:
        """All entries of the list of the kind, and the last page; None if there is no list."""
        resource = self.kind.resource
        if resource.list is None:
            return None
        steps = resource.listed_id[: resource.listed_id.index("*")]
        pointer = "".join(f"/{name.replace('~', '~0').replace('/', '~1')}" for name in steps)
        pages = _Pages(self.target)
        found = list(entries(pages, resource.list, pointer))
        if not pages.last.ok:
            raise CannotError(f"{resource.list} answers {pages.last.status}")
        return found, pages.last

    def named(self, body: Any, name: str) -> Any:
        """A body of a request that makes one, with a name.

        Args:
            body: The body.
            name: The name.
        """
        return named(self.kind.create, apart(body, name), name)

    def at_once(self, *requests: Callable[[], Exchange]) -> list[Exchange]:
        """Send requests at the same time, from a thread each.

        Args:
            requests: Send one request each.
        """
        ready = threading.Barrier(len(requests))

        def send(request: Callable[[], Exchange]) -> Exchange:
            ready.wait()
            return request()

        with ThreadPoolExecutor(len(requests)) as threads:
            sent = [threads.submit(send, request) for request in requests]
        return [each.result() for each in sent]

    def until(self, seconds: float, holds: Callable[[], bool]) -> bool:
        """Wait until something holds.

        Args:
            seconds: How long at most.
            holds: Asks the server.

        Returns:
            Whether it holds.
        """
        end = time.monotonic() + seconds
        for pause in _pauses():
            self.target.gate.pause(pause)
            if holds():
                return True
            if time.monotonic() >= end:
                return False
        return False

    def settled(self, thing: Thing) -> bool:
        """Wait until a resource is what it comes to by itself.

        Args:
            thing: The resource.

        Returns:
            Whether it is.
        """
        kind = self.kind.resource
        if kind.settles is None:
            return True
        seconds = SETTLE_SECONDS if self.kind.settling else 0.0
        settled = until_settled(self.target, kind, thing.id, seconds, lambda: self.stands_at(thing))
        self.kind.settling = settled == "yes"
        if settled == "only in the list":
            shown = self.show(thing)
            has = next((str(value) for value in values_at(shown.value(), kind.settles.field)), None)
            what = f"has {has} for {thing.name}, which {kind.list} has as one of {', '.join(kind.settles.values)}"
            operation = shown.request.operation
            self.differ("show-and-list", operation, what, "both have the same", shown, thing.number, kind.settles.field)
        return self.kind.settling

    def steady(self, thing: Thing) -> str | None:
        """Where a resource stands, when that has not changed for a while.

        Args:
            thing: The resource.
        """
        last: list[str | None] = [self.stands_at(thing)]

        def has_changed() -> bool:
            last.append(self.stands_at(thing))
            return last[-1] != last[-2]

        while self.until(_STEADY_SECONDS, has_changed):
            pass
        return last[-1]

    def stands_at(self, thing: Thing) -> str | None:
        """The value that says where a resource stands.

        Args:
            thing: The resource.
        """
        settles, shown = self.kind.resource.settles, self.show(thing)
        if not shown.ok:
            self.lost(thing, shown)
            raise CannotError(f"{thing.name} is not there any more")
        return next((str(value) for value in values_at(shown.value(), settles.field)), None) if settles else None

    def differ(
        self,
        kind: str,
        operation: str,
        what: str,
        expected: str,
        exchange: Exchange,
        number: int,
        path: Path = (),
        *,
        place: Place | None = None,
        other: Thing | None = None,
    ) -> None:
        """Note a difference.

        Args:
            kind: The kind of finding.
            operation: ID of the operation.
            what: What the server does.
            expected: What the description says.
            exchange: The request that shows it.
            number: The number of the resource.
            path: The field of the answer.
            place: Where the description says it; by default, the field, or else the operation.
            other: Another resource that it is about.
        """
        if place is None and self.places is not None:
            shown = exchange.request.operation
            place = (
                self.places.of(shown, "responses", str(exchange.status), "content", "application/json", "schema", *path)
                if path
                else self.places.of(operation)
            )
        numbers = {number, other.number if other else number}
        before = tuple(each for about, each in self.writes if about in numbers and each is not exchange)
        finding = Finding(
            kind, operation, what, expected, exchange, place, field="".join(f"/{name}" for name in path), before=before
        )
        difference = Difference(finding, self.step, time.monotonic() - self.began)
        self.differences.append(difference)
        self.found(difference)

    @property
    def entry_id(self) -> Path:
        """The field of an entry of the list that has its ID."""
        path = self.kind.resource.listed_id
        return path[path.index("*") + 1 :] if "*" in path else ()

    def lost(self, thing: Thing, shown: Exchange) -> None:
        """Note that a resource is not shown, though it was not deleted.

        Args:
            thing: The resource.
            shown: The answer.
        """
        thing.there = False
        what = f"answers {shown.status} {code_of(shown)} for {thing.name}, which was made and not deleted"
        self.differ("not-there", shown.request.operation, what, "what was made is shown", shown, thing.number)


def code_of(exchange: Exchange) -> str:
    """The error code of an answer; empty without one.

    Args:
        exchange: A request and its answer.
    """
    value = exchange.value()
    code = value.get("error_code") if isinstance(value, Mapping) else None
    return code if isinstance(code, str) else ""


def answers(exchange: Exchange, status: int, code: str | None) -> bool:
    """Whether an answer is one that the description states.

    Args:
        exchange: A request and its answer.
        status: The status.
        code: The error code; None for any.
    """
    return exchange.status == status and code in (None, code_of(exchange))


def _pauses() -> Iterator[float]:
    yield from _PAUSES
    while True:
        yield _PAUSES[-1]
